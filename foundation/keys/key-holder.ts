/**
 * Where epoch keys live: outside PostgreSQL, so that neither the database nor a backup of it opens anything.
 * This one keeps them in files, for demo and test only; a production holder is an HSM, a TPM or shares at boot.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Id, newId, secretBytes } from '../clock.ts'

export type KeyHolder = {
  /** For the start-up check: production refuses `demo-file`. */
  readonly kind: 'demo-file' | 'memory' | 'external'
  /** The 32-byte key of an epoch. Errors: `EpochGone` when it was destroyed or never existed. */
  epochKey(epoch: Id): Buffer
  /** Makes and stores a key before it answers: durable, or it throws. */
  create(epoch: Id): void
  /** Destroys a key. Limit: an SSD or a machine snapshot may keep a copy of a file; hence "demo". */
  destroy(epoch: Id): void
  list(): Id[]
  /** A lasting 32-byte key of this installation for one purpose, made when first asked for. Not for personal content. */
  named(name: string): Buffer
}

export class EpochGone extends Error {
  readonly code = 'epoch-gone'
}

export function fileKeyHolder(folder: string): KeyHolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const known = new Map<Id, Buffer>()
  const fileOf = (epoch: Id) => join(folder, `${epoch}.key`)
  return {
    kind: 'demo-file',
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
    create: (epoch) => {
      writeDurably(`${fileOf(epoch)}.new`, secretBytes(32))
      renameSync(`${fileOf(epoch)}.new`, fileOf(epoch))
      syncFolder(folder)
    },
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
    named: (name) => {
      const path = join(folder, `${name}.seed`)
      if (!existsSync(path)) {
        // Two processes may ask first at once: whoever is later takes the key of who was earlier.
        const own = `${path}.${newId()}`
        writeDurably(own, secretBytes(32))
        try {
          linkSync(own, path)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        }
        rmSync(own)
        syncFolder(folder)
      }
      return readFileSync(path)
    },
  }
}

/** For tests: nothing touches a disk. */
export function memoryKeyHolder(): KeyHolder {
  const keys = new Map<Id, Buffer>()
  const lasting = new Map<string, Buffer>()
  return {
    kind: 'memory',
    epochKey: (epoch) => {
      const key = keys.get(epoch)
      if (!key) throw new EpochGone(epoch)
      return key
    },
    create: (epoch) => void keys.set(epoch, secretBytes(32)),
    destroy: (epoch) => void keys.delete(epoch),
    list: () => [...keys.keys()],
    named: (name) => {
      const key = lasting.get(name) ?? secretBytes(32)
      lasting.set(name, key)
      return key
    },
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
