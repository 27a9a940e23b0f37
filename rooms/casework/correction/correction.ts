/** Who must hear that something was wrong, and how soon they put their own copies right (BGS 1.7, WGS 1.9(4)). */
import type { CorrectionDuty } from './words.ts'

/** Units: days. "Without delay" in the decree; a choice of the house. */
export const confirmationDays = 5

export type CopyElsewhere = {
  readonly release: string
  /** The organ that made the copy to release it. */
  readonly organ: string
  readonly receiver: string
  readonly receiver_kind: string
  readonly stage: string
}
export type Duty = { readonly organ: string; readonly task: CorrectionDuty; readonly release: string | null }

/**
 * Everybody who had it: organs that could read it, the organ that copied it for a release, the organ that received that
 * release; and for a receiver without an account the organ that handed it over, which tells it.
 */
export function everyReceiverHears(
  supplier: string,
  { audience, copies }: { readonly audience: readonly string[]; readonly copies: readonly CopyElsewhere[] },
): Duty[] {
  const left = copies.filter(({ stage }) => stage === 'handed-over')
  const inside = [
    ...audience,
    ...copies.map(({ organ }) => organ),
    ...left.filter(({ receiver_kind }) => receiver_kind === 'participant').map(({ receiver }) => receiver),
  ]
  const outside = left.filter(({ receiver_kind }) => receiver_kind !== 'participant')
  return [
    ...[...new Set(inside)]
      .filter((organ) => organ !== supplier)
      .sort()
      .map((organ) => ({ organ, task: 'put-right' as const, release: null })),
    ...[...new Map(outside.map((copy) => [copy.release, copy])).values()].map(({ organ, release }) => ({
      organ,
      task: 'tell-outside' as const,
      release,
    })),
  ]
}
