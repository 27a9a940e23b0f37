/** The resident's one answer to the desk's one question: sealed to the same desk, stored once. */
import type { ResidentAct } from '../../../foundation/http/routes.ts'
import { isSealedToAList } from '../officers/readers.ts'
import { listsOf } from '../officers/show-lists.ts'
import { signalsProblems } from '../problems.ts'
import { bytesOf, sha256 } from './receive-letter.ts'
import * as store from './store.ts'

/** Errors: `signals/no-question-open` (also without such a mailbox), `signals/desk-closed`, `signals/not-sealed-to-the-list`. */
export async function receiveAnswer(act: ResidentAct, answer: { mailbox: string; envelope: string }) {
  const letter = await store.ownLetter(act.trx, answer.mailbox)
  const envelope = bytesOf(answer.envelope)
  const letterHash = sha256(envelope)
  const before = letter && (await store.ownAnswer(act.trx, answer.mailbox))
  if (before?.letter_hash === letterHash) return { stored: true as const }
  if (letter?.progress !== 'asked' || before) throw signalsProblems.because('no-question-open')
  const lists = await listsOf(act, letter.desk)
  if (lists.length === 0) throw signalsProblems.because('desk-closed')
  if (!(await isSealedToAList(envelope, lists))) throw signalsProblems.because('not-sealed-to-the-list')
  const row = { partnership: act.partnership, id: act.newId(), desk: letter.desk, mailbox: answer.mailbox }
  await store.addAnswer(act.trx, { ...row, letterHash, envelope, day: act.clock.today() })
  act.note(row.id)
  return { stored: true as const }
}
