/** The two pages of this room that anybody may open. */
export { mailboxDocument } from './resident/mailbox-document.ts'
export { reportDocument } from './resident/report-document.ts'
