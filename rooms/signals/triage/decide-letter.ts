/** What a desk may decide about a letter: classify, refuse, hand on, or note the extract made from it. Codes only. */
import type { Act } from '../../../foundation/act.ts'
import { type Id, secretBytes } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { regime } from '../../sharing/door.ts'
import { isOnList } from '../areas/show-areas.ts'
import { signalsProblems } from '../problems.ts'
import type { Department, RefusalReason } from '../words.ts'
import { visibleLetter } from './read-letters.ts'
import * as store from './store.ts'
import { handledLetterIsDestroyedBy, refusedLetterIsDestroyedBy } from './triage.ts'

type DeskAction =
  | 'classify-letter'
  | 'refuse-letter'
  | 'route-letter'
  | 'extract-letter'
  | 'reply-to-letter'
  | 'rewrap-letter'

/** The letter, if this person may do this with it. Errors: `signals/letter-not-visible` for both. */
export async function letterFor(act: Act, id: Id, action: DeskAction): Promise<store.LetterRow> {
  const letter = await visibleLetter(act, id)
  const resource = { type: 'signals::Letter', id, attributes: { desk: letter.desk } }
  await decideOr(act, { action: `signals/${action}`, resource }, signalsProblems.because('letter-not-visible'))
  return letter
}

/** Errors: `signals/letter-not-visible`, `signals/already-decided`, `signals/no-such-area`. */
export async function classifyLetter(act: Act, id: Id, classification: store.Classification) {
  const letter = await letterFor(act, id, 'classify-letter')
  if (letter.decided_on) throw signalsProblems.because('already-decided')
  if (!(await isOnList(act, classification.area))) throw signalsProblems.because('no-such-area')
  const { partnership, person } = act.capacity
  const row = { partnership, id: act.newId(), letter: id, desk: letter.desk, person, day: act.clock.today() }
  const recordKey = Buffer.from(secretBytes(5)).readUIntBE(0, 5) / 2 ** 40
  await store.classify(act.trx, { ...classification, ...row, recordKey })
  await store.setProgress(act.trx, id, 'received', 'reading')
  return { done: true as const }
}

/** Errors: `signals/letter-not-visible`, `signals/not-yet-classified`, `signals/already-decided`. */
async function close(
  act: Act,
  letter: store.LetterRow,
  decision: Omit<Parameters<typeof store.decideOn>[2], 'person' | 'day'>,
) {
  if (!letter.state) throw signalsProblems.because('not-yet-classified')
  const by = { person: act.capacity.person, day: act.clock.today() }
  if (!(await store.decideOn(act.trx, letter.id, { ...decision, ...by })))
    throw signalsProblems.because('already-decided')
  return { destroyBy: decision.destroyBy }
}

export async function refuseLetter(act: Act, id: Id, { reason, keep }: { reason: RefusalReason; keep: boolean }) {
  const letter = await letterFor(act, id, 'refuse-letter')
  const destroyBy = refusedLetterIsDestroyedBy(act.clock.today(), keep)
  return close(act, letter, { state: 'refused', reason, destroyBy })
}

export async function handLetterToDepartment(act: Act, id: Id, department: Department) {
  const letter = await letterFor(act, id, 'route-letter')
  return close(act, letter, {
    state: 'to-department',
    department,
    destroyBy: handledLetterIsDestroyedBy(act.clock.today()),
  })
}

/** The extract itself does not know its letter; only the desk does. */
export async function noteExtract(act: Act, id: Id, extract: Id) {
  const letter = await letterFor(act, id, 'extract-letter')
  act.note(extract)
  return close(act, letter, { state: 'to-case', extract, destroyBy: handledLetterIsDestroyedBy(act.clock.today()) })
}

/**
 * Nothing goes to radicalisation until its protocol is adopted: the letter stays sealed at the desk it was sent to.
 * Errors: `signals/letter-not-visible`, `signals/radicalisation-protocol-not-adopted`.
 */
export async function handLetterToRadicalisation(act: Act, id: Id): Promise<{ destroyBy: string }> {
  const letter = await visibleLetter(act, id)
  const { state } = await regime(act, 'PGA')
  const refusal = signalsProblems.because('radicalisation-protocol-not-adopted')
  const resource = { type: 'signals::Letter', id, attributes: { desk: letter.desk } }
  const context = { protocolAdopted: state === 'in-use' }
  await decideOr(act, { action: 'signals/route-to-radicalisation', resource, context }, refusal)
  // Adopted: how a letter is handed over is part of that protocol, and not built before it exists.
  throw refusal
}
