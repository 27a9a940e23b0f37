/**
 * Records that come a second time under another name. What has one basis and one name of a column is held against each other, and
 * own counts draw one addition for ever; under another name they would draw another, and the mean of several tells the count.
 */
import { codesIn, figureAt, figuresOf } from './figure.ts'
import type { Conditions, HeldTable, KnownFigure } from './held-table.ts'
import { canonical } from './perturbation.ts'

export type Before = { readonly id: string; readonly basis: string; readonly figures: readonly KnownFigure[] }
/** What this count would have been shown as, under these conditions, on this basis. */
export type SaidAs = (basis: string, of: Conditions, count: number) => number

/** From how many figures, and from which share of those compared, two tables are taken for one. None of them may be nothing. */
const [fewestAlike, shareAlike] = [3, 2 / 3]
const areAlike = (alike: number, compared: number) => alike >= fewestAlike && alike >= compared * shareAlike

/** Faults: publications on another basis that say of the same figures what this table would have said there. */
export function sameUnderAnotherBasis(table: HeldTable, before: readonly Before[], saidAs: SaidAs): string[] {
  const own = new Map(figuresOf(table).map(({ of, count }) => [canonical(of), count]))
  const found = before.flatMap(({ id, basis, figures }) => {
    const compared = figures.flatMap(({ of, amount }) => {
      const count = own.get(canonical(of))
      return count === undefined || (count === 0 && amount === 0) ? [] : [saidAs(basis, of, count) === amount]
    })
    return areAlike(compared.filter(Boolean).length, compared.length)
      ? [{ id, said: `counts the same as ${basis} did; take that as basis` }]
      : []
  })
  return onceEach(found)
}

/** Faults: columns and codes of `table` that say what others said before, by another name, on its own basis. */
export function sameUnderAnotherName(table: HeldTable, before: readonly Before[], saidAs: SaidAs): string[] {
  return onceEach(
    before.flatMap((one) =>
      [...divisionsRenamed(table, one), ...codesRenamed(table, one, saidAs)].map((said) => ({ id: one.id, said })),
    ),
  )
}

/** Many publications may say the same: one of them is enough to look at. */
const onceEach = (found: readonly { readonly id: string; readonly said: string }[]): string[] =>
  [...new Map(found.toReversed().map((one) => [one.said, one])).values()]
    .toReversed()
    .map(({ id, said }) => `${id}: ${said}`)

const columnsOf = (figures: readonly KnownFigure[]): Map<string, Set<string>> => {
  const columns = new Map<string, Set<string>>()
  for (const { of } of figures)
    for (const [name, code] of Object.entries(of)) columns.set(name, (columns.get(name) ?? new Set()).add(code))
  return columns
}

/** An area is known by its code, whatever its column is called. */
function divisionsRenamed(table: HeldTable, { figures }: Before): string[] {
  const columns = columnsOf(figures)
  return table.columns.slice(0, table.divisions).flatMap((name, at) => {
    const codes = codesIn(table, at)
    return [...columns]
      .filter(([other, known]) => other !== name && codes.some((code) => known.has(code)))
      .map(([other]) => `${name} was called ${other} before; use the same name`)
  })
}

/** Each code that is new against each that is gone, over the areas and the whole. */
function codesRenamed(table: HeldTable, { basis, figures }: Before, saidAs: SaidAs): string[] {
  const columns = columnsOf(figures)
  const divisions = new Set(table.columns.slice(0, table.divisions))
  const others = table.columns.slice(table.divisions)
  const fresh = others.flatMap((name, at) =>
    codesIn(table, table.divisions + at)
      .filter((code) => !columns.get(name)?.has(code))
      .map((code) => ({ name, code })),
  )
  return [...columns]
    .filter(([name]) => !divisions.has(name))
    .flatMap(([name, codes]) => [...codes].map((code) => ({ name, code })))
    .filter(({ name, code }) => !others.includes(name) || !codesIn(table, table.columns.indexOf(name)).includes(code))
    .flatMap((gone) => {
      const told = figures.flatMap(({ of, amount }) => {
        const { [gone.name]: code, ...area } = of
        return code === gone.code && Object.keys(area).every((column) => divisions.has(column))
          ? [{ of, area, amount }]
          : []
      })
      return fresh
        .filter(({ name, code }) => {
          const compared = told.flatMap(({ of, area, amount }) => {
            const { count } = figureAt(table, { ...area, [name]: code })
            if (count === 0 && amount === 0) return []
            // Where a group was all of its area, it was shown as its area.
            return [saidAs(basis, of, count) === amount || saidAs(basis, area, count) === amount]
          })
          return areAlike(compared.filter(Boolean).length, compared.length)
        })
        .map(({ name, code }) => `${name} ${code} counts the same as ${gone.name} ${gone.code} did; use the same names`)
    })
}
