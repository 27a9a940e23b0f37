/** Lasting keys of this installation, one per purpose, made when first asked for. Not for personal content: those rotate. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { newId, secretBytes } from '../clock.ts'

export type LastingKey = (name: string) => Buffer

export const lastingKeyIn =
  (folder: string): LastingKey =>
  (name) => {
    const path = join(folder, `${name}.seed`)
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      // Two processes may ask first at once: whoever is later takes the key of who was earlier.
      const own = `${path}.${newId()}`
      writeDurably(own, secretBytes(32))
      try {
        linkSync(own, path)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      rmSync(own)
    }
    return readFileSync(path)
  }

/** For tests: nothing touches a disk. */
export function lastingKeyInMemory(): LastingKey {
  const keys = new Map<string, Buffer>()
  return (name) => {
    const key = keys.get(name) ?? secretBytes(32)
    keys.set(name, key)
    return key
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
