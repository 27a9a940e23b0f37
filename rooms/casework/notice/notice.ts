/** When somebody must have been informed, and what may keep that back. */
import { addMonths, isLookedAtAgainInTime } from '../../sharing/door.ts'
import type { NoticeState } from './words.ts'

/** GDPR 14(3)(a): at the latest one month after the data were obtained. */
export const noticeIsDueOn = (firstProcessedOn: string): string => addMonths(firstProcessedOn, 1)

export const deferralIsLookedAtAgain = isLookedAtAgainInTime

export type NoticeStanding = {
  readonly notice_held_by: readonly string[]
  readonly notice_handed_on: string | null
  readonly notice_sent_on: string | null
}
export function noticeStateOf({ notice_held_by, notice_handed_on, notice_sent_on }: NoticeStanding): NoticeState {
  if (notice_sent_on) return 'sent'
  if (notice_handed_on) return 'handed-over'
  return notice_held_by.length > 0 ? 'held-back' : 'due'
}

/** BGS 1.3: as long as one of the organs involved has a ground, nobody informs. */
export const nobodyInformsWhileOneHoldsBack = ({ notice_held_by }: NoticeStanding): boolean =>
  notice_held_by.length === 0
