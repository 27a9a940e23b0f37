/** A certificate says what was destroyed without saying about whom: counts, days, releases, and hashes of what is gone. */
import { createHash } from 'node:crypto'
import type { DestructionRule } from '../clock/words.ts'

export type Destroyed = {
  readonly kind: string
  readonly rule: DestructionRule
  readonly because: string
  readonly first_processed_on: string
  readonly list: string | null
  readonly by_organ: string | null
  readonly item_hash: string
}
export type CertificateContent = {
  readonly form: 1
  readonly regime: string
  readonly destroyedOn: string
  readonly items: number
  readonly counts: readonly { readonly rule: DestructionRule; readonly kind: string; readonly items: number }[]
  readonly oldestFirstProcessedOn: string
  readonly youngestFirstProcessedOn: string
  readonly releases: readonly { readonly organ: string; readonly on: string }[]
  /** Organs whose decision itself destroyed (R2). */
  readonly decisions: readonly string[]
  /** Rows whose day came and that nobody had released: destroyed all the same, because the law says so. */
  readonly withoutRelease: number
  /** Each is SHA-256 of `kind|id`, in order; `root` is SHA-256 over them all. */
  readonly hashes: readonly string[]
  readonly root: string
}

/** Whoever knows a row's table and id can show that it is in the certificate; a random id cannot be found from its hash. */
export const hashOfItem = (kind: string, id: string): string =>
  createHash('sha256').update(`${kind}|${id}`).digest('hex')

export const rootOf = (hashes: readonly string[]): string =>
  createHash('sha256').update(hashes.join('\n')).digest('hex')

/** What the log commits to: everything in it but the hashes, which stand behind their root. The same bytes for everybody. */
export const wordsOfCertificate = (id: string, it: CertificateContent): string =>
  JSON.stringify([
    ...['certificate/v1', id, it.regime, it.destroyedOn, it.items],
    it.counts.map(({ rule, kind, items }) => [rule, kind, items]),
    ...[it.oldestFirstProcessedOn, it.youngestFirstProcessedOn],
    it.releases.map(({ organ, on }) => [organ, on]),
    ...[it.decisions, it.withoutRelease, it.root],
  ])
export const digestOfCertificate = (id: string, it: CertificateContent): Buffer =>
  createHash('sha256').update(wordsOfCertificate(id, it)).digest()

export function certificateOf(
  run: { readonly regime: string; readonly destroyedOn: string },
  rows: readonly (Destroyed & { readonly needed_release: boolean })[],
  releases: readonly { readonly list: string; readonly organ: string; readonly on: string }[],
): CertificateContent {
  const hashes = rows.map(({ item_hash }) => item_hash).sort()
  const days = rows.map(({ first_processed_on }) => first_processed_on).sort()
  const lists = new Set(rows.flatMap(({ list }) => (list ? [list] : [])))
  return {
    form: 1,
    ...run,
    items: rows.length,
    counts: countsOf(rows),
    oldestFirstProcessedOn: days[0] ?? run.destroyedOn,
    youngestFirstProcessedOn: days.at(-1) ?? run.destroyedOn,
    releases: distinct(releases.filter(({ list }) => lists.has(list)).map(({ organ, on }) => ({ organ, on }))),
    decisions: [...new Set(rows.flatMap(({ by_organ }) => (by_organ ? [by_organ] : [])))].sort(),
    withoutRelease: rows.filter(({ list, by_organ, needed_release }) => needed_release && !list && !by_organ).length,
    hashes,
    root: rootOf(hashes),
  }
}

function countsOf(rows: readonly Destroyed[]): CertificateContent['counts'] {
  const counts = new Map<string, { rule: DestructionRule; kind: string; items: number }>()
  for (const { rule, kind } of rows) {
    const key = `${rule}|${kind}`
    counts.set(key, { rule, kind, items: (counts.get(key)?.items ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => a.rule.localeCompare(b.rule) || a.kind.localeCompare(b.kind))
}

const distinct = <T extends { organ: string; on: string }>(list: readonly T[]): T[] => [
  ...new Map(list.map((one) => [`${one.organ}|${one.on}`, one])).values(),
]
