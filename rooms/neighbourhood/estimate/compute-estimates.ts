/** Estimates the areas of one figure, from margins that the source publishes and from context that was allowed. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { drawnAreas } from '../boundary/store.ts'
import { allDecisions } from '../covariate/store.ts'
import { intervalOf } from '../edition/margin.ts'
import { haveMargins, marginsOf, measuredAt, seriesAt } from '../edition/read-areas.ts'
import { editionAt } from '../edition/read-editions.ts'
import * as editionStore from '../edition/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { standing } from '../reading/figure-cell.ts'
import type { estimateContract } from './contract.ts'
import { estimateOf } from './model.ts'

type Route = (typeof estimateContract)['GET /v1/open-data/editions/:edition/estimates']
type Reading = Pick<Act, 'trx' | 'note'>
type Context = {
  readonly title: string
  readonly table: string
  readonly reason: string
  readonly byArea: ReadonlyMap<string, number>
}

/** Errors: see the contract. Nothing is kept: the same figures give the same estimates. */
export async function computeEstimates(
  reading: Reading,
  { params, query }: RouteInput<Route>,
): Promise<RouteReply<Route>> {
  const edition = await editionAt(reading, params.edition)
  const row = (await seriesAt(reading, edition.id, query.series)).find(({ stretch }) => stretch === query.stretch)
  if (!row) throw neighbourhoodProblems.because('no-such-series')
  const margins = await marginsOf(reading, edition, row)
  if (!haveMargins([row], margins)) throw neighbourhoodProblems.because('no-margins-to-estimate-from')
  const context = await contextOf(reading, query.context ?? [])
  const all = (await editionStore.areasOf(reading.trx, edition.id)).filter(({ level }) => level === query.level)
  const names = await namesOnMaps(reading, query.level)
  const has = (code: string) => context.every(({ byArea }) => byArea.has(code))
  const estimation = estimateOf(
    all
      .filter(({ code }) => has(code))
      .map(({ code, name, place }) => ({
        code,
        name: names.get(code) ?? name,
        own: measuredAt(row, place, margins),
        context: context.map(({ byArea }) => byArea.get(code) ?? 0),
      })),
  )
  if (estimation.kind === 'too-few-areas') throw neighbourhoodProblems.because('too-few-areas-to-estimate')
  return {
    areas: estimation.areas
      .map(({ direct, ...area }) => ({
        ...area,
        direct: direct && {
          amount: direct.amount,
          interval: intervalOf(direct) ?? { low: direct.amount, high: direct.amount },
        },
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl') || (one.code < other.code ? -1 : 1)),
    method: 'fay-herriot-averaged',
    context: context.map(({ title, table, reason }) => ({ title, table, reason })),
    withoutContext: all.filter(({ code }) => !has(code)).map(({ code, name }) => names.get(code) ?? name),
  }
}

/** A map knows the name of an area where a table has its code only. */
async function namesOnMaps({ trx }: Reading, level: string): Promise<ReadonlyMap<string, string>> {
  const sets = (await drawnAreas(trx)).filter((set) => set.level === level)
  return new Map(sets.flatMap(({ codes, names }) => codes.map((code, place) => [code, names[place] ?? code] as const)))
}

/** The figures that decisions allow, newest load, last year, whole (no breakdown, or its total). Errors: `context-not-allowed`. */
export async function contextOf({ trx, note }: Reading, wanted: readonly string[]): Promise<Context[]> {
  const decisions = await allDecisions(trx)
  return Promise.all(
    wanted.map(async (id) => {
      const asked = decisions.find((decision) => decision.id === id)
      const last = decisions.find(({ table, figure }) => table === asked?.table && figure === asked?.figure)
      const [newest] = asked ? await editionStore.editionsOf(trx, asked.table) : []
      if (!asked || last?.id !== id || asked.verdict !== 'allowed' || !newest)
        throw neighbourhoodProblems.because('context-not-allowed')
      note(id)
      const heads = await editionStore.headsOf(trx, newest.id)
      const whole = heads.filter(
        ({ figure, breakdown, is_total }) => figure === asked.figure && (breakdown.length === 0 || is_total),
      )
      const latest = whole.at(-1)
      if (!latest) throw neighbourhoodProblems.because('context-not-allowed')
      const series = (await editionStore.seriesOf(trx, newest.id, latest)).at(-1)
      const areas = await editionStore.areasOf(trx, newest.id)
      const byArea = new Map(
        areas.flatMap(({ code, place }) =>
          series?.standings[place - 1] === standing.given ? [[code, series.amounts[place - 1] ?? 0] as const] : [],
        ),
      )
      return { title: asked.title, table: asked.table, reason: asked.reason, byArea }
    }),
  )
}
