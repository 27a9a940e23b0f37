/** Puts a draft to those who supplied something: from now on they can object or consent, and the draft is fixed. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { startClock, whoIsAsked, windowEndsOn } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'
import {
  aboutRelease,
  laterLocks,
  lockContext,
  problemOfLocks,
  seeReleaseAlone,
  weighRelease,
} from './weigh-release.ts'
import { lockCodes } from './words.ts'

/**
 * Errors: `release-not-visible`, `already-decided`, the first lock that keeps it in by its own problem (T6, T20, T28),
 * `not-yours-to-do`.
 */
export async function putToSuppliers(
  act: Act,
  { params }: { params: { release: Id } },
): Promise<{ id: Id; windowEndsOn: string; asked: string[] }> {
  const row = await seeReleaseAlone(act, params.release)
  if (row.status !== 'draft') throw caseworkProblems.because('already-decided')
  const { items, locks } = await weighRelease(act, row)
  const now = lockCodes.filter((code) => !laterLocks.includes(code))
  await decideOr(act, aboutRelease('open-window', row, lockContext(locks)), problemOfLocks(act, row, locks, now))
  const asked = whoIsAsked(row.receiver_kind, items, { involved: row.involved, releasing: row.organ })
  const endsOn = windowEndsOn(act.clock.today(), asked)
  if (!(await store.openWindow(act.trx, row.id, asked, endsOn))) throw caseworkProblems.because('already-decided')
  await store.setStage(act.trx, row.id, 'offered')
  await consentToOwn(act, row, items)
  await raise(act, caseworkEvents.releaseOffered, [row.id])
  return { id: row.id, windowEndsOn: endsOn, asked }
}

/** Whoever proposes to let its own items leave consents to that by proposing it. */
async function consentToOwn(act: Act, row: store.ReleaseRow, items: readonly store.ItemRow[]): Promise<void> {
  const own = items.filter(({ supplier }) => supplier === row.organ)
  if (own.length === 0) return
  const id = act.newId()
  await startClock(act, { kind: 'casework.release_positions', id, case: row.case_id })
  await store.addPosition(act.trx, act.capacity.partnership, {
    id,
    case_id: row.case_id,
    release: row.id,
    releasing: row.organ,
    organ: row.organ,
    position: 'no-objection',
    consents_to: own.map(({ id }) => id),
    taken_on: act.clock.today(),
    reason_kept: true,
    reason_sealed: null,
  })
}
