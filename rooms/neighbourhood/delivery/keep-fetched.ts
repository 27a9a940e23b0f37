/** Where fetched bytes are kept: in a folder of the command line, or as pieces of a delivery. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadingFault } from '../reading/reading-fault.ts'
import type { Bytes } from '../reading/text.ts'
import { partBytes } from './contract.ts'
import type { Keep } from './fetch-delivery.ts'
import { fileAt } from './import-open-data.ts'
import { readDeliveredFile } from './read-delivered-file.ts'
import * as store from './store.ts'
import type { WorkPlace } from './work-place.ts'

/** An empty folder that the caller removes. */
export const keepInFolder =
  (folder: string): Keep =>
  async (name, bytes) => {
    const path = join(folder, name)
    await pipeline(Readable.from(bytes), createWriteStream(path))
    return fileAt(path, name)
  }

/** As the next file of this delivery. Errors: `empty-file`. */
export function keepInDelivery(
  place: WorkPlace,
  delivery: store.DeliveryRow['id'],
): { readonly keep: Keep; readonly files: readonly store.DeliveredFile[] } {
  const files: store.DeliveredFile[] = []
  const keep: Keep = async (name, bytes) => {
    const file = files.length
    let [size, part] = [0, 0]
    for await (const content of piecesOf(bytes, partBytes)) {
      const one = { delivery, file, place: part, content }
      await place.inside((trx) => store.addPart(trx, place.partnership, one))
      size += content.length
      part += 1
    }
    if (size === 0) throw new ReadingFault('empty-file', { file: name })
    files.push({ name, size })
    return readDeliveredFile(place, delivery, file, { name, size })
  }
  return { keep, files }
}

/** The same bytes in pieces of one size; the last may be shorter. Units: bytes. */
async function* piecesOf(bytes: Bytes, size: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    held.push(piece)
    length += piece.length
    if (length < size) continue
    const all = Buffer.concat(held)
    let from = 0
    for (; all.length - from >= size; from += size) yield all.subarray(from, from + size)
    held = [all.subarray(from)]
    length = all.length - from
  }
  if (length > 0) yield Buffer.concat(held)
}
