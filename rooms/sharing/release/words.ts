/** The nouns of what may leave: to whom, on which interest, under which conditions, behind which locks. */

/** participant: an organ of the alliance; alliance: another one; third-party: anybody else; guest: joins one conference. */
export const receiverKinds = ['participant', 'alliance', 'third-party', 'guest'] as const
export type ReceiverKind = (typeof receiverKinds)[number]

/** Why the receiver may have it (WGS 1.7(1)); a private party has no public task. */
export const interests = ['public-task', 'legal-duty', 'legitimate-interest'] as const
export type Interest = (typeof interests)[number]

/** What a result is. Steering information and advice say what they rest on (BGS 1.8(2)); a result of a conference need not. */
export const resultKinds = ['case-result', 'advice', 'steering-information'] as const
export type ResultKind = (typeof resultKinds)[number]

/** Limits a supplier sets to later release (WGS 2.29(3)). They travel with the item into everything made of it. */
export const releaseConditions = [
  'ask-first',
  'no-private-parties',
  'no-other-alliances',
  'no-third-parties',
  'stays-in-case',
] as const
export type ReleaseCondition = (typeof releaseConditions)[number]

/** Each must be open before anything leaves. */
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
export type LockCode = (typeof lockCodes)[number]
