import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type EmptyDatabase, emptyTestDatabase } from '../../testing/database.ts'
import { migrate } from '../migrate.ts'
import { type Cluster, startCluster, withClient } from './cluster.ts'
import { LauncherError } from './launcher-error.ts'

const project = join(import.meta.dirname, '../../..')
let database: EmptyDatabase
let url: string
const folders: string[] = []
before(async () => {
  database = await emptyTestDatabase()
  const { host, port, user, password } = database.cluster.admin()
  url = `postgres://${user}:${password}@${host}:${port}/${database.name}`
})
after(async () => {
  await database.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** The server's roles belong to the test installation, so a start that is to succeed brings its secrets. */
function starting(at: string, { withSecrets = true } = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-external-'))
  folders.push(folder)
  if (withSecrets) copyFileSync(join(database.cluster.folder, 'secrets.json'), join(folder, 'secrets.json'))
  return startCluster({ project, env: { SCHAKEL_DATA: folder, SCHAKEL_DATABASE_URL: at } })
}
const refusal = async (attempt: Promise<Cluster>): Promise<LauncherError> => {
  try {
    await attempt
  } catch (error) {
    if (error instanceof LauncherError) return error
    throw error
  }
  throw new assert.AssertionError({ message: 'it was not refused' })
}

test('an empty database is accepted, and after migration it is ours', async () => {
  const first = await starting(url)
  assert.equal(first.kind, 'external')
  assert.equal(first.description.includes('password'), false)
  await migrate(first.admin(), project)
  const again = await starting(url)
  const { rows } = await withClient(again.login('jobs'), (client) => client.query('select current_user'))
  assert.deepEqual(rows, [{ current_user: 'jobs_login' }])
})

test("a database with somebody else's table is refused by its name, and left as it was", async () => {
  const foreign = await emptyTestDatabase()
  try {
    await foreign.owner.query('create table public.invoices (amount numeric)')
    const error = await refusal(starting(url.replace(database.name, foreign.name)))
    assert.equal(error.code, 'database-not-ours')
    assert.ok(
      error.message.includes(`database ${foreign.name}`) && error.message.includes('public.invoices'),
      error.message,
    )
    const { rows } = await foreign.owner.query(`select nspname from pg_namespace where nspname = 'house'`)
    assert.deepEqual(rows, [])
    await foreign.owner.query('drop table public.invoices')
    await starting(url.replace(database.name, foreign.name))
  } finally {
    await foreign.close()
  }
})

test('log-ins of another installation are not taken over', async () => {
  const error = await refusal(starting(url, { withSecrets: false }))
  assert.equal(error.code, 'roles-not-ours')
  assert.match(error.message, /workbench_login.*secrets\.json/)
})

test('a managed server, whose user is no superuser, is told once what a superuser must do, and then serves', async () => {
  const managed = await emptyTestDatabase()
  const manager = `manager_of_${managed.name}`
  const { host, port } = managed.cluster.admin()
  const at = `postgres://${manager}:geheim@${host}:${port}/${managed.name}`
  try {
    await managed.owner.query(`create role ${manager} login createrole password 'geheim';
      grant schakel_owner to ${manager} with inherit true, set true; alter database ${managed.name} owner to ${manager}`)
    const error = await refusal(starting(at))
    assert.equal(error.code, 'database-too-open')
    const [, command = ''] = /must run once, in this database: (revoke .*)$/.exec(error.message) ?? []
    await managed.owner.query(command)
    const cluster = await starting(at)
    await migrate(cluster.admin(), project)
    await withClient(cluster.login('jobs'), async (client) => {
      await assert.rejects(client.query('select lo_create(0)'), /permission denied/)
      await assert.rejects(client.query('create temp table t ()'), /permission denied/)
    })
  } finally {
    await managed.owner.query(
      `alter database ${managed.name} owner to schakel_owner; drop owned by ${manager}; drop role ${manager}`,
    )
    await managed.close()
  }
})

for (const [what, at] of [
  ['a database that does not answer', 'postgres://nobody:wrong@127.0.0.1:1/nothing'],
  ['a text that is no address', 'not a url'],
  ['an address without a database', 'postgres://user@localhost/'],
] as const)
  test(`${what} is refused in one sentence that holds no password`, async () => {
    const error = await refusal(starting(at))
    assert.equal(error.code, 'database-unreachable')
    assert.equal(error.message.includes('wrong'), false)
    assert.equal(error.message.includes('\n'), false)
  })
