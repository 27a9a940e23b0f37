/** SQL over wrapped keys. Nothing here sees an open key except the functions it is handed to. */
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import { type KeyList, stayingTables } from './key-copy.ts'

export type CaseKeyRow = { id: Id; epoch: Id; wrapped: Buffer }
export type ItemKeyRow = { id: Id; row_ref: Id; wrapped: Buffer; case_key: Id }
export type Place = { partnership: Id; compartment: string; case: Id }

/** Holds off a rotation until this transaction ends; many may hold it at once. */
export const holdEpoch = (trx: Trx) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended('schakel.keys.epoch', 0))`.execute(trx)
/** Waits until no transaction holds the epoch, and keeps new ones out until commit. */
export const stopForRotation = (trx: Trx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('schakel.keys.epoch', 0))`.execute(trx)

export async function epochInForce(trx: Trx, partnership: Id): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id }>`select id from keys.epochs
    where partnership = ${partnership} and retired_on is null`.execute(trx)
  return rows[0]?.id
}

export async function caseKeyOf(trx: Trx, place: Place): Promise<CaseKeyRow | undefined> {
  const { rows } = await sql<CaseKeyRow>`select id, epoch, wrapped from keys.case_keys
    where partnership = ${place.partnership} and compartment = ${place.compartment} and case_ref = ${place.case}`.execute(
    trx,
  )
  return rows[0]
}

/** Another transaction may be first: then nothing is written and the caller reads theirs. */
export async function addCaseKey(trx: Trx, place: Place, key: CaseKeyRow): Promise<void> {
  await sql`insert into keys.case_keys (partnership, id, compartment, case_ref, epoch, wrapped)
    values (${place.partnership}, ${key.id}, ${place.compartment}, ${place.case}, ${key.epoch}, ${key.wrapped})
    on conflict (partnership, compartment, case_ref) do nothing`.execute(trx)
}

export async function itemKeys(trx: Trx, partnership: Id, table: string, rows: readonly Id[]) {
  const found = await sql<ItemKeyRow & { epoch: Id; case_wrapped: Buffer; case_ref: Id; compartment: string }>`
    select i.id, i.row_ref, i.wrapped, i.case_key, c.epoch, c.wrapped as case_wrapped, c.case_ref, c.compartment
    from keys.item_keys i join keys.case_keys c on c.id = i.case_key
    where i.partnership = ${partnership} and i.table_name = ${table} and i.row_ref = any (${rows as Id[]}::uuid[])`.execute(
    trx,
  )
  return found.rows
}

export async function addItemKey(
  trx: Trx,
  place: Place,
  key: { caseKey: Id; table: string; row: Id; id: Id; wrapped: Buffer },
): Promise<void> {
  await sql`insert into keys.item_keys (partnership, id, compartment, case_key, table_name, row_ref, wrapped)
    values (${place.partnership}, ${key.id}, ${place.compartment}, ${key.caseKey}, ${key.table}, ${key.row},
      ${key.wrapped})`.execute(trx)
}

export async function deleteItemKey(trx: Trx, partnership: Id, table: string, row: Id): Promise<Id | undefined> {
  const { rows } = await sql<{ case_key: Id }>`delete from keys.item_keys
    where partnership = ${partnership} and table_name = ${table} and row_ref = ${row} returning case_key`.execute(trx)
  return rows[0]?.case_key
}

export async function itemKeysOfCase(trx: Trx, caseKey: Id): Promise<{ id: Id; wrapped: Buffer }[]> {
  const { rows } = await sql<{ id: Id; wrapped: Buffer }>`select id, wrapped from keys.item_keys
    where case_key = ${caseKey} order by id`.execute(trx)
  return rows
}

export const rewrapItemKey = (trx: Trx, id: Id, wrapped: Buffer) =>
  sql`update keys.item_keys set wrapped = ${wrapped} where id = ${id}`.execute(trx)
export const rewrapCaseKey = (trx: Trx, id: Id, epoch: Id, wrapped: Buffer) =>
  sql`update keys.case_keys set epoch = ${epoch}, wrapped = ${wrapped} where id = ${id}`.execute(trx)

export async function lockCaseKey(trx: Trx, id: Id): Promise<CaseKeyRow | undefined> {
  const { rows } =
    await sql<CaseKeyRow>`select id, epoch, wrapped from keys.case_keys where id = ${id} for update`.execute(trx)
  return rows[0]
}

export async function deleteCaseKeys(trx: Trx, place: Place): Promise<number> {
  const { rows } = await sql<{ id: Id }>`delete from keys.case_keys where partnership = ${place.partnership}
    and compartment = ${place.compartment} and case_ref = ${place.case} returning id`.execute(trx)
  for (const { id } of rows) await sql`delete from keys.item_keys where case_key = ${id}`.execute(trx)
  return rows.length
}

export async function allCaseKeys(trx: Trx, partnership: Id): Promise<CaseKeyRow[]> {
  const { rows } = await sql<CaseKeyRow>`select id, epoch, wrapped from keys.case_keys
    where partnership = ${partnership}`.execute(trx)
  return rows
}

export async function startEpoch(trx: Trx, partnership: Id, id: Id, day: string): Promise<void> {
  await sql`update keys.epochs set retired_on = ${day} where partnership = ${partnership} and retired_on is null`.execute(
    trx,
  )
  await sql`insert into keys.epochs (partnership, id, created_on) values (${partnership}, ${id}, ${day})`.execute(trx)
}

export async function retiredEpochs(trx: Trx, partnership: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from keys.epochs
    where partnership = ${partnership} and retired_on is not null`.execute(trx)
  return rows.map((row) => row.id)
}

export type IndexKeyRow = { id: Id; epoch: Id; wrapped: Buffer; made_on: string }
export type IndexPlace = { partnership: Id; compartment: string }

/** Holds off a renewal of the index until this transaction ends; many may hold it at once. */
export const holdIndex = (trx: Trx) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended('schakel.keys.index', 0))`.execute(trx)
/** Waits until nobody marks, and keeps everybody out until commit. */
export const stopForIndex = (trx: Trx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('schakel.keys.index', 0))`.execute(trx)

export async function indexKeyOf(trx: Trx, place: IndexPlace): Promise<IndexKeyRow | undefined> {
  const { rows } = await sql<IndexKeyRow>`select id, epoch, wrapped, made_on from keys.index_keys
    where partnership = ${place.partnership} and compartment = ${place.compartment}`.execute(trx)
  return rows[0]
}
/** Another transaction may be first: then nothing is written and the caller reads theirs. */
export async function addIndexKey(trx: Trx, place: IndexPlace, key: IndexKeyRow): Promise<void> {
  await sql`insert into keys.index_keys (partnership, id, compartment, epoch, wrapped, made_on)
    values (${place.partnership}, ${key.id}, ${place.compartment}, ${key.epoch}, ${key.wrapped}, ${key.made_on})
    on conflict (partnership, compartment) do nothing`.execute(trx)
}
export const deleteIndexKey = (trx: Trx, place: IndexPlace) =>
  sql`delete from keys.index_keys where partnership = ${place.partnership}
    and compartment = ${place.compartment}`.execute(trx)
export const dateIndexKey = (trx: Trx, place: IndexPlace, on: string) =>
  sql`update keys.index_keys set made_on = ${on} where partnership = ${place.partnership}
    and compartment = ${place.compartment}`.execute(trx)
export async function allIndexKeys(trx: Trx, partnership: Id): Promise<IndexKeyRow[]> {
  const { rows } = await sql<IndexKeyRow>`select id, epoch, wrapped, made_on from keys.index_keys
    where partnership = ${partnership}`.execute(trx)
  return rows
}
export const rewrapIndexKey = (trx: Trx, id: Id, epoch: Id, wrapped: Buffer) =>
  sql`update keys.index_keys set epoch = ${epoch}, wrapped = ${wrapped} where id = ${id}`.execute(trx)

export async function noteCopy(trx: Trx, copy: { partnership: Id; id: Id; epoch: Id; made: Date }): Promise<void> {
  await sql`insert into keys.copies (partnership, id, epoch, made_at)
    values (${copy.partnership}, ${copy.id}, ${copy.epoch}, ${copy.made})`.execute(trx)
}

export async function copiesAmong(trx: Trx, partnership: Id, ids: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from keys.copies
    where partnership = ${partnership} and id = any (${ids as Id[]}::uuid[])`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Everything a copy holds, table by table. */
export async function keyList(trx: Trx, partnership: Id): Promise<KeyList> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'keys'::regnamespace and relkind = 'r' and relname <> all (${[...stayingTables]})
    order by 1`.execute(trx)
  const list: { [table: string]: readonly { readonly [column: string]: unknown }[] } = {}
  for (const { name: table } of tables.rows) {
    const { rows } = await sql<{ kept: { [column: string]: unknown } }>`select to_jsonb(t) as kept
      from ${sql.table(`keys.${table}`)} t where partnership = ${partnership} order by id`.execute(trx)
    list[table] = rows.map(({ kept }) => kept)
  }
  return list
}

/** Says in the erasing transaction that the holders' copies are due. */
export const noteErasure = (trx: Trx, partnership: Id, id: Id) =>
  sql`insert into keys.erasures_to_copy (partnership, id) values (${partnership}, ${id})`.execute(trx)

export async function erasuresToCopy(trx: Trx, partnership: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from keys.erasures_to_copy
    where partnership = ${partnership}`.execute(trx)
  return rows.map(({ id }) => id)
}
export const forgetErasures = (trx: Trx, ids: readonly Id[]) =>
  sql`delete from keys.erasures_to_copy where id = any (${ids as Id[]}::uuid[])`.execute(trx)
