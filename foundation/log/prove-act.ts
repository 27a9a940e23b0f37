/** One act shown to an outsider: its row of the log, and the path from there to a checkpoint that witnesses signed. */
import { addCosignatures, readEntryBundle, writeInclusionFile } from '../../packages/transparency-log/src/index.ts'
import { type ActRow, commitmentOfAct } from '../audit/commitment.ts'
import type { Trx } from '../database/sql.ts'
import { writeEntry } from './entry.ts'
import { type CheckpointRow, lastCheckpoint, laterLogs, rowsAround, tilesOf } from './store.ts'
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

/** Null while the log has not taken it in, and for acts without a moment. */
export async function proofOfAct(trx: Trx, act: ActRow): Promise<ProvenAct | null> {
  if (!act.at) return null
  const entry = writeEntry({ id: act.id, commitment: commitmentOfAct(act) })
  const volumes = [...(await laterLogs(trx)).map(({ volume }) => volume).reverse(), 1]
  for (const volume of volumes) {
    const last = await lastCheckpoint(trx, volume)
    const row = last ? await rowOf(trx, entry, act.at, last) : null
    if (last && row !== null && row < last.size) return provenIn(trx, last, { entry, row })
  }
  return null
}

async function provenIn(
  trx: Trx,
  last: CheckpointRow,
  { entry, row }: { entry: Uint8Array; row: number },
): Promise<ProvenAct> {
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

/** It went in with one of the checkpoints signed around its moment; among their rows it is looked for first. */
async function rowOf(trx: Trx, entry: Uint8Array, at: Date, last: CheckpointRow): Promise<number | null> {
  const { size, volume } = last
  const { from, to } = await rowsAround(trx, at, volume)
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
