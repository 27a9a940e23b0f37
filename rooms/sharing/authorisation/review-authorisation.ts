/** Once a year an organ looks at the rights it gave: who still needs them, who does not. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { type ListedAppointment, listAppointments } from '../../../foundation/identity/list-appointments.ts'
import { consider, decideOr, type Question } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import {
  type Resting,
  restingAmong,
  reviewerIsSomebodyElse,
  reviewIsDueOn,
  reviewStateOn,
  trainingIsMissing,
} from './authorisation.ts'
import type { ShownAuthorisation } from './contract.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof sharingContract)['POST /v1/authorisations/:appointment/review']>

type About = Pick<ListedAppointment, 'id' | 'organ' | 'person'>
const about = (action: string, { id, organ, person }: About, act: Act, confirmsResting = false): Question => ({
  action: `sharing/${action}`,
  resource: {
    type: 'sharing::Authorisation',
    id,
    attributes: { organ, person },
  },
  ...(action === 'review-authorisation'
    ? { context: { somebodyElse: reviewerIsSomebodyElse(act.capacity.person, person), confirmsResting } }
    : {}),
})

/**
 * What the rules say of a whole list: they know of an appointment its organ, and whether it is one's own, so they are asked once
 * for each organ and once for oneself there, however many people work for it. Writing asks about the one appointment, always.
 */
function askedPerOrgan(act: Act, action: string): (one: About) => Promise<boolean> {
  const said = new Map<string, Promise<boolean>>()
  return (one) => {
    const key = `${one.organ} ${one.person === act.capacity.person}`
    const known = said.get(key)
    if (known) return known
    const answer = consider(act.capacity, about(action, one, act)).then(({ allowed }) => allowed)
    said.set(key, answer)
    return answer
  }
}

type Seen = ListedAppointment & { readonly resting: Resting | null }
/** What the one asking may see: the own organ's, or everybody's for who guards the whole; and which of it rests today. */
async function visible(act: Act): Promise<Seen[]> {
  const today = act.clock.today()
  const all = await listAppointments(act.trx, today)
  const resting = restingAmong(all, today)
  const allowed = await Promise.all(all.map(askedPerOrgan(act, 'read-authorisation')))
  return all.flatMap((one, index) => (allowed[index] ? [{ ...one, resting: resting.get(one.id) ?? null }] : []))
}

export async function listAuthorisations(act: Act): Promise<{ today: string; items: ShownAuthorisation[] }> {
  const today = act.clock.today()
  const listed = await visible(act)
  act.note(...listed.map(({ id }) => id))
  const mayReview = askedPerOrgan(act, 'review-authorisation')
  const reviews = new Map((await store.newestReviews(act.trx)).map((row) => [row.appointment, row]))
  const items = await Promise.all(
    listed.map(async (one) => {
      const review = reviews.get(one.id)
      const due = reviewIsDueOn(review?.reviewed_on ?? one.from)
      return {
        id: one.id,
        name: one.name,
        organ: one.organ,
        function: one.function,
        roles: [...one.roles],
        ground: one.ground,
        regimes: [...one.regimes],
        screenedOn: one.screenedOn,
        trainedOn: one.trainedOn,
        trainingMissing: trainingIsMissing(one.trainedOn, today),
        from: one.from,
        until: one.until,
        reviewedOn: review?.reviewed_on ?? null,
        dueOn: due,
        state: reviewStateOn(today, due, review?.outcome ?? null),
        resting: one.resting && { ...one.resting, regimes: [...one.resting.regimes] },
        mayReview: await mayReview(one),
        mayEnd: act.capacity.roles.includes('administrator') && one.id !== act.capacity.appointment,
      }
    }),
  )
  return { today, items }
}

/**
 * Errors: `sharing/authorisation-not-found`, `sharing/may-not-review` (one's own, or another organ's),
 * `sharing/rights-do-not-go-together` when what rests would be kept.
 */
export async function reviewAuthorisation(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const found = (await visible(act)).find(({ id }) => id === params.appointment)
  if (!found) throw sharingProblems.because('authorisation-not-found')
  act.note(found.id)
  const confirmsResting = found.resting !== null && body.outcome === 'kept'
  const refusal = confirmsResting ? 'rights-do-not-go-together' : 'may-not-review'
  await decideOr(act, about('review-authorisation', found, act, confirmsResting), sharingProblems.because(refusal))
  const id = act.newId()
  const { partnership, person, organ } = act.capacity
  await store.addReview(act.trx, {
    partnership,
    id,
    appointment: found.id,
    reviewed_organ: found.organ,
    reviewed_person: found.person,
    person,
    organ,
    outcome: body.outcome,
    on: act.clock.today(),
    at: act.clock.now(),
  })
  return { id }
}

/** How many rights nobody looked at for longer than a year; for the weekly review. */
export async function overdueReviews(act: Act): Promise<number> {
  return (await listAuthorisations(act)).items.filter(({ state }) => state === 'overdue').length
}
