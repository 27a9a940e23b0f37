/** What earlier loads of a table said of their own last periods. */
import type { Act } from '../../../foundation/act.ts'
import * as editionStore from '../edition/store.ts'
import { standing } from '../reading/figure-cell.ts'
import { type Completeness, completenessOf, type LoadTotals } from './completeness.ts'

/** Units: loads looked back; older ones tell of another way of working. */
const mostLoads = 6

export async function completenessFor(
  { trx }: Pick<Act, 'trx'>,
  edition: editionStore.EditionRow,
  row: editionStore.SeriesRow,
): Promise<Completeness[]> {
  const earlier = (await editionStore.editionsOf(trx, edition.table_name))
    .filter(({ load }) => load < edition.load)
    .slice(0, mostLoads)
  if (earlier.length === 0) return []
  const loads = await Promise.all(
    [edition, ...earlier].map(async ({ id }) => ({
      areas: await editionStore.areasOf(trx, id),
      series: (await editionStore.seriesOf(trx, id, row)).filter(
        ({ stretch_kind }) => stretch_kind === row.stretch_kind,
      ),
    })),
  )
  const everywhere = loads
    .map(({ areas }) => new Set(areas.map(({ code }) => code)))
    .reduce((both, next) => new Set([...both].filter((code) => next.has(code))))
  const [newest, ...others] = loads.map(({ areas, series }): LoadTotals => {
    const places = areas.filter(({ code }) => everywhere.has(code)).map(({ place }) => place)
    return {
      periods: series.map(({ stretch }) => stretch),
      counts: series.map(({ amounts, standings }) =>
        places.reduce(
          (sum, place) => sum + (standings[place - 1] === standing.given ? (amounts[place - 1] ?? 0) : 0),
          0,
        ),
      ),
    }
  })
  return newest ? completenessOf(newest, others) : []
}
