/** The days of what a room holds, for that room's own account of it. In the night's job; at the workbench only own clocks show. */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Erasing, HeldItem } from '../../../foundation/holdings.ts'
import { clocksOfCase, clocksOfCasesDueBy } from '../clock/store.ts'
import { type Line, planFor } from './plan.ts'
import { heldCases } from './store.ts'

/** Later than any day there is. */
const everything = '9999-12-31'
const itemOf =
  (regime: RegimeCode) =>
  ({ id, kind, case: inCase, goesOn }: Line): HeldItem => ({
    table: kind,
    row: id,
    regime,
    case: inCase,
    destroyBy: goesOn,
  })

/** Every row of a case with its day. */
export async function heldInCase(act: Erasing, inCase: Id): Promise<HeldItem[]> {
  const { regime } = act.capacity
  return planFor(await clocksOfCase(act.trx, regime, inCase), new Set(), everything).map(itemOf(regime))
}

/** What goes by `day`; what a claim or a duty keeps is not among it. */
export async function dueBy(act: Erasing, day: string): Promise<HeldItem[]> {
  const { regime } = act.capacity
  const rows = await clocksOfCasesDueBy(act.trx, regime, day)
  const lines = planFor(rows, await heldCases(act.trx, regime), day)
  return lines.filter(({ held }) => !held).map(itemOf(regime))
}
