/** Files that tell how far they were read, and what their contents hash to once they were read to the end. */
import { createHash } from 'node:crypto'
import type { SourceFile } from '../reading/text.ts'

export type CountedFiles = {
  readonly files: readonly SourceFile[]
  /** Units: bytes of the present reading, of all files together. */
  readonly bytes: () => number
  readonly ofBytes: number
  /** Reads what was not read to its end yet. */
  readonly hashes: () => Promise<readonly { readonly name: string; readonly size: number; readonly sha256: string }[]>
}

export function countedFiles(given: readonly SourceFile[]): CountedFiles {
  const seen = given.map(() => 0)
  const sizes = given.map(({ size }) => size)
  const hashes: (string | undefined)[] = given.map(() => undefined)
  const files = given.map((file, place) => ({
    ...file,
    bytes: async function* () {
      const hash = createHash('sha256')
      seen[place] = 0
      for await (const piece of file.bytes()) {
        hash.update(piece)
        seen[place] = (seen[place] ?? 0) + piece.length
        yield piece
      }
      sizes[place] = seen[place] ?? 0
      hashes[place] = hash.digest('hex')
    },
  }))
  return {
    files,
    bytes: () => seen.reduce((sum, bytes) => sum + bytes, 0),
    ofBytes: given.reduce((sum, { size }) => sum + size, 0),
    hashes: async () => {
      for (const [place, file] of files.entries())
        if (hashes[place] === undefined)
          for await (const _ of file.bytes()) {
            // Reading to the end is what makes the hash.
          }
      return files.map(({ name }, place) => ({ name, size: sizes[place] ?? 0, sha256: hashes[place] ?? '' }))
    },
  }
}

/** One hash for all files together, whatever order they came in. */
export const hashOfAll = (files: readonly { readonly sha256: string }[]): Buffer =>
  createHash('sha256')
    .update(
      files
        .map(({ sha256 }) => sha256)
        .sort()
        .join('\n'),
    )
    .digest()
