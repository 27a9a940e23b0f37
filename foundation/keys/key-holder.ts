/**
 * Where epoch keys live: outside PostgreSQL, so that neither the database nor a backup of it opens anything.
 * This one keeps them in files, for demo and test only; a production holder is an HSM, a TPM or shares at boot.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Id, secretBytes } from '../clock.ts'
import { makeFolder } from '../folder.ts'
import { lastingKeyIn, lastingKeyInMemory } from './lasting-key.ts'

export type CopyPlaces = {
  /** Folders of the holders: mounts of two organisations. Each keeps one file. */
  readonly folders: readonly string[]
  /** Public half of the recovery key, 1,216 bytes. */
  readonly recovery?: Uint8Array
}
export type KeyHolder = {
  /** For the start-up check: production refuses `demo-file`. */
  readonly kind: 'demo-file' | 'memory' | 'external'
  /** The 32-byte key of an epoch. Errors: `EpochGone` when it was destroyed or never existed. */
  epochKey(epoch: Id): Buffer
  /** Makes and stores a key before it answers: durable, or it throws. */
  create(epoch: Id): void
  /** Takes in a key that was recovered elsewhere; durable, or it throws. */
  keep(epoch: Id, key: Buffer): void
  /** Destroys a key. Limit: an SSD or a machine snapshot may keep a copy of a file; hence "demo". */
  destroy(epoch: Id): void
  list(): Id[]
  /** A lasting 32-byte key of this installation for one purpose, made when first asked for. Not for personal content. */
  named(name: string): Buffer
  /** Who keeps copies of the wrapped keys. Absent: nobody, and a backup from before the last rotation opens nothing. */
  readonly copies?: CopyPlaces
}

export class EpochGone extends Error {
  readonly code = 'epoch-gone'
}

export function fileKeyHolder(folder: string, copies?: CopyPlaces): KeyHolder {
  makeFolder(folder, 0o700)
  const known = new Map<Id, Buffer>()
  const fileOf = (epoch: Id) => join(folder, `${epoch}.key`)
  const keep = (epoch: Id, key: Buffer) => {
    writeDurably(`${fileOf(epoch)}.new`, key)
    renameSync(`${fileOf(epoch)}.new`, fileOf(epoch))
    syncFolder(folder)
  }
  return {
    kind: 'demo-file',
    ...(copies ? { copies } : {}),
    epochKey: (epoch) => {
      // Another process may have rotated: a key whose file is gone is gone here too.
      if (!existsSync(fileOf(epoch))) {
        known.get(epoch)?.fill(0)
        known.delete(epoch)
        throw new EpochGone(epoch)
      }
      const key = known.get(epoch) ?? readFileSync(fileOf(epoch))
      if (key.length !== 32) throw new EpochGone(epoch)
      known.set(epoch, key)
      return key
    },
    create: (epoch) => keep(epoch, secretBytes(32)),
    keep,
    destroy: (epoch) => {
      known.get(epoch)?.fill(0)
      known.delete(epoch)
      if (!existsSync(fileOf(epoch))) return
      writeDurably(fileOf(epoch), secretBytes(32))
      rmSync(fileOf(epoch))
      syncFolder(folder)
    },
    list: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.key'))
        .map((name) => name.slice(0, -4)),
    named: lastingKeyIn(folder),
  }
}

/** For tests: nothing touches a disk. */
export function memoryKeyHolder(copies?: CopyPlaces): KeyHolder {
  const keys = new Map<Id, Buffer>()
  return {
    kind: 'memory',
    ...(copies ? { copies } : {}),
    epochKey: (epoch) => {
      const key = keys.get(epoch)
      if (!key) throw new EpochGone(epoch)
      return key
    },
    create: (epoch) => void keys.set(epoch, secretBytes(32)),
    keep: (epoch, key) => void keys.set(epoch, Buffer.from(key)),
    destroy: (epoch) => void keys.delete(epoch),
    list: () => [...keys.keys()],
    named: lastingKeyInMemory(),
  }
}

function writeDurably(path: string, bytes: Buffer): void {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w', 0o600)
  try {
    writeSync(file, bytes)
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
