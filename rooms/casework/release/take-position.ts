/** An organ that was asked objects for a weighty reason, lets it pass, or consents to items of its own (WGS 1.7, 2.28(4)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { sealWordsOrNull, startClock } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'
import { aboutRelease, seeReleaseAlone } from './weigh-release.ts'
import type { Position } from './words.ts'

type Said = {
  readonly position: Position
  readonly reason?: string | undefined
  readonly keepReason: boolean
  readonly consentsTo: readonly Id[]
}

/**
 * An objection blocks at once. Consent counts for items of one's own in this release, and for nothing else.
 * Errors: `release-not-visible`, `not-yours-to-do` for who was not asked, `objection-needs-a-reason`, `already-decided`,
 * `consent-is-for-own-items`, for an item of another and for one that is not there alike.
 */
export async function takePosition(
  act: Act,
  { params, body }: { params: { release: Id }; body: Said },
): Promise<{ id: Id }> {
  const row = await seeReleaseAlone(act, params.release)
  const asked = row.asked.includes(act.capacity.organ)
  await decideOr(act, aboutRelease('take-position', row, { asked }), caseworkProblems.because('not-yours-to-do'))
  const objects = body.position === 'objects'
  if (objects && !body.reason) throw caseworkProblems.because('objection-needs-a-reason')
  const own = (await store.itemsOf(act.trx, row.id, act.clock.today())).filter(
    ({ supplier }) => supplier === act.capacity.organ,
  )
  const ids = new Set(own.map((item) => item.id))
  if (!body.consentsTo.every((item) => ids.has(item))) throw caseworkProblems.because('consent-is-for-own-items')
  const id = act.newId()
  act.note(id)
  const at = { case: row.case_id, table: 'casework.release_positions', column: 'reason_sealed', row: id } as const
  await startClock(act, { kind: 'casework.release_positions', id, case: row.case_id })
  const taken = await store.addPosition(act.trx, act.capacity.partnership, {
    id,
    case_id: row.case_id,
    release: row.id,
    releasing: row.organ,
    organ: act.capacity.organ,
    position: body.position,
    consents_to: objects ? [] : [...new Set(body.consentsTo)],
    taken_on: act.clock.today(),
    reason_kept: body.keepReason,
    reason_sealed: await sealWordsOrNull(act, at, body.reason),
  })
  if (!taken) throw caseworkProblems.because('already-decided')
  if (objects && !(await store.endRelease(act.trx, row.id, 'blocked', act.clock.today())))
    throw caseworkProblems.because('already-decided')
  await raise(act, caseworkEvents.positionTaken, [row.id])
  return { id }
}
