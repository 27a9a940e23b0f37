/** Imports files that somebody holds elsewhere (the command line, the demonstration), by the same steps as the page. */
import type { Clock, Id } from '../../../foundation/clock.ts'
import type { Database } from '../../../foundation/database/as-actor.ts'
import type { SourceFile } from '../reading/text.ts'
import type { DeliveryProgress, DeliveryReport, Recipe } from '../reading/words.ts'
import { lookIntoDelivery } from './look-into-delivery.ts'
import * as store from './store.ts'
import { atWork } from './work-place.ts'

export type HandedIn = {
  readonly files: readonly SourceFile[]
  readonly encoding: Recipe['encoding']
  /** What is known better than the files say: source, licence, vintage, roles of columns. */
  readonly correct?: (proposed: Recipe) => Recipe
  readonly tell?: (progress: DeliveryProgress) => void
  /** Looks only; nothing is loaded. */
  readonly lookOnly?: boolean
}
export type ImportedDelivery = {
  readonly recipe: Recipe
  readonly report: DeliveryReport
  readonly edition: Id | null
  readonly boundarySet: Id | null
  readonly outcome: 'looked' | 'new' | 'same' | 'later'
}

type House = { readonly database: Database; readonly clock: Clock; readonly newId: () => Id }
/** Errors: `ReadingFault`; `RecipeLacks`. Nothing is loaded then, and the delivery says why. */
export async function importDelivery(house: House, partnership: Id, handed: HandedIn): Promise<ImportedDelivery> {
  const place = atWork(house, partnership, 'importer')
  const [id, runner] = [house.newId(), house.newId()]
  const files = handed.files.map(({ name, size }) => ({ name: name.slice(0, 200), size }))
  await place.inside(async (trx) => {
    const begun = { id, encoding: handed.encoding, files, held: 'elsewhere' as const }
    await store.addDelivery(trx, partnership, {
      ...begun,
      handed_in_on: house.clock.today(),
      handedInAt: house.clock.now(),
    })
  })
  const load = !handed.lookOnly
  try {
    const delivery = await place.inside(async (trx) => {
      await store.holdDelivery(trx, id, runner, load ? 'importing' : 'looking', house.clock.now())
      return store.deliveryWith(trx, id)
    })
    if (!delivery) throw new Error('a delivery that was begun is not there')
    const { correct, tell } = handed
    const work = { delivery, runner, files: handed.files, load, ...(correct && { correct }), ...(tell && { tell }) }
    const { report, recipe, loaded, boundarySet } = await lookIntoDelivery(place, work)
    const outcome = load ? (loaded?.outcome ?? 'new') : 'looked'
    return { recipe, report, edition: loaded?.edition ?? null, boundarySet, outcome }
  } catch (error) {
    const fault =
      error instanceof Error && 'code' in error && 'place' in error
        ? { code: error.code, place: error.place }
        : { code: 'broke-off', place: {} }
    await place.inside((trx) =>
      store.endTurn(trx, id, runner, { state: 'refused', fault: fault as NonNullable<store.DeliveryRow['fault']> }),
    )
    throw error
  }
}
