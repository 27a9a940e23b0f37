/** Opens the house in order, and knows how to close what it opened, however far it came. */
import { appendFileSync, existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPartnership } from '../../demo/people.ts'
import { type Id, systemClock } from '../../foundation/clock.ts'
import { type Cluster, startCluster } from '../../foundation/database/launcher/cluster.ts'
import { takeLock } from '../../foundation/database/launcher/lock.ts'
import { placeFor } from '../../foundation/database/launcher/place.ts'
import type { Federation } from '../../foundation/federation/peer.ts'
import { FederationRefused, readFederation } from '../../foundation/federation/read-federation.ts'
import { baseMapIn } from '../../foundation/http/base-map.ts'
import { keyPlaces, recoveryIn } from '../../foundation/keys/key-holder-of.ts'
import { logSignerIn, publicKeysOf } from '../../foundation/log/log-signer.ts'
import { collectorAt } from '../../foundation/log/tell-collector.ts'
import { mailServerAt } from '../../foundation/mail/mail-server.ts'
import { type Outbound, outboundIn } from '../../foundation/outbound/outbound.ts'
import { isProduction } from '../../foundation/production/refuse-weak-production.ts'
import type { Links } from '../../server/settings.ts'
import { type RunningHouse, startServers } from '../../server/start.ts'
import { type DemoNodes, startDemoNodes } from './demo-nodes.ts'
import { fillHouse } from './fill-house.ts'
import { keepLog } from './keep-log.ts'
import { keysThatDoNotFit } from './keys-that-do-not-fit.ts'
import { pagesOf } from './pages.ts'
import { partnershipIn } from './partnership.ts'
import { portIn, portsAreFree } from './ports.ts'
import { productionOf, refuseUnknownMode, refuseWeakStart } from './production.ts'
import { StartRefused } from './start-refused.ts'
import { unknownSettings } from './unknown-settings.ts'

export type Opening = {
  readonly project: string
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  /** Something that must run has ended by itself. */
  readonly onLoss: (sentence: string) => void
  /** Receives what has to be done to close again, last first. Filled while opening, so that an interrupt finds it. */
  readonly closing: (() => Promise<void>)[]
  /** A folder of open data, loaded before the doors open. */
  readonly openData?: string
}
export type OpenHouse = {
  readonly links: Links
  /** Pages of the privacy officers of neighbouring organisations. */
  readonly officerPages: DemoNodes['officerPages']
  /** The file in which the processes say what happens. */
  readonly log: string
  /** Takes over changed files: new migrations, pages, servers. */
  renew(): Promise<void>
}

export async function openHouse(opening: Opening): Promise<OpenHouse> {
  const { project, env, say, onLoss, closing } = opening
  for (const sentence of unknownSettings(env)) say(sentence)
  refuseUnknownMode(env)
  const port = portIn(env)
  const collector = collectorIn(env)
  const mail = mailIn(env)
  const outbound = placesOutside(env)
  const baseMap = asSetting(() => baseMapIn(env.SCHAKEL_BASE_MAP, env.SCHAKEL_BASE_MAP_LICENCE))
  holdFolder(opening)
  const cluster = startCluster({ project, env })
  closing.push(async () => (await cluster).stop())
  const [running] = await Promise.all([cluster, portsAreFree(port)])
  say(running.description)
  tellMissingHolders(running, opening)
  const production = isProduction(env)
  if (production) await refuseWeakStart(running, env, port)
  const partnership = partnershipIn(env)
  watchDatabase(running, opening)
  keepLog(opening)
  const named = namedPeers(env)
  // A fresh page per start: beside the welcome, a line per request would push the links out of sight.
  const log = join(running.folder, 'schakel.log')
  rmSync(log, { force: true })
  // There from the start: the welcome names it, and somebody may want to follow it.
  writeFileSync(log, '', { mode: 0o600 })
  const onLine = (line: string) => appendFileSync(log, `${line}\n`, { mode: 0o600 })
  let leaving = false
  // The neighbours are invented: they have no place beside real ones, or in production.
  const invented = !named && !production
  const [nodes, pages] = await Promise.all([
    invented ? neighboursOf(running, opening, onLine, () => leaving) : undefined,
    pagesOf(project, say),
    fillHouse(running, opening, { partnership, port }),
  ])
  await tellKeys(running, opening, partnership)
  const federation = named ?? nodes?.federation
  const serving = (folder: string) =>
    startServers({
      cluster: running,
      mode: production ? 'production' : 'demo',
      partnership,
      ...(production ? productionOf(env) : {}),
      port,
      pages: folder,
      onLine,
      ...(federation ? { federation } : {}),
      ...(collector ? { collector } : {}),
      ...(mail ? { mail } : {}),
      ...(outbound ? { outbound } : {}),
      ...(baseMap ? { baseMap } : {}),
      onEnd: (which, code) => onLoss(`The ${which} process ended by itself (${code ?? 'killed'}).`),
    })
  let servers: Promise<RunningHouse> = serving(pages)
  closing.push(async () => (await servers).stop())
  // Ctrl-C reaches every process of the terminal: from here on an end is no loss.
  closing.push(async () => {
    leaving = true
  })
  return {
    log,
    officerPages: nodes?.officerPages ?? [],
    links: (await servers).links,
    async renew() {
      const folder = await pagesOf(project, say)
      await (await servers).stop()
      await fillHouse(running, opening, { partnership, port })
      servers = serving(folder)
      await servers
    },
  }
}

/** Off unless it was set. Errors: `StartRefused` with the sentence why this place is not told anything. */
function collectorIn(env: NodeJS.ProcessEnv): string | undefined {
  try {
    return env.SCHAKEL_LDV_COLLECTOR ? collectorAt(env.SCHAKEL_LDV_COLLECTOR).href : undefined
  } catch (error) {
    throw new StartRefused((error as Error).message)
  }
}

/** Off unless it was set. Errors: `StartRefused` with the sentence why nothing is handed in there. */
function mailIn({ SCHAKEL_MAIL: line }: NodeJS.ProcessEnv): string | undefined {
  if (!line) return undefined
  try {
    mailServerAt(line)
    return line
  } catch (error) {
    throw new StartRefused((error as Error).message)
  }
}

/** Nothing is fetched from outside unless somebody named where. Errors: `StartRefused` with what is no name of a host. */
function placesOutside(env: NodeJS.ProcessEnv): Outbound | undefined {
  const outbound = asSetting(() => outboundIn(env.SCHAKEL_OPEN_DATA_HOSTS, { production: isProduction(env) }))
  return outbound.hosts.length > 0 ? outbound : undefined
}

/** Errors: `StartRefused` with the sentence of a setting that cannot be. */
function asSetting<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new StartRefused(error.message) : error
  }
}

/** One start per data folder: two would serve the same people from two places and end each other's database. */
function holdFolder({ project, env, closing }: Opening): void {
  const { folder } = placeFor({ project, part: 'live', env })
  const lock = takeLock(join(folder, 'start.lock'), 'schakel start')
  if (!lock.held)
    throw new StartRefused(
      `Schakel already runs on ${folder}: process ${lock.by.pid}, since ${lock.by.since}. End it with Ctrl-C there (or: kill ${lock.by.pid}), or use another folder and port: SCHAKEL_DATA=… SCHAKEL_PORT=…`,
    )
  closing.push(async () => lock.release())
}

/** Errors: `StartRefused` with what is wrong with the file that names the organisations we may call. */
function namedPeers({ SCHAKEL_PEERS: path }: NodeJS.ProcessEnv): Federation | undefined {
  if (!path) return undefined
  try {
    return readFederation(path, systemClock.now())
  } catch (error) {
    throw error instanceof FederationRefused ? new StartRefused(`SCHAKEL_PEERS: ${error.message}`) : error
  }
}

/** A mount of another organ may be away for a while: the house opens, and says what that costs. */
function tellMissingHolders({ folder }: Cluster, { env, say }: Opening): void {
  const { recoveryFile } = keyPlaces(folder, env)
  recoveryIn(recoveryFile)
  if (env.SCHAKEL_RECOVERY_KEY && !existsSync(recoveryFile))
    say(
      `SCHAKEL_RECOVERY_KEY: ${recoveryFile} is not there, so no recovery key is used. Make one: ./schakel keys split`,
    )
  for (const holder of keyPlaces(folder, env).holders.filter((place) => !existsSync(place)))
    say(`SCHAKEL_KEY_HOLDERS: ${holder} is not there and gets no key copies. A backup opens nothing without one.`)
}

/** The house opens all the same: what is not sealed can be worked with, and nothing is lost by waiting. */
async function tellKeys(cluster: Cluster, { env, say }: Opening, partnership: Id): Promise<void> {
  for (const sentence of await keysThatDoNotFit(cluster, keyPlaces(cluster.folder, env), partnership)) say(sentence)
}

/** Whatever happens to a neighbour, our own house stands. */
async function neighboursOf(
  cluster: Cluster,
  { say, env, closing }: Opening,
  onLine: (line: string) => void,
  leaving: () => boolean,
): Promise<DemoNodes | undefined> {
  try {
    // Made here, when the house is new: who cosigns must know whom.
    const places = keyPlaces(cluster.folder, env)
    const log = publicKeysOf(logSignerIn(places.folder, demoPartnership, places.logCommand))
    const nodes = await startDemoNodes({
      folder: join(cluster.folder, 'neighbours'),
      log,
      onLine,
      onEnd: (code) => {
        if (!leaving()) say(`The node of ${code} ended by itself; it is asked in vain until the next start.`)
      },
    })
    closing.push(() => nodes.stop())
    return nodes
  } catch (error) {
    say(`The neighbouring organisations did not start, so nothing can be asked of them: ${(error as Error).message}`)
    return undefined
  }
}

/** Less than one segment of the log: nothing can be confirmed any more. */
function diskIsFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 16 * 1024 * 1024
}

function watchDatabase(cluster: Cluster, { onLoss, closing }: Opening): void {
  const watching = setInterval(() => {
    if (cluster.isRunning()) return
    const full = diskIsFull(cluster.folder)
    onLoss(
      full
        ? `The disk of ${cluster.folder} is full, and the database has ended. What was confirmed is safe. Make room, then start again.`
        : 'The database ended by itself; its log is in the data folder. Start again to repair it.',
    )
  }, 1_000)
  closing.push(async () => clearInterval(watching))
}
