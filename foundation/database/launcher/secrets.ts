/** What only this installation knows: database passwords and the entrances' keys. One file, readable by its owner alone. */
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { newId, secretBytes } from '../../clock.ts'
import { LauncherError, notFound } from './launcher-error.ts'

/** The four ways into the database. Each is a login that may become exactly one role. */
export const logins = ['workbench', 'resident_entrance', 'jobs', 'importer'] as const
export type Login = (typeof logins)[number]
export const entranceNames = ['workbench', 'resident', 'jobs', 'importer'] as const
export type EntranceName = (typeof entranceNames)[number]

export type Secrets = {
  /** Password of the server's first administrator; unused with an external database. */
  readonly administrator: string
  readonly passwords: { readonly [L in Login]: string }
  /** Hexadecimal, 32 bytes each: the key with which an entrance seals a context (see `sealed.begin_context`). */
  readonly serverKeys: { readonly [E in EntranceName]: string }
}

const password = (): string => secretBytes(24).toString('base64url')
const freshSecrets = (): Secrets => ({
  administrator: password(),
  passwords: { workbench: password(), resident_entrance: password(), jobs: password(), importer: password() },
  serverKeys: {
    workbench: secretBytes(32).toString('hex'),
    resident: secretBytes(32).toString('hex'),
    jobs: secretBytes(32).toString('hex'),
    importer: secretBytes(32).toString('hex'),
  },
})

/** Reads the secrets in `path`, or makes them. */
export function secretsIn(path: string): Secrets {
  try {
    const open = statSync(path).mode & 0o077
    if (open !== 0)
      throw new LauncherError('folder-not-permitted', `Others may read ${path}. Close it first: chmod 600 '${path}'`)
    return JSON.parse(readFileSync(path, 'utf8')) as Secrets
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new LauncherError(
        'secrets-lost',
        `${path} is damaged; it holds the passwords of the database. Put it back from a copy, or restore a backup.`,
      )
    if (!notFound(error)) throw error
  }
  const secrets = freshSecrets()
  const draft = `${path}.${newId()}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return secretsIn(path) // another process was first
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return secrets
}
