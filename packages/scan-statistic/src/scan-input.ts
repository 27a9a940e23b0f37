import { aliasTable } from './alias-table.ts'
import { refuse } from './scan-statistic-error.ts'
import type { Chance } from './simulation-task.ts'

/** More would make the table of counts too large, and a Monte-Carlo test of a scan idle. */
const mostCases = 20_000_000

export function checkAreas(areas: number): void {
  if (areas < 2) refuse('too-little-data', 'Give at least two areas: a cluster is higher than somewhere else.')
}

/** Area by area, period by period. */
export function countsOf(rows: ArrayLike<ArrayLike<number>>, periods: number): Int32Array {
  const counts = new Int32Array(rows.length * periods)
  let total = 0
  for (let area = 0; area < rows.length; area++) {
    const row = rows[area] as ArrayLike<number>
    if (row?.length !== periods)
      refuse('unequal-lengths', `Give area ${area} as many counts as the others: ${periods}, one for each period.`)
    for (let t = 0; t < periods; t++) {
      const count = row[t] as number
      if (!(Number.isInteger(count) && count >= 0))
        refuse('not-a-count', `Give whole numbers of cases from 0 up; area ${area}, period ${t} has ${count}.`)
      total += count
      if (total > mostCases) refuse('not-a-count', `Give at most ${mostCases} cases in total; scan a shorter time.`)
      counts[area * periods + t] = count
    }
  }
  return counts
}

export function quantitiesOf(
  rows: ArrayLike<ArrayLike<number>>,
  periods: number,
  name: string,
  areas: number,
): Float64Array {
  if (rows.length !== areas) refuse('unequal-lengths', `Give the ${name} of each of the ${areas} areas.`)
  const quantities = new Float64Array(areas * periods)
  let sum = 0
  for (let area = 0; area < areas; area++) {
    const row = rows[area] as ArrayLike<number>
    if (row?.length !== periods)
      refuse('unequal-lengths', `Give the ${name} of area ${area} for each of the ${periods} periods.`)
    for (let t = 0; t < periods; t++) {
      const quantity = row[t] as number
      if (!(quantity >= 0 && Number.isFinite(quantity)))
        refuse('not-a-quantity', `Give a finite ${name} from 0 up; area ${area}, period ${t} has ${quantity}.`)
      sum += quantity
      quantities[area * periods + t] = quantity
    }
  }
  if (!(sum > 0 && Number.isFinite(sum)))
    refuse('not-a-quantity', `Give a ${name} that is not 0 everywhere and not too large to add up.`)
  return quantities
}

/** Where nothing is expected, nothing may have happened. */
export function checkBaseline(cases: Int32Array, baseline: Float64Array, periods: number): void {
  const cell = cases.findIndex((count, at) => count > 0 && baseline[at] === 0)
  if (cell >= 0)
    refuse(
      'cases-without-baseline',
      `Area ${Math.floor(cell / periods)} has cases in period ${cell % periods} but a baseline of 0: correct one of them, or leave the area out.`,
    )
}

/** What the areas weigh in the maximum share. */
export function sizesOf(quantities: ArrayLike<number>, periods: number): Float64Array {
  const sizes = new Float64Array(quantities.length / periods)
  for (let cell = 0; cell < quantities.length; cell++) {
    const area = Math.floor(cell / periods)
    sizes[area] = (sizes[area] as number) + (quantities[cell] as number)
  }
  return sizes
}

export const fallingAs =
  (baseline: Float64Array) =>
  (total: number): Chance => ({
    kind: 'multinomial',
    total,
    table: aliasTable(baseline),
  })
