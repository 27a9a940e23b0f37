/** The worker's turn: takes what waits, one after another, and says how each ended. Taken over when a worker falls silent. */
import { newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import type { Outbound } from '../../../foundation/outbound/outbound.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { bringFromOutside } from './bring-from-outside.ts'
import { lookIntoDelivery, NoLongerWanted } from './look-into-delivery.ts'
import { readDeliveredFile } from './read-delivered-file.ts'
import * as store from './store.ts'
import { atWork, type WorkPlace } from './work-place.ts'

/** A delivery that broke a worker so often is not tried again. */
const mostAttempts = 3

/** Answers how many deliveries it had in hand. */
export async function runDeliveries({
  database,
  clock,
  partnership,
  outbound,
}: Pick<JobContext, 'database' | 'clock' | 'partnership' | 'outbound'>): Promise<number> {
  const place = atWork({ database, clock, newId }, partnership, 'jobs')
  for (let done = 0; ; done++) if (!(await runOne(place, outbound))) return done
}

async function runOne(place: WorkPlace, outbound: Outbound | undefined): Promise<boolean> {
  const runner = place.newId()
  const delivery = await place.inside((trx) => store.claimDelivery(trx, runner, place.clock.now()))
  if (!delivery) return false
  try {
    if (delivery.attempts > mostAttempts) throw new ReadingFault('broke-off')
    if (delivery.state === 'fetching') await bringFromOutside(place, delivery, runner, outbound)
    else {
      const files = delivery.files.map((file, at) => readDeliveredFile(place, delivery.id, at, file))
      await lookIntoDelivery(place, { delivery, runner, files, load: delivery.state === 'importing' })
    }
  } catch (error) {
    if (error instanceof NoLongerWanted) return true
    if (!(error instanceof ReadingFault)) throw error
    await place.inside(async (trx) => {
      const fault = { code: error.code, place: error.place }
      await store.endTurn(trx, delivery.id, runner, { state: 'refused', fault })
      // What is about persons has no business here, not for a day; of what was fetched by half nothing can be read.
      if (error.code === 'about-persons' || delivery.state === 'fetching') await store.forgetPartsOf(trx, delivery.id)
    })
  }
  return true
}

/** By night: bytes of what is over go, and of what nobody came back to within a week. */
export async function forgetDeliveredBytes({ database, clock, partnership }: JobContext): Promise<void> {
  const place = atWork({ database, clock, newId }, partnership, 'jobs')
  const weekAgo = new Date(clock.now().getTime() - 7 * 86_400_000).toISOString().slice(0, 10)
  await place.inside((trx) => store.forgetParts(trx, weekAgo))
}
