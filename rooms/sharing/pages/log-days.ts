/** Days as the device counts them: to begin a form with, never kept. */
import { pageDay } from '../../../kit/clock.ts'

export const today = pageDay
export const daysAgo = (days: number): string =>
  new Date(Date.parse(`${pageDay()}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
