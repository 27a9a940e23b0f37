/** Everything that can go wrong, as a closed list. A message never carries content, words, keys or positions in a key. */
export type SealedLetterErrorCode =
  /** The bytes are no envelope of this format. */
  | 'malformed-envelope'
  /** An envelope or a wrapped seed of another suite, draft or format than this version reads. */
  | 'unknown-suite'
  /** The envelope names no reader with this key. */
  | 'not-for-this-reader'
  /** Another mailbox, a changed byte, or a key that does not fit; never says which. */
  | 'not-authentic'
  /** The content does not fit the largest bucket. */
  | 'too-large'
  /** No reader, the same reader twice, or more than 64. */
  | 'bad-readers'
  /** A public key, seed or signature key of the wrong length or kind. */
  | 'malformed-key'
  /** What came out of the envelope is no letter or reply of this format. */
  | 'malformed-content'
  /** A word that is not on the list; `position` says which (0 = first). */
  | 'unknown-word'
  | 'wrong-number-of-words'
  /** All words exist but do not belong together: at least one is wrong, or two are swapped. */
  | 'words-do-not-fit'
  | 'wrong-passphrase'
  | 'malformed-list'
  /** Fewer than two organs of the trusted ones signed exactly this text. */
  | 'list-badly-signed'
  | 'list-not-yet-valid'
  | 'list-expired'
  /** Declared valid for longer than 35 days. */
  | 'list-valid-too-long'
  | 'list-of-another-desk'
  | 'list-too-few-officers'
  /** The same officer, sealing key or signing key twice. */
  | 'list-repeats-a-key'
  /** A reply whose signature is of no officer on the list. */
  | 'not-signed-by-an-officer'

export class SealedLetterError extends Error {
  readonly code: SealedLetterErrorCode
  /** For `unknown-word` only: which word, counted from 0. */
  readonly position: number | undefined
  constructor(code: SealedLetterErrorCode, position?: number) {
    super(code)
    this.name = 'SealedLetterError'
    this.code = code
    this.position = position
  }
}

/** Runs `step`; whatever it throws becomes `code`, so that a library's message never reaches a caller. */
export async function orFail<T>(code: SealedLetterErrorCode, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch {
    throw new SealedLetterError(code)
  }
}
