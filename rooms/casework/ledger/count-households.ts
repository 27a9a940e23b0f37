/** Once a year the figures of the year that is over are written, and never again: pooled, rounded, about nobody. As a job. */
import { newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { barrierModels } from '../../knowledge/door.ts'
import { noneOfThese } from '../measure/words.ts'
import { computeFigures } from './figure.ts'
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
    const tally = await store.tally(trx, partnership, today)
    const computed = computeFigures(counted, await phenomenaCounted(trx), lastYear)
    for (const { organ, figure, fromYear, toYear, households } of computed)
      await store.addFigure(trx, partnership, {
        id: newId(),
        organ,
        figure,
        from_year: fromYear,
        to_year: toYear,
        households,
        computed_on: today,
        tally,
      })
    return computed.length
  })
}

/** All there are, and none of these: a line that is missing would tell that there was nobody. */
export const phenomenaCounted = async (trx: Trx): Promise<readonly string[]> => [
  ...(await barrierModels(trx)).map(({ code }) => code),
  noneOfThese,
]
