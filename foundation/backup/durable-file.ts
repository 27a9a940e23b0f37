/** Files that appear whole or not at all, also when the power goes. */
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from '../clock.ts'
import { BackupError } from './backup-error.ts'

export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Errors: `disk-full`, `folder-unreachable`, with the folder's name. */
export function saidPlainly(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException)?.code ?? ''
  if (['ENOSPC', 'EDQUOT'].includes(code))
    return new BackupError(
      'disk-full',
      `There is no room left for the backup in ${folder}. What was there before is unharmed. Make room, and try again.`,
    )
  if (['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EIO', 'ESTALE'].includes(code))
    return new BackupError(
      'folder-unreachable',
      `The folder ${folder} cannot be written (${code}). Is the disk mounted, and may this user write there?`,
    )
  return error
}

/** Writes `source` to `path`: beside it first, then durably in its place. An older file there is replaced. */
export async function writeWhole(path: string, source: AsyncIterable<Buffer>): Promise<void> {
  const draft = `${path}.${newId()}.part`
  try {
    await pipeline(source, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }))
    renameSync(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(draft, { force: true })
    throw saidPlainly(error, dirname(path))
  }
}

/** A stream of one piece. */
export async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
