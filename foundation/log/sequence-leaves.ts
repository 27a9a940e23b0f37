/**
 * Takes leaves into the log and signs a checkpoint. All or nothing: leaves, tiles and checkpoint change in one transaction,
 * so that a crash leaves the leaves waiting and the next round takes them.
 */
import {
  append,
  edgeOf,
  emptyLog,
  type LogEdge,
  type Mirror,
  type NoteKey,
  type NoteSigner,
  openCheckpoint,
  signCheckpoint,
  TransparencyLogError,
} from '../../packages/transparency-log/src/index.ts'
import { type Clock, type Id, newId } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import type { Trx } from '../database/sql.ts'
import { linesOf } from './checkpoint-lines.ts'
import { hasher, primitives } from './cryptography.ts'
import { writeEntry } from './entry.ts'
import { type LogSigner, originOf } from './log-signer.ts'
import { keepProcessings } from './processings.ts'
import * as store from './store.ts'
import { tilesIn, treeAt } from './tree.ts'

export type LogHouse = {
  readonly database: Database
  readonly clock: Clock
  readonly partnership: Id
  readonly signer: LogSigner
  /** What the witnesses keep, fetched anew; nothing where there are none. */
  readonly mirrors?: () => Promise<readonly Mirror[]>
}

/** R16: at most this many leaves between two checkpoints. */
export const mostLeaves = 1_000
/** And, while leaves wait, at most this long. Units: seconds; the round that asks comes every ten. */
export const mostSeconds = 45

/** Every key this log was ever signed with. */
export const keysOf = (signer: Pick<LogSigner, 'keys'>, origin: string): NoteKey[] =>
  signer.keys().filter(({ name }) => name === origin)

export type Sequenced = { readonly taken: number; readonly size: number; readonly number: number }

/** What stands in the way of signing: what is there is not what was signed, and signing on would make it the truth. */
export class LogDamaged extends Error {
  readonly kind: 'log-damaged' | 'rolled-back'
  constructor(kind: 'log-damaged' | 'rolled-back', says: string, options?: ErrorOptions) {
    super(says, options)
    this.kind = kind
  }
}

/**
 * One checkpoint over at most `mostLeaves` new leaves; null when none waited.
 * Errors: `LogDamaged`, after an alarm: nothing is signed until somebody has looked.
 */
export async function sequenceLeaves(house: LogHouse): Promise<Sequenced | null> {
  const { database, partnership, signer } = house
  try {
    const sequenced = await database.asJob({ partnership, job: 'audit.sequence' }, (trx) => takeIn(trx, house))
    if (!sequenced) return null
    const { root, ...rest } = sequenced
    signer.remember({ origin: signer.key.name, size: rest.size, root })
    return rest
  } catch (error) {
    if (error instanceof LogDamaged) await raiseAlarm(house, error.kind)
    throw error
  }
}

/** As often as needed until no leaf waits. Answers how many were taken. */
export async function sequenceAll(house: LogHouse): Promise<number> {
  let taken = 0
  for (let one = await sequenceLeaves(house); one !== null; one = await sequenceLeaves(house)) taken += one.taken
  return taken
}

/** Is it time? With a thousand leaves at once; with one, within the minute. */
export async function checkpointIsDue({ database, clock, partnership }: LogHouse): Promise<boolean> {
  return database.asJob({ partnership, job: 'audit.sequence' }, async (trx) => {
    const waiting = await store.countWaiting(trx)
    if (waiting === 0 || waiting >= mostLeaves) return waiting > 0
    const last = await store.lastCheckpoint(trx)
    return !last || clock.now().getTime() - last.signed_at.getTime() >= mostSeconds * 1000
  })
}

async function takeIn(trx: Trx, house: LogHouse): Promise<(Sequenced & { root: string }) | null> {
  const { partnership, signer } = house
  await store.holdTheLog(trx, partnership)
  const last = await store.lastCheckpoint(trx)
  const later = await store.laterLogs(trx)
  await mustFollowWhatWasSigned(last, later.at(-1)?.origin ?? originOf(partnership), signer)
  const leaves = await store.takeLeaves(trx, mostLeaves)
  if (leaves.length === 0) return null
  const edge = last ? await edgeAt(trx, last) : emptyLog
  const grown = await signRows(trx, house, { edge, entries: leaves.map(writeEntry), volume: last?.volume ?? 1 })
  await keepProcessings(trx, { leaves, from: (later.at(-1)?.rows_before ?? 0) + edge.size })
  return { taken: leaves.length, ...grown }
}

/** Rows onto the edge, and a checkpoint over all; `signer` when it is another than the house's own. */
export async function signRows(
  trx: Trx,
  house: Pick<LogHouse, 'partnership' | 'clock' | 'signer'>,
  it: {
    readonly edge: LogEdge
    readonly entries: readonly Uint8Array[]
    readonly volume: number
    readonly signer?: NoteSigner
  },
): Promise<{ size: number; number: number; root: string }> {
  const { partnership, clock, signer } = house
  const { root, files, edge: grown } = append(it.edge, it.entries, hasher)
  await store.keepTiles(trx, partnership, files, it.volume)
  const [number, signedAt] = [(await store.lastNumber(trx)) + 1, clock.now()]
  const signers = it.signer ? [it.signer] : [signer, ...signer.also]
  const origin = signers[0]?.key.name ?? ''
  const note = await signCheckpoint(
    { origin, size: grown.size, root, extensions: linesOf(number, signedAt) },
    ...signers,
  )
  await store.addCheckpoint(trx, partnership, {
    ...{ id: newId(), number, size: grown.size, root: Buffer.from(root), signed_at: signedAt, note: Buffer.from(note) },
    volume: it.volume,
  })
  return { size: grown.size, number, root: Buffer.from(root).toString('hex') }
}

export async function edgeAt(trx: Trx, last: store.CheckpointRow) {
  try {
    return await edgeOf(await treeAt(trx, last), tilesIn(trx))
  } catch (cause) {
    if (!(cause instanceof TransparencyLogError)) throw cause
    const says = `the tiles of the log are not those of checkpoint ${last.number}`
    throw new LogDamaged('log-damaged', says, { cause })
  }
}

/** The last checkpoint is ours and says what its row says; and it is not behind what this key signed before. */
export async function mustFollowWhatWasSigned(
  last: store.CheckpointRow | undefined,
  origin: string,
  signer: LogSigner,
): Promise<void> {
  const signed = signer.lastSigned()
  if (origin !== signer.key.name)
    throw new LogDamaged('rolled-back', `the database has the log ${origin} and ${signer.key.name} was signed`)
  if (signed && signed.size > (last?.size ?? 0))
    throw new LogDamaged('rolled-back', `the log has ${last?.size ?? 0} rows and ${signed.size} were signed`)
  if (signed && last && signed.size === last.size && signed.root !== last.root.toString('hex'))
    throw new LogDamaged('log-damaged', `another tree of ${last.size} rows was signed`)
  if (!last) return
  const opened = await openCheckpoint(last.note, { origin, logKeys: keysOf(signer, origin) }, primitives).catch(
    () => null,
  )
  if (!opened || opened.size !== last.size || !last.root.equals(opened.root))
    throw new LogDamaged('log-damaged', `checkpoint ${last.number} is not what was signed`)
}

export async function raiseAlarm(
  { database, partnership, clock }: Pick<LogHouse, 'database' | 'partnership' | 'clock'>,
  kind: store.AlarmKind,
  more: { witness?: Id; evidence?: readonly Uint8Array[] } = {},
): Promise<void> {
  await database.asJob({ partnership, job: 'audit.sequence' }, (trx) =>
    store.addAlarm(trx, partnership, { kind, at: clock.now(), ...more }),
  )
}
