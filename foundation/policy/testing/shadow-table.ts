/**
 * A copy of a room's table, with the lock of its rules and without its constraints, so that rows may hold what the
 * real table would refuse (a NULL in every column): the lock itself must hold.
 */
import type { TestDatabase } from '../../testing/database.ts'
import type { TableMapping } from '../mapping.ts'
import type { World } from './random-world.ts'

/** Errors: whatever PostgreSQL says of the lock. Answers the shadow's name. */
export async function shadowOf(test: TestDatabase, table: string, using: string): Promise<string> {
  const { rows } = await test.owner.query<{ n: string }>(
    `select count(*) as n from information_schema.tables where table_schema = 'shadow'`,
  )
  const shadow = `shadow.s${rows[0]?.n ?? 0}`
  await test.owner.query(`create schema if not exists shadow; grant usage on schema shadow to workbench;
    create table ${shadow} (like ${table}); grant select on ${shadow} to workbench;
    alter table ${shadow} enable row level security; alter table ${shadow} force row level security`)
  const columns = await test.owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attnotnull and attname not in ('id', 'partnership')`,
    [shadow],
  )
  for (const { name } of columns.rows)
    await test.owner.query(`alter table ${shadow} alter column "${name}" drop not null`)
  await lockShadow(test, shadow, using)
  return shadow
}

export async function lockShadow(test: TestDatabase, shadow: string, using: string): Promise<void> {
  await test.owner.query(
    `drop policy if exists locked on ${shadow}; create policy locked on ${shadow} for select to workbench using (${using})`,
  )
}

export async function fillShadow(
  test: TestDatabase,
  shadow: string,
  { attributes }: TableMapping[string],
  { rows }: World,
): Promise<void> {
  const records = rows.map((row) => {
    const record: { [column: string]: unknown } = { partnership: row.partnership, id: row.id }
    for (const [name, column] of Object.entries(attributes)) {
      if ('column' in column) record[column.column] = row.attributes[name]
      if ('array' in column) record[column.array] = row.attributes[name]
    }
    return record
  })
  await test.owner.query(`truncate ${shadow}`)
  await test.owner.query(`insert into ${shadow} select * from jsonb_populate_recordset(null::${shadow}, $1::jsonb)`, [
    JSON.stringify(records),
  ])
}
