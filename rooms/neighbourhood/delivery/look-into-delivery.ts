/** Reads a delivery through, and loads it when that is asked: what a worker does, telling how far it is. */
import { createHash } from 'node:crypto'
import type { Id } from '../../../foundation/clock.ts'
import type { DrawnAreas } from '../boundary/join.ts'
import * as boundaryStore from '../boundary/store.ts'
import { knownOf } from '../catalogue/known-catalogue.ts'
import { type LoadedTable, loadEdition } from '../edition/load-edition.ts'
import * as editionStore from '../edition/store.ts'
import { withMarginEntries } from '../reading/find-margin-entries.ts'
import { type Delivered, openDelivery } from '../reading/open-delivery.ts'
import { boundaryRecipe, proposeRecipe, readsFigures, tableFor } from '../reading/propose-recipe.ts'
import { type Boundaries, readBoundaries } from '../reading/read-boundaries.ts'
import { readTable } from '../reading/read-table.ts'
import type { Shape } from '../reading/shapes.ts'
import type { SourceFile } from '../reading/text.ts'
import {
  type AreaLevel,
  areaLevels,
  type DeliveryProgress,
  type DeliveryReport,
  type Doubt,
  type Recipe,
} from '../reading/words.ts'
import { countedFiles, hashOfAll } from './count-files.ts'
import { learned, RecipeLacks, recipeFaults, refuseSensitiveBreakdown } from './recipe.ts'
import { emptyReport, reportOf } from './report.ts'
import * as store from './store.ts'
import type { WorkPlace } from './work-place.ts'

/** Taken back by a person, or taken over by another worker: nothing of the work may stay. */
export class NoLongerWanted extends Error {}

export type Work = {
  readonly delivery: store.DeliveryRow
  readonly runner: Id
  readonly files: readonly SourceFile[]
  readonly load: boolean
  /** What somebody knows better than the files say. */
  readonly correct?: (proposed: Recipe) => Recipe
  readonly tell?: (progress: DeliveryProgress) => void
}
export type Done = {
  readonly report: DeliveryReport
  readonly recipe: Recipe
  readonly loaded: LoadedTable | null
  readonly boundarySet: Id | null
}

/** Units: milliseconds between two words of progress. */
const tellEvery = 400

/** Errors: `ReadingFault`; `RecipeLacks` before loading; `NoLongerWanted`. Nothing is loaded then. */
export async function lookIntoDelivery(place: WorkPlace, work: Work): Promise<Done> {
  const { delivery, runner } = work
  const counted = countedFiles(work.files)
  let toldAt = 0
  let [rows, figures] = [0, 0]
  const tell = async (step: DeliveryProgress['step'], atOnce = false) => {
    const now = place.clock.now()
    if (!atOnce && now.getTime() - toldAt < tellEvery) return
    toldAt = now.getTime()
    const progress = { step, bytes: counted.bytes(), ofBytes: counted.ofBytes, rows, figures }
    work.tell?.(progress)
    if (!(await place.inside((trx) => store.tellProgress(trx, delivery.id, runner, now, progress))))
      throw new NoLongerWanted()
  }
  await tell('reading', true)
  const delivered = await openDelivery(counted.files, delivery.encoding)
  const said = delivery.recipe
  const isMap = delivered.figures === null || delivered.figures.form === 'features'
  const read = said && (isMap || !saysOnlyWhere(said)) ? said : await proposedFor(place, delivered, work)
  const isTable = readsFigures(delivered, read)
  if (isTable) refuseSensitiveBreakdown(read)
  const recipe = isTable ? await withMarginEntries(await tableFor(delivered, read), read, delivered) : read
  const table = isTable
    ? await readTable(delivered, recipe, (told) => {
        rows = told.rows
        figures = told.figures
        return tell('reading')
      })
    : null
  const boundaries =
    delivered.boundaries.length > 0
      ? await readBoundaries(delivered.boundaries, delivery.encoding, () => tell('reading'))
      : null
  const files = await counted.hashes()
  const sha256 = hashOfAll(files)
  const report = await place.inside(async (trx) => {
    const drawn = [...(await boundaryStore.drawnAreas(trx)), ...(boundaries ? drawnHere(boundaries, recipe) : [])]
    const surroundings = { drawn, recodes: await boundaryStore.allRecodes(trx) }
    const found = table ? reportOf(table, recipe, surroundings) : emptyReport
    const earlier = table ? await editionStore.editionsOf(trx, recipe.table) : []
    const known = earlier.some(({ content_sha256 }) => content_sha256.equals(sha256))
      ? 'same'
      : earlier.length > 0
        ? 'later'
        : 'new'
    const doubts = [...(found.doubts ?? []), ...otherLevels(boundaries), ...figuresInMap(recipe, isTable)]
    const shapes = boundaries && shapesFound(boundaries)
    return { ...found, known, shapes, ...(doubts.length > 0 && { doubts }) } as const
  })
  if (!work.load) {
    await ending(place, work, { state: 'looked', recipe, report })
    return { report, recipe, loaded: null, boundarySet: null }
  }
  await tell('writing', true)
  return place.inside(async (trx) => {
    const loading = {
      trx,
      partnership: place.partnership,
      today: place.clock.today(),
      now: place.clock.now(),
      newId: place.newId,
    }
    const boundarySet = boundaries ? await loadBoundaries(loading, boundaries, recipe, sha256) : null
    const loaded = table
      ? await loadEdition(loading, { recipe, table, codes: delivered.codes, report, files, sha256 })
      : null
    const outcome = {
      state: 'imported',
      recipe,
      report: loaded ? { ...report, known: loaded.outcome, revised: loaded.revised } : report,
      ...(loaded ? { edition: loaded.edition } : {}),
      ...(boundarySet ? { boundarySet } : {}),
    } as const
    // Last, and in the same transaction: whoever took it back meanwhile wins, and nothing was written.
    if (!(await store.endTurn(trx, delivery.id, runner, outcome))) throw new NoLongerWanted()
    await store.forgetPartsOf(trx, delivery.id)
    return { report: outcome.report, recipe, loaded, boundarySet }
  })
}

/** Kept at once: when reading by it fails, somebody can correct it. */
async function proposedFor(place: WorkPlace, delivered: Delivered, work: Work): Promise<Recipe> {
  const { id, encoding, files, address, recipe: said } = work.delivery
  const found = delivered.figures
    ? keepingSource(await proposeRecipe(delivered, encoding, said ?? {}), said)
    : boundaryRecipe(files[0]?.name ?? '', encoding)
  const [kept] = await place.inside((trx) => store.recipesOf(trx, found.table))
  const proposed = knownOf(kept ? learned(found, kept.content) : found, address)
  const recipe = work.correct ? work.correct(proposed) : proposed
  await place.inside((trx) => store.keepProposal(trx, id, work.runner, recipe))
  const lacks = work.load ? recipeFaults(recipe, proposed) : []
  if (lacks.length > 0) throw new RecipeLacks(lacks)
  return recipe
}

/** Where the table stands, and nothing of its columns: the rest is to be found out. */
const saysOnlyWhere = ({ columns, figures }: Recipe): boolean => columns.length === 0 && figures.length === 0
const keepingSource = (proposed: Recipe, said: Recipe | null): Recipe => ({
  ...proposed,
  source: said?.source || proposed.source,
  licence: said?.licence ?? proposed.licence,
  vintage: said?.vintage ?? proposed.vintage,
})

/** Each kind of area is a map of its own; the smallest come first. */
const byLevel = ({ shapes }: Boundaries): readonly (readonly [AreaLevel, readonly Shape[]])[] =>
  [...Map.groupBy(shapes, ({ level }) => level)].sort(
    ([one], [other]) => areaLevels.indexOf(other) - areaLevels.indexOf(one),
  )

/** The areas that the same delivery draws, as they will be drawn when it is loaded. */
const drawnHere = (boundaries: Boundaries, { title, vintage }: Recipe): DrawnAreas[] =>
  byLevel(boundaries).map(([level, shapes]) => ({
    ...{ boundarySet: '', name: title, vintage, level },
    codes: shapes.map(({ code }) => code),
    names: shapes.map(({ name }) => name),
    outlined: shapes.some(({ polygons }) => polygons.length > 0),
  }))

/** Figures of which nobody knows when they were counted, beside outlines that can be loaded without them. */
const figuresInMap = ({ draws, figures }: Recipe, isTable: boolean): Doubt[] => {
  const left = draws && !isTable ? figures.filter(({ state }) => state === 'left-out') : []
  return left.length > 0
    ? [
        {
          code: 'figures-in-map',
          count: left.length,
          found: left
            .map(({ title }) => title)
            .join(', ')
            .slice(0, 80),
        },
      ]
    : []
}

const otherLevels = (boundaries: Boundaries | null): Doubt[] => {
  const [, ...others] = boundaries ? byLevel(boundaries) : []
  const count = others.reduce((sum, [, shapes]) => sum + shapes.length, 0)
  const found = others.map(([, [first]]) => first?.code ?? '').join(', ')
  return count > 0 ? [{ code: 'other-levels', count, found }] : []
}

const shapesFound = (boundaries: Boundaries): DeliveryReport['shapes'] => {
  const { projection, withoutShape } = boundaries
  const [[level, shapes] = ['named', []] as const] = byLevel(boundaries)
  return { count: shapes.length, level, readFrom: projection, withoutShape }
}

async function ending(
  place: WorkPlace,
  { delivery, runner }: Work,
  outcome: Parameters<typeof store.endTurn>[3],
): Promise<void> {
  if (!(await place.inside((trx) => store.endTurn(trx, delivery.id, runner, outcome)))) throw new NoLongerWanted()
}

type Loading = Parameters<typeof loadEdition>[0]
async function loadBoundaries(
  loading: Loading,
  boundaries: Boundaries,
  recipe: Recipe,
  sha256: Buffer,
): Promise<Id | null> {
  let smallest: Id | null = null
  for (const [place, [level, shapes]] of byLevel(boundaries).entries()) {
    const own = place === 0 ? sha256 : createHash('sha256').update(sha256).update(level).digest()
    const id = await loadLevel(loading, { ...boundaries, shapes }, recipe, own)
    smallest ??= id
  }
  return smallest
}

async function loadLevel(
  { trx, partnership, today, newId }: Loading,
  { shapes, projection, withoutShape }: Boundaries,
  recipe: Recipe,
  sha256: Buffer,
): Promise<Id> {
  const known = await boundaryStore.boundarySetWithHash(trx, sha256)
  if (known) return known
  const id = newId()
  await boundaryStore.addBoundarySet(trx, partnership, {
    id,
    name: recipe.title,
    level: shapes[0]?.level ?? 'named',
    vintage: recipe.vintage,
    source: recipe.source,
    licence: recipe.licence,
    sha256,
    read_from: projection,
    shapes,
    without_shape: withoutShape,
    loaded_on: today,
  })
  return id
}
