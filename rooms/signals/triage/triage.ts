/** Rules of a desk: which desk is whose, what is overdue, and when a letter has to be gone. */
import type { Role } from '../../../foundation/capacity.ts'
import {
  type Desk,
  daysFinishedLettersStay,
  daysRefusedLettersStay,
  daysUntilOverdue,
  type Progress,
  type ReplySlot,
  type TriageState,
} from '../words.ts'

/** Nobody works at both desks: letters of one are never listed beside letters of the other. */
export const deskOf = (roles: readonly Role[]): Desk =>
  roles.includes('radicalisation-officer') ? 'radicalisation' : 'signal'

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Days are `2026-11-23`, so they compare as text. */
export const letterIsOverdue = (letter: { day: string; progress: Progress }, today: string): boolean =>
  letter.progress === 'received' && dayAfter(letter.day, daysUntilOverdue) < today

export const signalIsDecided = (state: TriageState): boolean =>
  state === 'to-case' || state === 'to-department' || state === 'refused'

/** One question before the outcome, one outcome; nothing after it. */
export function progressAfterReply(slot: ReplySlot, now: Progress): Progress | 'refused' {
  if (slot === 'outcome') return now === 'done' ? 'refused' : 'done'
  return now === 'received' || now === 'reading' ? 'asked' : 'refused'
}

/** A refused letter stays sealed for a year (R6), unless the desk has it destroyed in the coming night. */
export const refusedLetterIsDestroyedBy = (today: string, keep: boolean): string =>
  keep ? dayAfter(today, daysRefusedLettersStay) : today
/** A letter that was handled stays long enough for its writer to read the outcome. */
export const handledLetterIsDestroyedBy = (today: string): string => dayAfter(today, daysFinishedLettersStay)
