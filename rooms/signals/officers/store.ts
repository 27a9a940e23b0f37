/** SQL over the lists that two organs sign, and over officers' keys. */

import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { SignedOfficerList } from '../../../packages/sealed-letter/src/index.ts'
import type { Desk } from '../words.ts'

export type ListRow = { desk: Desk; version: number; list: string; signatures: SignedOfficerList['signatures'] }
/** Newest first. */
export async function listsInForce(trx: Trx, day: string): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`select desk, version, list, signatures from signals.officer_lists
    where from_day <= ${day} and until_day >= ${day} order by desk, version desc`.execute(trx)
  return rows
}
export async function newestVersion(trx: Trx, desk: Desk): Promise<number> {
  const { rows } = await sql<{ version: number }>`select coalesce(max(version), 0)::int as version
    from signals.officer_lists where desk = ${desk}`.execute(trx)
  return rows[0]?.version ?? 0
}
export async function addList(
  trx: Trx,
  row: { partnership: Id; id: Id; desk: Desk; version: number; from: string; until: string } & SignedOfficerList,
): Promise<void> {
  await sql`insert into signals.officer_lists (partnership, id, desk, version, from_day, until_day, list, signatures)
    values (${row.partnership}, ${row.id}, ${row.desk}, ${row.version}, ${row.from}, ${row.until}, ${row.list},
      ${JSON.stringify(row.signatures)}::jsonb)`.execute(trx)
}

export async function listKeys(trx: Trx, day: string): Promise<{ organ: string; key: string }[]> {
  const { rows } = await sql<{ organ: string; key: string }>`select organ, key from signals.list_keys
    where from_day <= ${day} and (until_day is null or until_day >= ${day}) order by organ, key`.execute(trx)
  return rows
}
export async function addListKey(
  trx: Trx,
  row: { partnership: Id; id: Id; organ: string; key: string; from: string },
): Promise<void> {
  await sql`insert into signals.list_keys (partnership, id, organ, key, from_day)
    values (${row.partnership}, ${row.id}, ${row.organ}, ${row.key}, ${row.from})
    on conflict (partnership, organ, key) do nothing`.execute(trx)
}

export type KeyRow = { person: Id; desk: Desk; wrapped: Buffer; seal_key: string; sign_key: string }
/** Row security answers the own key only. */
export async function ownKey(trx: Trx, desk: Desk): Promise<KeyRow | undefined> {
  const { rows } = await sql<KeyRow>`select person, desk, wrapped, seal_key, sign_key from signals.officer_keys
    where desk = ${desk} and left_on is null`.execute(trx)
  return rows[0]
}
/** Answers whether there was room: one key per officer and desk. */
export async function addKey(trx: Trx, row: KeyRow & { partnership: Id; id: Id; day: string }): Promise<boolean> {
  const { rows } =
    await sql`insert into signals.officer_keys (partnership, id, person, desk, wrapped, seal_key, sign_key, made_on)
    values (${row.partnership}, ${row.id}, ${row.person}, ${row.desk}, ${row.wrapped}, ${row.seal_key}, ${row.sign_key}, ${row.day})
    on conflict (partnership, person, desk) do nothing returning id`.execute(trx)
  return rows.length > 0
}
export type PublicKeyRow = { person: Id; seal_key: string; sign_key: string; left_on: string | null }
export async function publicKeys(trx: Trx, desk: Desk): Promise<PublicKeyRow[]> {
  const { rows } = await sql<PublicKeyRow>`select person, seal_key, sign_key, left_on from signals.officer_keys
    where desk = ${desk} order by person`.execute(trx)
  return rows
}
export async function markLeft(trx: Trx, officer: { person: Id; desk: Desk; day: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`update signals.officer_keys set left_on = ${officer.day}
    where person = ${officer.person} and desk = ${officer.desk} and left_on is null`.execute(trx)
  return numAffectedRows === 1n
}
