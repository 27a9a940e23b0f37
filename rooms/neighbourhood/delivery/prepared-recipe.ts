/** Recipes that ship with the house: for sets that people have, what their files do not say of themselves. */
import { z } from 'zod'
import {
  columnRoles,
  countedUnits,
  dateReadings,
  figureKinds,
  foundByKinds,
  intervalLevels,
  marginEnds,
  type Recipe,
} from '../reading/words.ts'

const intervalLevel = z.union(intervalLevels.map((one) => z.literal(one)))
const figure = z.strictObject({
  title: z.string().optional(),
  unit: z.string().optional(),
  kind: z.enum(figureKinds).optional(),
  state: z.enum(['read', 'left-out']).optional(),
  marginOf: z.string().optional(),
  end: z.enum(marginEnds).optional(),
  level: intervalLevel.optional(),
  counts: z.enum(countedUnits).optional(),
  foundBy: z.enum(foundByKinds).optional(),
})
export const preparedRecipes = z.array(
  z.strictObject({
    /** Ends of paths. All that are there are one delivery; the first must be. */
    files: z.array(z.string().min(1)).min(1),
    table: z.string().max(80).optional(),
    title: z.string().max(200),
    source: z.string().min(1).max(200),
    licence: z.string().optional(),
    published: z.union([z.iso.date(), z.date().transform((day) => day.toISOString().slice(0, 10))]).optional(),
    period: z.string().optional(),
    dates: z.enum(dateReadings).optional(),
    /** What stands for the figure and for the ends of its interval, where the words of the source do not tell. */
    margin: z.strictObject({ value: z.string(), low: z.string(), high: z.string(), level: intervalLevel }).optional(),
    vintage: z.int().optional(),
    encoding: z.enum(['utf-8', 'windows-1252']).optional(),
    columns: z
      .record(z.string(), z.strictObject({ role: z.enum(columnRoles).optional(), total: z.string().optional() }))
      .optional(),
    /** For each figure that is not named by itself. */
    every: figure.optional(),
    figures: z.record(z.string(), figure).optional(),
    breaks: z.array(z.strictObject({ from: z.string(), why: z.string() })).optional(),
  }),
)
export type PreparedRecipe = z.output<typeof preparedRecipes>[number]

/** The proposal with what the prepared recipe knows better. Quarantine is never lifted by it. */
export const prepared =
  (known: Omit<PreparedRecipe, 'files'>) =>
  (proposed: Recipe): Recipe => ({
    ...proposed,
    table: known.table ?? proposed.table,
    title: known.title,
    source: known.source,
    licence: known.licence ?? proposed.licence,
    published: known.published ?? proposed.published,
    period: known.period ?? proposed.period,
    ...(known.dates && { dates: known.dates }),
    ...(known.margin && { margin: known.margin }),
    vintage: known.vintage ?? proposed.vintage,
    breaks: known.breaks ?? proposed.breaks,
    columns: proposed.columns.map((column) => {
      const { role, total } = known.columns?.[column.name] ?? {}
      return { ...column, role: role ?? column.role, total: total ?? column.total }
    }),
    figures: proposed.figures.map((one) => {
      if (one.state === 'quarantined') return one
      const { title, unit, kind, state, marginOf, end, level, counts, foundBy } = {
        ...known.every,
        ...known.figures?.[one.name],
      }
      return {
        ...one,
        title: title ?? one.title,
        unit: unit || one.unit || '',
        kind: kind ?? one.kind,
        state: state ?? one.state,
        ...(marginOf === undefined ? {} : { marginOf }),
        ...(end && { end }),
        ...(level && { level }),
        ...(counts && { counts }),
        ...(foundBy && { foundBy }),
      }
    }),
  })
