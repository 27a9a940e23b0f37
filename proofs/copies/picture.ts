/** A page as a picture: what somebody has who photographed or scanned it, without the words a PDF carries along. */
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Shape: `height` rows of `width` bytes, 0 black to 255 white. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** Units: dots per inch; a careless scan. */
const fineness = 100

/** Every page of a PDF. Errors: `Error` when poppler is not there. */
export function picturesOf(pdf: Uint8Array): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-copy-'))
  try {
    const made = spawnSync('pdftoppm', ['-gray', '-r', String(fineness), '-', join(folder, 'page')], { input: pdf })
    if (made.status !== 0) throw new Error(`pdftoppm (of poppler-utils) is needed: ${made.error ?? made.stderr}`)
    return globSync('page*.pgm', { cwd: folder })
      .sort()
      .map((file) => pictureIn(readFileSync(join(folder, file))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pictureIn(file: Buffer): Picture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), grey: file.subarray(head.length) }
}

/** A strip without head and foot. Units: shares of the height. */
export function strip({ width, height, grey }: Picture, from: number, to: number): Picture {
  const [first, last] = [Math.round(height * from), Math.round(height * to)]
  return { width, height: last - first, grey: grey.subarray(first * width, last * width) }
}
