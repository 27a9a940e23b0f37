/** What is on its way in, for analysts. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { deliveryContract, ShownDelivery } from './contract.ts'
import * as store from './store.ts'

type Shown = RouteReply<(typeof deliveryContract)['GET /v1/open-data/deliveries/:delivery']>

export async function listDeliveries(act: Act): Promise<{ items: ShownDelivery[] }> {
  const rows = await store.allDeliveries(act.trx)
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map(shown) }
}

/** Errors: `neighbourhood/no-such-delivery`, also for whoever may not see deliveries. */
export async function showDelivery(
  act: Act,
  { params }: RouteInput<(typeof deliveryContract)['GET /v1/open-data/deliveries/:delivery']>,
): Promise<Shown> {
  const row = await store.deliveryWith(act.trx, params.delivery)
  if (!row) throw neighbourhoodProblems.because('no-such-delivery')
  act.note(row.id)
  const { recipe, report } = row
  return { ...shown(row), recipe: recipe as Shown['recipe'], report: report as Shown['report'] }
}

const shown = (row: store.DeliveryRow): ShownDelivery => ({
  id: row.id,
  state: row.state,
  encoding: row.encoding,
  files: row.files.map(({ name, size }) => ({ name, size })),
  address: row.address,
  title: row.recipe?.title ?? null,
  day: row.handed_in_on,
  fault: row.fault && { code: row.fault.code, place: row.fault.place },
  progress: row.progress,
  edition: row.edition,
  boundarySet: row.boundary_set,
})
