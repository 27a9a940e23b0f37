/** What somebody with the files, or even with the log's key, can do to a published log; each with the names an auditor must give. */
import {
  addCosignatures,
  cosignWithoutCheck,
  readEntryBundle,
  readNoteUnverified,
  type SignedCheckpoint,
  signCheckpoint,
  tilePath,
  tilesBetween,
  tileWidth,
  writeEntryBundle,
} from '../src/index.ts'
import { entries, entryOf, leavesOf, logSigner, PublishedLog, signer, witnesses } from '../test/published-log.ts'

export type Holder = {
  readonly holder: string
  readonly rows: number
  /** As its holder keeps it; a broken one has one hash changed. */
  readonly leafHashes: Uint8Array
  readonly checkpoint: SignedCheckpoint
}
/** A log with two mirrors: one of an earlier size, one of the last checkpoint. */
export type World = { readonly log: PublishedLog; readonly mirrors: readonly Holder[] }

/** `rows`: in the mirror's count, one of which must be named; `places`: in the shown count; `path`: a file; `what`: a kind. */
export type MustName =
  | { readonly row: number }
  | { readonly place: number }
  | { readonly path: string }
  | { readonly what: string }
export type Mutation = {
  readonly says: string
  readonly world: World
  readonly must: readonly MustName[]
  /** No row and no place besides those in `must` and `may` may be named. */
  readonly exact: boolean
  /** True too, for a holder that saw only some of the rows: where a row now stands. */
  readonly may: readonly MustName[]
}

export async function worldOf(earlier: number, size: number): Promise<World> {
  const log = new PublishedLog()
  await log.grow(entries(0, earlier))
  const first = await mirrorOf('first', log)
  await log.grow(entries(earlier, size))
  return { log, mirrors: [first, await mirrorOf('second', log)] }
}
/** A partner's mirror of what the log shows now. */
export async function mirrorOf(holder: string, log: PublishedLog): Promise<Holder> {
  const rows = log.size
  return { holder, rows, leafHashes: leavesOf(rowsOf(log)), checkpoint: await log.checkpoint(0) }
}

/** All entries, from the bundles. */
export function rowsOf(log: PublishedLog): Uint8Array[] {
  const rows: Uint8Array[] = []
  for (const path of bundlesOf(log)) rows.push(...readEntryBundle(log.files.get(path) as Uint8Array))
  return rows
}
const bundlesOf = (log: PublishedLog) =>
  [...tilesBetween(0, log.size)].filter(({ level }) => level === 'entries').map(tilePath)
const tilesOf = (log: PublishedLog) =>
  [...tilesBetween(0, log.size)].filter(({ level }) => level !== 'entries').map(tilePath)

/** The same log with other rows in its bundles, nothing else touched: what a database superuser does. */
function withRows(log: PublishedLog, rows: readonly Uint8Array[]): PublishedLog {
  const changed = log.copy()
  const paths = bundlesOf(log)
  for (const [index, path] of paths.entries()) {
    // The last bundle takes what is left, so a deleted row shortens it and an inserted one lengthens it.
    const end = index === paths.length - 1 ? Math.min(rows.length, (index + 1) * tileWidth) : (index + 1) * tileWidth
    const part = rows.slice(index * tileWidth, end)
    if (part.length > 0) changed.files.set(path, writeEntryBundle(part))
    else changed.files.delete(path)
  }
  return changed
}
/** A whole new log with these rows, signed by the log's key: what its holder can do. */
async function rewritten(rows: readonly Uint8Array[], cosign: boolean): Promise<PublishedLog> {
  const log = new PublishedLog()
  await log.grow(rows, { cosign })
  return log
}
const bent = (bytes: Uint8Array, at: number, mask = 1) => bytes.map((byte, n) => (n === at ? byte ^ mask : byte))

type Draw = (below: number) => number
type Change = Pick<Mutation, 'says' | 'must'> & Partial<Pick<Mutation, 'exact' | 'may'>>
type Kind = (world: World, draw: Draw) => Promise<Change & { world?: World; log?: PublishedLog }>
const onRows =
  (change: (rows: Uint8Array[], draw: Draw) => Change) =>
  (how: 'files' | 'tiles too' | 'key' | 'key and witnesses'): Kind =>
  async (world, draw) => {
    const rows = rowsOf(world.log)
    const { says, must, may = [], exact = true } = change(rows, draw)
    if (how === 'files') return { says, must, may, exact, log: withRows(world.log, rows) }
    const log = await rewritten(rows, how === 'key and witnesses')
    if (how === 'tiles too') log.files.set('checkpoint', world.log.note)
    const also: MustName[] = how === 'key' ? [{ what: 'too-few-cosignatures' }] : []
    return { says: `${says}, ${how}`, must: [...must, ...also], may, exact, log }
  }
const edit = onRows((rows, draw) => {
  const row = draw(rows.length)
  rows[row] = bent(rows[row] as Uint8Array, draw(32), 1 << draw(8))
  return { says: 'row edited', must: [{ row }] }
})
const remove = onRows((rows, draw) => {
  const row = draw(rows.length)
  rows.splice(row, 1)
  return { says: 'row deleted', must: [{ row }] }
})
const replaceLast = onRows((rows, draw) => {
  const row = draw(rows.length - 1)
  rows.splice(row, 1)
  rows.push(entryOf(draw(1e6), 'stuffing'))
  return { says: 'row deleted and the number made up', must: [{ row }], exact: false }
})
const insert = onRows((rows, draw) => {
  const place = draw(rows.length)
  rows.splice(place, 0, entryOf(draw(1e6), 'other'))
  return { says: 'row inserted', must: [{ place }] }
})
const copyRow = onRows((rows, draw) => {
  const from = draw(rows.length - 2)
  const place = from + 2 + draw(rows.length - from - 2)
  rows.splice(place, 0, rows[from] as Uint8Array)
  return { says: 'row repeated', must: [{ place }] }
})
const swap = onRows((rows, draw) => {
  const row = draw(rows.length)
  const other = (row + 1 + draw(rows.length - 1)) % rows.length
  ;[rows[row], rows[other]] = [rows[other] as Uint8Array, rows[row] as Uint8Array]
  return { says: 'two rows swapped', must: [{ row }, { row: other }], may: [{ place: row }, { place: other }] }
})
const move = onRows((rows, draw) => {
  const row = draw(rows.length)
  const place = (row + 2 + draw(rows.length - 4)) % rows.length
  rows.splice(place, 0, ...rows.splice(row, 1))
  return { says: 'row moved', must: [{ row }], may: [{ place }, { place: row }] }
})
const cut = onRows((rows, draw) => {
  const kept = rows.length - 1 - draw(rows.length - 1)
  rows.length = kept
  return { says: 'last rows cut off', must: [{ row: kept }], exact: false }
})

const onFile =
  (
    says: string,
    paths: (log: PublishedLog) => string[],
    change: (bytes: Uint8Array, draw: Draw) => Uint8Array | null,
  ): Kind =>
  async ({ log }, draw) => {
    const all = paths(log)
    const path = all[draw(all.length)] as string
    const changed = log.copy()
    const bytes = change(log.files.get(path) as Uint8Array, draw)
    if (bytes === null) changed.files.delete(path)
    else changed.files.set(path, bytes)
    return { says, must: [{ path }], log: changed }
  }
const onCheckpoint =
  (
    says: string,
    what: string,
    change: (note: Uint8Array, draw: Draw, log: PublishedLog) => Uint8Array | Promise<Uint8Array>,
  ): Kind =>
  async ({ log }, draw) => {
    const changed = log.copy()
    changed.files.set('checkpoint', await change(log.note, draw, log))
    return { says, must: [{ what }], exact: true, log: changed }
  }

const lineOf = (name: string, raw: Uint8Array) => `— ${name} ${Buffer.from(raw).toString('base64')}\n`
const kinds: readonly Kind[] = [
  ...[edit, remove, insert, copyRow, swap, move, cut].map((kind) => kind('files')),
  ...[edit, swap, move, replaceLast].map((kind) => kind('tiles too')),
  ...[edit, remove, insert, swap, move, cut, replaceLast].map((kind) => kind('key')),
  ...[edit, remove, insert, swap, move, cut, replaceLast].map((kind) => kind('key and witnesses')),
  onFile('bit of a tile flipped', tilesOf, (bytes, draw) => bent(bytes, draw(bytes.length), 1 << draw(8))),
  onFile('tile deleted', tilesOf, () => null),
  onFile('tile cut', tilesOf, (bytes, draw) => bytes.slice(0, draw(bytes.length))),
  onFile(
    'two hashes of a tile exchanged',
    (log) => tilesOf(log).filter((path) => (log.files.get(path) as Uint8Array).length > 32),
    (bytes) => {
      const changed = bytes.slice()
      changed.set(bytes.subarray(0, 32), 32)
      changed.set(bytes.subarray(32, 64), 0)
      return changed
    },
  ),
  onFile('bundle deleted', bundlesOf, () => null),
  onFile('length in a bundle changed', bundlesOf, (bytes, draw) =>
    bent(bytes, 34 * draw(bytes.length / 34) + draw(2), 1 << draw(8)),
  ),
  onFile('bundle cut', bundlesOf, (bytes, draw) => bytes.slice(0, draw(bytes.length))),
  onCheckpoint('bit of the checkpoint text flipped', 'checkpoint-refused', (note, draw) => {
    const text = readNoteUnverified(note).text
    return bent(note, draw(text.length), 1 << draw(7))
  }),
  onCheckpoint('bit of a signature flipped', 'checkpoint-refused', (note, draw) => {
    const { text, signatures } = readNoteUnverified(note)
    const chosen = draw(signatures.length)
    const lines = signatures.map(({ name, line }, at) => {
      const raw = Buffer.from(line.slice(line.lastIndexOf(' ') + 1), 'base64')
      return at === chosen ? lineOf(name, bent(raw, 4 + draw(raw.length - 4), 1 << draw(8))) : `${line}\n`
    })
    return new TextEncoder().encode(`${text}\n${lines.join('')}`)
  }),
  onCheckpoint('a cosignature taken off', 'too-few-cosignatures', (note, draw) => {
    const { text, signatures } = readNoteUnverified(note)
    const off = 1 + draw(signatures.length - 1)
    const left = signatures.filter((_, at) => at !== off)
    return new TextEncoder().encode(`${text}\n${left.map(({ line }) => `${line}\n`).join('')}`)
  }),
  onCheckpoint('signed by another key of the same name', 'checkpoint-refused', async (_, draw, log) => {
    const other = signer(logSigner.key.name, 'log', new Uint8Array(32).fill(1 + draw(200)))
    const note = await signCheckpoint({ origin: other.key.name, size: log.size, root: log.root, extensions: [] }, other)
    const { text } = readNoteUnverified(note)
    return addCosignatures(note, await Promise.all(witnesses.map((one) => cosignWithoutCheck(text, one, 1))))
  }),
  // Yesterday's backup put back whole: signed, cosigned and consistent in itself.
  async (world, draw) => {
    const size = draw((world.mirrors[1] as Holder).rows)
    const log = await rewritten(entries(0, size), true)
    return { says: 'old copy put back', must: [{ what: 'rolled-back' }, ...(size > 0 ? [{ row: size }] : [])], log }
  },
  async (world, draw) => {
    const log = world.log.copy()
    const old = await rewritten(entries(0, 1 + draw(world.log.size - 1)), true)
    for (const path of log.files.keys()) if (path !== 'checkpoint' && !old.files.has(path)) log.files.delete(path)
    return { says: 'old files under the new checkpoint', must: [{ row: old.size }], log }
  },
  // A second history beside the first, which has grown since: bigger than everything seen.
  async (world, draw) => {
    const rows = rowsOf(world.log)
    const row = draw((world.mirrors[1] as Holder).rows)
    rows[row] = entryOf(draw(1e6), 'fork')
    const log = await rewritten([...rows, ...entries(rows.length, rows.length + 1 + draw(300), 'fork')], true)
    return { says: 'other history, grown', must: [{ row }, { what: 'split-view' }], log }
  },
  async (world, draw) => {
    const [first, second] = world.mirrors as readonly [Holder, Holder]
    const broken = { ...second, leafHashes: bent(second.leafHashes, draw(second.leafHashes.length), 1 << draw(8)) }
    return {
      says: 'a mirror spoiled',
      must: [{ what: 'mirror-broken' }],
      world: { log: world.log, mirrors: [first, broken] },
    }
  },
]
export const kindCount = kinds.length

export async function mutate(world: World, kind: number, random: () => number): Promise<Mutation> {
  const draw: Draw = (below) => Math.floor(random() * Math.max(1, below))
  const { says, must, may = [], exact = false, ...changed } = await (kinds[kind] as Kind)(world, draw)
  return {
    says,
    must,
    may,
    exact,
    world: changed.world ?? { log: changed.log as PublishedLog, mirrors: world.mirrors },
  }
}
