/** The product as one types it: `./schakel start`, in a folder and on ports of its own, that can be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawBelow, stopwatch } from '../foundation/clock.ts'

const project = join(import.meta.dirname, '..')

export type WholeHouse = {
  readonly resident: string
  readonly workbench: string
  readonly data: string
  /** The last of what it said in the terminal. */
  said(): string
  /** Units: seconds until both entrances answered. */
  start(): Promise<number>
  /** Every process of ours, without the database's. */
  processes(): readonly number[]
  /** Ends every process of the house at once, the database's too, without a word. */
  killEverything(): Promise<void>
  stop(): Promise<void>
  /** Stops and removes all it kept. */
  remove(): Promise<void>
}

/** `settings`: variables of the environment beside folder and port. `data`: its folder, when it must be a particular one. */
export async function wholeHouse(
  settings: NodeJS.ProcessEnv = {},
  data: string = mkdtempSync(join(tmpdir(), 'schakel-proof-')),
): Promise<WholeHouse> {
  const port = await freePorts()
  const [resident, workbench] = [`http://localhost:${port}`, `http://localhost:${port + 1}`]
  let running: ChildProcess | undefined
  let said = ''
  const start = async () => {
    const elapsed = stopwatch()
    const env = { ...process.env, ...settings, SCHAKEL_DATA: data, SCHAKEL_PORT: String(port) }
    const child = spawn(join(project, 'schakel'), ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    running = child
    said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        said = `${said}${piece}`.slice(-4_000)
      })
    while (!(await answers(resident)) || !(await answers(workbench))) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the house did not start:\n${said}`)
      if (elapsed() > 180_000) throw new Error(`the house took more than three minutes:\n${said}`)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    return elapsed() / 1_000
  }
  const stop = async () => {
    const child = running
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return {
    resident,
    workbench,
    data,
    said: () => said,
    start,
    stop,
    processes: () =>
      running?.pid ? familyOf(running.pid).filter((pid) => !databaseProcesses(data).includes(pid)) : [],
    killEverything: async () => {
      const child = running
      if (!child?.pid) return
      const family = familyOf(child.pid)
      const database = databaseProcesses(data)
      const ended = new Promise((resolve) => child.once('exit', resolve))
      for (const pid of [...family, ...database]) killQuietly(pid)
      await ended
    },
    remove: async () => {
      await stop()
      for (const pid of databaseProcesses(data)) killQuietly(pid)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const reply = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(2_000) })
    await reply.body?.cancel()
    return true
  } catch {
    return false
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended already.
  }
}

/** Parent of every running process, from /proc: no program needs to be installed for it. */
function parents(): Map<number, number> {
  const found = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended while we looked.
    }
  }
  return found
}

function familyOf(pid: number): number[] {
  const table = parents()
  const family = [pid]
  for (const ancestor of family) for (const [child, parent] of table) if (parent === ancestor) family.push(child)
  return family
}

/** Ends the server of this data folder and all its backends at once, as a power cut does to processes. */
export function killDatabase(data: string): void {
  for (const pid of databaseProcesses(data)) killQuietly(pid)
}

/** The server that owns this data folder and all its backends. */
function databaseProcesses(data: string): number[] {
  try {
    return familyOf(Number(readFileSync(join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]))
  } catch {
    return []
  }
}

/**
 * Three ports in a row that nobody uses now, below those that the system hands out by itself: between our look and the start
 * of the house no other program is given one of them.
 */
async function freePorts(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = 15_000 + drawBelow(15_000)
    const free = await Promise.all([0, 1, 2].map((next) => freePort(first + next).catch(() => 0)))
    if (free.every((port) => port > 0)) return first
  }
  throw new Error('no three free ports in a row')
}
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
