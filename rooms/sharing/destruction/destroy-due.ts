/**
 * The night: what is due goes, from whichever room holds it. Each case in one transaction of its own: keys, rows, clocks and
 * proof together, or nothing; a run that was cut off is taken up by the next. The law's last day asks nobody's leave: what
 * nobody released goes too, and its certificate says so (decision 2026-11-28T0030).
 */
import { recordHouseAct } from '../../../foundation/audit/record-house-act.ts'
import { type RegimeCode, regimeCodes } from '../../../foundation/capacity.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { Erasing, Holdings } from '../../../foundation/holdings.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { stopClock, stopClocksOfCase } from '../clock/start-clock.ts'
import * as clocks from '../clock/store.ts'
import { type Line, needsARelease, planFor, wholeCaseGoes } from './plan.ts'
import { certificateIssued } from './show-certificate-proof.ts'
import * as store from './store.ts'
import { certificateOf, digestOfCertificate, hashOfItem } from './write-certificate.ts'

export type Destruction = { readonly cases: number; readonly items: number; readonly shielded: number }

const inNight = <T>({ database, partnership }: JobContext, regime: RegimeCode, work: (trx: Trx) => Promise<T>) =>
  database.asJob({ partnership, job: 'sharing.destroy-due', regime }, work)

/**
 * Idempotent; safe to cut off anywhere. Afterwards the epoch is rotated, so that no copy of the database opens what went;
 * `rewrite` (by night: it locks) lays the tables down again, so that no dead row is left on disk.
 */
export async function destroyWhatIsDue(
  context: JobContext,
  holdings: readonly Holdings[],
  { rewrite = true }: { readonly rewrite?: boolean } = {},
): Promise<Destruction> {
  const total = { cases: 0, items: 0, shielded: 0 }
  for (const regime of regimeCodes) {
    const run = newId()
    const today = context.clock.today()
    for (const inCase of await casesDue(context, regime, today)) {
      const done = await inNight(context, regime, (trx) =>
        destroyInCase({ context, trx, regime, run }, holdings, inCase),
      )
      total.cases += done.cases
      total.items += done.items
      total.shielded += done.shielded
    }
    await certifyRuns(context, regime)
  }
  if (total.items > 0) await rotateEpoch(context, { partnership: context.partnership, day: context.clock.today() })
  if (rewrite) for (const { tables } of holdings) for (const table of tables) await context.database.rewrite(table)
  return total
}

async function casesDue(context: JobContext, regime: RegimeCode, today: string): Promise<Id[]> {
  return inNight(context, regime, async (trx) => {
    const rows = await clocks.clocksOfCasesDueBy(trx, regime, today)
    return [...new Set(planFor(rows, new Set(), today).map((line) => line.case))]
  })
}

type InCase = { readonly context: JobContext; readonly trx: Trx; readonly regime: RegimeCode; readonly run: Id }

/** Reads again inside the transaction what is due: a renewal or a hold may have come since. */
async function destroyInCase(
  { context, trx, regime, run }: InCase,
  holdings: readonly Holdings[],
  inCase: Id,
): Promise<Destruction> {
  const { clock, keys, partnership } = context
  const act: Erasing = { trx, keys, clock, capacity: { partnership, regime } }
  const today = clock.today()
  const lines = planFor(await clocks.clocksOfCase(trx, regime, inCase), await store.heldCases(trx, regime), today)
  if (lines.length === 0) return { cases: 0, items: 0, shielded: 0 }
  if (lines[0]?.held) {
    await shield(act, holdings, lines)
    return { cases: 0, items: 0, shielded: lines.length }
  }
  const released = await releasedItems(trx)
  if (wholeCaseGoes(lines)) {
    for (const room of holdings) await room.eraseCase(act, inCase)
    await stopClocksOfCase(act, inCase)
  } else
    for (const line of lines) {
      await roomOf(holdings, line)?.eraseItem(act, { table: line.kind, row: line.id, case: line.case })
      await stopClock(act, line.id)
    }
  await store.addDestroyed(
    trx,
    partnership,
    regime,
    lines.map((line) => destroyedLine(line, run, today, released)),
  )
  return { cases: wholeCaseGoes(lines) ? 1 : 0, items: lines.length, shielded: 0 }
}

const roomOf = (holdings: readonly Holdings[], { kind }: Line): Holdings | undefined =>
  holdings.find(({ tables }) => tables.some((table) => table === kind)) ??
  holdings.find(({ room }) => kind.startsWith(`${room}.`))

/** A claim or a duty: nobody in the work reads it from its day on. The case itself when it would have gone whole. */
async function shield(act: Erasing, holdings: readonly Holdings[], lines: readonly Line[]): Promise<void> {
  const whole = lines.filter(({ id, case: inCase }) => id === inCase)
  for (const line of whole.length > 0 ? whole : lines)
    await roomOf(holdings, line)?.withhold?.(act, { table: line.kind, row: line.id, case: line.case })
}

const destroyedLine = (line: Line, run: Id, today: string, released: ReadonlyMap<Id, Id>): store.DestroyedRow => ({
  id: newId(),
  run,
  kind: line.kind,
  rule: line.rule,
  because: line.because,
  first_processed_on: line.firstProcessedOn,
  destroyed_on: today,
  list: released.get(line.id) ?? null,
  by_organ: null,
  item_hash: hashOfItem(line.kind, line.id),
})

/** Which rows two people of two organs let go, and on which list. */
async function releasedItems(trx: Trx): Promise<Map<Id, Id>> {
  const released = await store.releases(trx)
  const byTwo = (await store.lists(trx)).filter(({ id }) => {
    const of = released.filter(({ list }) => list === id)
    return new Set(of.map(({ organ }) => organ)).size >= 2 && new Set(of.map(({ person }) => person)).size >= 2
  })
  return new Map(byTwo.flatMap(({ id, items }) => items.map((item): [Id, Id] => [item.id, id])))
}

/** One certificate per run that destroyed something; also for a run that was cut off before it could write its own. */
async function certifyRuns(context: JobContext, regime: RegimeCode): Promise<void> {
  await inNight(context, regime, async (trx) => {
    const releases = (await store.releases(trx)).map(({ list, organ, released_on }) => ({
      list,
      organ,
      on: released_on,
    }))
    for (const { run, destroyed_on } of await store.runsWithoutCertificate(trx, regime)) {
      const rows = (await store.destroyedIn(trx, run)).map((row) => ({
        ...row,
        needed_release: needsARelease({ because: row.because as Line['because'] }),
      }))
      const content = certificateOf({ regime, destroyedOn: destroyed_on }, rows, releases)
      const [partnership, day] = [context.partnership, context.clock.today()]
      const act = await recordHouseAct(trx, {
        ...{ partnership, day, action: certificateIssued, object: run },
        digests: [digestOfCertificate(run, content)],
      })
      await store.addCertificate(trx, partnership, {
        ...{ id: run, regime, destroyed_on, content },
        ...{ act: act.id, act_day: day, act_salt: act.salt },
      })
    }
  })
}
