/** What is known of the population: margins and totals, in a compact form that sums over respondents alike at once. */
import { type Label, type LabelColumn, type NumberColumn, numbered, requireLength } from './labels.ts'
import { demand } from './survey-weights-error.ts'

/** A known population figure, with the column of the sample it belongs to. */
export type Auxiliary =
  /** How many the population counts per category; every category of the sample must be named, and the other way round. */
  | {
      readonly kind: 'margin'
      readonly name: string
      readonly categories: LabelColumn
      readonly totals: ReadonlyMap<Label, number> | { readonly [category: string]: number }
    }
  /** The total of a numeric variable over the population. */
  | { readonly kind: 'variable'; readonly name: string; readonly values: NumberColumn; readonly total: number }
  /** How many the population counts, when no margin says so. */
  | { readonly kind: 'count'; readonly total: number }

/**
 * Columns: all categories of all margins (one of each margin is 1, the others 0), then numeric variables, centred and
 * scaled. Respondents with the same categories form one pattern; with numeric variables everyone is a pattern.
 */
export type CompiledAuxiliaries = {
  readonly columns: number
  readonly names: readonly string[]
  /** In the scale of the compiled columns. */
  readonly totals: Float64Array
  readonly patternOf: Int32Array
  readonly patterns: number
  readonly margins: number
  /** Per pattern, the column of its category of each margin: patterns × margins. */
  readonly categoryColumns: Int32Array
  readonly variables: number
  /** Per pattern: patterns × variables. */
  readonly values: Float64Array
}

/** Errors: `unequal-lengths`, `not-a-number`, `missing-label`, `bad-setting`, `unknown-category`, `empty-category`, `margins-disagree`, `singular-auxiliaries`. */
export function compileAuxiliaries(auxiliaries: readonly Auxiliary[], weights: Float64Array): CompiledAuxiliaries {
  const size = weights.length
  demand(auxiliaries.length > 0, 'bad-setting', () => 'Name at least one margin, variable or count to calibrate on.')
  const names: string[] = []
  const totals: number[] = []
  const categoryColumnsOf: Int32Array[] = []
  let count: { readonly total: number; readonly name: string } | undefined
  for (const auxiliary of auxiliaries) {
    if (auxiliary.kind === 'variable') continue
    demand(
      auxiliary.kind === 'margin' || auxiliary.kind === 'count',
      'bad-setting',
      () => `There is no auxiliary ${(auxiliary as { kind: unknown }).kind}; give a margin, a variable or a count.`,
    )
    const margin =
      auxiliary.kind === 'margin'
        ? readMargin(auxiliary, size, names.length)
        : readCount(auxiliary.total, size, names.length)
    names.push(...margin.names)
    totals.push(...margin.totals)
    categoryColumnsOf.push(margin.columnOf)
    const total = margin.totals.reduce((sum, one) => sum + one, 0)
    const name = auxiliary.kind === 'margin' ? `Margin ${auxiliary.name}` : 'The count'
    count ??= { total, name }
    const first = count
    demand(
      Math.abs(total - first.total) <= 1e-9 * first.total,
      'margins-disagree',
      () =>
        `${name} adds up to ${total}, ${first.name} to ${first.total}; make both describe the same population before calibrating.`,
    )
  }
  const variables = auxiliaries.filter((one) => one.kind === 'variable')
  const margins = categoryColumnsOf.length
  const { patternOf, patterns, exampleOf } = patternsOf(categoryColumnsOf, size, variables.length > 0)
  const categoryColumns = new Int32Array(patterns * margins)
  for (let pattern = 0; pattern < patterns; pattern++)
    for (let margin = 0; margin < margins; margin++)
      categoryColumns[pattern * margins + margin] = (categoryColumnsOf[margin] as Int32Array)[
        exampleOf[pattern] as number
      ] as number
  const values = new Float64Array(patterns * variables.length)
  variables.forEach((variable, k) => {
    const { centre, spread } = scaleOf(variable, weights, count !== undefined)
    for (let i = 0; i < size; i++) values[i * variables.length + k] = ((variable.values[i] as number) - centre) / spread
    names.push(variable.name)
    totals.push((variable.total - centre * (count?.total ?? 0)) / spread)
  })
  return {
    columns: names.length,
    names,
    totals: Float64Array.from(totals),
    patternOf,
    patterns,
    margins,
    categoryColumns,
    variables: variables.length,
    values,
  }
}

type Margin = { readonly names: string[]; readonly totals: number[]; readonly columnOf: Int32Array }

function readMargin(margin: Auxiliary & { kind: 'margin' }, size: number, firstColumn: number): Margin {
  requireLength(margin.categories, size, `Margin ${margin.name}`)
  const known = new Map<string, number>(
    margin.totals instanceof Map
      ? [...margin.totals].map(([category, total]) => [String(category), total])
      : Object.entries(margin.totals),
  )
  const { numbers, labels } = numbered(margin.categories)
  const totals = labels.map((label) => {
    const total = known.get(String(label))
    demand(
      total !== undefined,
      'unknown-category',
      () =>
        `Margin ${margin.name} has no total for category ${label} of the sample; add it, or recode the respondents.`,
    )
    demand(
      Number.isFinite(total) && total > 0,
      'not-a-number',
      () =>
        `Margin ${margin.name} has total ${total} for category ${label}; a category with respondents needs a positive total.`,
    )
    return total
  })
  const seen = new Set(labels.map(String))
  for (const [category, total] of known)
    demand(
      seen.has(category) || total === 0,
      'empty-category',
      () =>
        `Margin ${margin.name} counts ${total} in category ${category}, of which the sample has nobody; merge it with a neighbouring category.`,
    )
  for (let i = 0; i < size; i++) (numbers[i] as number) += firstColumn
  return { names: labels.map((label) => `${margin.name} = ${label}`), totals, columnOf: numbers }
}

function readCount(total: number, size: number, column: number): Margin {
  demand(
    Number.isFinite(total) && total > 0,
    'not-a-number',
    () => `The population count is ${total}; give a positive number.`,
  )
  return { names: ['count'], totals: [total], columnOf: new Int32Array(size).fill(column) }
}

/** Weighted centre (0 when nothing fixes the count) and spread, so that sums of squares keep their digits. */
function scaleOf(
  variable: Auxiliary & { kind: 'variable' },
  weights: Float64Array,
  countKnown: boolean,
): { readonly centre: number; readonly spread: number } {
  const { values, name, total } = variable
  requireLength(values, weights.length, `Variable ${name}`)
  let sum = 0
  let weightSum = 0
  for (let i = 0; i < weights.length; i++) {
    demand(
      Number.isFinite(values[i]),
      'not-a-number',
      () => `Variable ${name} is ${values[i]} for respondent ${i}; a calibration variable must be known for everyone.`,
    )
    sum += (weights[i] as number) * (values[i] as number)
    weightSum += weights[i] as number
  }
  demand(Number.isFinite(total), 'not-a-number', () => `The total of variable ${name} is ${total}; give a number.`)
  const centre = countKnown ? sum / weightSum : 0
  let squares = 0
  for (let i = 0; i < weights.length; i++) squares += (weights[i] as number) * ((values[i] as number) - centre) ** 2
  const spread = Math.sqrt(squares / weightSum)
  demand(
    spread > 1e-12 * Math.abs(centre),
    'singular-auxiliaries',
    () =>
      `Variable ${name} is the same for everyone, so it adds nothing${countKnown ? '' : ' or says only the count'}; leave it out.`,
  )
  return { centre, spread }
}

function patternsOf(
  columnsOf: readonly Int32Array[],
  size: number,
  everyoneApart: boolean,
): { readonly patternOf: Int32Array; readonly patterns: number; readonly exampleOf: Int32Array } {
  let { numbers, labels } = everyoneApart
    ? { numbers: Int32Array.from({ length: size }, (_, i) => i), labels: { length: size } }
    : numbered(columnsOf[0] as Int32Array)
  if (!everyoneApart)
    for (const columns of columnsOf.slice(1)) {
      const keys = new Float64Array(size)
      for (let i = 0; i < size; i++) keys[i] = (columns[i] as number) * labels.length + (numbers[i] as number)
      ;({ numbers, labels } = numbered(keys))
    }
  const exampleOf = new Int32Array(labels.length)
  for (let i = size - 1; i >= 0; i--) exampleOf[numbers[i] as number] = i
  return { patternOf: numbers, patterns: labels.length, exampleOf }
}

/** x'b of one pattern. */
export function combination(it: CompiledAuxiliaries, pattern: number, b: Float64Array, offset = 0): number {
  let sum = 0
  for (let margin = 0, at = pattern * it.margins; margin < it.margins; margin++, at++)
    sum += b[offset + (it.categoryColumns[at] as number)] as number
  const firstVariable = it.columns - it.variables
  for (let k = 0, at = pattern * it.variables; k < it.variables; k++, at++)
    sum += (it.values[at] as number) * (b[offset + firstVariable + k] as number)
  return sum
}

/** Adds amount × x of one pattern to `sums`. */
export function addTimes(
  it: CompiledAuxiliaries,
  pattern: number,
  amount: number,
  sums: Float64Array,
  offset = 0,
): void {
  for (let margin = 0, at = pattern * it.margins; margin < it.margins; margin++, at++)
    (sums[offset + (it.categoryColumns[at] as number)] as number) += amount
  const firstVariable = it.columns - it.variables
  for (let k = 0, at = pattern * it.variables; k < it.variables; k++, at++)
    (sums[offset + firstVariable + k] as number) += amount * (it.values[at] as number)
}

/** Σ over patterns of amount × x x', row-major. O(patterns × (margins + variables)²). */
export function crossProducts(it: CompiledAuxiliaries, amounts: Float64Array): Float64Array {
  const { columns, margins, variables } = it
  const sums = new Float64Array(columns * columns)
  const firstVariable = columns - variables
  for (let pattern = 0; pattern < it.patterns; pattern++) {
    const amount = amounts[pattern] as number
    for (let margin = 0; margin < margins; margin++) {
      const row = it.categoryColumns[pattern * margins + margin] as number
      addTimes(it, pattern, amount, sums, row * columns)
    }
    for (let k = 0; k < variables; k++)
      addTimes(
        it,
        pattern,
        amount * (it.values[pattern * variables + k] as number),
        sums,
        (firstVariable + k) * columns,
      )
  }
  return sums
}
