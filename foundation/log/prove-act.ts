/** One act shown to an outsider: its row of the log, and the path from there to a checkpoint that witnesses signed. */
import { addCosignatures, readEntryBundle, writeInclusionFile } from '../../packages/transparency-log/src/index.ts'
import { type ActRow, commitmentOfAct } from '../audit/commitment.ts'
import type { Trx } from '../database/sql.ts'
import { writeEntry } from './entry.ts'
import { type CheckpointRow, checkpointOver, lastCheckpoint, laterLogs, rowsBetween, tilesOf } from './store.ts'
import { treeAt } from './tree.ts'
import { cosignaturesOf } from './witness-store.ts'

export type ProvenAct = {
  /** C2SP tlog-proof, checked by `verify-log.mjs proof`. */
  readonly proof: string
  /** The row of the log, base64. */
  readonly entry: string
  readonly row: number
  readonly size: number
}
export type PlaceInLog = {
  readonly entry: Uint8Array
  readonly row: number
  /** The newest checkpoint of the log it stands in. */
  readonly last: CheckpointRow
}

/** Null while the log has not taken it in. */
export async function proofOfAct(trx: Trx, act: ActRow): Promise<ProvenAct | null> {
  const place = await placeOfAct(trx, act)
  return place && provenAt(trx, place)
}

/** Null while no log has taken it in. The newest log is looked through first. */
export const placeOfAct = (trx: Trx, act: ActRow): Promise<PlaceInLog | null> =>
  placeOfCommitment(trx, { ...act, commitment: commitmentOfAct(act) })

/** The same for whoever may know that an act took place, and not whose it was. */
export async function placeOfCommitment(
  trx: Trx,
  act: Pick<ActRow, 'id' | 'at' | 'day'> & { readonly commitment: Buffer },
): Promise<PlaceInLog | null> {
  const entry = writeEntry(act)
  for (const volume of [...(await laterLogs(trx)).map((log) => log.volume).reverse(), 1]) {
    const last = await lastCheckpoint(trx, volume)
    const row = last ? await rowOf(trx, entry, act, last) : null
    if (last && row !== null && row < last.size) return { entry, row, last }
  }
  return null
}

/** The first checkpoint that was signed over it: never another one, however the log grows. */
export const firstSignedOver = (trx: Trx, { row, last }: PlaceInLog): Promise<CheckpointRow | undefined> =>
  checkpointOver(trx, row, last.volume)

export async function provenAt(trx: Trx, { entry, row, last }: PlaceInLog): Promise<ProvenAct> {
  const tree = await treeAt(trx, last)
  const lines = (await cosignaturesOf(trx, last.number)).map(({ line }) => `${line}\n`)
  const note = lines.length > 0 ? addCosignatures(last.note, lines) : last.note
  const proof = writeInclusionFile({ row, proof: await tree.inclusionProof(row), note })
  return {
    proof: Buffer.from(proof).toString('utf8'),
    entry: Buffer.from(entry).toString('base64'),
    row,
    size: last.size,
  }
}

/** Bundles looked through where the moment does not tell: a demonstration's story, or a clock that was wrong. */
const nearEnds = 64
const [minutes, days] = [60_000, 86_400_000]

/** Until when the log had surely taken it in: the last transaction ends within minutes; what has only a day, within two. */
function spanOf({ at, day }: Pick<ActRow, 'at' | 'day'>): { from: Date; until: Date } {
  const [from, long] = at ? [at.getTime(), 5 * minutes] : [Date.parse(`${day}T00:00:00Z`) - days / 12, 3 * days]
  return { from: new Date(from), until: new Date(from + long) }
}

/** It went in with one of the checkpoints signed around its moment; among their rows it is looked for first. */
async function rowOf(
  trx: Trx,
  entry: Uint8Array,
  act: Pick<ActRow, 'at' | 'day'>,
  { size, volume }: CheckpointRow,
): Promise<number | null> {
  const { from, to } = await rowsBetween(trx, spanOf(act), volume)
  const bundles = Math.ceil(size / 256)
  const spans = [
    [Math.floor(from / 256), Math.ceil(to / 256)],
    [0, nearEnds],
    [Math.max(0, bundles - nearEnds), bundles],
  ] as const
  for (const [first, end] of spans)
    for (const { place, bytes } of await tilesOf(trx, 'entries', first, end - first, volume)) {
      const found = readEntryBundle(bytes).findIndex((one) => Buffer.from(one).equals(entry))
      if (found >= 0) return place * 256 + found
    }
  return null
}
