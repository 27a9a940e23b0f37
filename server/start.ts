/** Starts the processes of the house and ends them again. Each gets only the logins and keys that its work needs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { PoolConfig } from 'pg'
import type { Id } from '../foundation/clock.ts'
import type { Cluster } from '../foundation/database/launcher/cluster.ts'
import type { Login } from '../foundation/database/launcher/secrets.ts'
import type { Federation } from '../foundation/federation/peer.ts'
import type { BaseMap } from '../foundation/http/base-map.ts'
import { type KeyPlaces, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import type { Outbound } from '../foundation/outbound/outbound.ts'
import type { Links, Mode, OpenIdSettings, ServerProcess, Settings } from './settings.ts'

export type HouseWanted = {
  readonly cluster: Pick<Cluster, 'secrets' | 'login' | 'folder' | 'database'>
  readonly mode: Mode
  readonly partnership: Id
  /** The resident entrance; the workbench is at `port + 1`, the demo OpenID provider at `port + 2`. */
  readonly port: number
  readonly pages: string
  readonly openId?: OpenIdSettings
  /** Addresses as browsers see them, when a proxy stands before the entrances; the ports of this machine when absent. */
  readonly links?: Links
  /** Another database of the cluster, for tests. */
  readonly database?: string
  /** Where keys are held; as the settings say when absent. */
  readonly keyPlaces?: KeyPlaces
  /** Other organisations' nodes, for the workbench and the worker. */
  readonly federation?: Federation
  /** Places from which open data may be fetched, for the workbench and the worker. */
  readonly outbound?: Outbound
  /** Tiles under the map of a country, for the workbench. */
  readonly baseMap?: BaseMap
  /** Address of a collector of the Logboek Dataverwerkingen. */
  readonly collector?: string
  /** Where mail is handed in, with how to log in there: for the worker alone. */
  readonly mail?: string
  /** A line that a process says of itself; the terminal when absent. */
  readonly onLine?: (line: string) => void
  /** A process ended by itself. */
  readonly onEnd?: (process: ServerProcess, code: number | null) => void
}
export type RunningHouse = { readonly links: Links; readonly pids: readonly number[]; stop(): Promise<void> }

export class DidNotStart extends Error {
  readonly code: string | undefined
  readonly process: ServerProcess
  constructor(which: ServerProcess, sentence: string, code?: string) {
    super(sentence)
    this.process = which
    this.code = code
  }
}

const loginsOf: { readonly [P in ServerProcess]: readonly Login[] } = {
  resident: ['resident_entrance'],
  workbench: ['workbench'],
  // As the importer it opens the answers of a survey, which no job may read.
  worker: ['jobs', 'importer'],
  'open-id': [],
}

/** Errors: `DidNotStart` with a sentence for the terminal; what had started is ended first. */
export async function startServers(wanted: HouseWanted): Promise<RunningHouse> {
  const links: Links = wanted.links ?? {
    resident: `http://localhost:${wanted.port}`,
    workbench: `http://localhost:${wanted.port + 1}`,
    openId: `http://localhost:${wanted.port + 2}`,
  }
  const demo: readonly ServerProcess[] = wanted.openId ? [] : ['open-id']
  const { onLine = toTerminal } = wanted
  const started = await Promise.allSettled(
    [...demo, 'resident' as const, 'workbench' as const, 'worker' as const].map((which) =>
      startOne(which, settingsFor(which, wanted, links), onLine),
    ),
  )
  const children = started.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const stop = async () => {
    await Promise.all(children.map(({ child }) => endOne(child)))
  }
  const failed = started.find((outcome) => outcome.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  let ending = false
  for (const { which, child } of children)
    child.once('exit', (code) => {
      if (!ending) wanted.onEnd?.(which, code)
    })
  return {
    links,
    pids: children.map(({ child }) => child.pid as number),
    stop: () => {
      ending = true
      return stop()
    },
  }
}

function settingsFor(which: ServerProcess, wanted: HouseWanted, links: Links): Settings {
  const { cluster } = wanted
  const keyOf = (login: Login) => cluster.secrets.serverKeys[login === 'resident_entrance' ? 'resident' : login]
  const portOf = { resident: wanted.port, workbench: wanted.port + 1, 'open-id': wanted.port + 2, worker: 0 }
  return {
    mode: wanted.mode,
    partnership: wanted.partnership,
    port: portOf[which],
    links,
    access: Object.fromEntries(
      loginsOf[which].map((login) => [
        login,
        { connection: cluster.login(login, wanted.database ?? cluster.database) as PoolConfig, sealKey: keyOf(login) },
      ]),
    ),
    ...(which === 'workbench' || which === 'worker'
      ? {
          keyPlaces: placesFor(which, wanted.keyPlaces ?? keyPlaces(cluster.folder, process.env)),
          ...(wanted.federation ? { federation: wanted.federation } : {}),
          ...(wanted.outbound ? { outbound: wanted.outbound } : {}),
        }
      : {}),
    ...(which === 'workbench' && wanted.baseMap ? { baseMap: wanted.baseMap } : {}),
    ...(which === 'worker' && wanted.collector ? { collector: wanted.collector } : {}),
    ...(which === 'worker' && wanted.mail ? { mail: wanted.mail } : {}),
    pages: wanted.pages,
    ...(which === 'workbench' || which === 'open-id' ? { openId: wanted.openId ?? demoProvider(cluster, links) } : {}),
  }
}

/** Who signs the log is told to the worker alone: no page can ask for a signature. */
function placesFor(which: ServerProcess, { logCommand, ...places }: KeyPlaces): KeyPlaces {
  return which === 'worker' && logCommand ? { ...places, logCommand } : places
}

/** The demo provider and the workbench share a secret of this installation; production brings its own provider. */
const demoProvider = (cluster: HouseWanted['cluster'], links: Links): OpenIdSettings => ({
  issuer: links.openId,
  clientId: 'schakel-workbench',
  clientSecret: createHmac('sha256', cluster.secrets.serverKeys.workbench)
    .update('demo OpenID client')
    .digest('base64url'),
  acr: ['demo-second-factor'],
})

type Child = { readonly which: ServerProcess; readonly child: ChildProcess }

const toTerminal = (line: string) => process.stdout.write(`${line}\n`)

function startOne(which: ServerProcess, settings: Settings, onLine: (line: string) => void): Promise<Child> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'process.ts'), which], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new DidNotStart(which, error.message)))
    child.once('exit', () => reject(new DidNotStart(which, `The ${which} process ended before it was ready.`)))
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${JSON.stringify(settings)}\n`)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = readiness(line)
      if (!told) onLine(line)
      else if (told.ready) resolve({ which, child })
      else if (told.code === 'EADDRINUSE')
        reject(
          new DidNotStart(
            which,
            `Port ${settings.port} is in use. End the other program, or choose another with SCHAKEL_PORT=….`,
            told.code,
          ),
        )
      else reject(new DidNotStart(which, `The ${which} process could not start: ${told.message}`, told.code))
    })
  })
}

type Readiness = { ready: boolean; message: string; code?: string }
function readiness(line: string): Readiness | undefined {
  if (!line.startsWith('{"ready":')) return undefined
  return JSON.parse(line) as Readiness
}

async function endOne(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(patience)
}
