import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Cluster, startCluster, withClient } from './cluster.ts'
import { LauncherError, type LauncherErrorCode } from './launcher-error.ts'
import { weAreRoot } from './place.ts'
import { beganAt } from './running-process.ts'

const project = join(import.meta.dirname, '../../..')
const folders: string[] = []
const clusters = new Set<Cluster>()
after(async () => {
  for (const cluster of clusters) await cluster.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schakel launcher-'))
  folders.push(folder)
  return folder
}
/** Most tests share one cluster, each leaving it fit for the next: making one takes most of a second. */
const folder = newFolder()
async function started(folder: string): Promise<Cluster> {
  const cluster = await startCluster({
    project,
    env: { ...process.env, SCHAKEL_DATABASE_URL: '', SCHAKEL_DATA: folder },
  })
  clusters.add(cluster)
  return cluster
}
const ask = async (cluster: Cluster, query: string): Promise<unknown[]> =>
  withClient(cluster.admin(), async (client) => (await client.query({ text: query, rowMode: 'array' })).rows.flat())
const serverOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
const gone = async (pid: number) => {
  while (beganAt(pid) !== undefined) await new Promise((resolve) => setTimeout(resolve, 10))
}
const refusedWith = (code: LauncherErrorCode, words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof LauncherError, String(error))
  assert.equal(error.code, code)
  assert.match(error.message, words)
  return true
}

test('a new server checks its pages, listens to this machine only, asks passwords and compiles nothing', async () => {
  const cluster = await started(folder)
  const settings = [
    'data_checksums',
    'jit',
    'listen_addresses',
    'unix_socket_directories',
    'log_parameter_max_length',
    'fsync',
  ]
  assert.deepEqual(
    await ask(cluster, `select current_setting(name) from unnest(array['${settings.join("','")}']) as name`),
    ['on', 'off', '127.0.0.1', '', '0', 'on'],
  )
  assert.deepEqual(await ask(cluster, `select distinct auth_method from pg_hba_file_rules where type = 'host'`), [
    'scram-sha-256',
  ])
  assert.equal(statSync(join(folder, 'secrets.json')).mode & 0o777, 0o600)
  assert.match(cluster.description, /^PostgreSQL \d+\.\d+ .*, data in /)
  await assert.rejects(
    withClient({ ...cluster.admin(), password: 'guessed' }, async () => {}),
    /password authentication failed/,
  )
})

test('a log-in may become its role and no other, inherits nothing, and may not enter other databases', async () => {
  const cluster = await started(folder)
  await withClient(cluster.login('jobs'), async (client) => {
    const may = async (role: string) =>
      client.query(`set role ${role}`).then(
        () => true,
        () => false,
      )
    assert.deepEqual(
      [await may('jobs'), await may('workbench'), await may('schakel_owner'), await may('postgres')],
      [true, false, false, false],
    )
    await client.query('reset role')
    await assert.rejects(client.query('create temp table t ()'), /permission denied/)
    await assert.rejects(client.query('select lo_create(0)'), /permission denied/)
    await assert.rejects(client.query('create table public.t ()'), /permission denied/)
  })
  assert.deepEqual(await ask(cluster, `select rolname from pg_roles where rolname like '%\\_login' and rolinherit`), [])
  await assert.rejects(
    withClient(cluster.login('jobs', 'postgres'), async () => {}),
    /permission denied for database/,
  )
})

test('what was committed is there after kill -9 of the server', async () => {
  const first = await started(folder)
  await ask(first, 'create table kept as select 42 as answer')
  const pid = serverOf(folder)
  process.kill(pid, 'SIGKILL')
  await gone(pid)
  assert.deepEqual(await ask(await started(folder), 'select answer from kept'), [42])
})

test('a server that outlived its launcher is adopted, with its data and the same passwords', async () => {
  await (await started(folder)).stop()
  const first = await started(folder)
  const second = await started(folder)
  assert.deepEqual([first.adopted, second.adopted], [false, true])
  assert.equal(second.admin().port, first.admin().port)
  assert.match(second.description, /already running/)
  await second.stop()
  assert.equal(existsSync(join(folder, 'pg/postmaster.pid')), false)
})

test('a stale pid file is passed over, also when the number now belongs to another program', async () => {
  const first = await started(folder)
  const pid = serverOf(folder)
  process.kill(pid, 'SIGKILL')
  await gone(pid)
  const file = join(folder, 'pg/postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)))
  const second = await started(folder)
  assert.equal(second.adopted, false)
  assert.notEqual(second.admin().port, first.admin().port)
})

test('two that start at once on an empty folder share one server', async () => {
  const folder = newFolder()
  const [first, second] = await Promise.all([started(folder), started(folder)])
  assert.equal(first.admin().port, second.admin().port)
  assert.deepEqual(first.secrets, second.secrets)
})

/** Starts and stops in a process of that user; the outcome is what it printed. */
async function startedBy(uid: number, data: string): Promise<string> {
  const script = `
    import { startCluster, withClient } from ${JSON.stringify(join(import.meta.dirname, 'cluster.ts'))}
    const cluster = await startCluster({ project: ${JSON.stringify(project)} }).catch((error) => console.log(error.message))
    if (cluster) {
      const { rows } = await withClient(cluster.admin(), (client) => client.query('select 1 as one'))
      console.log(rows[0].one, cluster.description)
      await cluster.stop()
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    uid,
    gid: uid,
    cwd: '/',
    env: { PATH: process.env.PATH, SCHAKEL_DATA: data, SCHAKEL_POSTGRES: process.env.SCHAKEL_POSTGRES },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    printed += chunk
  })
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  return printed
}
/** A user can only start what it can read: not a checkout under somebody's closed home. */
const unreachable = weAreRoot()
  ? spawnSync('/bin/ls', [project], { uid: 65_534, gid: 65_534 }).status !== 0 &&
    'other users cannot reach this checkout'
  : 'needs root, to become another user'

test('as an ordinary user the server runs under that user, in the folder that was named', {
  skip: unreachable,
}, async () => {
  const folder = newFolder()
  const { uid, gid } = { uid: 65_534, gid: 65_534 }
  chownSync(folder, uid, gid)
  assert.match(await startedBy(uid, join(folder, 'data')), /^1 PostgreSQL/)
  assert.equal(statSync(join(folder, 'data/pg')).uid, uid)
  assert.equal(statSync(join(folder, 'data')).mode & 0o077, 0)
})

test('a user without a name on this machine is told so', { skip: unreachable }, async () => {
  const folder = newFolder()
  chownSync(folder, 64_123, 64_123)
  assert.match(await startedBy(64_123, join(folder, 'data')), /user 64123 has none on this machine/)
})

test('a folder that belongs to somebody else is refused with a way out', { skip: unreachable }, async () => {
  assert.match(
    await startedBy(65_534, join(newFolder(), 'data')),
    /^No permission to use the data folder .*SCHAKEL_DATA=/,
  )
})

test('as root the server runs under a private user, and never as root', {
  skip: !weAreRoot() && 'needs root',
}, async () => {
  await started(folder)
  const user = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${serverOf(folder)}/status`, 'utf8'))?.[1]
  assert.equal(Number(user) > 60_000, true, `it runs as ${user}`)
  assert.equal(statSync(join(folder, 'pg')).uid, Number(user))
})

test('as root, a folder that no other user can reach is refused with a way out', {
  skip: !weAreRoot() && 'needs root',
}, async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'closed/data'), { recursive: true })
  chmodSync(join(folder, 'closed'), 0o700)
  await assert.rejects(
    started(join(folder, 'closed/data')),
    refusedWith('folder-not-permitted', /cannot reach .*closed\/data/),
  )
})

test('a log-in that carries settings of its own is refused by name, and accepted once they are gone', async () => {
  const cluster = await started(folder)
  await withClient(cluster.login('workbench'), (client) =>
    client.query(`alter role workbench_login set search_path = evil`),
  )
  await assert.rejects(started(folder), refusedWith('role-settings-changed', /workbench_login .*search_path/))
  await ask(cluster, 'alter role workbench_login reset all')
  await started(folder)
})

test('secrets that others may read are refused with the command that closes them', async () => {
  await started(folder)
  chmodSync(join(folder, 'secrets.json'), 0o644)
  await assert.rejects(started(folder), refusedWith('folder-not-permitted', /chmod 600/))
  chmodSync(join(folder, 'secrets.json'), 0o600)
})

test('data whose secrets are lost is refused by name instead of being made anew', async () => {
  const cluster = await started(folder)
  await cluster.stop()
  writeFileSync(join(folder, 'secrets.json'), '{', { mode: 0o600 })
  await assert.rejects(started(folder), refusedWith('secrets-lost', /secrets\.json is damaged/))
  rmSync(join(folder, 'secrets.json'))
  await assert.rejects(started(folder), refusedWith('secrets-lost', /secrets\.json is missing/))
  assert.equal(existsSync(join(folder, 'secrets.json')), false)
})
