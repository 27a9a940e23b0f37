/** A register that lies in PostgreSQL. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../foundation/testing/database.ts'
import type { RegisterRow } from './records.ts'
import { rowsOfSql } from './store.ts'

let world: TestDatabase
let url: string
before(async () => {
  world = await testDatabase()
  const { user, password, host, port, database } = world.cluster.admin(world.name) as { [part: string]: string }
  url = `postgres://${user}:${encodeURIComponent(password ?? '')}@${host?.startsWith('/') ? `localhost` : host}:${port}/${database}`
})
after(() => world.close())

async function asked(query: string, address = url): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = []
  for await (const row of rowsOfSql({ urlFrom: 'REGISTER_URL', query }, { REGISTER_URL: address })) rows.push(row)
  return rows
}

test('rows come from a query, with dates as dates and organs as a list', async () => {
  const rows = await asked(
    "select 'Bos' as surname, date '1980-01-02' as birth_date, null::text as street, array['politie','om'] as organs from generate_series(1, 2500)",
  )
  assert.equal(rows.length, 2_500)
  assert.deepEqual(rows[0], {
    record: { surname: 'Bos', birthDate: '1980-01-02', street: '' },
    organs: ['politie', 'om'],
  })
})

test('a query that would change something is refused; so are columns that may not come in, and an address that is not set', async () => {
  await assert.rejects(asked("delete from pg_class returning 'x' as surname"), /refused/)
  await assert.rejects(
    asked("select 'x' as surname, set_config('a.b', 'c', false) as diagnosis, 'om' as organs"),
    /diagnosis/,
  )
  await assert.rejects(asked("select nextval('x') as surname, 'om' as organs"), /refused/)
  await assert.rejects(asked('select 1', ''), /Set REGISTER_URL/)
})
