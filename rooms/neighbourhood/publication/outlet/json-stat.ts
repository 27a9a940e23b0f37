/** The figures as JSON-stat 2.0: a cube of area, period, category, and what is said of each. */
import type { Artefact, PublicationCell } from '../words.ts'
import { rounded } from './table-csv.ts'

const measures = ['amount', 'low', 'high'] as const

/** Shapes: `value[((area · periods + period) · categories + category) · 3 + measure]`; null where nothing is given. */
export function jsonStatOf(artefact: Artefact): string {
  const { areas, periods, categories } = artefact
  const cells = new Map(artefact.cells.map((cell) => [JSON.stringify([cell.area, cell.period, cell.category]), cell]))
  const cube = areas.flatMap(({ code }) =>
    periods.flatMap((period) => categories.map((category) => cells.get(JSON.stringify([code, period.code, category])))),
  )
  const numberAt = (cell: PublicationCell | undefined, measure: (typeof measures)[number]) => {
    const amount = cell?.state === 'given' ? cell[measure] : null
    return amount === null || amount === undefined ? null : rounded(amount)
  }
  const index = (codes: readonly string[]) => Object.fromEntries(codes.map((code, at) => [code || 'all', at]))
  const label = (pairs: readonly (readonly [string, string])[]) =>
    Object.fromEntries(pairs.map(([code, words]) => [code || 'all', words]))
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: artefact.title.nl,
    source: artefact.source.name,
    updated: artefact.proposedOn,
    note: [artefact.definition.nl],
    id: ['area', 'period', 'category', 'measure'],
    size: [areas.length, periods.length, categories.length, measures.length],
    role: { geo: ['area'], time: ['period'], metric: ['measure'] },
    dimension: {
      area: {
        label: 'Gebied',
        category: {
          index: index(areas.map(({ code }) => code)),
          label: label(areas.map(({ code, name }) => [code, name || code])),
        },
      },
      period: { label: 'Periode', category: { index: index(periods.map(({ code }) => code)) } },
      category: {
        label: 'Categorie',
        category: { index: index(categories), label: label(categories.map((code) => [code, code || 'totaal'])) },
      },
      measure: {
        label: 'Maat',
        category: {
          index: index(measures),
          label: { amount: 'cijfer', low: 'ondergrens', high: 'bovengrens' },
          unit: Object.fromEntries(
            measures.map((name) => [name, { label: artefact.unit, decimals: artefact.decimals }]),
          ),
        },
      },
    },
    value: cube.flatMap((cell) => measures.map((measure) => numberAt(cell, measure))),
    status: Object.fromEntries(
      cube.flatMap((cell, at) =>
        cell?.state === 'given'
          ? []
          : measures.map((_, measure) => [String(at * measures.length + measure), cell?.state ?? 'no-data']),
      ),
    ),
    extension: { method: artefact.method, publication: artefact.id },
  })
}
