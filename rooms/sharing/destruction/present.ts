/** Destruction as it leaves: kinds, days, rules. Nothing in it tells what was written about anybody. */
import type { Language } from '../../../foundation/problem.ts'
import { basisOfRule, retentionRules } from '../clock/rule.ts'
import { groundInWords } from '../explain-visibility.ts'
import type { CertificateShown, HoldShown, LineShown, ListShown } from './contract.ts'
import { type Line, needsARelease } from './plan.ts'
import type { CertificateRow, HoldRow, ListRow, ReleaseRow } from './store.ts'

/** A case without a word of its own is spoken of by the beginning of its number. */
export const nameOf = (name: string | null, id: string): string => name ?? id.slice(0, 8)

export const presentLine = (
  line: Line,
  standing: ReadonlyMap<string, 'waits' | 'released'>,
  language: Language,
): LineShown => ({
  id: line.id,
  kind: line.kind,
  case: line.case,
  caseName: nameOf(line.name, line.case),
  rule: line.rule,
  because: line.because,
  law: groundInWords(basisOfRule(line.rule), { language }),
  firstProcessedOn: line.firstProcessedOn,
  goesOn: line.goesOn,
  held: line.held,
  release: needsARelease(line) ? (standing.get(line.id) ?? 'none') : 'not-needed',
})

export const presentHold = (row: HoldRow, reason: string, name: string | null, today: string): HoldShown => ({
  id: row.id,
  case: row.case_ref,
  caseName: nameOf(name, row.case_ref),
  ground: row.ground,
  reason,
  placedBy: row.placed_by,
  placedOn: row.placed_on,
  reviewOn: row.review_on,
  reviewDue: row.review_on <= today,
})

export const presentRules = (language: Language) =>
  retentionRules.map(({ code, says, basis }) => ({
    code,
    says: says[language],
    law: groundInWords(basis, { language }),
  }))

export function presentList(row: ListRow, releases: readonly ReleaseRow[], may: { release: boolean }): ListShown {
  const of = releases.filter(({ list }) => list === row.id)
  return {
    id: row.id,
    until: row.until_on,
    madeOn: row.made_on,
    digest: row.digest,
    items: row.items.map(({ id, kind, case: inCase, name, rule, goesOn }) => ({
      id,
      kind,
      caseName: nameOf(name, inCase),
      rule,
      goesOn,
    })),
    releases: of.map(({ organ, released_on }) => ({ organ, on: released_on })),
    released: of.length >= 2,
    may,
  }
}

export const presentCertificateLine = ({ id, content }: CertificateRow) => ({
  id,
  destroyedOn: content.destroyedOn,
  items: content.items,
  withoutRelease: content.withoutRelease,
  releases: content.releases.map(({ organ, on }) => ({ organ, on })),
  decisions: [...content.decisions],
})

export const presentCertificate = (
  row: CertificateRow,
  log: CertificateShown['log'],
  language: Language,
): CertificateShown => ({
  ...presentCertificateLine(row),
  regime: row.content.regime,
  counts: row.content.counts.map(({ rule, kind, items }) => ({
    rule,
    law: groundInWords(basisOfRule(rule), { language }),
    kind,
    items,
  })),
  oldestFirstProcessedOn: row.content.oldestFirstProcessedOn,
  youngestFirstProcessedOn: row.content.youngestFirstProcessedOn,
  root: row.content.root,
  hashes: [...row.content.hashes],
  log,
})
