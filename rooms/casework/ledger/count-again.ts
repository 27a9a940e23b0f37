/**
 * Counts the ledger again from what is written down: its sums event by event, each row against the act in the log that made it, and
 * each figure that was published against the counts as they stood then. Shows nobody: numbers, and ids of what does not add up.
 */
import { actsDone } from '../../../foundation/audit/acts-done.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { phenomenaCounted } from './count-households.ts'
import { computeFigures } from './figure.ts'
import { type LedgerEvent, type Total, totalsAfter } from './ledger.ts'
import * as store from './store.ts'

export type Recounted = {
  readonly accounts: number
  readonly entries: number
  readonly figures: number
  /** Written before counts were tallied: nothing to compute them from. */
  readonly older: number
  /** What does not add up, in a sentence each. */
  readonly faults: readonly string[]
}

export async function recountLedger({ database, partnership }: Omit<JobContext, 'keys'>): Promise<Recounted> {
  return database.asJob({ partnership, job: 'audit.count' }, async (trx) => {
    const accounts = await store.accountsToRecount(trx)
    const entries = await store.entriesToRecount(trx)
    const opened = await actsDone(trx, 'casework.ledger-account.opened')
    const noted = await actsDone(trx, 'casework.consequence.noted')
    const ended = await actsDone(trx, 'casework.consequence.ended')
    const lacks = (acts: readonly (readonly Id[])[], id: Id) => !acts.some((objects) => objects.includes(id))
    const faults = [
      ...sumsDiffer(entries, await store.totals(trx)),
      ...accounts
        .filter(({ id }) => lacks(opened, id))
        .map(({ id }) => `account ${id} was opened by no act in the log`),
      ...entries.filter(({ id }) => lacks(noted, id)).map(({ id }) => `entry ${id} was noted by no act in the log`),
      ...entries
        .filter((one) => one.ended !== null && lacks(ended, one.id))
        .map(({ id }) => `entry ${id} was ended by no act in the log`),
      ...accounts.flatMap(({ id }) => {
        const [inLog, here] = [
          noted.filter((objects) => objects.includes(id)).length,
          entries.filter(({ account }) => account === id).length,
        ]
        return inLog > here ? [`account ${id} has ${here} entries, and the log ${inLog}`] : []
      }),
    ]
    const figures = await store.figures(trx)
    const phenomena = await phenomenaCounted(trx)
    const written = figures.filter(({ tally }) => tally !== null)
    for (const [tally, toYear] of [...new Set(written.map((one) => `${one.tally} ${one.to_year}`))].map(pair)) {
      const again = computeFigures(await store.countsAt(trx, tally), phenomena, toYear)
      for (const one of written.filter((row) => row.tally === tally && row.to_year === toYear)) {
        const found = again.find(({ organ, figure }) => organ === one.organ && figure === one.figure)
        if (!found || found.households !== one.households || found.fromYear !== one.from_year)
          faults.push(
            `${one.organ}, ${one.figure}, ${one.from_year}-${one.to_year}: ${one.households ?? 'too few'} was published`,
          )
      }
    }
    return {
      ...{ accounts: accounts.length, entries: entries.length, figures: written.length },
      ...{ older: figures.length - written.length, faults },
    }
  })
}
const pair = (both: string): readonly [number, number] => both.split(' ').map(Number) as [number, number]

type Entry = Awaited<ReturnType<typeof store.entriesToRecount>>[number]
/** Noted one by one and ended one by one, against the sum of what stands. */
function sumsDiffer(entries: readonly Entry[], sums: readonly Total[]): string[] {
  const events: LedgerEvent[] = [
    ...entries.map(({ id, kind, amount }): LedgerEvent => ({ does: 'note', id, kind, cents: amount })),
    ...entries.filter(({ ended }) => ended !== null).map(({ id }): LedgerEvent => ({ does: 'end', id })),
  ]
  let state: Parameters<typeof totalsAfter>[0] = { totals: new Map(), standing: new Map() }
  for (const event of events) state = totalsAfter(state, event)
  const stands = new Map(sums.map((one) => [one.kind, one]))
  return [...state.totals].flatMap(([kind, { entries: many, cents }]) =>
    many === (stands.get(kind)?.entries ?? 0) && cents === (stands.get(kind)?.cents ?? 0)
      ? []
      : [`${kind}: ${many} entries of ${cents} cents event by event, and something else in the sum`],
  )
}
