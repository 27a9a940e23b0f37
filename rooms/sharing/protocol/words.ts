/** The nouns of adopting rules. */

/** What the legality committee said (WGS 1.8(6)). */
export const adviceOutcomes = ['positive', 'with-remarks', 'negative'] as const
export type AdviceOutcome = (typeof adviceOutcomes)[number]

/** proposed: waits for advice and two organs; adopted: came into force; withdrawn: taken back by who proposed it. */
export const protocolStates = ['proposed', 'adopted', 'withdrawn'] as const
export type ProtocolState = (typeof protocolStates)[number]

export const changeKinds = ['added', 'removed', 'changed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Parts of a protocol in which something can differ. */
export const protocolParts = [
  'state',
  'aim',
  'activities',
  'controllers',
  'participants',
  'categories',
  'circle',
  'criteria',
  'retention',
  'questions',
  'purposes',
  'reportingPoint',
] as const
export type ProtocolPart = (typeof protocolParts)[number]
