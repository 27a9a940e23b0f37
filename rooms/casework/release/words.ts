/** The nouns of a result on its way out of a case. */

export const receiverKinds = ['participant', 'alliance', 'third-party', 'guest'] as const
export type ReceiverKind = (typeof receiverKinds)[number]
export const interests = ['public-task', 'legal-duty', 'legitimate-interest'] as const
export type Interest = (typeof interests)[number]
export const resultKinds = ['case-result', 'advice', 'steering-information'] as const
export type ResultKind = (typeof resultKinds)[number]
/** Other alliances a care and safety house may exchange with. */
export const alliances = ['WGS-ZVH', 'WGS-RIEC'] as const
export type Alliance = (typeof alliances)[number]

/** draft: only its own organ knows. window-open: those asked may object. Then released, blocked or withdrawn, for good. */
export const releaseStates = ['draft', 'window-open', 'released', 'blocked', 'withdrawn'] as const
export type ReleaseState = (typeof releaseStates)[number]

export const positions = ['no-objection', 'objects'] as const
export type Position = (typeof positions)[number]
export const committeeOutcomes = ['positive', 'with-remarks', 'negative'] as const
export type CommitteeOutcome = (typeof committeeOutcomes)[number]

export const lockCodes = [
  'necessity',
  'checked',
  'compatible-task',
  'legal-basis',
  'committee-tested',
  'known-there',
  'aligns-interventions',
  'statement-signed',
  'provenance',
  'conditions',
  'no-secrecy-data',
  'no-tax-data',
  'consent',
  'no-objection',
  'window-over',
  'complete',
] as const
export type LockName = (typeof lockCodes)[number]

export const effects = ['yes', 'partly', 'no', 'too-early'] as const
export type Effect = (typeof effects)[number]
export const uses = ['yes', 'partly', 'no'] as const
export type Use = (typeof uses)[number]

/** A passage that stays behind. Units: UTF-16 code units; `to` is not in it. */
export type Passage = { readonly from: number; readonly to: number }

/** Where something was cut, so that nobody takes what is left for the whole. */
export const cutMark = '[…]'

/** Whether the passages lie in the text, one after another, and leave something over. */
export const passagesFit = (words: string, passages: readonly Passage[]): boolean =>
  passages.every(({ from, to }, at) => from < to && to <= words.length && from >= (passages[at - 1]?.to ?? 0)) &&
  copyWithout(words, passages).replaceAll(cutMark, '').trim().length > 0

/** The copy that leaves: the words without the passages. What was cut is not in it, in no form. */
export function copyWithout(words: string, passages: readonly Passage[]): string {
  let at = 0
  let copy = ''
  for (const { from, to } of passages) {
    copy += `${words.slice(at, from)}${cutMark}`
    at = to
  }
  return copy + words.slice(at)
}
