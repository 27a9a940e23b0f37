/** Carries a released item into the file it was delivered to, under that file's keys; and lets it go on its own day. As a job. */
import { newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { openItems, sealItem } from '../../../foundation/keys/items.ts'
import * as store from './store.ts'

const job = 'casework.carry-deliveries'
const table = 'casework.measure_sources'

/** Each in a transaction of its own. Safe to repeat. Answers how many arrived. */
export async function carryDeliveries({ database, partnership, clock, keys }: JobContext): Promise<number> {
  const waiting = await database.asJob({ partnership, job }, (trx) => store.toCarry(trx))
  let arrived = 0
  for (const row of waiting)
    await database.asJob({ partnership, job }, async (trx) => {
      const acting = { trx, keys, capacity: { partnership } }
      const from = {
        compartment: row.regime,
        case: row.case_id,
        table: 'casework.release_items',
        column: 'copy_sealed',
        row: row.item,
      }
      const [text] = await openItems(acting, [{ at: from, sealed: row.copy_sealed }])
      const file = await store.fileOf(trx, row.measure)
      // A file of another organ, or none: nothing arrives, and nobody hears which of the two it was.
      if (typeof text === 'string' && file?.organ === row.organ) {
        const id = newId()
        const at = { compartment: 'MUN', case: row.measure, table, column: 'text_sealed', row: id }
        await store.addSource(trx, partnership, {
          id,
          measure: row.measure,
          regime: 'MUN',
          organ: row.organ,
          delivery: row.id,
          supplier: row.supplier,
          category: row.category,
          observed_on: row.observed_on,
          arrived_on: clock.today(),
          expires_on: row.expires_on,
          text_sealed: await sealItem(acting, at, text),
        })
        arrived++
      }
      await store.markCarried(trx, row.id, clock.today())
    })
  return arrived
}

/** What came from elsewhere keeps the day it had there. Idempotent. */
export async function forgetSources({ database, partnership, clock, keys }: JobContext): Promise<number> {
  const gone = await database.asJob({ partnership, job: 'casework.forget-sources' }, async (trx) => {
    const ended = await store.endedSources(trx, clock.today())
    for (const { id } of ended) {
      await eraseItem({ trx, keys, capacity: { partnership } }, { table, row: id })
      await store.dropSource(trx, id)
    }
    return ended.length
  })
  if (gone > 0) await database.rewrite(table)
  return gone
}
