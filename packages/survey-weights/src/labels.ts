/** Columns of labels (area codes, strata, cluster numbers) as consecutive numbers. */
import { demand } from './survey-weights-error.ts'

export type Label = string | number
export type LabelColumn = ArrayLike<Label>
export type NumberColumn = ArrayLike<number>
/** True, or 1, marks a member. */
export type MemberColumn = ArrayLike<boolean | number>

/** Numbers 0, 1, … in order of first appearance. O(n). Errors: `missing-label`. */
export function numbered(column: LabelColumn): { readonly numbers: Int32Array; readonly labels: Label[] } {
  const numbers = new Int32Array(column.length)
  const seen = new Map<Label, number>()
  const labels: Label[] = []
  for (let i = 0; i < column.length; i++) {
    const label = column[i] as Label
    let number = seen.get(label)
    if (number === undefined) {
      demand(
        typeof label === 'string' || Number.isFinite(label),
        'missing-label',
        () =>
          `Respondent ${i} has ${label} where a label is needed; give every respondent an area, category, stratum and unit, or a label of its own for unknown.`,
      )
      number = labels.length
      seen.set(label, number)
      labels.push(label)
    }
    numbers[i] = number
  }
  return { numbers, labels }
}

export function requireLength(column: ArrayLike<unknown>, size: number, name: string): void {
  demand(
    column.length === size,
    'unequal-lengths',
    () =>
      `${name} has ${column.length} values and the sample ${size} respondents; give one value per respondent, in the same order.`,
  )
}
