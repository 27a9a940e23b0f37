/** Three ways to look at a published log, answering in one form: the audit, the stand-alone program, and a careless reader. */
import { readKey, verifyLog } from '../bin/verify-log.mjs'
import { auditLog, openCheckpoint, TransparencyLogError, writeNoteKey } from '../src/index.ts'
import { hasher, logSigner, primitives, trust, witnesses } from '../test/published-log.ts'
import { type MustName, rowsOf, type World } from './mutations.ts'

/** `what`: kinds, codes and verdicts; rows count in the mirror, places in what is shown. */
export type Named = {
  readonly what: string
  readonly row?: number
  readonly at?: number
  readonly rows?: number
  readonly with?: number
  readonly path?: string
  readonly against?: string
}
export type Verifier = (world: World) => Promise<readonly Named[]>

export const audit: Verifier = async ({ log, mirrors }) => {
  const { findings } = await auditLog({ note: log.note, trust, readTile: log.readTile, mirrors, primitives, hasher })
  return findings.flatMap((finding): Named[] => {
    if (finding.what === 'checkpoint-refused') return [finding, { what: finding.code }]
    if (finding.what === 'history') return [{ what: finding.verdict }]
    if (finding.what === 'root-differs') return finding.paths.map((path) => ({ what: finding.what, path }))
    return [finding]
  })
}

const keys = [readKey(writeNoteKey(logSigner.key))]
const witnessKeys = witnesses.map(({ key }) => readKey(writeNoteKey(key)))
const asBuffer = (bytes: Uint8Array | undefined) => (bytes ? Buffer.from(bytes) : null)
export const standAlone: Verifier = async ({ log, mirrors }) => {
  try {
    const { findings } = await verifyLog({
      read: (path) => asBuffer(log.files.get(path)),
      keys,
      witnesses: witnessKeys,
      quorum: 2,
      mirrors: mirrors.map(({ holder, leafHashes, checkpoint, rows }) => ({
        name: holder,
        read: (path) => {
          if (path === 'checkpoint') return asBuffer(checkpoint.note)
          const index = Number(path.split('.')[0]?.replace(/\D/g, '').slice(1))
          return Buffer.from(leafHashes.subarray(index * 8192, Math.min(rows * 32, (index + 1) * 8192)))
        },
      })),
    })
    return findings
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // It stops at a checkpoint it cannot believe.
    return [
      { what: 'checkpoint-refused' },
      ...(error.message.includes('witnesses cosigned') ? [{ what: 'too-few-cosignatures' }] : []),
    ]
  }
}

/** Planted: looks at the log's signature and counts the entries, as a row count in a report would. */
export const careless: Verifier = async ({ log }) => {
  try {
    const { size } = await openCheckpoint(log.note, { logKeys: trust.logKeys }, primitives)
    return rowsOf(log).length === size ? [] : [{ what: 'another number of rows' }]
  } catch (error) {
    if (error instanceof TransparencyLogError || error instanceof TypeError) return [{ what: 'checkpoint-refused' }]
    throw error
  }
}

const covers = (from: number | undefined, rows: number | undefined, row: number) =>
  from !== undefined && from <= row && row < from + (rows ?? 1)
/** Does one of the findings give this name? */
export const isNamed = (must: MustName, named: readonly Named[]): boolean =>
  named.some((one) => {
    if ('row' in must) return covers(one.row, one.rows, must.row) || one.with === must.row
    if ('place' in must) return covers(one.at, one.rows, must.place)
    if ('path' in must) return one.path === must.path
    return one.what === must.what
  })

/**
 * Does a finding name a row or place that nothing happened to? Of inserted rows only the first place is looked at: a holder
 * who saw only the first rows cannot tell a row moved behind later rows from later rows put before it.
 */
export function namesMore(must: readonly MustName[], named: readonly Named[]): boolean {
  const [rows, places] = [new Set<number>(), new Set<number>()]
  for (const one of must) {
    if ('row' in one) rows.add(one.row)
    if ('place' in one) places.add(one.place)
  }
  return named.some(({ row, at, rows: count = 1, with: other, against }) => {
    if (row === undefined) {
      const goesOn = named.some((one) => one.row === undefined && one.at === (at ?? 0) - 1 && one.against === against)
      return at !== undefined && !places.has(at) && !goesOn
    }
    const all = [...Array.from({ length: count }, (_, n) => row + n), ...(other === undefined ? [] : [other])]
    return all.some((one) => !rows.has(one))
  })
}
