/** SQL of the resident's side. Row security shows only the mailbox whose token came with the request. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Desk, Progress, ReplySlot } from '../words.ts'

export type NewLetter = {
  partnership: Id
  id: Id
  desk: Desk
  mailbox: string
  letterHash: string
  envelope: Buffer
  day: string
}

/** Answers whether the mailbox was free. */
export async function addLetter(trx: Trx, letter: NewLetter & { tokenHash: string }): Promise<boolean> {
  const { rows } =
    await sql`insert into signals.letters (partnership, id, desk, mailbox, token_hash, letter_hash, envelope, day)
    values (${letter.partnership}, ${letter.id}, ${letter.desk}, ${letter.mailbox}, ${letter.tokenHash},
      ${letter.letterHash}, ${letter.envelope}, ${letter.day})
    on conflict (partnership, mailbox) do nothing returning id`.execute(trx)
  return rows.length > 0
}
/** Answers whether no answer was there yet. */
export async function addAnswer(trx: Trx, answer: NewLetter): Promise<boolean> {
  const { rows } = await sql`insert into signals.answers (partnership, id, desk, mailbox, letter_hash, envelope, day)
    values (${answer.partnership}, ${answer.id}, ${answer.desk}, ${answer.mailbox}, ${answer.letterHash},
      ${answer.envelope}, ${answer.day})
    on conflict (partnership, mailbox) do nothing returning id`.execute(trx)
  return rows.length > 0
}

export type OwnLetter = { id: Id; desk: Desk; letter_hash: string; progress: Progress }
export async function ownLetter(trx: Trx, mailbox: string): Promise<OwnLetter | undefined> {
  const { rows } = await sql<OwnLetter>`select id, desk, letter_hash, progress from signals.letters
    where mailbox = ${mailbox}`.execute(trx)
  return rows[0]
}
export async function ownAnswer(trx: Trx, mailbox: string): Promise<{ letter_hash: string } | undefined> {
  const { rows } = await sql<{ letter_hash: string }>`select letter_hash from signals.answers
    where mailbox = ${mailbox}`.execute(trx)
  return rows[0]
}
export async function ownReplies(trx: Trx, mailbox: string): Promise<{ slot: ReplySlot; envelope: Buffer }[]> {
  const { rows } = await sql<{ slot: ReplySlot; envelope: Buffer }>`select slot, envelope from signals.replies
    where mailbox = ${mailbox}`.execute(trx)
  return rows
}
