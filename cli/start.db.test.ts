import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { stopwatch } from '../foundation/clock.ts'
import { isAlive } from '../foundation/database/launcher/running-process.ts'

const folders: string[] = []
const running = new Set<ChildProcess>()
afterEach(async () => {
  for (const child of running) {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('close', resolve))
  }
})
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel start-'))
  folders.push(folder)
  return folder
}

/** Three free ports in a row, asked of the system. */
async function freePort(): Promise<number> {
  const free = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const probe = createServer().once('error', () => resolve(undefined))
      probe.listen(port, 'localhost', () => {
        const { port: given } = probe.address() as { port: number }
        probe.close(() => resolve(given))
      })
    })
  for (;;) {
    const port = await free(0)
    if (port !== undefined && port < 65_000 && (await free(port + 1)) && (await free(port + 2))) return port
  }
}

type Start = { readonly child: ChildProcess; said(): string; readonly over: Promise<number | null> }
function starting(folder: string, port: number | string): Start {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    cwd: '/',
    env: { ...process.env, SCHAKEL_DATABASE_URL: '', SCHAKEL_DATA: folder, SCHAKEL_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      said += chunk
    })
  const over = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  return { child, said: () => said, over }
}
async function open(start: Start): Promise<Start> {
  const passed = stopwatch()
  while (!start.said().includes('Schakel is open')) {
    assert.ok(start.child.exitCode === null && passed() < 90_000, start.said())
    await wait(20)
  }
  return start
}
const answers = (port: number) =>
  fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  )
const databaseOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])

test('a start opens both entrances and the demonstration, and Ctrl-C ends all of it within seconds', async (t) => {
  const [folder, port] = [newFolder(), await freePort()]
  const start = await open(starting(folder, port))
  assert.deepEqual(await Promise.all([answers(port), answers(port + 1), answers(port + 2)]), [true, true, true])
  for (const words of [`localhost:${port}/nl`, `localhost:${port + 1}`, 'Noor Janssen', 'PostgreSQL'])
    assert.ok(start.said().includes(words), words)
  const database = databaseOf(folder)
  const passed = stopwatch()
  start.child.kill('SIGINT')
  assert.equal(await start.over, 0)
  assert.ok(passed() < 8_000, `${passed()} ms`)
  assert.deepEqual([await answers(port), await answers(port + 1), await answers(port + 2)], [false, false, false])
  assert.deepEqual([isAlive(database), existsSync(join(folder, 'start.lock'))], [false, false])

  const again = stopwatch()
  await open(starting(folder, port))
  t.diagnostic(`warm start: ${(again() / 1000).toFixed(1)} s`)
})

test('after kill -9 the next start works, with the same database and on the same ports', async () => {
  const [folder, port] = [newFolder(), await freePort()]
  const first = await open(starting(folder, port))
  first.child.kill('SIGKILL')
  await first.over
  const second = await open(starting(folder, port))
  assert.match(second.said(), /already running/)
  assert.equal(await answers(port + 1), true)
})

test('a second start on the same data is refused and names the first; the first goes on', async () => {
  const [folder, port] = [newFolder(), await freePort()]
  const first = await open(starting(folder, port))
  const second = starting(folder, await freePort())
  assert.equal(await second.over, 1)
  assert.match(second.said(), new RegExp(`^Schakel already runs on .*: process ${first.child.pid}, .*\\n$`))
  assert.equal(await answers(port), true)
})

test('a port in use is one sentence with a way out, and nothing is left running', async () => {
  const [folder, port] = [newFolder(), await freePort()]
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port + 1, 'localhost', resolve))
  try {
    const start = starting(folder, port)
    assert.equal(await start.over, 1)
    assert.match(start.said(), new RegExp(`Port ${port + 1} is in use by another program\\. .*SCHAKEL_PORT=\\d+`))
    assert.equal(existsSync(join(folder, 'pg/postmaster.pid')), false)
  } finally {
    other.close()
  }
})

test('an impossible port is refused before anything is started', async () => {
  for (const port of ['0', '65534', '80a', '-1']) {
    const folder = newFolder()
    const start = starting(folder, port)
    assert.equal(await start.over, 1)
    assert.match(start.said(), new RegExp(`^SCHAKEL_PORT is "${port}".*\\n$`))
    assert.equal(existsSync(join(folder, 'pg')), false)
  }
})

test('a data folder in which nobody may write is one sentence', async () => {
  const start = starting('/dev/null/data', await freePort())
  assert.equal(await start.over, 1)
  assert.match(start.said(), /data folder \/dev\/null\/data.*SCHAKEL_DATA/)
})

test('an interrupt while starting leaves nothing behind', async () => {
  const [folder, port] = [newFolder(), await freePort()]
  chmodSync(folder, 0o755)
  const start = starting(folder, port)
  while (!existsSync(join(folder, 'pg/postmaster.pid'))) await wait(5)
  start.child.kill('SIGTERM')
  assert.equal(await start.over, 130)
  assert.equal(existsSync(join(folder, 'pg/postmaster.pid')), false)
})

test('a database that ends by itself ends the start with one sentence', async () => {
  const [folder, port] = [newFolder(), await freePort()]
  const start = await open(starting(folder, port))
  process.kill(databaseOf(folder), 'SIGKILL')
  assert.equal(await start.over, 1)
  assert.match(start.said(), /The database ended by itself/)
  assert.equal(await answers(port), false)
})
