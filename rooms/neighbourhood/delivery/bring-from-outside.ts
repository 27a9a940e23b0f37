/** The worker brings the files of a delivery from a place outside, and says all the while how far it is. */
import { nothingOutside, type Outbound } from '../../../foundation/outbound/outbound.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { mostBytes } from './contract.ts'
import { fetchDelivery } from './fetch-delivery.ts'
import { keepInDelivery } from './keep-fetched.ts'
import { NoLongerWanted } from './look-into-delivery.ts'
import * as store from './store.ts'
import type { WorkPlace } from './work-place.ts'

/** Units: milliseconds between two words of progress; of everything together. */
const [tellEvery, longest] = [1_000, 30 * 60_000]

/**
 * Then it waits to be looked into, as if somebody had handed the files in. Bounded in bytes and in time; also a place that says
 * nothing is given up as soon as a person takes the delivery back.
 *
 * Errors: `ReadingFault`; `NoLongerWanted`. What was fetched so far is removed then, or by whoever takes over.
 */
export async function bringFromOutside(
  place: WorkPlace,
  { id, address }: store.DeliveryRow,
  runner: store.DeliveryRow['id'],
  outbound: Outbound = nothingOutside,
): Promise<void> {
  // A worker that fell silent may have left half a table.
  await place.inside((trx) => store.forgetPartsOf(trx, id))
  const given = new AbortController()
  const told = { bytes: 0, files: 0 }
  const tell = async () => {
    const progress = { step: 'fetching', bytes: told.bytes, ofBytes: 0, rows: told.files, figures: 0 } as const
    const wanted = await place.inside((trx) => store.tellProgress(trx, id, runner, place.clock.now(), progress))
    if (!wanted) given.abort(new NoLongerWanted())
  }
  const giveUp = (error: unknown) => given.abort(error)
  let telling = tell().catch(giveUp)
  const timer = setInterval(() => {
    telling = telling.then(tell).catch(giveUp)
  }, tellEvery)
  const late = setTimeout(() => given.abort(new ReadingFault('took-too-long')), longest)
  const { keep, files } = keepInDelivery(place, id)
  try {
    const tellLater = (now: typeof told) => void Object.assign(told, now)
    await fetchDelivery(address ?? '', { outbound, keep, mostBytes, signal: given.signal, tell: tellLater })
  } finally {
    clearInterval(timer)
    clearTimeout(late)
    await telling
  }
  if (!(await place.inside((trx) => store.endFetching(trx, id, runner, files)))) throw new NoLongerWanted()
}
