import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { stopwatch } from '../foundation/clock.ts'
import { isAlive } from '../foundation/database/launcher/running-process.ts'

const folders: string[] = []
const running = new Set<ChildProcess>()
after(async () => {
  for (const child of running) {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('close', resolve))
  }
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
const project = join(import.meta.dirname, '..')
const starting = (folder: string, port: number | string, ...words: string[]): Start =>
  startingIn(project, folder, port, ...words)
function startingIn(clone: string, folder: string, port: number | string, ...words: string[]): Start {
  const child = spawn(process.execPath, [join(clone, 'cli/start.ts'), ...words], {
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
/** Until the last line of the welcome: what a pipe brings may come in pieces. */
async function open(start: Start): Promise<Start> {
  const passed = stopwatch()
  while (!/Schakel is open[\s\S]*Ctrl-C stops everything/.test(start.said())) {
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

/** This project without its built pages: what somebody has who cloned it just now. */
function newClone(): string {
  const clone = join(newFolder(), 'clone')
  const left = ['node_modules', 'dist', '.git', '.data'].map((name) => join(project, name))
  cpSync(project, clone, { recursive: true, filter: (path) => !left.includes(path) })
  symlinkSync(join(project, 'node_modules'), join(clone, 'node_modules'))
  return clone
}

// The builder says `production` in the environment of its process; that once made a house without its demonstration.
test('the first start of a new clone builds the pages, and is the demonstration like every later one', async () => {
  const port = await freePort()
  const first = await open(startingIn(newClone(), newFolder(), port))
  for (const words of ['Building the pages', 'The demonstration is filled', 'Noor Janssen'])
    assert.ok(first.said().includes(words), `${words} in: ${first.said()}`)
  assert.equal(await answers(port + 1), true)
  first.child.kill('SIGINT')
  assert.equal(await first.over, 0)
})

/** One house, through its life: each step leaves it as the next finds it. */
const [data, at] = [newFolder(), await freePort()]
let house: Start

test('a start opens both entrances and the demonstration, and says where', async () => {
  house = await open(starting(data, at))
  assert.deepEqual(await Promise.all([answers(at), answers(at + 1), answers(at + 2)]), [true, true, true])
  for (const words of [`localhost:${at}/nl`, `localhost:${at + 1}`, 'Noor Janssen', 'PostgreSQL'])
    assert.ok(house.said().includes(words), `${words} in: ${house.said()}`)
})

test('a second start on the same data is refused and names the first; the first goes on', async () => {
  const second = starting(data, await freePort())
  assert.equal(await second.over, 1)
  assert.match(second.said(), new RegExp(`^Schakel already runs on .*: process ${house.child.pid}, .*\\n$`))
  assert.equal(await answers(at), true)
})

test('after kill -9 the next start works, with the same database and on the same ports', async () => {
  house.child.kill('SIGKILL')
  await house.over
  house = await open(starting(data, at))
  assert.match(house.said(), /already running/)
  assert.equal(await answers(at + 1), true)
})

test('a database that ends by itself ends the start with one sentence', async () => {
  process.kill(databaseOf(data), 'SIGKILL')
  assert.equal(await house.over, 1)
  assert.match(house.said(), /The database ended by itself/)
  assert.equal(await answers(at), false)
})

test('the next start is warm, and Ctrl-C ends all of it within seconds', async (t) => {
  const opening = stopwatch()
  house = await open(starting(data, at))
  t.diagnostic(`warm start: ${(opening() / 1000).toFixed(1)} s (budget 5 s on two idle cores)`)
  const database = databaseOf(data)
  const ending = stopwatch()
  house.child.kill('SIGINT')
  assert.equal(await house.over, 0)
  assert.ok(ending() < 10_000, `${ending()} ms`)
  assert.deepEqual([await answers(at), await answers(at + 1), await answers(at + 2)], [false, false, false])
  assert.deepEqual([isAlive(database), existsSync(join(data, 'start.lock'))], [false, false])
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
  const start = starting(folder, port)
  while (!existsSync(join(folder, 'pg/postmaster.pid'))) await wait(5)
  start.child.kill('SIGTERM')
  assert.equal(await start.over, 130)
  assert.equal(existsSync(join(folder, 'pg/postmaster.pid')), false)
})

test('a word that start does not know is refused with those it knows, and nothing is made', async () => {
  const folder = newFolder()
  const start = starting(folder, await freePort(), '--dve')
  assert.equal(await start.over, 1)
  assert.equal(
    start.said(),
    '"./schakel start" does not know "--dve". It knows: --dev, --allow-embedded, --open-data.\n',
  )
  assert.deepEqual(readdirSync(folder), [])
})
