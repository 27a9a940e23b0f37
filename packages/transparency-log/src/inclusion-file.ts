/** C2SP tlog-proof: one file with which a stranger, offline, can check that an entry stands in a log. */
import { concat, fromBase64, fromDecimal, fromUtf8, toBase64, utf8 } from './bytes.ts'
import { openCheckpoint, type SignedCheckpoint, type Trust } from './checkpoint.ts'
import { checkInclusion } from './merkle-proof.ts'
import { hashLength, type TreeHasher } from './merkle-tree.ts'
import type { Primitives } from './signed-note.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** `extra`: bytes for the reader, which nobody vouches for. */
export type InclusionFile = {
  readonly row: number
  readonly proof: readonly Uint8Array[]
  readonly note: Uint8Array
  readonly extra?: Uint8Array
}
const head = 'c2sp.org/tlog-proof@v1'

export function writeInclusionFile({ row, proof, note, extra }: InclusionFile): Uint8Array {
  const lines = [head, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${row}`, ...proof.map(toBase64), '']
  return concat(utf8(lines.map((line) => `${line}\n`).join('')), note)
}

/** Danger: nothing is verified. Errors: `malformed-proof`. */
export function readInclusionFileUnverified(file: Uint8Array): InclusionFile {
  const refused = new TransparencyLogError(
    'malformed-proof',
    'Ask for the proof again: it is no file of the form tlog-proof@v1.',
  )
  const text = fromUtf8(file)
  const cut = text?.indexOf('\n\n') ?? -1
  if (text === null || cut < 0) throw refused
  const lines = text.slice(0, cut).split('\n')
  if (lines.shift() !== head) throw refused
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() as string).slice(6)) : undefined
  const index = lines.shift() ?? ''
  const row = index.startsWith('index ') ? fromDecimal(index.slice(6)) : null
  const proof = lines.map(fromBase64)
  if (extra === null || row === null || proof.length > 63 || !proof.every((hash) => hash?.length === hashLength))
    throw refused
  return { row, proof: proof as Uint8Array[], note: utf8(text.slice(cut + 2)), ...(extra ? { extra } : {}) }
}

/**
 * The row and checkpoint, if the entry stands there. Errors: `malformed-proof`; as `openCheckpoint`; `inclusion-not-proven`;
 * `out-of-range` for a row beyond the checkpoint.
 */
export async function openInclusionFile(
  it: { readonly file: Uint8Array; readonly entry: Uint8Array; readonly trust: Trust },
  primitives: Primitives,
  hasher: TreeHasher,
): Promise<{ readonly row: number; readonly checkpoint: SignedCheckpoint }> {
  const { row, proof, note } = readInclusionFileUnverified(it.file)
  const checkpoint = await openCheckpoint(note, it.trust, primitives)
  checkInclusion({ row, size: checkpoint.size, root: checkpoint.root, leafHash: hasher.leaf(it.entry), proof }, hasher)
  return { row, checkpoint }
}
