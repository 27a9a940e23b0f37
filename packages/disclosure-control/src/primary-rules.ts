import { must } from './disclosure-control-error.ts'

/** One contribution to a cell. Contributions with the same holder (household, firm, informant) are one. */
export type Contribution = { readonly amount: number; readonly holder?: string }

/**
 * Rules that call a cell sensitive. Percentages are 0 … 100, as in the handbook.
 * - `threshold`: from 1 up to `atMost` holders;
 * - `dominance` (n, k): the n largest holders have more than k % of the total;
 * - `p-percent`: total − largest − second < p % of the largest: the second can estimate the largest to within p %;
 * - `prior-posterior` (p, q): the same when everyone could already estimate each other to within q %: p/q takes the place of p %.
 */
export type PrimaryRule =
  | { readonly kind: 'threshold'; readonly atMost: number }
  | { readonly kind: 'dominance'; readonly n: number; readonly k: number }
  | { readonly kind: 'p-percent'; readonly p: number }
  | { readonly kind: 'prior-posterior'; readonly p: number; readonly q: number }

/**
 * Is a cell with these contributions sensitive under the rule?
 *
 * A cell without contributions, or with a total of 0, is not: for zeros see `groupDisclosure`.
 * Units: any; amounts at least 0. Errors: `not-a-number`, `negative`, `bad-parameter`.
 * Source: Hundepohl et al., *Handbook on Statistical Disclosure Control*, chapter 4.
 */
export function sensitive(contributions: readonly Contribution[], rule: PrimaryRule): boolean {
  checkRule(rule)
  const holdings = byHolder(contributions)
  if (rule.kind === 'threshold') return holdings.length > 0 && holdings.length <= rule.atMost
  const total = holdings.reduce((sum, amount) => sum + amount, 0)
  must(
    Number.isFinite(total),
    'not-a-number',
    () => 'The contributions are too large to add up; give them in a larger unit.',
  )
  if (total === 0) return false
  const [largest = 0, second = 0] = holdings
  if (rule.kind === 'dominance') {
    const top = holdings.slice(0, rule.n).reduce((sum, amount) => sum + amount, 0)
    return top > (rule.k / 100) * total
  }
  // The rest summed from the small end: total − largest − second would cancel where it decides.
  const rest = holdings.slice(2).reduceRight((sum, amount) => sum + amount, 0)
  const share = rule.kind === 'p-percent' ? rule.p / 100 : rule.p / rule.q
  return second >= 0 && rest < share * largest
}

/** Holdings, largest first. */
function byHolder(contributions: readonly Contribution[]): number[] {
  const named = new Map<string, number>()
  const holdings: number[] = []
  for (const { amount, holder } of contributions) {
    must(
      Number.isFinite(amount),
      'not-a-number',
      () => 'A contribution is no finite number; leave it out or correct it.',
    )
    must(amount >= 0, 'negative', () => `A contribution is ${amount}; these rules are for amounts of at least 0.`)
    if (holder === undefined) holdings.push(amount)
    else named.set(holder, (named.get(holder) ?? 0) + amount)
  }
  return [...holdings, ...named.values()].sort((a, b) => b - a)
}

function checkRule(rule: PrimaryRule): void {
  const share = (x: number, name: string) =>
    must(x > 0 && x <= 100, 'bad-parameter', () => `${name} is ${x}; give a percentage above 0 and at most 100.`)
  if (rule.kind === 'threshold')
    must(
      Number.isInteger(rule.atMost) && rule.atMost >= 1,
      'bad-parameter',
      () => `The threshold is ${rule.atMost}; give a whole number of at least 1.`,
    )
  else if (rule.kind === 'dominance') {
    must(
      Number.isInteger(rule.n) && rule.n >= 1,
      'bad-parameter',
      () => `n is ${rule.n}; give a whole number of at least 1.`,
    )
    share(rule.k, 'k')
  } else {
    must(
      rule.kind === 'p-percent' || rule.kind === 'prior-posterior',
      'bad-parameter',
      () => `There is no rule ${(rule as { kind: unknown }).kind}; take one of PrimaryRule.`,
    )
    share(rule.p, 'p')
    if (rule.kind === 'prior-posterior') {
      share(rule.q, 'q')
      must(
        rule.p < rule.q,
        'bad-parameter',
        () => `p (${rule.p}) must be below q (${rule.q}): nobody learns anything otherwise.`,
      )
    }
  }
}

/** Why a breakdown tells something about everyone in it. */
export type GroupFinding = {
  readonly part: number
  /** `everyone`: all, or all but `insiders`, are in this part. `nobody`: a part is empty and its emptiness tells. */
  readonly kind: 'everyone' | 'nobody'
}

/**
 * Group disclosure: parts of a breakdown that say something about *every* person of the group, however large they are.
 * A part that holds everyone (100 %) tells the answer of each; so does one that holds all but `insiders`, to those few.
 * With `emptinessTells` an empty part is reported too (nobody here has work).
 *
 * `counts`: persons by part of one group; a group of nobody tells nothing.
 * Use: demand protection for the parts found (for `nobody`: upper protection only, so leave the cell free to be withheld).
 * Errors: `empty`, `not-a-number`, `negative`, `not-whole`, `bad-parameter`.
 */
export function groupDisclosure(
  counts: readonly number[],
  { insiders = 0, emptinessTells = false }: { readonly insiders?: number; readonly emptinessTells?: boolean } = {},
): GroupFinding[] {
  must(counts.length > 0, 'empty', () => 'The breakdown has no parts; give at least one.')
  must(
    Number.isInteger(insiders) && insiders >= 0,
    'bad-parameter',
    () => `insiders is ${insiders}; give a whole number of at least 0.`,
  )
  counts.forEach((count, part) => {
    must(Number.isFinite(count), 'not-a-number', () => `Part ${part} has no finite count; correct it.`)
    must(count >= 0, 'negative', () => `Part ${part} counts ${count}; a count is at least 0.`)
    must(Number.isSafeInteger(count), 'not-whole', () => `Part ${part} counts ${count}; give whole persons.`)
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  return counts.flatMap((count, part): GroupFinding[] => {
    if (count > 0 && count >= total - insiders) return [{ part, kind: 'everyone' }]
    return count === 0 && emptinessTells ? [{ part, kind: 'nobody' }] : []
  })
}
