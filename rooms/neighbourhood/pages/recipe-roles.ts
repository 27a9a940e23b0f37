/** What a column of a table is for, said by a person: a figure may prove to be the period, and what was left out a figure. */
import type { ColumnRole, Recipe, RecipeFigure } from '../reading/words.ts'

/** What these columns may be called where figures stand in columns of their own. */
export const rolesOfColumns = [
  'area',
  'area-name',
  'period',
  'period-part',
  'breakdown',
  'unit',
  'figure',
  'filled-in',
  'left-out',
] as const

/** The same recipe in which `name` is for something else. What was set apart stays where it is. */
export function withRole(recipe: Recipe, name: string, role: ColumnRole): Recipe {
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
