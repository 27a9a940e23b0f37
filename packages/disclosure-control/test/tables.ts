import loadHighs from 'highs'
import { referenceRows } from '../../testing/reference-data.ts'
import {
  cellName,
  type Demand,
  type Dimension,
  demandsFor,
  hierarchicalTable,
  highsSolver,
  type LinearSolver,
  type LinkedTable,
  type SolverLimits,
} from '../src/index.ts'

export const limits: SolverLimits = { secondsPerSolve: 30 }
let loaded: LinearSolver | undefined
export async function loadSolver(): Promise<LinearSolver> {
  // The declarations of highs describe its CommonJS face; the module's default export is the loader itself.
  loaded ??= highsSolver(await (loadHighs as unknown as typeof loadHighs.default)())
  return loaded
}

/** A table with the demand of one person more and one fewer for every count from 1 to `upTo`; zeros stay published. */
export type Problem = { readonly table: LinkedTable; readonly demands: readonly Demand[] }
export function problem(
  dimensions: readonly Dimension[],
  cells: readonly { readonly codes: readonly string[]; readonly value: number; readonly highest?: number }[],
  upTo: number,
  costOfTotals?: number,
): Problem {
  const table = hierarchicalTable({
    dimensions,
    counts: true,
    cells: cells.map((cell) => ({ ...cell, alwaysPublished: cell.value === 0 })),
    addedTotals: (_, value) => ({
      alwaysPublished: value === 0,
      ...(costOfTotals === undefined ? {} : { cost: costOfTotals }),
    }),
  })
  const small = table.names.filter((_, i) => (table.values[i] as number) > 0 && (table.values[i] as number) <= upTo)
  return {
    table,
    demands: demandsFor(
      table,
      small.map((cell) => ({ cell })),
    ),
  }
}

/** sdcTable's own vignette table: 168 cells, 15 of them from 1 to 10; the attacker knows that no cell exceeds 1,500. */
export function table3d(): Problem {
  const rows = referenceRows('picture/cell-suppression/table3d-problem.csv')
  const cells = rows.map((row) => ({
    codes: [row['V1'] as string, row['V2'] as string, row['V3'] as string],
    value: Number(row['freq']),
    highest: 1500,
  }))
  const dimensions = [
    { name: 'V1', relations: [total('Tot', 'A', 'B', 'C', 'D'), total('B', 'Ba', 'Bb', 'Bc')] },
    { name: 'V2', relations: [total('Tot', 'm', 'w')] },
    { name: 'V3', relations: [total('Tot', 'a', 'b', 'c', 'd', 'e', 'f')] },
  ]
  return problem(dimensions, cells, 10)
}

/** The synthetic municipal table: 44 neighbourhoods in 7 districts × 12 types in 4 groups × 3 years, 3,536 cells. */
export function municipalTable(): Problem {
  const folder = 'reference/cell-suppression'
  const nested = (name: string, file: string, part: string, whole: string): Dimension => {
    const pairs = Map.groupBy(referenceRows(`${folder}/${file}`), (row) => row[whole] as string)
    return {
      name,
      relations: [
        total('Tot', ...pairs.keys()),
        ...Array.from(pairs, ([code, rows]) => total(code, ...rows.map((row) => row[part] as string))),
      ],
    }
  }
  const cells = referenceRows(`${folder}/synthetic-44x12x3.csv`).map((row) => ({
    codes: [row['n'] as string, row['t'] as string, row['y'] as string],
    value: Number(row['f']),
  }))
  const dimensions = [
    nested('n', 'synthetic-districts.csv', 'n', 'd'),
    nested('t', 'synthetic-typegroups.csv', 't', 'g'),
    { name: 'y', relations: [total('Tot', 'y1', 'y2', 'y3')] },
  ]
  return problem(dimensions, cells, 3)
}

/** Rows × columns with all margins; counts up to `most`, each empty with chance `empty`. */
export function randomProblem(
  random: () => number,
  shape: {
    readonly rows: number
    readonly columns: number
    readonly layers?: number
    readonly most?: number
    readonly empty?: number
    readonly upTo?: number
  },
): Problem {
  const { rows, columns, layers = 0, most = 12, empty = 0.1, upTo = 3 } = shape
  const codes = (letter: string, count: number) => Array.from({ length: count }, (_, k) => `${letter}${k}`)
  const lists = [codes('r', rows), codes('c', columns), ...(layers > 0 ? [codes('l', layers)] : [])]
  const dimensions = lists.map((list, k) => ({ name: `d${k}`, relations: [total('all', ...list)] }))
  const inner = lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((code) => [...one, code])), [[]])
  const cells = inner.map((one) => ({ codes: one, value: random() < empty ? 0 : 1 + Math.floor(random() ** 2 * most) }))
  return problem(dimensions, cells, upTo)
}

export const total = (of: string, ...parts: readonly string[]) => ({ total: of, parts })
export const sensitivePattern = ({ table, demands }: Problem): Uint8Array => {
  const pattern = new Uint8Array(table.values.length)
  for (const { cell } of demands) pattern[cell] = 1
  return pattern
}
export const at = (table: LinkedTable, ...codes: readonly string[]) => table.position.get(cellName(...codes)) as number
