/** Why this is still necessary, said again within a year. A label that nobody stands for any more does not stay by default. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords, sharingProblems } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutWorry, seeWorryAlone } from './see-worry.ts'
import * as store from './store.ts'
import { theNextReviewComesInTime } from './worry.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/worries/:worry/necessity-reviews']>

/** Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `only-core-participants-decide`, `dates-do-not-fit`. */
export async function reviewNecessity(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const { row } = await seeWorryAlone(act, params.worry)
  await decideOr(act, aboutWorry('review-necessity', row), caseworkProblems.because('only-core-participants-decide'))
  const today = act.clock.today()
  if (!theNextReviewComesInTime(body.nextOn, today, row.minor)) throw sharingProblems.because('dates-do-not-fit')
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.necessity_reviews', column: 'words_sealed', row: id } as const
  await store.addReview(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    involved: row.involved,
    organ: act.capacity.organ,
    strand: body.strand,
    next_on: body.nextOn,
    reviewed_by: act.capacity.person,
    reviewed_on: today,
    reviewed_at: act.clock.now(),
    words_sealed: await sealWords(act, at, body.words),
  })
  return { id }
}
