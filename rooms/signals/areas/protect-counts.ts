/**
 * By night: counts each month that is over for 28 days, once, and keeps what may be told. What is kept is all that ever
 * leaves this room as a count: the exact ones live in this function only.
 */
import { recordHouseAct } from '../../../foundation/audit/record-house-act.ts'
import { newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { countedThemes } from './counted-theme.ts'
import { lastCountedMonth, monthsBetween } from './month.ts'
import { protectedMonth } from './protected-count.ts'
import * as store from './store.ts'

type Night = Pick<JobContext, 'database' | 'clock' | 'partnership'>

/** Answers how many months were counted; a second time none. */
export async function protectCounts({ database, clock, partnership }: Night): Promise<number> {
  const today = clock.today()
  return database.asJob({ partnership, job: 'protect-area-counts' }, async (trx) => {
    const last = lastCountedMonth(today)
    const first = (await store.firstMonth(trx)) ?? last
    const kept = new Set(await store.monthsKept(trx))
    const due = monthsBetween(first, last).filter((month) => !kept.has(month))
    const areas = (await store.allAreas(trx)).map(({ code }) => code)
    for (const month of due) {
      const signals = await store.codedSignals(trx, month, month)
      for (const theme of countedThemes)
        await store.keepMonth(trx, { ...protectedMonth(theme, signals, areas), partnership, id: newId(), month })
    }
    // Every night, and without a number: a line that came only with a signal would tell of it.
    await recordHouseAct(trx, { partnership, day: today, action: 'signals.area-counts.protected' })
    return due.length
  })
}
