/** Puts together what is published, checks that it may be, and writes it the one way its hash is taken over. */

import { codesIn } from './figure.ts'
import type { Conditions, HeldTable } from './held-table.ts'
import { additions } from './perturbation.ts'
import type { Shown, Withheld } from './protection.ts'
import { wilson } from './wilson.ts'
import { type Artefact, type AttackReport, type CoveredArea, givesIntervals, type PublicationCell } from './words.ts'

/** What a preparation brings: null where nothing may be published. */
export type Prepared = {
  readonly basis: string
  readonly artefact: Omit<Artefact, 'id' | 'format' | 'versions' | 'proposedOn'> | null
  readonly ledger: readonly Shown[]
  readonly report: AttackReport
}
/** Stands for the whole of a held table, which has no code of its own. */
export const wholeCode = 'all'
export const categoryOf = (codes: readonly string[]): string => codes.join(' · ')

/**
 * The same content is the same bytes: names in the order of the alphabet.
 * Shapes: areas, periods and categories in their own order, which owes nothing to the figures.
 */
export const canonicalArtefact = (artefact: Artefact): string =>
  JSON.stringify(artefact, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
      : held,
  )

/** What stands in the way of publishing this, whatever the attacker finds: figures without an interval or a reason. */
export function faultsOf(artefact: Artefact): string[] {
  const faults: string[] = []
  const given = artefact.cells.filter(({ state }) => state === 'given')
  if (given.length === 0) faults.push('no figure is given')
  for (const { area, period, category, state, amount, low, high, count, base } of artefact.cells) {
    const name = [area, period, category].filter(Boolean).join(' × ')
    if (state === 'given' && amount === null) faults.push(`${name}: a given figure without a number`)
    if (state === 'given' && givesIntervals(artefact.method.surety) && (low === null || high === null))
      faults.push(`${name}: no interval`)
    if (state !== 'given' && [amount, low, high, count, base].some((number) => number !== null))
      faults.push(`${name}: a withheld figure with a number`)
  }
  return faults.slice(0, 20)
}

/** What a held table shows of each area and category. Survey: shares of the last column. Own counts: perturbed numbers. */
export function heldCells(
  table: HeldTable,
  period: string,
  { shown, withheld }: { readonly shown: readonly Shown[]; readonly withheld: readonly Withheld[] },
  origin: 'survey' | 'own-count',
): PublicationCell[] {
  const keyOf = (of: Conditions) => JSON.stringify(table.columns.map((name) => of[name] ?? null))
  const amounts = new Map(shown.map(({ of, amount }) => [keyOf(of), amount]))
  const reasons = new Map(withheld.map(({ of, why }) => [keyOf(of), why]))
  const answers = table.columns.at(-1) ?? ''
  return placesOf(table).flatMap(({ area, of, codes }): PublicationCell[] => {
    const empty = { area, period, category: categoryOf(codes), amount: null, low: null, high: null, count: null }
    const none = { ...empty, base: null, modelled: false }
    const count = amounts.get(keyOf(of))
    if (origin === 'own-count') {
      if (count === undefined) return [{ ...none, state: 'protected' }]
      const low = count === 0 ? 0 : Math.max(1, count - additions.largest)
      return [{ ...none, state: 'given', amount: count, low, high: count + additions.largest }]
    }
    if (of[answers] === undefined) return []
    const { [answers]: _, ...group } = of
    const base = amounts.get(keyOf(group))
    if (count === undefined || base === undefined)
      return [{ ...none, state: reasons.get(keyOf(of)) ?? reasons.get(keyOf(group)) ?? 'protected' }]
    if (base === 0) return [{ ...none, state: 'too-few' }]
    return [{ ...none, state: 'given', amount: (100 * count) / base, ...wilson(count, base), count, base }]
  })
}

/** Every figure by its area and categories, in the order of names. */
function placesOf(table: HeldTable) {
  const others = table.columns.slice(table.divisions)
  const rests = others.reduce<{ of: Conditions; codes: string[] }[]>(
    (so, name, at) =>
      so.flatMap(({ of, codes }) => [
        { of, codes },
        ...codesIn(table, table.divisions + at).map((code) => ({
          of: { ...of, [name]: code },
          codes: [...codes, code],
        })),
      ]),
    [{ of: {}, codes: [] }],
  )
  const areas = [
    { area: wholeCode, of: {} as Conditions },
    ...table.columns
      .slice(0, table.divisions)
      .flatMap((name, at) => codesIn(table, at).map((code) => ({ area: code, of: { [name]: code } as Conditions }))),
  ]
  return areas.flatMap(({ area, of }) => rests.map((rest) => ({ area, of: { ...of, ...rest.of }, codes: rest.codes })))
}

/** The figures an attacker has from this artefact, for the ledger: exactly what stands in it, no more. */
export function ledgerOf(table: HeldTable, cells: readonly PublicationCell[], origin: 'survey' | 'own-count'): Shown[] {
  const answers = table.columns.at(-1) ?? ''
  const out = new Map<string, Shown>()
  const byPlace = new Map(cells.map((cell) => [JSON.stringify([cell.area, cell.category]), cell]))
  for (const { area, of, codes } of placesOf(table)) {
    const cell = byPlace.get(JSON.stringify([area, categoryOf(codes)]))
    if (cell?.state !== 'given') continue
    if (origin === 'own-count') out.set(JSON.stringify(of), { of, amount: cell.amount ?? 0 })
    else {
      const { [answers]: _, ...group } = of
      out.set(JSON.stringify(of), { of, amount: cell.count ?? 0 })
      out.set(JSON.stringify(group), { of: group, amount: cell.base ?? 0 })
    }
  }
  return [...out.values()]
}

/** By division, then by name: never by figure. */
export const inOrder = (areas: readonly CoveredArea[], divisions: readonly string[]): CoveredArea[] =>
  [...areas].sort(
    (one, other) =>
      divisions.indexOf(one.division) - divisions.indexOf(other.division) ||
      one.name.localeCompare(other.name, 'nl', { numeric: true }) ||
      (one.code < other.code ? -1 : 1),
  )
