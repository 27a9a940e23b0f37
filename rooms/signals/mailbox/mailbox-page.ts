/** The page of a mailbox: always 16 KiB, whatever lies in it, and also when there is no such mailbox. */
import type { Bytes } from '../../../packages/sealed-letter/src/index.ts'
import { type Desk, desks, mailboxPage, type Progress, progressSteps, type ReplySlot, replySlots } from '../words.ts'

export type MailboxContent = {
  readonly desk: Desk
  readonly progress: Progress
  readonly replies: readonly { readonly slot: ReplySlot; readonly envelope: Uint8Array }[]
}

/**
 * Shapes: version 1 (1) ‖ desk (1; 0 = no such mailbox) ‖ progress (1) ‖ chance up to 16 ‖ one slot of 5,352 bytes for each
 * of question and outcome ‖ chance. An empty slot holds chance, so that nothing shrinks under compression either.
 */
export function writeMailboxPage(content: MailboxContent | undefined, random: (length: number) => Uint8Array): Bytes {
  const page = new Uint8Array(random(mailboxPage.size))
  page[0] = mailboxPage.version
  page[1] = content ? desks.indexOf(content.desk) + 1 : 0
  page[2] = content ? progressSteps.indexOf(content.progress) + 1 : 0
  for (const { slot, envelope } of content?.replies ?? [])
    page.set(envelope, mailboxPage.head + replySlots.indexOf(slot) * mailboxPage.slot)
  return page
}
