/** The backup key beside its backups, in an envelope that only the recovery key opens: for when the machine is gone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openByRecovery, sealToRecovery } from '../keys/recovery.ts'
import { BackupError } from './backup-error.ts'
import { once, writeWhole } from './durable-file.ts'
import { nameOfKey } from './sealed-stream.ts'
import { lifePattern } from './shelf.ts'

const fileOf = (folder: string, life: string) => join(folder, life, 'backup-key.recovery')
const boundTo = (life: string) => `schakel recovery of backup key 1|${life}`

export async function leaveForRecovery(
  folder: string,
  life: string,
  key: Buffer,
  publicKey: Uint8Array,
): Promise<void> {
  const envelope = await sealToRecovery(publicKey, key, boundTo(life))
  await writeWhole(fileOf(folder, life), once(Buffer.from(`${envelope.toString('base64')}\n`)))
}

/** Errors: `key-missing` when no envelope in the folder opens with this seed. */
export async function recoverBackupKey(folder: string, seed: Buffer): Promise<Buffer> {
  const lives = existsSync(folder) ? readdirSync(folder).filter((name) => lifePattern.test(name)) : []
  const keys = new Map<string, Buffer>()
  for (const life of lives) {
    if (!existsSync(fileOf(folder, life))) continue
    const envelope = Buffer.from(readFileSync(fileOf(folder, life), 'utf8'), 'base64')
    const key = await openByRecovery(seed, envelope, boundTo(life)).catch(() => undefined)
    if (key) keys.set(nameOfKey(key), key)
  }
  const [key, ...others] = keys.values()
  if (!key || others.length > 0)
    throw new BackupError(
      'key-missing',
      key
        ? `${folder} holds backups under ${keys.size} keys. Name the file of the right one: SCHAKEL_BACKUP_KEY=…`
        : `No backup key in ${folder} opens with these shares.`,
    )
  return key
}
