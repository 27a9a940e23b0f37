/** What can stand in the way of a backup or of getting it back, as sentences for the person at the keyboard. */
export type BackupErrorCode =
  | 'already-busy'
  | 'archive-off'
  | 'already-a-house'
  | 'backup-incomplete'
  | 'backup-missing'
  | 'cut-off'
  | 'damaged'
  | 'disk-full'
  | 'folder-taken'
  | 'folder-unreachable'
  | 'key-missing'
  | 'keys-missing'
  | 'log-missing'
  | 'no-own-server'
  | 'not-recovered'
  | 'unknown-format'
  | 'version-differs'
  | 'wrong-key'

export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: BackupErrorCode
  constructor(code: BackupErrorCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}
