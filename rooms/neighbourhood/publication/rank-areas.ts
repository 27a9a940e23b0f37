/** Ranks with their intervals, for the analyst who proposes or reads: on no public outlet, in no download. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { publicationContract } from './contract.ts'
import { rankIntervals } from './rank-interval.ts'
import * as store from './store.ts'
import type { Artefact } from './words.ts'

type Route = (typeof publicationContract)['GET /v1/publication-proposals/:publication/ranks']

/** Of a proposal that may not leave the house no figure is kept: it has no ranks. Errors: `neighbourhood/no-such-publication`, also for a category that it has not. */
export async function rankAreas(act: Act, { params, query }: RouteInput<Route>): Promise<RouteReply<Route>> {
  const row = await store.proposalWith(act.trx, params.publication)
  if (!row) throw neighbourhoodProblems.because('no-such-publication')
  act.note(row.id)
  if (row.artefact === null) return { period: '', category: '', without: 0, items: null }
  const artefact = JSON.parse(row.artefact) as Artefact
  const period = artefact.periods[query.period ?? artefact.periods.length - 1]?.code
  const category = artefact.categories[query.category ?? 0]
  if (period === undefined || category === undefined) throw neighbourhoodProblems.because('no-such-publication')
  const finest = artefact.areas.at(-1)?.division
  const names = new Map(
    artefact.areas
      .filter(({ code, division }) => code !== artefact.whole && division === finest)
      .map(({ code, name }) => [code, name || code]),
  )
  const cells = artefact.cells.filter(
    (cell) => cell.category === category && cell.period === period && names.has(cell.area),
  )
  const ranked = rankIntervals(cells, artefact.method.surety)
  return {
    ...{ period, category, without: cells.filter(({ state }) => state !== 'given').length },
    items: ranked && ranked.map(({ area, ...rank }) => ({ code: area, name: names.get(area) ?? area, ...rank })),
  }
}
