/** Hands a result over when every lock is open, and asks the receiver to report back within a year (WGS 1.7(4)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { feedbackIsDueOn, sealWords, startClock, stopClock } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'
import { aboutRelease, lockContext, problemOfLocks, seeReleaseAlone, weighRelease } from './weigh-release.ts'
import { lockCodes } from './words.ts'

/**
 * Errors: `release-not-visible`, `already-decided`, the first closed lock by its own problem (T18, T19, T21),
 * `not-yours-to-do`.
 */
export async function handOverRelease(
  act: Act,
  { params, body }: { params: { release: Id }; body: { handedTo: string } },
): Promise<{ id: Id }> {
  const row = await seeReleaseAlone(act, params.release)
  // An objection blocks the release; whoever tries anyway hears why.
  if (row.status === 'blocked') throw caseworkProblems.because('a-participant-objects')
  if (row.status !== 'window-open') throw caseworkProblems.because('already-decided')
  const { locks } = await weighRelease(act, row)
  await decideOr(
    act,
    aboutRelease('hand-over-release', row, lockContext(locks)),
    problemOfLocks(act, row, locks, lockCodes),
  )
  const today = act.clock.today()
  const at = { case: row.case_id, table: 'casework.releases', column: 'handed_to_sealed', row: row.id } as const
  if (!(await store.handOver(act.trx, row.id, today, await sealWords(act, at, body.handedTo))))
    throw caseworkProblems.because('already-decided')
  await store.setStage(act.trx, row.id, 'handed-over')
  const id = act.newId()
  await startClock(act, { kind: 'casework.release_feedback', id, case: row.case_id })
  await store.askFeedback(act.trx, act.capacity.partnership, {
    id,
    case_id: row.case_id,
    regime: row.regime,
    release: row.id,
    releasing: row.organ,
    organ: row.receiver_kind === 'participant' ? row.receiver : row.organ,
    receiver_kind: row.receiver_kind,
    due_on: feedbackIsDueOn(today),
  })
  act.note(id)
  await raise(act, caseworkEvents.released, [row.id])
  return { id: row.id }
}

/** Before it is handed over. The copies are erased. Errors: `release-not-visible`, `not-yours-to-do`, `already-decided`. */
export async function withdrawRelease(act: Act, { params }: { params: { release: Id } }): Promise<{ id: Id }> {
  const row = await seeReleaseAlone(act, params.release)
  if (row.status !== 'draft' && row.status !== 'window-open') throw caseworkProblems.because('already-decided')
  await decideOr(act, aboutRelease('withdraw-release', row), caseworkProblems.because('not-yours-to-do'))
  const items = await store.itemsOf(act.trx, row.id, '0001-01-01')
  if (!(await store.endRelease(act.trx, row.id, 'withdrawn', act.clock.today())))
    throw caseworkProblems.because('already-decided')
  for (const { id } of items) {
    await eraseItem(act, { table: 'casework.release_items', row: id })
    await store.deleteItem(act.trx, id)
    await stopClock(act, id)
  }
  return { id: row.id }
}
