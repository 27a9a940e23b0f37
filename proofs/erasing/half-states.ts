/** What must never be seen after a crash: a case that is partly there, keys that open nothing, copies that nobody opens. */
import { readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { demoPartnership } from '../../demo/people.ts'
import type { Id } from '../../foundation/clock.ts'
import { decrypt } from '../../foundation/keys/cipher.ts'
import { copyFile } from '../../foundation/keys/copy-to-holders.ts'
import { caseKeyBoundTo, itemKeyBoundTo } from '../../foundation/keys/items.ts'
import { headOfCopy, openCopy } from '../../foundation/keys/key-copy.ts'
import type { KeyHolder } from '../../foundation/keys/key-holder.ts'

export type HalfStates = {
  /** Cases of which the row is gone and content or keys are there, or the other way round. */
  readonly cases: readonly Id[]
  /** Item keys that do not open with what the key holder has. */
  readonly deadKeys: number
  /** Whether some living epoch key opens the copy that some holder has. */
  readonly copyOpens: boolean
  readonly there: ReadonlySet<Id>
}
const parts = ['goals', 'persons', 'criteria', 'tellings'] as const

export async function halfStates(admin: Client, keys: KeyHolder, asked: readonly Id[]): Promise<HalfStates> {
  const idsIn = async (question: string) =>
    new Set((await admin.query<{ id: Id }>(question, [asked])).rows.map(({ id }) => id))
  const there = await idsIn('select id from casework.cases where id = any ($1)')
  const proven = await idsIn('select case_ref as id from casework.destructions where case_ref = any ($1)')
  const keyed = await idsIn('select case_ref as id from keys.case_keys where case_ref = any ($1)')
  const content: Set<Id>[] = []
  for (const part of parts)
    content.push(await idsIn(`select distinct case_id as id from casework.${part} where case_id = any ($1)`))
  const whole = (id: Id) => keyed.has(id) && !proven.has(id) && content.every((ids) => ids.has(id))
  const gone = (id: Id) => !keyed.has(id) && proven.has(id) && content.every((ids) => !ids.has(id))
  return {
    cases: asked.filter((id) => !(there.has(id) ? whole(id) : gone(id))),
    deadKeys: await deadKeys(admin, keys),
    copyOpens: copyOpens(keys),
    there,
  }
}

async function deadKeys(admin: Client, keys: KeyHolder): Promise<number> {
  const { rows } = await admin.query<{ id: Id; wrapped: Buffer; case_key: Id; epoch: Id | null; case_wrapped: Buffer }>(
    `select i.id, i.wrapped, i.case_key, c.epoch, c.wrapped as case_wrapped
     from keys.item_keys i left join keys.case_keys c on c.id = i.case_key`,
  )
  return rows.filter(({ id, wrapped, case_key, epoch, case_wrapped }) => {
    try {
      if (epoch === null) return true
      const caseKey = decrypt(keys.epochKey(epoch), caseKeyBoundTo(case_key, epoch), case_wrapped)
      decrypt(caseKey, itemKeyBoundTo(id, case_key), wrapped)
      return false
    } catch {
      return true
    }
  }).length
}

function copyOpens(keys: KeyHolder): boolean {
  return (keys.copies?.folders ?? []).some((folder) => {
    try {
      const file = readFileSync(copyFile(folder, demoPartnership))
      openCopy(file, keys.epochKey(headOfCopy(file).head.epoch))
      return true
    } catch {
      return false
    }
  })
}
