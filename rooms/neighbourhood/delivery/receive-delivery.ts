/** An analyst hands in files, piece by piece, has them looked into and imported, or takes them back. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodEvents } from '../events.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { DeliveryState } from '../reading/words.ts'
import { type deliveryContract, mostBytes } from './contract.ts'
import { aboutDelivery } from './question.ts'
import { type RecipeFault, recipeFaults } from './recipe.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof deliveryContract> = RouteInput<(typeof deliveryContract)[K]>
const notYours = () => neighbourhoodProblems.because('may-not-load-open-data')

/** Errors: `neighbourhood/may-not-load-open-data`, `neighbourhood/delivery-too-large`. */
export async function beginDelivery(act: Act, { body }: Input<'POST /v1/open-data/deliveries'>): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutDelivery('hand-in-open-data', id), notYours())
  if (body.files.reduce((sum, { size }) => sum + size, 0) > mostBytes)
    throw neighbourhoodProblems.because('delivery-too-large')
  act.note(id)
  await store.addDelivery(act.trx, act.capacity.partnership, {
    id,
    encoding: body.encoding,
    files: body.files,
    held: 'here',
    handed_in_on: act.clock.today(),
    handedInAt: act.clock.now(),
  })
  return { id }
}

async function deliveryAt(act: Act, id: Id, states: readonly DeliveryState[]): Promise<store.DeliveryRow> {
  await decideOr(act, aboutDelivery('hand-in-open-data', id), notYours())
  const delivery = await store.deliveryWith(act.trx, id)
  if (!delivery) throw neighbourhoodProblems.because('no-such-delivery')
  act.note(id)
  if (!states.includes(delivery.state)) throw neighbourhoodProblems.because('delivery-moved-on')
  return delivery
}

/**
 * Errors: `neighbourhood/no-such-delivery`; `delivery-moved-on` once it is being read, and for a piece that is there already;
 * `delivery-too-large` for more than was said to be coming.
 */
export async function receivePart(
  act: Act,
  { params, body }: Input<'POST /v1/open-data/deliveries/:delivery/parts'>,
): Promise<Record<string, never>> {
  const delivery = await deliveryAt(act, params.delivery, ['receiving'])
  const content = Buffer.from(body.content, 'base64')
  if (!delivery.files[body.file] || content.length === 0) throw neighbourhoodProblems.because('delivery-moved-on')
  const coming = delivery.files.reduce((sum, { size }) => sum + size, 0)
  if (!(await store.noteArrived(act.trx, delivery.id, content.length, coming)))
    throw neighbourhoodProblems.because('delivery-too-large')
  const part = { delivery: delivery.id, file: body.file, place: body.place, content }
  if (!(await store.addPart(act.trx, act.capacity.partnership, part)))
    throw neighbourhoodProblems.because('delivery-moved-on')
  return {}
}

/** Errors: as above, and `neighbourhood/recipe-refused` naming what the recipe lacks. */
export async function askLooking(
  act: Act,
  { params, body }: Input<'POST /v1/open-data/deliveries/:delivery/looking'>,
): Promise<Record<string, never>> {
  const delivery = await deliveryAt(act, params.delivery, ['receiving', 'looked', 'refused'])
  // Of what could not be fetched there is nothing to read.
  if (delivery.files.length === 0) throw neighbourhoodProblems.because('delivery-moved-on')
  if (body.recipe) refuseFaults(act, body.recipe, delivery, ['source', 'margin'])
  await steer(act, delivery, 'looking', {
    recipe: body.recipe,
    encoding: body.encoding ?? body.recipe?.encoding ?? delivery.encoding,
  })
  return {}
}

export async function askImporting(
  act: Act,
  { params, body }: Input<'POST /v1/open-data/deliveries/:delivery/importing'>,
): Promise<Record<string, never>> {
  const delivery = await deliveryAt(act, params.delivery, ['looked'])
  await decideOr(act, aboutDelivery('import-open-data', delivery.id), notYours())
  refuseFaults(act, body.recipe, delivery)
  await steer(act, delivery, 'importing', { recipe: body.recipe, encoding: body.recipe.encoding })
  return {}
}

export async function cancelDelivery(
  act: Act,
  { params }: Input<'POST /v1/open-data/deliveries/:delivery/cancelling'>,
): Promise<Record<string, never>> {
  const open = ['receiving', 'fetching', 'looking', 'looked', 'importing', 'refused'] as const
  const delivery = await deliveryAt(act, params.delivery, open)
  const { recipe, encoding } = delivery
  if (!(await store.steerDelivery(act.trx, delivery.id, open, { state: 'cancelled', recipe, encoding })))
    throw neighbourhoodProblems.because('delivery-moved-on')
  return {}
}

const lacking: { readonly [L in Act['language']]: { readonly [F in RecipeFault]: string } } = {
  nl: {
    source: 'is niet ingevuld: wie publiceerde deze cijfers?',
    quarantine: 'een kolom over herkomst, overtuiging, politiek of geaardheid wordt nooit geladen',
    breakdown: 'een uitsplitsing naar herkomst, overtuiging, politiek of geaardheid wordt nooit geladen',
    figures: 'er is geen kolom met gebieden, of geen enkel cijfer om te laden',
    period: 'er is geen kolom met perioden, en er is geen periode ingevuld',
    margin:
      'er staat niet wat het cijfer is, wat de ondergrens en wat de bovengrens: drie verschillende woorden uit de tabel',
  },
  en: {
    source: 'is not filled in: who published these figures?',
    quarantine: 'a column about origin, belief, politics or orientation is never loaded',
    breakdown: 'a breakdown by origin, belief, politics or orientation is never loaded',
    figures: 'there is no column of areas, or not one figure to load',
    period: 'there is no column of periods, and no period was filled in',
    margin:
      'it is not said what stands for the figure, for the lower end and for the upper end: three different words of the table',
  },
}

type Recipe = Input<'POST /v1/open-data/deliveries/:delivery/importing'>['body']['recipe']
function refuseFaults(
  { language }: Act,
  recipe: Recipe,
  { recipe: proposed }: store.DeliveryRow,
  forgiven: readonly string[] = [],
): void {
  const faults = recipeFaults(recipe, proposed).filter((fault) => !forgiven.includes(fault))
  if (faults.length > 0)
    throw neighbourhoodProblems.because(
      'recipe-refused',
      faults.map((fault) => ({ name: fault, reason: lacking[language][fault] })),
    )
}

async function steer(
  act: Act,
  delivery: store.DeliveryRow,
  state: 'looking' | 'importing',
  to: Pick<store.DeliveryRow, 'recipe' | 'encoding'>,
): Promise<void> {
  if (!(await store.steerDelivery(act.trx, delivery.id, [delivery.state], { state, ...to })))
    throw neighbourhoodProblems.because('delivery-moved-on')
  await raise(act, neighbourhoodEvents.deliveryWaits, [delivery.id])
}
