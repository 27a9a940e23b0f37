/** What somebody with the database and a key holder reads, past every policy: the goals of all cases that open. */
import type { Client } from 'pg'
import type { Id } from '../../foundation/clock.ts'
import { decrypt, NotOpened } from '../../foundation/keys/cipher.ts'
import { caseKeyBoundTo, itemBoundTo, itemKeyBoundTo } from '../../foundation/keys/items.ts'
import { EpochGone, type KeyHolder } from '../../foundation/keys/key-holder.ts'

type Row = {
  id: Id
  case_ref: Id
  compartment: string
  epoch: Id
  case_key: Id
  case_wrapped: Buffer
  item_key: Id
  item_wrapped: Buffer
  sealed: Buffer
}

export async function goalsThatOpen(admin: Client, keys: KeyHolder): Promise<Set<string>> {
  const { rows } = await admin.query<Row>(
    `select g.id, c.case_ref, c.compartment, c.epoch, c.id as case_key, c.wrapped as case_wrapped, i.id as item_key,
       i.wrapped as item_wrapped, g.goal_sealed as sealed
     from casework.goals g join keys.item_keys i on i.table_name = 'casework.goals' and i.row_ref = g.id
     join keys.case_keys c on c.id = i.case_key`,
  )
  const opened = new Set<string>()
  for (const row of rows)
    try {
      const caseKey = decrypt(keys.epochKey(row.epoch), caseKeyBoundTo(row.case_key, row.epoch), row.case_wrapped)
      const key = decrypt(caseKey, itemKeyBoundTo(row.item_key, row.case_key), row.item_wrapped)
      const { id, case_ref, compartment } = row
      const at = { table: 'casework.goals', column: 'goal_sealed', row: id, case: case_ref, compartment }
      opened.add(decrypt(key, itemBoundTo(at), row.sealed).toString('utf8'))
    } catch (error) {
      if (!(error instanceof NotOpened) && !(error instanceof EpochGone)) throw error
    }
  return opened
}
