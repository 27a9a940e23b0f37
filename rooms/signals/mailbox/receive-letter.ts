/**
 * A sealed letter arrives. What is stored: random id, desk, mailbox, hash of the token, sealed bytes, a day.
 * The letter itself makes a retry harmless: the same bytes in the same mailbox are stored once.
 */
import { createHash } from 'node:crypto'
import type { ResidentAct } from '../../../foundation/http/routes.ts'
import { isSealedToAList } from '../officers/readers.ts'
import { listsOf } from '../officers/show-lists.ts'
import { signalsProblems } from '../problems.ts'
import type { Desk } from '../words.ts'
import * as store from './store.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const bytesOf = (base64url: string): Buffer<ArrayBuffer> => Buffer.from(base64url, 'base64url')
/** What row security compares: who has the words has the token. */
export const tokenHashOf = ({ token }: { token: string }): string => sha256(bytesOf(token))

/** Errors: `signals/desk-closed` when no list holds today, `signals/not-sealed-to-the-list`, `signals/mailbox-taken`. */
export async function receiveLetter(
  act: ResidentAct,
  letter: { desk: Desk; mailbox: string; token: string; envelope: string },
) {
  const envelope = bytesOf(letter.envelope)
  const lists = await listsOf(act, letter.desk)
  if (lists.length === 0) throw signalsProblems.because('desk-closed')
  if (!(await isSealedToAList(envelope, lists))) throw signalsProblems.because('not-sealed-to-the-list')
  const row = {
    partnership: act.partnership,
    id: act.newId(),
    desk: letter.desk,
    mailbox: letter.mailbox,
    tokenHash: tokenHashOf(letter),
    letterHash: sha256(envelope),
    envelope,
    day: act.clock.today(),
  }
  if (!(await store.addLetter(act.trx, row))) {
    const there = await store.ownLetter(act.trx, letter.mailbox)
    if (there?.letter_hash !== row.letterHash) throw signalsProblems.because('mailbox-taken')
    return { stored: true as const }
  }
  act.note(row.id)
  return { stored: true as const }
}
