/** Writes one table as an edition, all of it or nothing: the caller's transaction holds it. */
import { createHash } from 'node:crypto'
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import * as deliveryStore from '../delivery/store.ts'
import { standing } from '../reading/figure-cell.ts'
import { type FigureSeries, roundedTo } from '../reading/figure-series.ts'
import type { FigureTable } from '../reading/figure-table.ts'
import type { CodeTitles } from '../reading/table-metadata.ts'
import type { DeliveryReport, IntervalLevel, Recipe } from '../reading/words.ts'
import { revisedIn } from './revision.ts'
import * as store from './store.ts'

export type ToLoad = {
  readonly recipe: Recipe
  readonly table: FigureTable
  readonly codes: ReadonlyMap<string, CodeTitles>
  readonly report: DeliveryReport
  readonly files: store.EditionRow['files']
  readonly sha256: Buffer
}
export type Loading = {
  readonly trx: Trx
  readonly partnership: Id
  readonly today: string
  readonly now: Date
  readonly newId: () => Id
}
export type LoadedTable = {
  readonly edition: Id
  readonly outcome: 'new' | 'same' | 'later'
  readonly revised: number | null
}

/** Loading the same content by the same recipe again changes nothing and answers the edition that is there. */
export async function loadEdition(loading: Loading, toLoad: ToLoad): Promise<LoadedTable> {
  const { trx, partnership, today, now, newId } = loading
  const { recipe, table } = toLoad
  const kept = await keepRecipe(loading, recipe)
  const earlier = await store.editionsOf(trx, recipe.table)
  const same = earlier.find((one) => one.recipe === kept && one.content_sha256.equals(toLoad.sha256))
  if (same) return { edition: same.id, outcome: 'same', revised: null }
  const [before] = earlier
  const revised = before ? await revisedSince(trx, before.id, table, recipe) : null
  const outcome = before ? 'later' : 'new'
  const edition = newId()
  await store.addEdition(trx, partnership, {
    id: edition,
    table_name: recipe.table,
    load: (before?.load ?? 0) + 1,
    title: recipe.title,
    source: recipe.source,
    licence: recipe.licence,
    published: recipe.published,
    vintage: recipe.vintage,
    recipe: kept,
    files: toLoad.files,
    content_sha256: toLoad.sha256,
    areas: table.areas.length,
    figures: table.series.length * table.areas.length,
    report: { ...toLoad.report, known: outcome, revised },
    breaks: recipe.breaks,
    loaded_on: today,
    loadedAt: now,
  })
  await store.addAreas(trx, partnership, edition, table.areas)
  for (const series of table.series)
    await store.addSeries(trx, partnership, edition, { id: newId(), ...rowOf(series, toLoad) })
  return { edition, outcome, revised }
}

/** The same whatever order the names came in: PostgreSQL keeps its own. */
const canonical = (held: unknown): string =>
  JSON.stringify(held, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )

async function keepRecipe({ trx, partnership, today, newId }: Loading, recipe: Recipe): Promise<Id> {
  const sha256 = createHash('sha256').update(canonical(recipe)).digest()
  const known = await deliveryStore.recipeWithHash(trx, recipe.table, sha256)
  if (known) return known.id
  const [newest] = await deliveryStore.recipesOf(trx, recipe.table)
  const id = newId()
  await deliveryStore.addRecipe(trx, partnership, {
    id,
    version: (newest?.version ?? 0) + 1,
    content: recipe,
    sha256,
    writtenOn: today,
  })
  return id
}

function rowOf(series: FigureSeries, { recipe, table, codes }: ToLoad) {
  const figure = recipe.figures[series.figure]
  const stretch = table.stretches.get(series.stretch)
  if (!figure || !stretch) throw new Error('a series without its figure or period')
  const columns = recipe.columns.filter(({ role }) => role === 'breakdown')
  const given: number[] = []
  for (const [place, as] of series.standings.entries())
    if (as === standing.given) given.push(series.amounts[place] ?? 0)
  return {
    figure: figure.name,
    title: figure.title,
    figure_group: figure.group,
    unit: series.unit || figure.unit,
    decimals: figure.decimals,
    kind: figure.kind,
    stretch: stretch.code,
    stretch_kind: stretch.kind,
    stretch_from: stretch.from,
    provisional: stretch.provisional,
    breakdown: series.breakdown,
    breakdown_titles: series.breakdown.map((code, place) => codes.get(columns[place]?.name ?? '')?.get(code) ?? code),
    is_total: series.breakdown.some((code, place) => columns[place]?.total === code),
    rounded_to: figure.kind === 'count' ? roundedTo(given) : null,
    interval_level: series.lows && levelOf(series, recipe),
    given: series.given,
    withheld: series.withheld,
    amounts: series.amounts,
    standings: series.standings,
    lows: series.lows,
    highs: series.highs,
  }
}

/** By the entries of the dimension of margins, else by the columns that are the ends of this figure. */
function levelOf({ figure }: FigureSeries, { columns, headingParts, margin, figures }: Recipe): IntervalLevel {
  const byEntries = columns.some(({ role }) => role === 'margin') || headingParts.includes('margin')
  if (byEntries && margin) return margin.level
  const ends = figures.filter(
    ({ marginOf, end, state }) => end && state === 'read' && marginOf === figures[figure]?.name,
  )
  return ends.find(({ level }) => level)?.level ?? 95
}

async function revisedSince(trx: Trx, before: Id, table: FigureTable, recipe: Recipe): Promise<number> {
  const places = new Map((await store.areasOf(trx, before)).map(({ code, place }) => [code, place - 1]))
  const paired = table.areas.map(({ code }) => places.get(code) ?? -1)
  let revised = 0
  const known = new Map<string, readonly store.SeriesRow[]>()
  for (const series of table.series) {
    const figure = recipe.figures[series.figure]?.name ?? ''
    const key = JSON.stringify([figure, series.breakdown])
    const earlier = known.get(key) ?? (await store.seriesOf(trx, before, { figure, breakdown: series.breakdown }))
    // Series come figure by figure: what is behind is not looked at again.
    if (!known.has(key)) {
      known.clear()
      known.set(key, earlier)
    }
    const was = earlier.find(({ stretch }) => stretch === series.stretch)
    if (was) revised += revisedIn(series, was, paired)
  }
  return revised
}
