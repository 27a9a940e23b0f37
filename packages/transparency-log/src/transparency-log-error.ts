/** Everything that can go wrong, as a closed list. What an auditor finds in a log is not thrown but listed: see `audit.ts`. */
export type TransparencyLogErrorCode =
  /** A size, row or level that is no whole number in its range. */
  | 'out-of-range'
  /** Bytes that should be one or more 32-byte hashes and are not. */
  | 'malformed-hash'
  /** The proof does not lead from this leaf to this root. */
  | 'inclusion-not-proven'
  /** The proof does not show that the later tree begins with the earlier one. */
  | 'consistency-not-proven'
  /** No path of the tiles layout. */
  | 'malformed-tile-path'
  /** A tile that this tree must have is not there. */
  | 'tile-missing'
  /** A tile with another length than its address says. */
  | 'malformed-tile'
  /** A tile that does not hash to what stands above it. */
  | 'tile-changed'
  /** The tiles at the right edge do not add up to the root of the checkpoint. */
  | 'root-differs'
  /** A bundle whose lengths do not add up, or that holds another number of entries than its address says. */
  | 'malformed-entry-bundle'
  /** An entry of more than 65,535 bytes. */
  | 'entry-too-long'
  /** Not UTF-8, control characters, no signature block, more than 100 signatures, or a signature line of another form. */
  | 'malformed-note'
  /** A key text that is no `name+id+base64`, or whose id does not belong to its name and key. */
  | 'malformed-key'
  /** A key of a type other than Ed25519 (1) and Ed25519 cosignature (4). */
  | 'unknown-key-type'
  /** Two different keys, or one key twice, under the same name and id. */
  | 'ambiguous-key'
  /** A signature of a known key that does not hold. */
  | 'signature-rejected'
  /** No known key signed. */
  | 'not-signed'
  /** The note is no checkpoint. */
  | 'malformed-checkpoint'
  /** A checkpoint of another log than the one asked for. */
  | 'other-origin'
  /** Fewer of the known witnesses cosigned than required. */
  | 'too-few-cosignatures'
  /** A request to a witness that is not of the form of tlog-witness. */
  | 'malformed-request'
  /** A proof file that is not of the form of tlog-proof. */
  | 'malformed-proof'

/** `message` is a sentence that says what to do; `about` names the tile, key, row or size it is about. */
export class TransparencyLogError extends Error {
  readonly code: TransparencyLogErrorCode
  readonly about: string | undefined
  constructor(code: TransparencyLogErrorCode, message: string, about?: string) {
    super(message)
    this.name = 'TransparencyLogError'
    this.code = code
    this.about = about
  }
}
