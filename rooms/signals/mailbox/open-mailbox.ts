/** A resident looks into a mailbox. Another token, a destroyed letter and a mailbox that never was look alike. */
import { secretBytes } from '../../../foundation/clock.ts'
import type { ResidentAct } from '../../../foundation/http/routes.ts'
import { writeMailboxPage } from './mailbox-page.ts'
import * as store from './store.ts'

export async function openMailbox(act: ResidentAct, { mailbox }: { mailbox: string }) {
  const letter = await store.ownLetter(act.trx, mailbox)
  const replies = await store.ownReplies(act.trx, mailbox)
  const answered = letter?.progress === 'asked' && (await store.ownAnswer(act.trx, mailbox)) !== undefined
  const content = letter && { desk: letter.desk, progress: answered ? ('answered' as const) : letter.progress, replies }
  return { page: Buffer.from(writeMailboxPage(content, secretBytes)).toString('base64url') }
}
