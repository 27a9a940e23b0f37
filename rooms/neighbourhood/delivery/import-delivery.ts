/** Imports files that somebody holds elsewhere (the command line, the demonstration), by the same steps as the page. */
import type { Clock, Id } from '../../../foundation/clock.ts'
import type { Database } from '../../../foundation/database/as-actor.ts'
import type { SourceFile } from '../reading/text.ts'
import type { DeliveryProgress, DeliveryReport, Recipe } from '../reading/words.ts'
import { lookIntoDelivery } from './look-into-delivery.ts'
import { type RecipeFault, recipeFaults } from './recipe.ts'
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

/** A recipe that does not hold, with what it lacks. */
export class RecipeLacks extends Error {
  readonly lacks: readonly RecipeFault[]
  constructor(lacks: readonly RecipeFault[]) {
    super(`the recipe lacks: ${lacks.join(', ')}`)
    this.lacks = lacks
  }
}

type House = { readonly database: Database; readonly clock: Clock; readonly newId: () => Id }
/** Errors: `ReadingFault`; `RecipeLacks`. Nothing is loaded then, and the delivery says why. */
export async function importDelivery(house: House, partnership: Id, handed: HandedIn): Promise<ImportedDelivery> {
  const place = atWork(house, partnership, 'importer')
  const [id, runner] = [house.newId(), house.newId()]
  const files = handed.files.map(({ name, size }) => ({ name: name.slice(0, 200), size }))
  const turn = (state: 'looking' | 'importing') =>
    place.inside((trx) => store.holdDelivery(trx, id, runner, state, house.clock.now()))
  const work = async (recipe: Recipe | null, load: boolean) => {
    const delivery = await place.inside((trx) => store.deliveryWith(trx, id))
    if (!delivery) throw new Error('a delivery that was begun is not there')
    const held = { ...delivery, recipe: recipe ?? delivery.recipe }
    return lookIntoDelivery(place, {
      delivery: held,
      runner,
      files: handed.files,
      load,
      ...(handed.tell ? { tell: handed.tell } : {}),
    })
  }
  await place.inside(async (trx) => {
    const begun = { id, encoding: handed.encoding, files, held: 'elsewhere' as const }
    await store.addDelivery(trx, partnership, {
      ...begun,
      handed_in_on: house.clock.today(),
      handedInAt: house.clock.now(),
    })
  })
  try {
    await turn('looking')
    const looked = await work(null, false)
    const recipe = handed.correct ? handed.correct(looked.recipe) : looked.recipe
    const lacks = recipeFaults(recipe, looked.recipe)
    if (handed.lookOnly) return { recipe, report: looked.report, edition: null, boundarySet: null, outcome: 'looked' }
    if (lacks.length > 0) throw new RecipeLacks(lacks)
    await turn('importing')
    const { report, loaded, boundarySet } = await work(recipe, true)
    return { recipe, report, edition: loaded?.edition ?? null, boundarySet, outcome: loaded?.outcome ?? 'new' }
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
