/** What can go wrong between two organisations, as a closed list, each with a sentence for whoever reads the log. */
const sentences = {
  'peer-unreachable': 'The other organisation does not answer; try again later, or ask by telephone.',
  'peer-not-recognised':
    'Who answers there does not show the agreed certificate. Nothing was asked. Call the other organisation.',
  'contract-expired': 'The contract with this organisation has ended or has not begun; renew it before asking.',
  'contract-not-valid': 'The contract was not signed by both organisations as it stands; do not ask under it.',
  'not-in-contract': 'The contract does not cover this regime, purpose or ground; ask what it does cover.',
  'rate-limited': 'The number of questions agreed for a day has been used; ask again tomorrow.',
  revoked: 'The other organisation has cut this one off; its privacy officer can say why.',
  'clock-differs': 'The clocks of the two organisations differ by more than five minutes; set them right.',
  'proof-refused':
    'The other organisation did not use the key it had committed to. Nothing was learned, and this must be looked into.',
  'key-not-committed': 'The register announces a key that is not in the contract; this must be looked into.',
  'plan-not-agreed':
    'The register asks for more about the person than the contract allows; nothing was asked. This must be looked into.',
  'other-kinds': 'The two organisations do not derive the same keys; agree on them before asking.',
  'already-asked': 'This very question was asked before; ask a new one.',
  'epoch-ended': 'The register was renewed while it was asked; ask again.',
  'nothing-to-ask-with': 'Of this person too little is known to ask with; add a birth date or an address.',
  'malformed-answer': 'The other organisation answered something that is no answer.',
  'malformed-question': 'The other organisation did not understand the question; compare versions.',
  'peer-failed': 'The other organisation could not answer because of a fault of its own.',
} as const
export type FederationErrorCode = keyof typeof sentences

/** Somebody should look at these today: they do not happen by accident. */
const alarming: readonly FederationErrorCode[] = [
  'peer-not-recognised',
  'contract-not-valid',
  'proof-refused',
  'key-not-committed',
  'plan-not-agreed',
]

export class FederationError extends Error {
  readonly code: FederationErrorCode
  readonly peer: string
  constructor(code: FederationErrorCode, peer: string, options?: ErrorOptions) {
    super(sentences[code], options)
    this.name = 'FederationError'
    this.code = code
    this.peer = peer
  }
  get alarming(): boolean {
    return alarming.includes(this.code)
  }
}

export const isFederationCode = (code: unknown): code is FederationErrorCode =>
  typeof code === 'string' && Object.hasOwn(sentences, code)
export const sentenceOf = (code: FederationErrorCode): string => sentences[code]
