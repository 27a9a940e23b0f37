import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { type EmptyDatabase, emptyTestDatabase } from '../testing/database.ts'
import { MigrationError, migrate } from './migrate.ts'

const first = 'foundation/database/migrations/2026-01-01T0900-first.sql'
const second = 'rooms/garden/database/migrations/2026-01-02T0900-second.sql'
const locks = 'rooms/garden/database/locks.sql'

let database: EmptyDatabase
let project: string
const opened: (() => Promise<void>)[] = []
beforeEach(async () => {
  database = await emptyTestDatabase()
  project = mkdtempSync(join(tmpdir(), 'schakel-migrate-'))
  const [here, folder] = [database, project]
  opened.push(async () => {
    await here.close()
    rmSync(folder, { recursive: true })
  })
})
after(async () => {
  for (const close of opened) await close()
})

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}
const migrating = () => migrate(database.cluster.admin(database.name), project)
const column = async (query: string) => (await database.owner.query({ text: query, rowMode: 'array' })).rows.flat()
const refusal = async () => {
  try {
    await migrating()
  } catch (error) {
    if (error instanceof MigrationError) return error
    throw error
  }
  throw new assert.AssertionError({ message: 'it was not refused' })
}

test('files of all folders run once, in the order of their names, as the owner', async () => {
  write(second, 'create table garden.plants (name text);')
  write(first, 'create schema garden;')
  assert.deepEqual(await migrating(), { applied: [first, second], locks: [] })
  assert.deepEqual(await migrating(), { applied: [], locks: [] })
  assert.deepEqual(await column('select name from house.migrations order by applied'), [first, second])
  assert.deepEqual(await column(`select tableowner from pg_tables where schemaname = 'garden'`), ['schakel_owner'])
})

test('a file that was changed after it ran is refused by name; put back, it is accepted', async () => {
  write(first, 'create schema garden;')
  await migrating()
  write(first, 'create schema garden; -- and more')
  const error = await refusal()
  assert.equal(error.code, 'changed')
  assert.match(error.message, /2026-01-01T0900-first\.sql was changed/)
  write(first, 'create schema garden;')
  await migrating()
})

test('a file that ran and is gone is refused by name: the database is newer', async () => {
  write(first, 'create schema garden;')
  await migrating()
  rmSync(join(project, first))
  assert.equal((await refusal()).code, 'disappeared')
})

test('a file that fails leaves nothing of itself, keeps what ran before, and names file, line and statement', async () => {
  write(first, 'create schema garden;')
  write(
    second,
    'create table garden.plants (name text);\n\ncreate table garden.trees (\n  name text,\n  height nonsense\n);',
  )
  const error = await refusal()
  assert.equal(error.code, 'failed')
  assert.match(error.message, /second\.sql:5: type "nonsense" does not exist.*in: create table garden\.trees/)
  assert.deepEqual(await column(`select to_regclass('garden.plants')`), [null])
  assert.deepEqual(await column('select name from house.migrations'), [first])
})

test('an error while running, without a position, still names the line of its statement', async () => {
  write(first, `create schema garden;\nselect 'é';\nselect 1 / (select 0);`)
  assert.match((await refusal()).message, /first\.sql:3: division by zero/)
})

test('locks are applied anew each time, also when no migration is due', async () => {
  write(first, 'create schema garden; create table garden.plants (name text);')
  write(locks, 'drop policy if exists seen on garden.plants;\ncreate policy seen on garden.plants using (false);')
  await migrating()
  await database.owner.query('drop policy seen on garden.plants')
  assert.deepEqual((await migrating()).locks, [locks])
  assert.deepEqual(await column('select policyname from pg_policies'), ['seen'])
})

for (const statement of [
  'commit',
  'rollback',
  'begin',
  'reset role',
  'set role postgres',
  'set session authorization default',
])
  test(`a migration cannot leave its transaction or its role: ${statement}`, async () => {
    write(first, `create schema garden;\n${statement};\ncreate schema orchard;`)
    assert.match((await refusal()).message, /first\.sql:2: a migration runs in one transaction/)
    assert.deepEqual(await column(`select to_regnamespace('garden')`), [null])
  })

test('a migration without a date in its name is refused by name', async () => {
  write('foundation/database/migrations/first.sql', 'select 1')
  const error = await refusal()
  assert.equal(error.code, 'misnamed')
  assert.match(error.message, /migrations\/first\.sql/)
})

test('several processes that migrate at once run each file once', async () => {
  write(first, 'create schema garden; select pg_sleep(0.2);')
  const outcomes = await Promise.all([migrating(), migrating(), migrating()])
  assert.deepEqual(
    outcomes.flatMap(({ applied }) => applied),
    [first],
  )
})
