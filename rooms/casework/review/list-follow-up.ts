/** What comes back by itself once a plan runs: reviews that are due, parts to be said, hand-overs to confirm. */
import type { Act } from '../../../foundation/act.ts'
import { daysAfter } from '../../sharing/door.ts'
import * as handover from '../handover/store.ts'
import { caseName } from '../words.ts'
import type { FollowUp } from './contract.ts'
import * as store from './store.ts'

/** Units: reviews on a first screen, the soonest first. */
const mostShown = 50

/** Units: days before a review is due that it is said. */
const saidBefore = 14

export async function listFollowUp(act: Act): Promise<FollowUp> {
  const { organ } = act.capacity
  const soon = daysAfter(act.clock.today(), saidBefore)
  const reviews = (await store.reviewsAhead(act.trx, mostShown)).filter(({ next_on }) => next_on <= soon)
  const parts = await store.waitingFor(act.trx, organ)
  const handovers = await handover.waitingFor(act.trx, organ)
  act.note(...[...reviews, ...parts, ...handovers].map(({ case_id }) => case_id))
  act.note(...[...parts, ...handovers].map(({ id }) => id))
  const inCase = (id: string) => ({ case: id, caseName: caseName(id) })
  return {
    reviews: reviews.map(({ case_id, next_on }) => ({ ...inCase(case_id), nextOn: next_on })),
    parts: parts.map(({ case_id, held_on }) => ({ ...inCase(case_id), heldOn: held_on })),
    handovers: handovers.map((row) => ({ ...inCase(row.case_id), organ: row.organ, offeredOn: row.offered_on })),
  }
}
