/** The receiver of a release delivers one item of it to a file of its own, and nothing else of the case (WGS 1.7(1)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { openColumn } from '../../sharing/door.ts'
import type { CaseworkReply, caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { shareRelease } from '../release/store.ts'
import * as store from './store.ts'

export async function listReceived(act: Act): Promise<CaseworkReply<'GET /v1/received-items'>> {
  const { organ } = act.capacity
  const releases = (await store.received(act.trx, organ)).map(({ release }) => release)
  for (const release of [...new Set(releases)].sort()) await shareRelease(act.trx, release)
  // Asked again: a supplier may just have taken something back.
  const rows = await store.received(act.trx, organ)
  const delivered = await store.deliveries(act.trx)
  act.note(...rows.map(({ id }) => id))
  const copies = await openColumn(act, 'casework.release_items', 'copy_sealed', rows)
  return {
    items: rows.map((row) => ({
      item: row.id,
      supplier: row.supplier,
      category: row.category,
      observedOn: row.observed_on,
      expiresOn: row.expires_on,
      text: copies.get(row.id) ?? '',
      files: delivered.filter(({ item }) => item === row.id).map(({ measure }) => measure),
    })),
  }
}

/** Errors: `casework/item-not-visible`, `not-yours-to-do`, `already-delivered`. */
export async function deliverItem(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/received-items/:item/delivery']>,
): Promise<{ id: Id }> {
  act.note(params.item)
  const row = await store.receivedItem(act.trx, params.item, act.capacity.organ)
  if (!row) throw caseworkProblems.because('item-not-visible')
  const { regime, state, involved, organ, supplier, receiver, stage } = row
  await decideOr(
    act,
    {
      action: 'casework/deliver-to-measure',
      resource: {
        type: 'casework::ReleaseItem',
        id: row.id,
        attributes: { regime, state, involved, organ, supplier, receiver, stage },
      },
    },
    caseworkProblems.because('not-yours-to-do'),
  )
  const id = act.newId()
  act.note(id)
  const added = await store.addDelivery(act.trx, act.capacity.partnership, {
    id,
    case_id: row.case_id,
    regime,
    organ: act.capacity.organ,
    item: row.id,
    measure: body.measure,
    delivered_by: act.capacity.person,
    delivered_at: act.clock.now(),
  })
  if (!added) throw caseworkProblems.because('already-delivered')
  await raise(act, caseworkEvents.itemDelivered, [id])
  return { id }
}
