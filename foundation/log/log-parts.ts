/**
 * The logs of this house, each read by itself: the first, and those that were begun beside it. Their rows are counted through,
 * so that an act is looked for in all of them at once.
 */
import {
  type AuditFinding,
  auditLog,
  type Mirror,
  type NoteKey,
  openTiledTree,
  type ReadTile,
  type SignedCheckpoint,
  type TiledTree,
  TransparencyLogError,
  tilesBetween,
} from '../../packages/transparency-log/src/index.ts'
import type { Trx } from '../database/sql.ts'
import { hasher, primitives } from './cryptography.ts'
import type { LogFinding } from './finding.ts'
import { type LogRows, type Reading, readLogRows } from './log-rows.ts'
import { volumeOf } from './log-signer.ts'
import { mostLeaves } from './sequence-leaves.ts'
import * as log from './store.ts'
import { tilesIn } from './tree.ts'
import { openRow, verifyCheckpoints } from './verify-checkpoints.ts'

export type Verifying = {
  /** One short transaction per call: a context lives two minutes. What is only ever added to can be read in pieces. */
  readonly read: Reading
  /** Every key these logs were signed with, as remembered outside the database. */
  readonly keys: readonly NoteKey[]
  readonly today: string
  /** What this key signed last, as remembered outside the database. */
  readonly lastSigned?: { readonly size: number; readonly origin?: string } | null
  /** Of the log that is signed now. */
  readonly mirrors?: readonly Mirror[]
  readonly seen?: readonly { readonly from: string; readonly checkpoint: SignedCheckpoint }[]
}
export type LogNamed = { readonly volume: number; readonly origin: string; readonly follows?: log.LogRow }
export type LogPart = {
  readonly log: LogNamed
  readonly checkpoints: readonly log.WholeCheckpointRow[]
  readonly findings: readonly LogFinding[]
  /** Rows counted through before its first. */
  readonly before: number
  readonly size: number
  /** False: its right edge is damaged, and acts cannot be compared. */
  readonly readable: boolean
  readonly rows: LogRows
  readonly audited: readonly AuditFinding[]
}

/** The first log follows nothing, and its name is that of its keys. */
export async function logsOf(trx: Trx, keys: readonly NoteKey[]): Promise<LogNamed[]> {
  const later = await log.laterLogs(trx)
  const first = keys.find(({ name }) => volumeOf(name) === 1)?.name ?? later[0]?.old_origin ?? ''
  return [
    { volume: 1, origin: first },
    ...later.map((follows) => ({ volume: follows.volume, origin: follows.origin, follows })),
  ]
}

export const keysNamed = (keys: readonly NoteKey[], origin: string): NoteKey[] =>
  keys.filter(({ name }) => name === origin)

const noRows: LogRows = { size: 0, byId: new Map(), byLeaf: new Map(), beyond: new Set(), passedOn: [], unknown: 0 }

/** `after`: number of the last checkpoint of the log before it. */
export async function readPart(
  it: Verifying,
  named: LogNamed,
  { after, before, current }: { after: number; before: number; current: boolean },
): Promise<LogPart> {
  const { read } = it
  const { volume, origin } = named
  const keys = keysNamed(it.keys, origin)
  const checkpoints = await read((trx) => log.allCheckpoints(trx, volume))
  const last = checkpoints.at(-1)
  const opened = last ? await openRow(last, keys) : null
  const tree = last && opened ? await openedTree(read, last) : null
  const findings = await verifyCheckpoints({ rows: checkpoints, keys, after, tree })
  if (current && it.lastSigned) {
    const { origin: signed = origin, size } = it.lastSigned
    if (signed !== origin || size > (last?.size ?? 0))
      findings.push({ what: 'checkpoint-missing', number: (last?.number ?? after) + 1 })
  }
  const audited = last && opened ? await auditTiles(it, last, keys, current) : []
  const part = { log: named, checkpoints, before, audited }
  if (!tree && (last || (await read((trx) => log.tileAt(trx, 'entries', 0, volume)))))
    return { ...part, findings, size: last?.size ?? 0, readable: false, rows: noRows }
  const rows = tree ? await readLogRows(read, tree, volume) : noRows
  const now = current ? await sizeNow(read, keys, rows.size) : rows.size
  const unsigned = rows.size + rows.beyond.size - now
  if (unsigned > 0) findings.push({ what: 'tiles-beyond-checkpoint', rows: unsigned })
  const grown = current ? await sizeNow(read, keys, now) : now
  findings.push(...(await tilesOfNothing(read, volume, rows.size, grown)))
  return { ...part, findings, size: rows.size, readable: true, rows }
}

/** All rows of all logs, counted through. An id that stands in two of them stands in the later one. */
export function joinRows(parts: readonly LogPart[]): LogRows {
  const [only, ...more] = parts
  if (only && more.length === 0) return only.rows
  const joined = { byId: new Map(), byLeaf: new Map(), beyond: new Set<string>(), passedOn: [], unknown: 0, size: 0 }
  for (const { rows, before, size } of parts) {
    for (const [id, { row, commitment }] of rows.byId) joined.byId.set(id, { row: before + row, commitment })
    for (const [leaf, row] of rows.byLeaf) joined.byLeaf.set(leaf, before + row)
    for (const id of rows.beyond) joined.beyond.add(id)
    joined.unknown += rows.unknown
    joined.size += size
  }
  return joined
}

/**
 * Tiles that are not of the log as it was when reading began, nor of what it may have become since (`now`).
 */
async function tilesOfNothing(read: Reading, volume: number, size: number, now: number): Promise<LogFinding[]> {
  const widths = (rows: number) =>
    new Map([...tilesBetween(0, rows)].map(({ level, index, width }) => [`${level}/${index}`, width]))
  const [then, most] = [widths(size), widths(now)]
  return (await read((trx) => log.allTiles(trx, volume))).flatMap(({ level, place, width }): LogFinding[] => {
    const name = `${level < 0 ? 'entries' : level}/${place}`
    const widest = most.get(name)
    if (widest === undefined) return [{ what: 'tile-of-nothing', path: `tile/${name}` }]
    const fits = width >= (then.get(name) ?? 1) && width <= widest
    return fits ? [] : [{ what: 'tile-width-changed', path: `tile/${name}` }]
  })
}

/** How many rows are signed by now: the worker goes on while somebody verifies. */
async function sizeNow(read: Reading, keys: readonly NoteKey[], size: number): Promise<number> {
  const newest = await read((trx) => log.lastCheckpoint(trx))
  return newest && newest.size > size && (await openRow(newest, keys)) ? newest.size : size
}

/** Null when its right edge is damaged. Each tile is read in a transaction of its own. */
async function openedTree(read: Reading, { size, root, volume }: log.CheckpointRow): Promise<TiledTree | null> {
  try {
    return await openTiledTree({
      ...{ size, root, hasher },
      readTile: (path) => read(async (trx) => tilesIn(trx, volume)(path)),
    })
  } catch (error) {
    if (error instanceof TransparencyLogError) return null
    throw error
  }
}

async function auditTiles(it: Verifying, last: log.CheckpointRow, logKeys: readonly NoteKey[], current: boolean) {
  const { findings } = await auditLog({
    note: last.note,
    trust: { logKeys },
    readTile: (path) => it.read(async (trx) => safely(() => tilesIn(trx, last.volume)(path))),
    ...(it.mirrors && current ? { mirrors: it.mirrors } : {}),
    ...(it.seen && current ? { seen: it.seen } : {}),
    primitives,
    hasher,
  })
  return findings
}
/** A bundle that cannot be cut is a bundle that is not there. */
async function safely(get: () => ReturnType<ReadTile>): Promise<Uint8Array | null> {
  try {
    return await get()
  } catch (error) {
    if (error instanceof TransparencyLogError) return null
    throw error
  }
}

/**
 * Between which moments the acts of each row were done: not after its checkpoint was signed, and not before the last one
 * that left nothing waiting. Units: milliseconds since 1970.
 */
export type Times = (row: number) => { readonly from: number; readonly until: number } | undefined
/** A transaction lives two minutes at most, and clocks differ a little. Units: milliseconds. */
const lee = 300_000
/** Before its time is what a forger of the past needs; after it, a clock that runs ahead. Units: milliseconds. */
const ahead = 86_400_000
export function timesOf(parts: readonly LogPart[]): Times {
  const spans: { to: number; from: number; until: number }[] = []
  let drained = Number.NEGATIVE_INFINITY
  for (const { checkpoints, before } of parts) {
    let size = 0
    for (const row of checkpoints) {
      const until = row.signed_at.getTime()
      spans.push({ to: before + row.size, from: drained - lee, until: until + ahead })
      if (row.size - size < mostLeaves) drained = until
      size = row.size
    }
  }
  return (row) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.to ?? 0) > row) high = middle
      else low = middle + 1
    }
    return spans[low]
  }
}
