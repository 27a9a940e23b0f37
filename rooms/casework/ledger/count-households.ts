/** Once a year the figures of the year that is over are written, and never again: pooled, rounded, about nobody. As a job. */
import { newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { figureCodes, pooled } from './figure.ts'
import * as store from './store.ts'

/** Idempotent: what stands is not computed again. Answers how many figures there were to write. */
export async function countHouseholds({ database, partnership, clock }: JobContext): Promise<number> {
  const today = clock.today()
  const lastYear = Number(today.slice(0, 4)) - 1
  return database.asJob({ partnership, job: 'casework.count-households' }, async (trx) => {
    const over = (await store.countHouseholds(trx)).filter(({ year }) => year <= lastYear)
    const counted = await store.keepCounts(
      trx,
      partnership,
      over.map((one) => ({ ...one, id: newId() })),
    )
    const ofPowers = (organ: string) =>
      counted.filter((one) => one.organ === organ && one.figure.startsWith('remedy-')).map(({ figure }) => figure)
    const named = [...new Set(counted.map(({ organ }) => organ))].flatMap((organ) =>
      [...figureCodes, ...new Set(ofPowers(organ))].map((figure) => ({ organ, figure })),
    )
    for (const { organ, figure } of named) {
      const years = counted.filter((one) => one.organ === organ && one.figure === figure)
      const { fromYear, toYear, households } = pooled(years, lastYear)
      await store.addFigure(trx, partnership, {
        id: newId(),
        organ,
        figure,
        from_year: fromYear,
        to_year: toYear,
        households,
        computed_on: today,
      })
    }
    return named.length
  })
}
