/** What a column of a table is for, said by a person: a figure may prove to be the period, and what was left out a figure. */
import type { ColumnRole, Recipe, RecipeFigure } from '../reading/words.ts'

/** What these columns may be called where figures stand in columns of their own. */
export const rolesOfColumns = [
  'area',
  'area-name',
  'period',
  'period-part',
  'breakdown',
  'margin',
  'unit',
  'figure',
  'filled-in',
  'left-out',
] as const

/** A recipe that somebody changes, part by part. */
export type Editing = { readonly recipe: Recipe; readonly change: (part: Partial<Recipe>) => void }

/** Left to be found when it is looked at again. */
const toBeFound: NonNullable<Recipe['margin']> = { value: '', low: '', high: '', level: 95 }

/**
 * The same recipe in which `name` is for something else. What was set apart stays where it is. One column at most says what is an
 * interval; what it was before is a breakdown.
 */
export function withRole(recipe: Recipe, name: string, role: ColumnRole): Recipe {
  if (role !== 'margin') return withOtherRole(recipe, name, role)
  const columns = recipe.columns.map((one) => (one.role === 'margin' ? { ...one, role: 'breakdown' as const } : one))
  const isMoved = recipe.columns.every((one) => one.role !== 'margin' || one.name === name)
  const margin = isMoved ? (recipe.margin ?? toBeFound) : toBeFound
  return withOtherRole({ ...recipe, columns, margin }, name, role)
}

/** What the choice below a figure says: `half`, `low` or `high` and the figure it is about. Empty: a figure itself. */
export const marginWords = ({ marginOf, end }: RecipeFigure): string => (marginOf ? `${end ?? 'half'}:${marginOf}` : '')
export function withMargin(figure: RecipeFigure, chosen: string): RecipeFigure {
  const { marginOf: _, end: __, level, ...rest } = figure
  const [, end, marginOf] = /^(half|low|high):(.*)$/s.exec(chosen) ?? []
  // Said, and not merely left open: it holds for the next state of the table too.
  if (!end || !marginOf) return { ...rest, marginOf: null, end: null }
  return end === 'low' || end === 'high'
    ? { ...rest, marginOf, end, level: level ?? 95 }
    : { ...rest, marginOf, end: null }
}

function withOtherRole(recipe: Recipe, name: string, role: ColumnRole): Recipe {
  const figure = recipe.figures.find((one) => one.name === name)
  const column = recipe.columns.find((one) => one.name === name)
  if (figure) {
    if (figure.state === 'quarantined') return recipe
    if (role === 'figure' || role === 'left-out') {
      const state = role === 'figure' ? 'read' : 'left-out'
      return { ...recipe, figures: recipe.figures.map((one) => (one === figure ? { ...one, state } : one)) }
    }
    return {
      ...recipe,
      figures: recipe.figures.filter((one) => one !== figure),
      columns: [...recipe.columns, { name, role, title: figure.title, total: null }],
    }
  }
  if (!column) return recipe
  if (role !== 'figure' || recipe.layout !== 'columns')
    return { ...recipe, columns: recipe.columns.map((one) => (one === column ? { ...one, role } : one)) }
  const made: RecipeFigure = {
    ...{
      name,
      title: column.title,
      group: '',
      unit: '',
      decimals: null,
      kind: 'other',
      state: 'read',
      sensitive: null,
    },
  }
  return {
    ...recipe,
    columns: recipe.columns.filter((one) => one !== column),
    figures: [...recipe.figures, made],
  }
}
