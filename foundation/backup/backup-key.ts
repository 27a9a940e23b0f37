/**
 * The key that seals backups: 32 bytes in a file outside the backup and outside the database. `SCHAKEL_BACKUP_KEY` names
 * the file. Who has this key and a backup reads what is open in the database (tier O) and the day book of PostgreSQL;
 * sealed content (tier E) stays closed, because its keys are kept elsewhere.
 */
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId, secretBytes } from '../clock.ts'
import { BackupError } from './backup-error.ts'

type Env = { readonly [name: string]: string | undefined }

export const backupKeyFile = (dataFolder: string, env: Env): string =>
  env.SCHAKEL_BACKUP_KEY || join(dataFolder, 'backup.key')

/** Errors: `key-missing` with where it was looked for. */
export function readBackupKey(path: string): Buffer {
  let written: string
  try {
    if ((statSync(path).mode & 0o077) !== 0)
      throw new BackupError('key-missing', `Others may read the backup key. Close it first: chmod 600 '${path}'`)
    written = readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new BackupError(
      'key-missing',
      `The backup key is not in ${path}. Put it back from where you keep it, or name its file: SCHAKEL_BACKUP_KEY=…`,
    )
  }
  if (!/^[0-9a-f]{64}$/.test(written))
    throw new BackupError('key-missing', `${path} holds no backup key (64 hexadecimal digits).`)
  return Buffer.from(written, 'hex')
}

/** Reads the key, or makes it the first time. */
export function backupKeyIn(path: string): Buffer {
  keepBackupKey(path, secretBytes(32))
  return readBackupKey(path)
}

/** Writes the key, unless there is one. */
export function keepBackupKey(path: string, key: Buffer): void {
  const draft = `${path}.${newId()}`
  writeFileSync(draft, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
