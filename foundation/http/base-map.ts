/**
 * A base map that the operator laid beside the house: one file of tiles (PMTiles), read by pages in pieces. It is public, the
 * same for everybody, and comes from our own address, so that nobody outside learns which neighbourhood is looked at.
 */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { houseProblems } from './problems.ts'

/** `licence`: the line that its makers ask to be shown. */
export type BaseMap = { readonly file: string; readonly licence: string }
export const baseMapAddress = '/house/base-map.pmtiles'

/** Errors: `RangeError` with a sentence for the terminal. */
export function baseMapIn(file: string | undefined, licence: string | undefined): BaseMap | undefined {
  if (!file) return undefined
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new RangeError(`SCHAKEL_BASE_MAP: ${file} is no file that can be read.`)
  const held = openSync(file, 'r')
  const head = Buffer.alloc(8)
  try {
    readSync(held, head, 0, 8, 0)
  } finally {
    closeSync(held)
  }
  if (head.toString('latin1', 0, 7) !== 'PMTiles' || head[7] !== 3)
    throw new RangeError(`SCHAKEL_BASE_MAP: ${file} is no PMTiles file (version 3).`)
  if (!licence?.trim())
    throw new RangeError('SCHAKEL_BASE_MAP_LICENCE: say what the makers of the base map ask to be shown beside it.')
  return { file, licence: licence.trim() }
}

/** Byte `from` up to and including `to`. Null: the whole of it was asked for, or nothing that we know. */
type Stretch = { readonly from: number; readonly to: number }
function stretchIn(range: string | undefined, size: number): Stretch | 'outside' | null {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined) return null
  const [from, to] = [Number(first), last ? Math.min(Number(last), size - 1) : size - 1]
  return from < size && from <= to ? { from, to } : 'outside'
}

export function hangBaseMap(app: FastifyInstance, { file }: BaseMap): void {
  app.get(baseMapAddress, (request, reply) => {
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found) throw houseProblems.because('not-found')
    const { size, mtimeMs } = found
    const stretch = stretchIn(request.headers.range, size)
    reply.headers({
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=3600',
      'content-type': 'application/vnd.pmtiles',
      etag: `"${size.toString(16)}-${Math.floor(mtimeMs).toString(16)}"`,
    })
    if (stretch === 'outside') return reply.status(416).header('content-range', `bytes */${size}`).send()
    if (stretch === null) return reply.header('content-length', size).send(createReadStream(file))
    const { from, to } = stretch
    return reply
      .status(206)
      .headers({ 'content-range': `bytes ${from}-${to}/${size}`, 'content-length': to - from + 1 })
      .send(createReadStream(file, { start: from, end: to }))
  })
}
