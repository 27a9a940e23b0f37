/** The nouns of this room, said by server and pages alike. */

/** Who reads: the signal desk, or the reporting point for radicalisation. Each has officers and a list of its own. */
export const desks = ['signal', 'radicalisation'] as const
export type Desk = (typeof desks)[number]

/** What the resident may know about a letter. Nothing of what the desk thinks of it. */
export const progressSteps = ['received', 'reading', 'asked', 'answered', 'done'] as const
export type Progress = (typeof progressSteps)[number]

/** Where a reply of the desk lies in a mailbox. */
export const replySlots = ['question', 'outcome'] as const
export type ReplySlot = (typeof replySlots)[number]

/** What a signal is about. Without persons is the first choice (law page FR 17). */
export const subjectKinds = ['phenomenon', 'area', 'address', 'organisation', 'person'] as const
export type SubjectKind = (typeof subjectKinds)[number]
/** Seen by the writer, or heard from others (FR 15). */
export const observations = ['own', 'hearsay', 'unknown'] as const
export type Observation = (typeof observations)[number]
export const urgencies = ['days', 'weeks', 'none'] as const
export type Urgency = (typeof urgencies)[number]

/** The twenty themes by number; their names come with the page's messages. Radicalisation (5.1) has its own desk. */
export const themes = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '3.1',
  '3.2',
  '3.3',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '5.1',
  '5.2',
  '5.3',
  '5.4',
  '5.5',
] as const
export type Theme = (typeof themes)[number]

/** Municipal departments that can take the lead. */
export const departments = ['licences', 'youth', 'debt-help', 'public-space', 'enforcement', 'housing'] as const
export type Department = (typeof departments)[number]

export const refusalReasons = [
  'not-about-safety',
  'no-task-here',
  'outside-territory',
  'not-concrete',
  'too-old',
  'abuse-of-the-channel',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Where a signal stands in triage. */
export const triageStates = ['unread', 'classified', 'to-case', 'to-department', 'refused'] as const
export type TriageState = (typeof triageStates)[number]

/** A source-protected extract: written by one officer, read by a second, only then seen outside the desk. */
export const extractStates = ['draft', 'sent-back', 'released', 'taken'] as const
export type ExtractState = (typeof extractStates)[number]

/** Units: days. A letter nobody opened for longer is marked. */
export const daysUntilOverdue = 7
/** Units: days. Refused letters stay sealed for a year, then they are destroyed (model protocol, R6). */
export const daysRefusedLettersStay = 365
/** Units: days. After the last message, so that the resident can still read the outcome. */
export const daysFinishedLettersStay = 90
/** Units: days. An extract that no case took is destroyed (R2). */
export const daysUntakenExtractsStay = 28

/** Sizes in bytes of a mailbox page and its parts (mailbox/mailbox-page.ts writes it, the resident's browser reads it). */
export const mailboxPage = { version: 1, size: 16_384, head: 16, slot: 5_352 } as const
/** Units: UTF-16 code units of a letter's or an answer's text. */
export const longestText = 8_000
