/**
 * Which groups of one breakdown are not shown. The total is shown beside its parts, so that one withheld part alone would
 * follow from the others: whoever is withheld is withheld in company, and the company together is large enough to be shown.
 */
import {
  determinedCells,
  hierarchicalTable,
  patternOf,
  sensitive,
} from '../../../packages/disclosure-control/src/index.ts'

const total = 'total'
const rule = (fewest: number) => ({ kind: 'threshold', atMost: fewest - 1 }) as const
const isTooSmall = (respondents: number, fewest: number): boolean =>
  sensitive(
    Array.from({ length: Math.min(respondents, fewest) }, () => ({ amount: 1 })),
    rule(fewest),
  )

/**
 * True for each group to withhold.
 *
 * Shapes: `respondents[i]` of group i; together they are everybody. A group of nobody is withheld too: that nobody answered
 * there is told in the same words as that few did.
 * Company is the smallest of the others, until what is withheld counts `fewest` people or more in two groups or more, each
 * of them unknown. Where that is not possible all groups are withheld.
 * Assumes: (a) what is shown of a group speaks of these respondents only; (b) the groups have one total and no other margin.
 */
export function withheldGroups(respondents: readonly number[], fewest: number): boolean[] {
  const withheld = respondents.map((count) => count < fewest)
  const asked = (which: readonly boolean[]) => respondents.filter((count, at) => which[at] && count > 0)
  const enough = () => {
    const counts = asked(withheld)
    return (
      counts.length === 0 ||
      (counts.length > 1 &&
        !isTooSmall(
          counts.reduce((sum, one) => sum + one, 0),
          fewest,
        ))
    )
  }
  const others = respondents
    .map((count, at) => ({ count, at }))
    .filter(({ at }) => !withheld[at])
    .sort((one, other) => one.count - other.count || one.at - other.at)
  while (!enough()) {
    const next = others.shift()
    if (!next) break
    withheld[next.at] = true
  }
  if (!isProven(respondents, withheld, fewest)) return respondents.map(() => true)
  return withheld
}

/** Nothing that is withheld and small follows from what is shown, by the equations alone. */
export function isProven(respondents: readonly number[], withheld: readonly boolean[], fewest: number): boolean {
  if (respondents.length < 2) return withheld.every(Boolean) || respondents.every((count) => count >= fewest)
  const codes = respondents.map((_, at) => `group ${at}`)
  const table = hierarchicalTable({
    counts: true,
    dimensions: [{ name: 'groups', relations: [{ total, parts: codes }] }],
    // That nobody answered is no number to find out: it counts as shown.
    cells: respondents.map((value, at) => ({ codes: [codes[at] as string], value })),
  })
  const pattern = patternOf(
    table,
    codes.filter((_, at) => withheld[at] && (respondents[at] as number) > 0),
  )
  const open = determinedCells(table, pattern)
  return codes.every((code, at) => {
    const count = respondents[at] as number
    if (count === 0 || count >= fewest) return true
    return withheld[at] && !open.includes(table.position.get(code) as number)
  })
}
