/** What must be true before a breach is notified, told and closed. */
import { notificationIsDueAt } from './term.ts'
import type { BreachRisk, NotTellingGround } from './words.ts'

export type Notification =
  | { readonly notified: true; readonly at: Date; readonly lateReason?: string | undefined }
  | { readonly notified: false; readonly reason: string }
export type Telling =
  | { readonly told: true; readonly on: string; readonly how: string }
  | { readonly told: false; readonly ground?: NotTellingGround | undefined; readonly reason: string }

/** GDPR 33(1): not notifying is for breaches that are unlikely to be a risk, and for no others. */
export const onlyWithoutRiskIsNotNotified = (notification: Notification, risk: BreachRisk): boolean =>
  notification.notified || risk === 'unlikely'
/** GDPR 33(1): later than 72 hours, it says why. */
export const lateNotificationSaysWhy = (notification: Notification, discoveredAt: Date): boolean =>
  !notification.notified ||
  notification.at <= notificationIsDueAt(discoveredAt) ||
  (notification.lateReason ?? '').trim().length > 0
/** GDPR 34(1) and (3): where the risk is high people are told, unless on one of the three grounds. */
export const highRiskIsToldUnlessOnAGround = (telling: Telling, risk: BreachRisk): boolean =>
  telling.told || risk !== 'high-risk' || telling.ground !== undefined

/** Nothing is closed that was not assessed, notified or reasoned, and told or reasoned. */
export const everyQuestionIsAnswered = (row: {
  readonly risk: BreachRisk | null
  readonly notified: boolean | null
  readonly told: boolean | null
}): boolean => row.risk !== null && row.notified !== null && row.told !== null
