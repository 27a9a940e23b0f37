/** The server process: start it, find the one that runs already, stop it. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stopwatch } from '../../clock.ts'
import { archiveCommand } from './archive-command.ts'
import type { Binaries } from './binaries.ts'
import { LauncherError, notFound } from './launcher-error.ts'
import type { Part, Place } from './place.ts'
import { folderOf, isAlive, programOf } from './running-process.ts'

export type Running = { readonly pid: number; readonly port: number }

/** What `postmaster.pid` says: line 1 the process, 4 the port, 8 the state. */
function pidFileOf(cluster: string): (Running & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if (notFound(error)) return undefined
    throw error
  }
}

/** A server of this very cluster: the number may have gone to another program, or to the server of another folder. */
export const serves = (pid: number, cluster: string): boolean =>
  isAlive(pid) && basename(programOf(pid) ?? '') === 'postgres' && folderOf(pid) === wholePath(cluster)

const wholePath = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : folder)

/** The server that already runs on this cluster, once it is ready. A stale file is passed over. */
export async function runningServer(cluster: string): Promise<Running | undefined> {
  const passed = stopwatch()
  for (;;) {
    const found = pidFileOf(cluster)
    if (!found || !serves(found.pid, cluster)) return undefined
    if (found.ready) return { pid: found.pid, port: found.port }
    if (passed() > 60_000)
      throw new LauncherError(
        'server-did-not-start',
        `PostgreSQL (process ${found.pid}) has been starting or stopping for a minute; see ${cluster}`,
      )
    await wait(20)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

function settingsFor(port: number, part: Part, place: Place): string[] {
  const settings: { [name: string]: string } = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    jit: 'off',
    timezone: 'UTC',
    max_connections: part === 'test' ? '200' : '100',
    // The log says that something went wrong, never with whose words, and leaves no trace of when a resident wrote.
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    ...(part === 'live'
      ? {
          log_error_verbosity: 'terse',
          log_min_error_statement: 'panic',
          archive_mode: 'on',
          archive_command: archiveCommand(place),
        }
      : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, setting]) => ['-c', `${name}=${setting}`])
}

export const logOf = (place: Place): string => join(place.folder, 'postgres.log')

/** Starts the server on a free port of this machine and waits until it accepts connections. A restored one replays its log first. */
export async function startServer(
  place: Place,
  binaries: Binaries,
  part: Part,
  patienceSeconds = 120,
): Promise<Running> {
  const stale = pidFileOf(place.cluster)
  // PostgreSQL passes over a dead process itself, but not over a number that another program has received since.
  if (stale && isAlive(stale.pid) && !serves(stale.pid, place.cluster)) rmSync(join(place.cluster, 'postmaster.pid'))
  const passed = stopwatch()
  for (;;) {
    const attempt = await tryStart(place, binaries, part, patienceSeconds)
    if (typeof attempt !== 'string') return attempt
    // Orphans of a killed server need a moment to notice, and a killed server itself one to be buried (PostgreSQL takes
    // a zombie for alive); a port may be taken between looking and using.
    const passing = /still in use|already exists|Address already in use|could not bind/.test(attempt)
    if (!passing || passed() > 10_000)
      throw new LauncherError(
        'server-did-not-start',
        `PostgreSQL did not start: ${attempt.trim() || 'it said nothing'} (log: ${logOf(place)})`,
      )
    await wait(100)
  }
}

/** The running server, or what its log said before it ended. */
async function tryStart(
  place: Place,
  binaries: Binaries,
  part: Part,
  patienceSeconds: number,
): Promise<Running | string> {
  const port = await freePort()
  const log = openSync(logOf(place), 'a', 0o600)
  const logged = () => readFileSync(logOf(place), 'utf8')
  const before = logged().length
  let ended = false
  try {
    // Detached: Ctrl-C in the terminal reaches us alone, and we stop the database last.
    const server = spawn(join(binaries.folder, 'postgres'), ['-D', place.cluster, ...settingsFor(port, part, place)], {
      ...place.runsAs,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    })
    let failure = ''
    server.once('exit', () => {
      ended = true
    })
    server.once('error', (error) => {
      failure = error.message
      ended = true
    })
    const passed = stopwatch()
    while (!ended) {
      const found = pidFileOf(place.cluster)
      if (found?.ready && found.pid === server.pid) {
        server.unref()
        return { pid: found.pid, port: found.port }
      }
      if (passed() > patienceSeconds * 1_000) {
        server.kill('SIGQUIT')
        return `not ready after ${patienceSeconds} seconds`
      }
      await wait(10)
    }
    return failure || logged().slice(before)
  } finally {
    closeSync(log)
  }
}

/** Stops the server: at once but in order; after ten seconds without order (the next start repairs). */
export async function stopServer({ pid }: Running, cluster: string): Promise<void> {
  // Asked each time: the server may be gone, and its number with somebody else.
  const send = (signal: NodeJS.Signals) => {
    try {
      if (serves(pid, cluster)) process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  const passed = stopwatch()
  send('SIGINT')
  let urged = false
  while (serves(pid, cluster)) {
    if (!urged && passed() > 10_000) {
      urged = true
      send('SIGQUIT')
    }
    if (passed() > 15_000) throw new LauncherError('server-did-not-stop', `PostgreSQL (process ${pid}) does not stop.`)
    await wait(10)
  }
}
