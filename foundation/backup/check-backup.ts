/** Reads a backup to its last byte, without unpacking it anywhere. */

import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { BackupError } from './backup-error.ts'
import { unpack } from './packing.ts'
import { headUnverified, opening } from './sealed-stream.ts'
import {
  type Base,
  basesIn,
  logFile,
  logIn,
  type Manifest,
  manifestOf,
  missingBetween,
  noBackupIn,
  segmentPattern,
} from './shelf.ts'

export type Checked = {
  readonly whole: readonly Manifest[]
  /** What cannot be used, each with its reason. */
  readonly refused: readonly { readonly name: string; readonly why: string }[]
  /** Segments of the log that were read and verified. */
  readonly segments: number
  /** From when until when any moment can be restored, oldest first; more than one when a part of the log is missing between. */
  readonly spans: readonly Span[]
}
export type Span = { readonly from: string; readonly until: string }

/** The plain bytes of a sealed, compressed file. */
export function plainOf(
  key: Buffer,
  path: string,
  expected: { kind: string; [name: string]: string },
): AsyncIterable<Buffer> {
  const from = Readable.from(opening(key, path, expected))
  const plain = createZstdDecompress()
  from.on('error', (error) => plain.destroy(error))
  return from.pipe(plain)
}

/** Errors: none for a damaged backup: it is named in `refused`. `backup-missing` when there is nothing at all. */
export async function checkBackup(
  folder: string,
  key: Buffer,
  onProgress: (what: string) => void = () => undefined,
): Promise<Checked> {
  const bases = basesIn(folder)
  if (bases.length === 0) throw noBackupIn(folder)
  const refused: { name: string; why: string }[] = []
  const whole: Manifest[] = []
  let segments = 0
  const broken = new Set<string>()
  for (const life of new Set(bases.map((base) => base.life)))
    for (const name of logIn(folder, life)) {
      const fault = await faultOf(() =>
        pipeline(plainOf(key, logFile(folder, life, name), { kind: 'log', life, name }), nowhere()),
      )
      if (fault === undefined) segments++
      else {
        broken.add(`${life}/${name}`)
        refused.push({ name: `log ${name}`, why: fault })
      }
    }
  for (const base of bases) {
    onProgress(base.name)
    const fault = await faultOf(async () => {
      const manifest = await manifestOf(key, base)
      await readBase(key, base, manifest)
      const there = logIn(folder, base.life).filter((name) => !broken.has(`${base.life}/${name}`))
      const missing = missingBetween(manifest.firstSegment, manifest.lastSegment, there)
      if (missing.length > 0)
        throw new BackupError('log-missing', `it needs ${missing.length} parts of the log that are not here`)
      whole.push(manifest)
    })
    if (fault !== undefined) refused.push({ name: base.name, why: fault })
  }
  return { whole, refused, segments, spans: spansOf(folder, whole, broken) }
}

/** A base backup is rolled forward until the log of its life has a gap; what one reaches the next may go on from. */
function spansOf(folder: string, whole: readonly Manifest[], broken: ReadonlySet<string>): Span[] {
  const spans: (Span & { readonly life: string })[] = []
  for (const manifest of whole) {
    const { life, finished } = manifest
    const until = reachOf(folder, manifest, broken)
    const before = spans.findLast((span) => span.life === life)
    if (before && before.until >= finished)
      spans[spans.indexOf(before)] = { ...before, until: until > before.until ? until : before.until }
    else spans.push({ life, from: finished, until })
  }
  return spans.map(({ from, until }) => ({ from, until }))
}

const nowhere = () => new Writable({ write: (_, __, done) => done() })

async function faultOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof BackupError) return error.message
    // What the decompressor says of bytes that were verified: the writer's fault, and as useless.
    if (/^(ERR_|Z_|Z)/.test((error as NodeJS.ErrnoException).code ?? '')) return 'it does not unpack'
    throw error
  }
}

async function readBase(key: Buffer, base: Base, manifest: Manifest): Promise<void> {
  const data = plainOf(key, join(base.folder, 'data.sealed'), { kind: 'data', life: base.life, id: manifest.id })
  const { bytes } = await unpack(data, () => undefined)
  const label = { kind: 'label', life: base.life, id: manifest.id }
  await pipeline(Readable.from(opening(key, join(base.folder, 'label.sealed'), label)), nowhere())
  if (bytes < manifest.bytes) throw new BackupError('damaged', `${base.folder} holds less than it says`)
}

/** The moment the last segment without a gap after the base backup was put away. */
export function reachOf(folder: string, manifest: Manifest, broken: ReadonlySet<string> = new Set()): string {
  const segments = logIn(folder, manifest.life).filter(
    (name) => segmentPattern.test(name) && name >= manifest.firstSegment && !broken.has(`${manifest.life}/${name}`),
  )
  const gap = missingBetween(manifest.firstSegment, segments.at(-1) ?? manifest.lastSegment, segments)[0]
  const last = segments.filter((name) => gap === undefined || name < gap).at(-1)
  return last === undefined
    ? manifest.finished
    : String(headUnverified(logFile(folder, manifest.life, last)).kept ?? manifest.finished)
}
