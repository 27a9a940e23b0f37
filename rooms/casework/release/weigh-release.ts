/** Puts the facts of one release to the locks of the law, and the locks to the rules. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import {
  type Lock,
  locksOf,
  organs,
  participantKindOf,
  type Regime,
  type ReleaseFacts,
  regime as ruleOf,
  tasksIn,
  windowIsOver,
} from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { isReleasing } from './present.ts'
import * as store from './store.ts'
import { type LockName, lockCodes } from './words.ts'

/** Errors: `casework/release-not-visible`, for hidden and unknown alike. */
export async function seeRelease(act: Act, id: Id): Promise<store.ReleaseRow> {
  act.note(id)
  const found = await store.releaseById(act.trx, id)
  if (!found) throw caseworkProblems.because('release-not-visible')
  act.note(found.case_id)
  return found
}
/** As `seeRelease`; what is read of it from here on stands until the act is over. */
export async function seeReleaseStill(act: Act, id: Id): Promise<store.ReleaseRow> {
  await seeRelease(act, id)
  await store.shareRelease(act.trx, id)
  return seeRelease(act, id)
}
/** As `seeRelease`, after waiting for anybody else who decides about it. */
export async function seeReleaseAlone(act: Act, id: Id): Promise<store.ReleaseRow> {
  await seeRelease(act, id)
  await store.holdRelease(act.trx, id)
  return seeRelease(act, id)
}

export const aboutRelease = (action: string, row: store.ReleaseRow, context: Attributes = {}): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Release',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      core: row.core,
      involved: row.involved,
      organ: row.organ,
      receiver: row.receiver,
      receiverKind: row.receiver_kind,
      status: row.status,
      asked: row.asked,
      suppliers: row.suppliers,
    },
  },
  context,
})

export type Weighed = {
  readonly items: readonly store.ItemRow[]
  readonly positions: readonly store.PositionRow[]
  readonly advice: store.AdviceRow | undefined
  readonly locks: readonly Lock[]
  readonly waitingFor: readonly string[]
}

/** Everything the releasing organ must know before it leaves. Others see less, and weigh nothing. */
export async function weighRelease(act: Act, row: store.ReleaseRow): Promise<Weighed> {
  const today = act.clock.today()
  const items = await store.itemsOf(act.trx, row.id, today)
  const positions = await store.positionsOn(act.trx, row.id)
  const advice = await store.adviceOn(act.trx, row.id)
  const answered = positions.map(({ organ }) => organ)
  const facts: ReleaseFacts = {
    receiver: {
      kind: row.receiver_kind,
      private: row.receiver_private,
      alliance: row.receiver_kind === 'alliance' ? row.receiver : null,
    },
    interest: row.interest,
    resultKind: row.result_kind,
    // Asked for by the form and the table: there is no release without it.
    necessityStated: row.necessity_sealed.length > 0,
    checked: row.checked,
    taskIsTheReceivers: await taskIsTheReceivers(act, row),
    legalBasis: row.legal_basis,
    committee: advice?.outcome ?? null,
    knownThere: row.known_there_on !== null && row.known_there_on <= today,
    alignsInterventions: row.aligns_interventions,
    statementSigned: row.statement_signed_on !== null && row.statement_signed_on <= today,
    provenanceStated: row.provenance_sealed !== null,
    pieces: items.map((item) => ({
      supplier: item.supplier,
      category: item.category,
      underSecrecy: item.under_secrecy,
      taxDerived: item.tax_derived,
      conditions: item.conditions,
      pastItsReaders: row.receiver_kind === 'participant' && item.needs_consent,
      consented: positions.some(({ organ, consents_to }) => organ === item.supplier && consents_to.includes(item.id)),
    })),
    objected: positions.some(({ position }) => position === 'objects'),
    windowOver:
      row.window_ends_on !== null && windowIsOver(today, { endsOn: row.window_ends_on, asked: row.asked, answered }),
    complete: items.length === row.item_count,
  }
  return {
    items,
    positions,
    advice,
    locks: locksOf(facts),
    waitingFor: row.asked.filter((organ) => !answered.includes(organ)),
  }
}

async function taskIsTheReceivers(act: Act, row: store.ReleaseRow): Promise<boolean> {
  if (row.receiver_kind !== 'participant' || row.task === null) return false
  const regime = await ruleOf(act, act.capacity.regime)
  const organ = (await organs(act)).find(({ code }) => code === row.receiver)
  return organ !== undefined && tasksIn(regime, organ).some(({ code }) => code === row.task)
}
export const isPrivateParticipant = (regime: Regime, organ: string): boolean =>
  participantKindOf(regime, organ) === 'private'

const attributeOf: { readonly [L in LockName]: string } = {
  necessity: 'necessity',
  checked: 'checked',
  'compatible-task': 'compatibleTask',
  'legal-basis': 'legalBasis',
  'committee-tested': 'committeeTested',
  'known-there': 'knownThere',
  'aligns-interventions': 'alignsInterventions',
  'statement-signed': 'statementSigned',
  provenance: 'provenance',
  conditions: 'conditions',
  'no-secrecy-data': 'noSecrecyData',
  'no-tax-data': 'noTaxData',
  consent: 'consent',
  'no-objection': 'noObjection',
  'window-over': 'windowOver',
  complete: 'complete',
}
/** A lock that does not apply is not in the way. */
export const lockContext = (locks: readonly Lock[]): Attributes =>
  Object.fromEntries(
    lockCodes.map((code) => [attributeOf[code], locks.find((lock) => lock.code === code)?.open ?? true]),
  )

const problemOf: { readonly [L in LockName]?: Parameters<typeof caseworkProblems.because>[0] } = {
  'compatible-task': 'task-does-not-fit',
  'legal-basis': 'legal-basis-is-no-article',
  'committee-tested': 'committee-has-not-tested',
  'known-there': 'not-known-there',
  'aligns-interventions': 'riec-only-to-align',
  'statement-signed': 'guest-must-sign',
  provenance: 'source-not-stated',
  conditions: 'supplier-excluded-this',
  'no-secrecy-data': 'secrecy-data-stay',
  'no-tax-data': 'tax-data-stay',
  consent: 'supplier-has-not-consented',
  'no-objection': 'a-participant-objects',
  'window-over': 'window-still-open',
  complete: 'something-changed-since',
}
/**
 * The first lock in the way, as a problem that says what can be done; otherwise somebody who may not. Only the releasing
 * organ hears of locks: to anybody else a closed one would tell of items out of its sight.
 */
export function problemOfLocks(act: Act, row: store.ReleaseRow, locks: readonly Lock[], among: readonly LockName[]) {
  if (!isReleasing(act, row)) return caseworkProblems.because('not-yours-to-do')
  const closed = locks.find(({ code, open }) => !open && among.includes(code))
  return caseworkProblems.because((closed && problemOf[closed.code]) ?? 'not-yours-to-do')
}
/** Locks that only time and others open: they do not keep a draft from being put to them. */
export const laterLocks: readonly LockName[] = ['committee-tested', 'consent', 'no-objection', 'window-over']
