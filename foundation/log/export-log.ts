/** The log as files, for somebody who does not trust this house: C2SP tlog-tiles, with the last checkpoint cosigned. */
import { addCosignatures, tilePath, tilesBetween } from '../../packages/transparency-log/src/index.ts'
import type { Reading } from './log-rows.ts'
import { lastCheckpoint } from './store.ts'
import { tilesIn } from './tree.ts'
import { cosignaturesOf, witnessesOn } from './witness-store.ts'

export type Exported = { readonly size: number; readonly files: number; readonly witnesses: readonly string[] }

/** `write` gets each file once, the checkpoint last. Null while nothing was signed. No act is in it: ids and commitments. */
export async function exportLog(
  read: Reading,
  today: string,
  write: (path: string, bytes: Uint8Array) => void,
): Promise<Exported | null> {
  const last = await read(lastCheckpoint)
  if (!last) return null
  let files = 0
  for (const address of tilesBetween(0, last.size)) {
    const path = tilePath(address)
    const bytes = await read(async (trx) => tilesIn(trx)(path))
    // What is missing here the verifier names.
    if (bytes === null) continue
    write(path, bytes)
    files++
  }
  const lines = (await read((trx) => cosignaturesOf(trx, last.number))).map(({ line }) => `${line}\n`)
  write('checkpoint', lines.length > 0 ? addCosignatures(last.note, lines) : last.note)
  const witnesses = (await read((trx) => witnessesOn(trx, today))).map(({ key }) => key)
  return { size: last.size, files: files + 1, witnesses }
}
