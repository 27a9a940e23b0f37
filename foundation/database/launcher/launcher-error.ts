/** What can stand in the way of a running database, as sentences for the person at the keyboard. */
export type LauncherErrorCode =
  | 'already-running'
  | 'binaries-missing'
  | 'binaries-unreachable'
  | 'database-not-ours'
  | 'database-too-open'
  | 'database-unreachable'
  | 'folder-not-permitted'
  | 'initialise-failed'
  | 'roles-not-ours'
  | 'role-settings-changed'
  | 'secrets-lost'
  | 'partnership-not-named'
  | 'setting-refused'
  | 'server-did-not-start'
  | 'server-did-not-stop'
  | 'version-too-old'
  | 'version-differs'

export class LauncherError extends Error {
  override readonly name = 'LauncherError'
  readonly code: LauncherErrorCode
  constructor(code: LauncherErrorCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** True for the file system's ways of saying "not here". */
export const notPermitted = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes((error as NodeJS.ErrnoException)?.code ?? '')

export const notFound = (error: unknown): boolean => (error as NodeJS.ErrnoException)?.code === 'ENOENT'
