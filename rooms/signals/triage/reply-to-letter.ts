/** The desk's one question, or its outcome: sealed and signed in the officer's browser, laid in the mailbox. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { isRewrapOf } from '../../../packages/sealed-letter/src/index.ts'
import { isSealedToAList } from '../officers/readers.ts'
import { listsOf } from '../officers/show-lists.ts'
import { signalsProblems } from '../problems.ts'
import type { ReplySlot } from '../words.ts'
import { letterFor } from './decide-letter.ts'
import * as store from './store.ts'
import { progressAfterReply } from './triage.ts'

/** Errors: `signals/letter-not-visible`, `signals/reply-already-sent`. */
export async function replyToLetter(act: Act, id: Id, { slot, envelope }: { slot: ReplySlot; envelope: string }) {
  const letter = await letterFor(act, id, 'reply-to-letter')
  const next = progressAfterReply(slot, letter.progress)
  if (next === 'refused') throw signalsProblems.because('reply-already-sent')
  const moved = await store.setProgress(act.trx, id, letter.progress, next)
  const row = {
    partnership: act.capacity.partnership,
    id: act.newId(),
    desk: letter.desk,
    mailbox: letter.mailbox,
    slot,
    envelope: Buffer.from(envelope, 'base64url'),
    day: act.clock.today(),
  }
  if (!moved || !(await store.addReply(act.trx, row))) throw signalsProblems.because('reply-already-sent')
  act.note(row.id)
  return { done: true as const }
}

/**
 * A colleague's device gave the letter (and its answer) to the officers on the list in force. Only who may read it
 * changes: the sealed content stays byte for byte what the resident sent.
 * Errors: `signals/letter-not-visible`, `signals/not-sealed-to-the-list`, `signals/not-the-same-letter`.
 */
export async function rewrapLetter(act: Act, id: Id, wrapped: { envelope: string; answer: string | null }) {
  const letter = await letterFor(act, id, 'rewrap-letter')
  const standing = { trx: act.trx, clock: act.clock, partnership: act.capacity.partnership }
  const lists = await listsOf(standing, letter.desk)
  const pairs = [
    [letter.envelope, wrapped.envelope],
    [(await store.answer(act.trx, letter.mailbox))?.envelope, wrapped.answer],
  ] as const
  for (const [before, sent] of pairs) {
    if (sent === null) continue
    const after = Buffer.from(sent, 'base64url')
    if (!(await isSealedToAList(after, lists))) throw signalsProblems.because('not-sealed-to-the-list')
    if (!before || !isRewrapOf({ before: Uint8Array.from(before), after }))
      throw signalsProblems.because('not-the-same-letter')
  }
  await store.rewrap(act.trx, id, Buffer.from(wrapped.envelope, 'base64url'))
  if (wrapped.answer) await store.rewrapAnswer(act.trx, letter.mailbox, Buffer.from(wrapped.answer, 'base64url'))
  return { done: true as const }
}
