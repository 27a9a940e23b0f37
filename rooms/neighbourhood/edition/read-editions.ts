/** Tables of open data, for whoever works here. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { allBoundarySets } from '../boundary/store.ts'
import { breaksOf } from '../break/breaks.ts'
import { toldBreaks } from '../break/store.ts'
import { recipesOf } from '../delivery/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { municipalityOf } from '../reading/area-code.ts'
import type { RecipeFigure } from '../reading/words.ts'
import type { editionContract, TableFigure } from './contract.ts'
import * as store from './store.ts'

type Reply<K extends keyof typeof editionContract> = RouteReply<(typeof editionContract)[K]>
type Input<K extends keyof typeof editionContract> = RouteInput<(typeof editionContract)[K]>
type Reading = Pick<Act, 'trx' | 'note'>

export async function listEditions({ trx, note }: Reading): Promise<Reply<'GET /v1/open-data/editions'>> {
  const editions = await store.allEditions(trx)
  const sets = await allBoundarySets(trx)
  note(...editions.map(({ id }) => id), ...sets.map(({ id }) => id))
  return {
    tables: editions.map(headOf),
    boundaries: sets.map(({ id, name, level, vintage, source, licence, shapes, read_from, loaded_on }) => ({
      id,
      name,
      level,
      vintage,
      source,
      licence,
      shapes,
      readFrom: read_from,
      loadedOn: loaded_on,
    })),
  }
}

const headOf = (row: store.EditionRow) => ({
  id: row.id,
  table: row.table_name,
  load: row.load,
  title: row.title,
  source: row.source,
  licence: row.licence,
  published: row.published,
  vintage: row.vintage,
  recipeVersion: row.recipe_version,
  areas: row.areas,
  figures: row.figures,
  loadedOn: row.loaded_on,
  stretches: row.report.stretches.map(({ code }) => code),
  revised: row.report.revised,
})

/** Errors: `neighbourhood/no-such-table`. */
export async function editionAt({ trx, note }: Reading, id: string): Promise<store.EditionRow> {
  const row = await store.editionWith(trx, id)
  if (!row) throw neighbourhoodProblems.because('no-such-table')
  note(row.id)
  return row
}

export async function showEdition(
  reading: Reading,
  { params }: Input<'GET /v1/open-data/editions/:edition'>,
): Promise<Reply<'GET /v1/open-data/editions/:edition'>> {
  const row = await editionAt(reading, params.edition)
  const { trx } = reading
  const areas = await store.areasOf(trx, row.id)
  const recipe = (await recipesOf(trx, row.table_name)).find(({ id }) => id === row.recipe)
  const names = new Map(areas.filter(({ level }) => level === 'municipality').map(({ code, name }) => [code, name]))
  const municipalities = [...new Set(areas.flatMap(({ code }) => municipalityOf(code) ?? []))]
  // A table of neighbourhoods alone names no municipality; another table may.
  const elsewhere = await store.municipalityNames(trx, municipalities)
  return {
    ...headOf(row),
    files: [...row.files],
    list: (await figuresOf(reading, row.id)).map((figure) => ({
      ...figure,
      ...marginsIn(figure, recipe?.content.figures ?? []),
      ...registerOf(recipe?.content.figures.find(({ name }) => name === figure.figure)),
    })),
    apart: (recipe?.content.figures ?? [])
      .filter(({ state }) => state !== 'read')
      .map(({ title, state, sensitive }) => ({ title, state, sensitive })),
    empty: [...row.report.empty],
    breaks: breaksOf(row.breaks, await toldBreaks(trx, row.table_name)),
    levels: [...row.report.areas],
    municipalities: municipalities
      .map((code) => ({ code, name: names.get(code) ?? elsewhere.get(code) ?? code }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl') || (one.code < other.code ? -1 : 1)),
    loads: (await store.editionsOf(trx, row.table_name)).map(({ id, load, loaded_on, report }) => ({
      id,
      load,
      loadedOn: loaded_on,
      revised: report.revised,
    })),
  }
}

/** By its ends in the figure itself, else by a figure beside it that is half of its 95 % interval. */
function marginsIn(figure: TableFigure, figures: readonly RecipeFigure[]): Pick<TableFigure, 'hasMargins' | 'level'> {
  const beside = figures.some(({ marginOf, end }) => marginOf === figure.figure && !end)
  const level = figure.level ?? (beside ? 95 : null)
  return { hasMargins: level !== null, level }
}

const registerOf = (figure: RecipeFigure | undefined) => ({
  counts: figure?.counts ?? null,
  foundBy: figure?.foundBy ?? null,
})

/** Each figure with each of its breakdowns once; the order depends on what the table says only. */
export async function figuresOf({ trx }: Pick<Reading, 'trx'>, edition: string): Promise<TableFigure[]> {
  const found = new Map<string, TableFigure>()
  for (const head of await store.headsOf(trx, edition)) {
    const key = JSON.stringify([head.figure, head.breakdown])
    const known = found.get(key)
    const stretch = { code: head.stretch, kind: head.stretch_kind, provisional: head.provisional }
    if (known)
      found.set(key, {
        ...known,
        stretches: [...known.stretches, stretch],
        given: known.given + head.given,
        withheld: known.withheld + head.withheld,
        level: known.level ?? head.interval_level,
        hasMargins: known.hasMargins || head.interval_level !== null,
      })
    else
      found.set(key, {
        series: found.size,
        figure: head.figure,
        title: head.title,
        group: head.figure_group,
        unit: head.unit,
        decimals: head.decimals,
        kind: head.kind,
        breakdown: [...head.breakdown_titles],
        isTotal: head.is_total,
        stretches: [stretch],
        hasMargins: head.interval_level !== null,
        level: head.interval_level,
        counts: null,
        foundBy: null,
        roundedTo: head.rounded_to,
        given: head.given,
        withheld: head.withheld,
      })
  }
  return [...found.values()]
}
