/**
 * A log that is only added to: every line carries the hash of the one before it, so that a line which was changed or taken
 * out shows. A line is on disk before the call returns.
 */
import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { inOrder } from '../foundation/federation/contract.ts'
import { readOrUndefined } from './durable-file.ts'

export type Entry = { readonly [name: string]: string | number }
export type Line<E extends Entry> = E & { readonly line: number; readonly previous: string; readonly hash: string }

export type Journal<E extends Entry> = {
  readonly lines: readonly Line<E>[]
  /** Errors: what the file system says, a full disk for instance; then nothing was added. */
  add(entry: E): Line<E>
  close(): void
}
/** Which line does not follow from the one before it. */
export class JournalBroken extends Error {
  readonly line: number
  constructor(path: string, line: number) {
    super(`Line ${line} of ${path} does not follow from the line before it: it was changed, or one was taken out.`)
    this.line = line
  }
}

const opening = 'schakel node'
const hashOf = (entry: object): string => createHash('sha256').update(inOrder(entry)).digest('base64url')

function follows(line: Line<Entry>, number: number, previous: string): boolean {
  const { hash, ...rest } = line
  return line.line === number && line.previous === previous && hash === hashOf(rest)
}

/** The lines, and how many bytes of the file they are; a last line that was cut off while writing was never told to anybody. */
export function readJournal<E extends Entry>(path: string): { lines: Line<E>[]; length: number } {
  const whole = readOrUndefined(path)?.toString('utf8') ?? ''
  const end = whole.lastIndexOf('\n') + 1
  const lines: Line<E>[] = []
  let previous = opening
  for (const [at, text] of whole.slice(0, end).split('\n').slice(0, -1).entries()) {
    let line: Line<E> | undefined
    try {
      line = JSON.parse(text) as Line<E>
    } catch {
      line = undefined
    }
    if (!line || !follows(line, at + 1, previous)) throw new JournalBroken(path, at + 1)
    lines.push(line)
    previous = line.hash
  }
  return { lines, length: Buffer.byteLength(whole.slice(0, end)) }
}

/** Errors: `JournalBroken`. One process at a time may add (the lock of the folder sees to it). */
export function openJournal<E extends Entry>(path: string): Journal<E> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const { lines, length } = readJournal<E>(path)
  const file = openSync(path, 'a', 0o600)
  ftruncateSync(file, length)
  let size = length
  return {
    lines,
    add(entry) {
      const last = lines.at(-1)
      const rest = { ...entry, line: lines.length + 1, previous: last?.hash ?? opening }
      const line = { ...rest, hash: hashOf(rest) } as Line<E>
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
        fdatasyncSync(file)
      } catch (error) {
        // Half a line would make everything after it unreadable.
        ftruncateSync(file, size)
        throw error
      }
      size += bytes.length
      lines.push(line)
      return line
    },
    close: () => closeSync(file),
  }
}
