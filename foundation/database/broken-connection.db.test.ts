import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../clock.ts'
import { testDatabase } from '../testing/database.ts'
import { sql } from './sql.ts'

const house = await testDatabase()
after(() => house.close())
const claims = { partnership: newId(), job: 'test.break' }

test('a connection that breaks rejects the work in hand and nothing else; the next work succeeds', async () => {
  const broken = house.database.asJob(claims, async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await house.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await sql`select pg_sleep(5)`.execute(trx)
  })
  await assert.rejects(broken, /terminat|connection|ECONNRESET/i)
  assert.equal(await house.database.asJob(claims, async () => 'done'), 'done')
})
