/** Everything that can go wrong, as a closed list, each with a sentence that says what to do. No message carries a key. */
const sentences = {
  'engine-not-ready':
    'Wait for `ready` of libsodium-wrappers-sumo and pass that module; the plain build has no ristretto255.',
  'bad-randomness': 'The source of chance gave too few bytes or only zeros; use the generator of the operating system.',
  'malformed-element': 'An element is no point of the group or is its identity; ask again and report the other party.',
  'malformed-scalar':
    'A key or blind is zero, not below the group order or not 32 bytes; derive it with deriveKeyPair.',
  'malformed-seed': 'A seed is 32 unpredictable bytes; draw a new one.',
  'input-too-long':
    'An input is longer than 65,535 bytes; derive keys with linkageKeys instead of passing whole records.',
  'input-maps-to-identity': 'This input cannot be evaluated; leave this one key out.',
  'empty-batch': 'There is nothing to evaluate; pass at least one key.',
  'too-many-keys':
    'More keys than one question or one batch carries; split the batch, or ask about one person at a time.',
  'proof-does-not-hold':
    'The asked party did not use the key it committed to; believe nothing of this answer and report it.',
  'malformed-message': 'These bytes are no message of this format and size; refuse them and look at both versions.',
  'other-table':
    'The message is about another register or an ended epoch; fetch the present announcement and ask again.',
  'other-kinds':
    'The two sides do not derive the same kinds of key in the same order; agree on the kinds and measure again.',
  'other-context': 'The question was made for another asker, case, purpose or ground; refuse it and log it.',
  'already-asked': 'This question has been asked before; a new question needs new blinds.',
  'not-admitted': 'No evaluated question stands behind this request; evaluate a question first, and answer it once.',
  'cannot-hide':
    'So few buckets hide who is asked about that the answer outgrows the limit; allow a larger answer or fewer kinds of key.',
  'no-records': 'The register is empty; a party without records has nothing to be asked.',
  'malformed-label': 'A label does not have the length the plan names; give every record a label of that many bytes.',
  'malformed-plan': 'A number of the plan is not a whole number in its range; see planTable.',
  'register-does-not-fit':
    'More records, kinds or entries than the plan counted on; plan again with the larger figures.',
  'wrong-number-of-evaluations': 'The evaluation gave back another number of outputs than it was given inputs.',
  'unknown-kind': 'A key names a kind that the scheme does not have; use the kinds of the announced scheme.',
  'malformed-quality':
    'A miss rate needs whole counts, at least one true pair and the name of what it was measured on.',
  'malformed-record': 'A record has a field that is no text; leave absent fields empty.',
} as const
export type PrivateMatchingErrorCode = keyof typeof sentences

export class PrivateMatchingError extends Error {
  readonly code: PrivateMatchingErrorCode
  constructor(code: PrivateMatchingErrorCode) {
    super(sentences[code])
    this.name = 'PrivateMatchingError'
    this.code = code
  }
}
