/** Everything that can go wrong, as a closed list of codes, each with a sentence that says what to do. */
const sentences = {
  /** The bytes are no envelope of this format. */
  'malformed-envelope': 'This is no whole sealed letter: fetch it again.',
  /** An envelope or a wrapped seed of another suite, draft or format than this version reads. */
  'unknown-suite': 'Sealed in a way this version does not read: use the version that sealed it; nothing else is tried.',
  /** The envelope names no reader with this key. */
  'not-for-this-reader': 'Not sealed to this key: ask one of its readers to re-wrap it.',
  /** Another mailbox, a changed byte, or a key that does not fit; never says which. */
  'not-authentic': 'Changed, or put in another place: do not use it; fetch it again.',
  /** The content does not fit the largest bucket. */
  'too-large': 'Too long for the largest size: shorten the text or shrink the photo.',
  /** No reader, the same reader twice, or more than 64. */
  'bad-readers': 'Give 1 to 64 readers, each once.',
  /** A public key, seed or signature key of the wrong length or kind. */
  'malformed-key': 'No key of this kind: take it again from the list or make it again.',
  /** What came out of the envelope is no letter or reply of this format. */
  'malformed-content': 'Opened, but no letter or reply of this format: ask its sender to seal it again.',
  /** A word that is not on the list; `position` says which (0 = first). */
  'unknown-word': 'One word is not on the list: look at how it is written.',
  'wrong-number-of-words': 'Too few or too many words: a receipt has eight, a passphrase six.',
  /** All words exist but do not belong together: at least one is wrong, or two are swapped. */
  'words-do-not-fit': 'The words do not belong together: compare each with the paper, and their order.',
  'wrong-passphrase': 'The words do not open this key: compare each with the paper.',
  'malformed-list': 'This is no officer list: write it with writeOfficerList.',
  /** Fewer than two organs of the trusted ones signed exactly this text. */
  'list-badly-signed': 'Let two trusted organs sign exactly this list.',
  'list-not-yet-valid': 'Use the list from its first day on.',
  'list-expired': 'Let two organs sign a new list.',
  /** Declared valid for longer than 35 days, or for none. */
  'list-valid-too-long': 'Declare the list valid for 1 to 35 days.',
  'list-of-another-desk': 'Take the list of this desk at this site.',
  'list-too-few-officers': 'List at least two officers.',
  /** The same officer, sealing key or signing key twice. */
  'list-repeats-a-key': 'List every officer and every key once.',
  /** A reply whose signature is of no officer on the list. */
  'not-signed-by-an-officer': 'No listed officer signed this: do not trust it.',
} as const

export type SealedLetterErrorCode = keyof typeof sentences

/** The message is the sentence of its code: it never carries content, words, keys or where in a key something is wrong. */
export class SealedLetterError extends Error {
  readonly code: SealedLetterErrorCode
  /** For `unknown-word` only: which word, counted from 0. */
  readonly position: number | undefined
  constructor(code: SealedLetterErrorCode, position?: number) {
    super(sentences[code])
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
