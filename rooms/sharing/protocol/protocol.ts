/** What must be true before a protocol comes into force. Each rule is asked by the verbs, by Cedar and by the database. */
import type { Protocol } from './protocol-document.ts'
import type { AdviceOutcome } from './words.ts'

export type Standing = {
  readonly advice: readonly { readonly outcome: AdviceOutcome }[]
  readonly deviations: readonly unknown[]
  readonly adoptions: readonly { readonly organ: string }[]
}

/** Two organs answer for it, so that nobody writes the rules of their own work alone. */
export const adoptionNeedsTwoOrgans = ({ adoptions }: Pick<Standing, 'adoptions'>): boolean =>
  new Set(adoptions.map(({ organ }) => organ)).size >= 2

/** WGS 1.8(6), BGS 1.13: the committee was heard and had no objection, or somebody says in writing why not. */
export const adoptionNeedsAdviceOrAReasonedDeviation = ({ advice, deviations }: Standing): boolean =>
  deviations.length > 0 ||
  (advice.length > 0 && advice.every(({ outcome }) => outcome === 'positive' || outcome === 'with-remarks'))

/** Private participants take part and decide nothing (WGS 2.27(3)). */
export const onlyDecidingParticipantsAdopt = (
  { participants }: Pick<Protocol, 'participants'>,
  organ: string,
): boolean => participants.some((participant) => participant.organ === organ && participant.kind !== 'private')

export const aNewVersionFollowsTheRunningOne = (version: number, running: number | undefined): boolean =>
  version === (running ?? 0) + 1

/** What was in force stays what it was: a new version begins today at the earliest. */
export const beginsOn = (validFrom: string, today: string): string => (validFrom > today ? validFrom : today)
