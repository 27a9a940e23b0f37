/** What goes by a day, row by row, and why. The page shows this list and the night carries out this list: one rule, no copy. */
import { goes, type Ticking } from '../clock/clock.ts'
import { ruleFor } from '../clock/rule.ts'
import type { DestructionReason, DestructionRule } from '../clock/words.ts'

export type PlannedRow = {
  readonly id: string
  readonly kind: string
  readonly case_ref: string
  readonly name: string | null
  readonly first_processed_on: string
  readonly destroy_by: string
  readonly because: DestructionReason
  readonly renewed_until: readonly string[]
}
export type Line = {
  readonly id: string
  readonly kind: string
  readonly case: string
  readonly name: string | null
  readonly rule: DestructionRule
  readonly because: DestructionReason
  readonly firstProcessedOn: string
  readonly goesOn: string
  /** A claim or a duty keeps it: shielded, not destroyed (R7). */
  readonly held: boolean
}

const ticking = (row: PlannedRow): Ticking => ({
  destroyBy: row.destroy_by,
  because: row.because,
  renewedUntil: row.renewed_until,
})

/** In order of day, case and kind. `held`: cases with a hold that is not lifted. */
export function planFor(rows: readonly PlannedRow[], held: ReadonlySet<string>, day: string): Line[] {
  const cases = new Map<string, PlannedRow[]>()
  for (const row of rows) cases.set(row.case_ref, [...(cases.get(row.case_ref) ?? []), row])
  return [...cases.values()].flatMap((ofOne) => linesOf(ofOne, held, day)).sort(inOrder)
}

function linesOf(rows: readonly PlannedRow[], held: ReadonlySet<string>, day: string): Line[] {
  const frame = rows.find(({ id, case_ref }) => id === case_ref)
  const itsCase = frame && ticking(frame)
  const lines = rows.map((row): Line => {
    const { on, because } = goes(ticking(row), row === frame ? undefined : itsCase)
    return {
      id: row.id,
      kind: row.kind,
      case: row.case_ref,
      name: frame?.name ?? null,
      rule: ruleFor(because),
      because,
      firstProcessedOn: row.first_processed_on,
      goesOn: on,
      held: held.has(row.case_ref),
    }
  })
  const due = lines.filter(({ goesOn }) => goesOn <= day)
  // A case in which nothing is left goes with the last of it.
  const left = lines.filter(({ goesOn }) => goesOn > day)
  const empty = due.length > 0 && left.length === 1 && left[0]?.id === frame?.id
  return empty
    ? [...due, ...left.map((line) => ({ ...line, goesOn: lastOf(due), because: 'case-ends' as const }))]
    : due
}

const lastOf = (lines: readonly Line[]): string =>
  lines.reduce((last, { goesOn }) => (goesOn > last ? goesOn : last), '0000-00-00')

const inOrder = (a: Line, b: Line): number =>
  a.goesOn.localeCompare(b.goesOn) ||
  a.case.localeCompare(b.case) ||
  a.kind.localeCompare(b.kind) ||
  a.id.localeCompare(b.id)

/**
 * Two people look before data of a case end by the act. What a supplier bound to a day goes on that day, by the supplier's
 * own word, and what quotes it as well; nobody else has a say in it.
 */
export const needsARelease = ({ because }: Pick<Line, 'because'>): boolean =>
  because !== 'supplier-set-day' && because !== 'quoted'

/** Its whole case goes: then keys and rows of the case go at once. */
export const wholeCaseGoes = (lines: readonly Line[]): boolean => lines.some(({ id, case: inCase }) => id === inCase)
