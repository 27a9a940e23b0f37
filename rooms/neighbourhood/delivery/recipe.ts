/** What must hold of a recipe before anything is loaded by it. */
import { ReadingFault } from '../reading/reading-fault.ts'
import { sensitiveKindOf } from '../reading/sensitive.ts'
import { stretchIn } from '../reading/stretch.ts'
import type { ColumnRole, FigureKind, Recipe, RecipeFigure } from '../reading/words.ts'

/** Figures without a source are hearsay: who published them is said wherever they stand. */
export const recipeNamesItsSource = ({ source }: Recipe): boolean => source.trim() !== ''

/** What was set apart stays apart, whatever it is called afterwards. */
export const quarantineIsNotLifted = (recipe: Recipe, proposed: Recipe | null): boolean => {
  const apart = new Set(proposed?.figures.filter(({ state }) => state === 'quarantined').map(({ name }) => name))
  return (
    recipe.columns.every(({ name, role }) => role === 'left-out' || !apart.has(name)) &&
    recipe.figures.every(
      ({ name, title, group, state }) =>
        state === 'quarantined' || (!apart.has(name) && sensitiveKindOf(name, title, group) === null),
    )
  )
}

/** A column about origin or belief may be left out, and is never a breakdown. */
export const noBreakdownIsSensitive = ({ columns, margin }: Recipe): boolean =>
  columns.every(({ role, name, title }) => !breaksDown(role) || sensitiveKindOf(name, title) === null) &&
  (!margin || sensitiveKindOf(margin.value, margin.low, margin.high) === null)
/** Which rows are the figures themselves is said by a column of margins too. */
const breaksDown = (role: ColumnRole): boolean => role === 'breakdown' || role === 'margin'

export const recipeReadsSomething = ({ figures, columns, headingParts }: Recipe): boolean =>
  figures.some(({ state }) => state === 'read') &&
  (columns.some(({ role }) => role === 'area') || headingParts.includes('area'))

export const periodIsKnown = ({ period, dates, columns, headingParts }: Recipe): boolean =>
  period === null
    ? columns.some(({ role }) => role === 'period') || headingParts.includes('period')
    : stretchIn(period, dates) !== null

/** What stands for the figure and for either end must be said, and be three things. */
export const marginsAreSaid = ({ margin, columns, headingParts }: Recipe): boolean => {
  if (!columns.some(({ role }) => role === 'margin') && !headingParts.includes('margin')) return true
  const entries = margin ? [margin.value, margin.low, margin.high].map((one) => one.trim()) : []
  return new Set(entries.filter((entry) => entry !== '')).size === 3
}

export type RecipeFault = 'source' | 'quarantine' | 'figures' | 'period' | 'breakdown' | 'margin'
/** For figures; boundaries need a source only. */
export function recipeFaults(recipe: Recipe, proposed: Recipe | null): RecipeFault[] {
  const faults: RecipeFault[] = []
  if (!recipeNamesItsSource(recipe)) faults.push('source')
  if (recipe.figures.length === 0) return faults
  if (recipe.draws && !recipe.figures.some(({ state }) => state === 'read')) return faults
  if (!quarantineIsNotLifted(recipe, proposed)) faults.push('quarantine')
  if (!noBreakdownIsSensitive(recipe)) faults.push('breakdown')
  if (!recipeReadsSomething(recipe)) faults.push('figures')
  if (!periodIsKnown(recipe)) faults.push('period')
  if (!marginsAreSaid(recipe)) faults.push('margin')
  return faults
}

/** A breakdown by origin cannot be read around: its rows would hide in no total. Errors: `sensitive-breakdown`. */
export function refuseSensitiveBreakdown(recipe: Recipe): void {
  const column = recipe.columns.find(
    ({ role, name, title }) => breaksDown(role) && sensitiveKindOf(name, title) !== null,
  )
  if (column) throw new ReadingFault('sensitive-breakdown', { column: column.title })
}

/** Only counts are ever added up, and only parts that are no total themselves. */
export const mayBeSummed = (kind: FigureKind, isTotal: boolean): boolean => kind === 'count' && !isTotal

/** What was learned from a kept recipe goes over into a fresh proposal: roles, titles, kinds, source, breaks. */
export function learned(proposed: Recipe, kept: Recipe): Recipe {
  const columnOf = new Map(kept.columns.map((column) => [column.name, column]))
  const figureOf = new Map(kept.figures.map((figure) => [figure.name, figure]))
  const strictest = (fresh: RecipeFigure, known: RecipeFigure): RecipeFigure =>
    fresh.state === 'quarantined'
      ? fresh
      : { ...unsaidOf(fresh, known), ...known, title: fresh.title === fresh.name ? known.title : fresh.title }
  /** What a recipe kept from before says nothing of, neither that it is so nor that it is not. */
  const unsaidOf = (fresh: RecipeFigure, known: RecipeFigure): Partial<RecipeFigure> => ({
    ...(fresh.end && known.end === undefined && !known.marginOf && { marginOf: fresh.marginOf, end: fresh.end }),
    ...(fresh.end && known.end === undefined && fresh.level && { level: fresh.level }),
    ...(fresh.whenAbsent && known.whenAbsent === undefined && { whenAbsent: fresh.whenAbsent }),
  })
  /** Somebody said that it is no figure: what is set apart stays where it is. */
  const isColumn = ({ name, state }: RecipeFigure): boolean =>
    state !== 'quarantined' && !figureOf.has(name) && columnOf.has(name)
  /** Kept from before margins were read as such: nobody said then that they are a breakdown. */
  const isMarginNow = ({ role }: Recipe['columns'][number]): boolean => role === 'margin' && kept.margin === undefined
  return {
    ...proposed,
    title: kept.title || proposed.title,
    source: kept.source || proposed.source,
    licence: kept.licence ?? proposed.licence,
    areaBy: kept.areaBy,
    ...(kept.margin && kept.margin.value === (proposed.margin ?? kept.margin).value && { margin: kept.margin }),
    ...(kept.dates && { dates: kept.dates }),
    breaks: kept.breaks,
    columns: [
      ...proposed.columns
        .filter(({ name }) => columnOf.has(name) || !figureOf.has(name))
        .map((column) => (isMarginNow(column) ? column : (columnOf.get(column.name) ?? column))),
      ...proposed.figures.filter((figure) => isColumn(figure)).flatMap(({ name }) => columnOf.get(name) ?? []),
    ],
    figures: [
      ...proposed.figures
        .filter((figure) => !isColumn(figure))
        .map((figure) => {
          const known = figureOf.get(figure.name)
          return known ? strictest(figure, known) : figure
        }),
      ...proposed.columns.filter(({ name }) => !columnOf.has(name)).flatMap(({ name }) => figureOf.get(name) ?? []),
    ],
  }
}

/** A recipe that does not hold, with what it lacks. */
export class RecipeLacks extends Error {
  readonly lacks: readonly RecipeFault[]
  constructor(lacks: readonly RecipeFault[]) {
    super(`the recipe lacks: ${lacks.join(', ')}`)
    this.lacks = lacks
  }
}
