/** The queue and one letter. Hidden and unknown are the same answer. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { signalsProblems } from '../problems.ts'
import { presentInQueue, presentLetter } from './present.ts'
import * as store from './store.ts'
import { deskOf } from './triage.ts'

export async function readQueue(act: Act) {
  const rows = await store.queue(act.trx, deskOf(act.capacity.roles))
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map((row) => presentInQueue(row, act.clock.today())) }
}

/** Errors: `signals/letter-not-visible`. */
export async function visibleLetter(act: Act, id: Id): Promise<store.LetterRow> {
  // Noted first: the log keeps also what somebody asked for and did not get.
  act.note(id)
  const letter = await store.letter(act.trx, id)
  if (!letter) throw signalsProblems.because('letter-not-visible')
  return letter
}

/** Errors: `signals/letter-not-visible`. */
export async function readLetter(act: Act, id: Id) {
  const letter = await visibleLetter(act, id)
  const answer = await store.answer(act.trx, letter.mailbox)
  return {
    ...presentLetter(letter, act.clock.today()),
    replies: await store.replies(act.trx, letter.mailbox),
    answer: answer ? { day: answer.day, envelope: answer.envelope.toString('base64url') } : null,
  }
}
