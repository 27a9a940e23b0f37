/**
 * Brings the wrapped keys as they are now to the holders: after every rotation, and soon after something was erased. One copy
 * each, no versions: the new one takes the place of the old, and the old one is overwritten.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Id, newId, secretBytes, systemClock } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { type CopyHead, headOfCopy, NotAKeyCopy, writeCopy } from './key-copy.ts'
import type { KeyHolder } from './key-holder.ts'
import { sealToRecovery } from './recovery.ts'
import * as store from './store.ts'

export type Copied = { readonly folder: string; readonly taken: boolean; readonly why?: string }

/** No holder took the copy. What was erased is gone from the database, and the old epoch key stays until one does. */
export class NoHolderReached extends Error {
  readonly code = 'no-holder-reached'
  constructor(copied: readonly Copied[]) {
    super(
      `No holder of the key copies could be reached: ${copied.map(({ folder, why }) => `${folder} (${why})`).join(', ')}. Erased content is not out of reach of old backups until one takes the copy.`,
    )
  }
}

export const copyFile = (folder: string, partnership: Id): string => join(folder, `${partnership}.keys`)

/**
 * Errors: none for a holder that is away: it says so in the answer. With no holders at all the answer is empty.
 *
 * The row that names the copy is committed before the file is written: a copy nobody holds is harmless, a copy the database
 * does not know would win over younger keys in a restore.
 */
export async function copyToHolders(
  { database, keys }: { database: Database; keys: KeyHolder },
  partnership: Id,
  { replaceStrangers = false }: { replaceStrangers?: boolean } = {},
): Promise<readonly Copied[]> {
  const places = keys.copies
  if (!places || places.folders.length === 0) return []
  const made = systemClock.now()
  const id = newId()
  const held = heldCopies(places.folders, partnership).map(({ head }) => head?.id)
  const { epoch, list, due, known } = await database.asJob({ partnership, job: 'copy-keys' }, async (trx) => {
    await store.stopForRotation(trx)
    const inForce = await store.epochInForce(trx, partnership)
    if (inForce) await store.noteCopy(trx, { partnership, id, epoch: inForce, made })
    const due = await store.erasuresToCopy(trx, partnership)
    const known = new Set(
      await store.copiesAmong(
        trx,
        partnership,
        held.filter((one) => one !== undefined),
      ),
    )
    return { epoch: inForce, list: await store.keyList(trx, partnership), due, known }
  })
  if (!epoch) return []
  const epochKey = keys.epochKey(epoch)
  const head: CopyHead = {
    partnership,
    id,
    epoch,
    made: made.toISOString(),
    ...(places.recovery
      ? {
          recovery: (await sealToRecovery(places.recovery, epochKey, recoveryOf({ partnership, id, epoch }))).toString(
            'base64',
          ),
        }
      : {}),
  }
  const file = writeCopy(head, list, epochKey)
  // A house begun anew beside the same holders would otherwise wipe out the only keys that open the old one's backups.
  const stranger = (at: number) => held[at] !== undefined && !known.has(held[at]) && !replaceStrangers
  const copied = places.folders.map((folder, at) =>
    stranger(at)
      ? { folder, taken: false, why: 'it holds a copy that this house never made' }
      : handOver(folder, partnership, file),
  )
  if (copied.some(({ taken }) => taken))
    await database.asJob({ partnership, job: 'copy-keys' }, (trx) => store.forgetErasures(trx, due))
  return copied
}

/** What the recovery envelope is bound to: this copy of this epoch. */
export const recoveryOf = ({ partnership, id, epoch }: Pick<CopyHead, 'partnership' | 'id' | 'epoch'>): string =>
  `schakel recovery of epoch 1|${partnership}|${epoch}|${id}`

/** Never makes the folder: one that is gone is a mount that is away, and a copy on our own disk is no copy. */
function handOver(folder: string, partnership: Id, file: Buffer): Copied {
  const path = copyFile(folder, partnership)
  const draft = `${path}.new`
  try {
    if (!statSync(folder).isDirectory()) return { folder, taken: false, why: 'not a folder' }
    writeFileSync(draft, file, { mode: 0o600, flush: true })
    const old = openIfThere(path)
    renameSync(draft, path)
    if (old !== undefined) overwrite(old)
    syncFolder(folder)
    return { folder, taken: true }
  } catch (error) {
    rmSync(draft, { force: true })
    return { folder, taken: false, why: (error as NodeJS.ErrnoException).code ?? (error as Error).message }
  }
}

const openIfThere = (path: string): number | undefined => {
  try {
    return openSync(path, 'r+')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Limit: an SSD or a snapshot of the holder's machine may keep what was overwritten; it opens with no living epoch key. */
function overwrite(file: number): void {
  try {
    const { size } = statSync(`/proc/self/fd/${file}`)
    writeSync(file, secretBytes(size), 0, size, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export type HeldCopy = {
  readonly folder: string
  readonly file?: Buffer
  readonly head?: CopyHead
  readonly why?: string
}

/** What the holders have, each with its head or the reason why not. */
export function heldCopies(folders: readonly string[], partnership: Id): HeldCopy[] {
  return folders.map((folder) => {
    try {
      const file = readFileSync(copyFile(folder, partnership))
      return { folder, file, head: headOfCopy(file).head }
    } catch (error) {
      const why = error instanceof NotAKeyCopy ? 'damaged' : ((error as NodeJS.ErrnoException).code ?? 'damaged')
      return { folder, why: why === 'ENOENT' ? 'no copy' : why }
    }
  })
}

/** Brings a copy only when something was erased since the last one. For a job of every minute. */
export async function copyAfterErasure(
  house: { database: Database; keys: KeyHolder },
  partnership: Id,
): Promise<readonly Copied[]> {
  const due = await house.database.asJob({ partnership, job: 'copy-keys' }, (trx) =>
    store.erasuresToCopy(trx, partnership),
  )
  if (due.length === 0) return []
  const copied = await copyToHolders(house, partnership)
  if (copied.length > 0 && !copied.some(({ taken }) => taken)) throw new NoHolderReached(copied)
  // Nobody to tell.
  if (copied.length === 0)
    await house.database.asJob({ partnership, job: 'copy-keys' }, (trx) => store.forgetErasures(trx, due))
  return copied
}
