/** What an organisation whose log is watched may send, and what its auditor may fetch. */
import { hashLength } from '../../packages/transparency-log/src/index.ts'
import { bytes, type Reply, type Routes } from '../serve.ts'
import type { Witness } from './watch-log.ts'

/** Leaf hashes taken in or handed out at a time. */
const most = 65_536

const said = ({ status, type, body }: { status: number; type: string; body: string }): Reply =>
  bytes(Buffer.from(body), type, status)
const countIn = (query: URLSearchParams, name: string): number => {
  const given = query.get(name) ?? '0'
  return /^(0|[1-9]\d{0,15})$/.test(given) ? Number(given) : Number.NaN
}

/** Of which log, where an organisation has begun more than one. */
const logIn = (query: URLSearchParams): string | undefined => query.get('log') ?? undefined

export const witnessRoutes = (witness: Witness): Routes => ({
  'POST /add-checkpoint': {
    mostBytes: () => 64 * 1024,
    answer: async (peer, body) => said(await witness.addCheckpoint(peer, body)),
  },
  'POST /leaves': {
    mostBytes: () => most * hashLength,
    answer: (peer, body, query) => said(witness.takeLeaves(peer, countIn(query, 'from'), body, logIn(query))),
  },
  /** At most 65,536 rows from `from` on; what comes back shorter is the end. */
  'GET /mirror': {
    mostBytes: () => 0,
    answer: (peer, _, query) => {
      const [mirror, from] = [witness.mirrorOf(peer, logIn(query)), countIn(query, 'from')]
      if (!mirror || Number.isNaN(from)) return said({ status: 404, type: 'text/plain', body: 'Nothing is kept.\n' })
      return bytes(from >= mirror.size() ? new Uint8Array(0) : mirror.read(from, most))
    },
  },
  /** The last checkpoint signed, as the log sent it. */
  'GET /checkpoint': {
    mostBytes: () => 0,
    answer: (peer, _, query) => {
      const kept = witness.mirrorOf(peer, logIn(query))?.kept()
      return kept ? bytes(kept.note, 'text/plain; charset=utf-8') : said({ status: 404, type: 'text/plain', body: '' })
    },
  },
})
