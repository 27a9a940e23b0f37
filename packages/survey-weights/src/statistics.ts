/** What can be estimated, and what a small change of one respondent's weight does to it. */
import { type MemberColumn, type NumberColumn, requireLength } from './labels.ts'
import { demand } from './survey-weights-error.ts'

/**
 * One figure about the population, or about the part `within` (a domain). Columns hold one value per respondent;
 * values outside the domain are not looked at, so "answered the question" is a domain too.
 */
export type Statistic =
  | { readonly kind: 'total'; readonly of: NumberColumn; readonly within?: MemberColumn }
  | { readonly kind: 'mean'; readonly of: NumberColumn; readonly within?: MemberColumn }
  /** The share for whom `of` holds. */
  | { readonly kind: 'proportion'; readonly of: MemberColumn; readonly within?: MemberColumn }
  | {
      readonly kind: 'ratio'
      readonly numerator: NumberColumn
      readonly denominator: NumberColumn
      readonly within?: MemberColumn
    }

/** A statistic with its columns checked: a total of `top`, or a ratio of totals, over `members`. */
export type PreparedStatistic = {
  readonly top: Float64Array
  /** Left out for a total. */
  readonly bottom?: Float64Array
  readonly members: Int32Array
}

/** Errors: `unequal-lengths`, `not-a-number`, `bad-setting`. */
export function prepareStatistic(statistic: Statistic, size: number): PreparedStatistic {
  const members = membersOf(statistic.within, size)
  if (statistic.kind === 'ratio')
    return {
      top: numbersOf(statistic.numerator, members, size, 'The numerator'),
      bottom: numbersOf(statistic.denominator, members, size, 'The denominator'),
      members,
    }
  demand(
    statistic.kind === 'total' || statistic.kind === 'mean' || statistic.kind === 'proportion',
    'bad-setting',
    () => `There is no statistic ${(statistic as { kind: unknown }).kind}; ask for a total, mean, proportion or ratio.`,
  )
  const top = numbersOf(statistic.of, members, size, `The column of the ${statistic.kind}`)
  if (statistic.kind === 'total') return { top, members }
  const bottom = new Float64Array(size)
  for (const i of members) {
    bottom[i] = 1
    demand(
      statistic.kind !== 'proportion' || top[i] === 0 || top[i] === 1,
      'not-a-number',
      () =>
        `A proportion needs yes or no (true or false, 1 or 0) for everyone in its domain; respondent ${i} has ${top[i]}.`,
    )
  }
  return { top, bottom, members }
}

export function membersOf(within: MemberColumn | undefined, size: number): Int32Array {
  if (!within) return Int32Array.from({ length: size }, (_, i) => i)
  requireLength(within, size, '`within`')
  const members = new Int32Array(size)
  let count = 0
  for (let i = 0; i < size; i++) {
    const member = within[i]
    demand(
      typeof member === 'boolean' || member === 0 || member === 1,
      'not-a-number',
      () => `\`within\` is ${member} for respondent ${i}; say true or false (1 or 0).`,
    )
    if (member) members[count++] = i
  }
  return members.slice(0, count)
}

function numbersOf(column: NumberColumn | MemberColumn, members: Int32Array, size: number, name: string): Float64Array {
  requireLength(column, size, name)
  const numbers = new Float64Array(size)
  for (const i of members) {
    const value = Number(column[i])
    demand(
      Number.isFinite(value),
      'not-a-number',
      () =>
        `${name} is ${column[i]} for respondent ${i}; leave out who did not answer with \`within\`, or give a number.`,
    )
    numbers[i] = value
  }
  return numbers
}

/** The estimate under given weights; NaN when nobody, or a denominator of 0 but for rounding, is in the domain. O(members). */
export function estimateOf({ top, bottom, members }: PreparedStatistic, weights: Float64Array): number {
  let above = 0
  let below = 0
  let gross = 0
  for (const i of members) {
    above += (weights[i] as number) * (top[i] as number)
    if (!bottom) continue
    const part = (weights[i] as number) * (bottom[i] as number)
    below += part
    gross += Math.abs(part)
  }
  if (members.length === 0) return Number.NaN
  return bottom ? (Math.abs(below) <= 1e-15 * gross ? Number.NaN : above / below) : above
}

/** The linearised variable: z with estimate(w + δ) ≈ estimate(w) + Σ δ z (Woodruff 1971; Demnati & Rao 2004). */
export function linearised(statistic: PreparedStatistic, weights: Float64Array, estimate: number): Float64Array {
  const { top, bottom, members } = statistic
  const z = new Float64Array(top.length)
  if (!bottom) {
    for (const i of members) z[i] = top[i] as number
    return z
  }
  let below = 0
  for (const i of members) below += (weights[i] as number) * (bottom[i] as number)
  for (const i of members) z[i] = ((top[i] as number) - estimate * (bottom[i] as number)) / below
  return z
}

/** Does the linearised variable vary at all? All answers alike give a variance of 0 that means nothing. */
export function variesWithin({ top, bottom, members }: PreparedStatistic, estimate: number): boolean {
  if (!bottom) return members.length > 0
  for (const i of members) {
    const share = estimate * (bottom[i] as number)
    if (Math.abs((top[i] as number) - share) > 1e-12 * Math.max(Math.abs(top[i] as number), Math.abs(share)))
      return true
  }
  return false
}
