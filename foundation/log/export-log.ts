/** The log as files, for somebody who does not trust this house: C2SP tlog-tiles, with the last checkpoint cosigned. */
import { addCosignatures, tilePath, tilesBetween } from '../../packages/transparency-log/src/index.ts'
import type { Reading } from './log-rows.ts'
import { type CheckpointRow, lastCheckpoint, laterLogs } from './store.ts'
import { tilesIn } from './tree.ts'
import { cosignaturesOf, witnessesOn } from './witness-store.ts'

export type Exported = {
  readonly size: number
  readonly files: number
  readonly witnesses: readonly string[]
  /** Logs before this one, each in `earlier/<volume>/`. */
  readonly earlier: readonly { readonly volume: number; readonly size: number }[]
}
type Write = (path: string, bytes: Uint8Array) => void

/** `write` gets each file once, the checkpoint last. Null while nothing was signed. No act is in it: ids and commitments. */
export async function exportLog(read: Reading, today: string, write: Write): Promise<Exported | null> {
  const last = await read((trx) => lastCheckpoint(trx))
  if (!last) return null
  const volumes = [1, ...(await read(laterLogs)).map(({ volume }) => volume)]
  const earlier: { volume: number; size: number }[] = []
  let files = 0
  for (const volume of volumes.slice(0, -1)) {
    const ended = await read((trx) => lastCheckpoint(trx, volume))
    if (!ended) continue
    files += await exportOne(read, ended, (path, bytes) => write(`earlier/${volume}/${path}`, bytes))
    earlier.push({ volume, size: ended.size })
  }
  files += await exportOne(read, last, write)
  const witnesses = (await read((trx) => witnessesOn(trx, today))).map(({ key }) => key)
  return { size: last.size, files, witnesses, earlier }
}

async function exportOne(read: Reading, last: CheckpointRow, write: Write): Promise<number> {
  let files = 0
  for (const address of tilesBetween(0, last.size)) {
    const path = tilePath(address)
    const bytes = await read(async (trx) => tilesIn(trx, last.volume)(path))
    // What is missing here the verifier names.
    if (bytes === null) continue
    write(path, bytes)
    files++
  }
  const lines = (await read((trx) => cosignaturesOf(trx, last.number))).map(({ line }) => `${line}\n`)
  write('checkpoint', lines.length > 0 ? addCosignatures(last.note, lines) : last.note)
  return files + 1
}
