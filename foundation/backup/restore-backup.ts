/**
 * Puts a backup back as a running database: files, then the log up to its end or up to a moment. The keys of sealed content
 * are not part of this; `foundation/keys/put-back.ts` does that with the copy a key holder has.
 */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { findBinaries } from '../database/launcher/binaries.ts'
import { type Cluster, ownDatabase, withClient } from '../database/launcher/cluster.ts'
import { administrator, majorOf } from '../database/launcher/initialise.ts'
import { LauncherError } from '../database/launcher/launcher-error.ts'
import { takeLock } from '../database/launcher/lock.ts'
import type { Place } from '../database/launcher/place.ts'
import { type Running, runningServer, startServer, stopServer } from '../database/launcher/postmaster.ts'
import { loginName } from '../database/launcher/roles.ts'
import { secretsIn } from '../database/launcher/secrets.ts'
import { BackupError } from './backup-error.ts'
import { plainOf, reachOf } from './check-backup.ts'
import { syncFolder } from './durable-file.ts'
import { beginLife } from './log-spool.ts'
import { type Entry, unpack, writingBelow } from './packing.ts'
import { opening } from './sealed-stream.ts'
import {
  type Base,
  basesIn,
  logFile,
  logIn,
  type Manifest,
  manifestOf,
  missingBetween,
  noBackupIn,
  segmentPattern,
} from './shelf.ts'

export type RestoreWanted = {
  readonly folder: string
  readonly key: Buffer
  readonly place: Place
  readonly project: string
  readonly env: NodeJS.ProcessEnv
  /** Point in time; without it everything the log holds. */
  readonly until?: Date
  readonly onProgress?: (line: string) => void
}
/** The server while it stands beside the house's place. */
export type RestoredServer = Pick<Cluster, 'secrets' | 'login'> & { readonly admin: ClientConfig }
export type Restored<T> = {
  /** What `finish` answered. */
  readonly finished: T
  readonly manifest: Manifest
  /** The moment up to which the log was replayed at the most. */
  readonly reached: string
  readonly segments: number
}

/** Units: seconds. Replaying a day's log of a busy house takes minutes. */
const recoveryPatience = 3_600

/**
 * Everything happens in a folder beside the house: files, log, and `finish` (which receives a connection as administrator);
 * only then it takes the house's place. A restore that was cut off left nothing but that folder, and is simply begun again.
 * Errors: `BackupError`, and what `finish` throws.
 */
export async function restoreBackup<T>(
  wanted: RestoreWanted,
  finish: (server: RestoredServer) => Promise<T>,
): Promise<Restored<T>> {
  mustBeEmpty(wanted.place)
  const lock = takeLock(join(wanted.place.folder, 'restore.lock'), 'schakel restore')
  if (!lock.held)
    throw new BackupError(
      'already-busy',
      `Another restore into ${wanted.place.folder} is busy (process ${lock.by.pid}, since ${lock.by.since}). Wait for it, or end it.`,
    )
  try {
    return await restoreAlone(wanted, finish)
  } finally {
    lock.release()
  }
}

/** While it is restored the house stands beside its place. */
const besidePlace = (place: Place): Place => ({ ...place, cluster: `${place.cluster}-restoring` })
const logFolderOf = (place: Place): string => join(place.folder, 'log-restoring')

/** What a restore that was cut off left: a server, and files in the clear. */
export async function removeLeftOvers(of: Place): Promise<void> {
  const place = besidePlace(of)
  const stale = await runningServer(place.cluster)
  if (stale) await stopServer(stale, place.cluster)
  for (const left of [place.cluster, logFolderOf(place), besideFolder(place)])
    rmSync(left, { recursive: true, force: true })
}

async function restoreAlone<T>(
  wanted: RestoreWanted,
  finish: (server: RestoredServer) => Promise<T>,
): Promise<Restored<T>> {
  const { folder, until, onProgress = () => undefined } = wanted
  await removeLeftOvers(wanted.place)
  const place = besidePlace(wanted.place)
  const log = logFolderOf(place)
  let running: Running | undefined
  try {
    const { manifest } = await unpackedBase({ ...wanted, place }, onProgress)
    const { segments, broken } = await unpackLog({ ...wanted, place }, manifest, log)
    for (const { name, why } of broken) onProgress(`The log goes no further than before ${name}: ${why}`)
    const reach = reachOf(folder, manifest, new Set(broken.map(({ name }) => `${manifest.life}/${name}`)))
    const target = until && until.toISOString() < reach ? until : undefined
    if (until && until.toISOString() > reach)
      onProgress(`The moment asked for, ${until.toISOString()}, is later than this backup goes: ${reach}.`)
    onProgress(`Replaying ${segments.length} parts of the log until ${(target ?? new Date(reach)).toISOString()}.`)
    running = await replay({ ...wanted, place }, log, target)
    const secrets = secretsIn(join(besideFolder(place), 'secrets.json'))
    const admin = { host: '127.0.0.1', port: running.port, user: administrator, password: secrets.administrator }
    await forgetRecovery({ ...admin, database: 'postgres' })
    const finished = await finish({
      secrets,
      admin: { ...admin, database: ownDatabase },
      login: (login) => ({
        ...admin,
        user: loginName(login),
        password: secrets.passwords[login],
        database: ownDatabase,
      }),
    })
    await stopServer(running, place.cluster)
    putBeside(place)
    beginLife(place, manifest.life)
    renameSync(place.cluster, wanted.place.cluster)
    syncFolder(place.folder)
    return { finished, manifest, reached: target?.toISOString() ?? reach, segments: segments.length }
  } finally {
    if (running) await stopServer(running, place.cluster)
    for (const left of [place.cluster, log, besideFolder(place)]) rmSync(left, { recursive: true, force: true })
  }
}

const besideFolder = (place: Place): string => join(place.folder, 'beside-restoring')

/** Settings of the replay would otherwise be in the next backup, and steer the restore of that. */
async function forgetRecovery(admin: ClientConfig): Promise<void> {
  await withClient(admin, async (client) => {
    for (const name of ['restore_command', 'recovery_target_action', 'recovery_target_time', 'hot_standby'])
      await client.query(`alter system reset ${name}`)
  })
}

function mustBeEmpty(place: Place): void {
  if (!existsSync(place.cluster)) return
  throw new BackupError(
    'already-a-house',
    `There is a database in ${place.cluster}. Nothing is overwritten: stop Schakel and move that folder away first, or restore into another folder: SCHAKEL_DATA=…`,
  )
}

type Found = { readonly base: Base; readonly manifest: Manifest }

/** What makes one base backup useless, and leaves an older one with its log as good as it was. */
const useless = ['cut-off', 'damaged', 'backup-incomplete', 'log-missing', 'unknown-format']

/**
 * Unpacks the youngest whole base backup that was finished before the moment asked for. Where it cannot be used, the one
 * before it of the same life is taken, which the same log rolls forward, and that is said. Never one of another life: that
 * would bring back an older house than was asked for.
 */
async function unpackedBase(
  wanted: RestoreWanted & { readonly place: Place },
  say: (line: string) => void,
): Promise<Found> {
  const { folder, place } = wanted
  const bases = basesIn(folder)
  if (bases.length === 0) throw noBackupIn(folder)
  const whole = bases.filter((base) => base.whole).reverse()
  if (whole.length === 0)
    throw new BackupError('cut-off', `Every backup in ${folder} was cut off while it was made. None can be used.`)
  let failed: { base: Base; error: BackupError } | undefined
  for (const base of whole) {
    if (failed && failed.base.life !== base.life) continue
    try {
      const manifest = await fittingManifest(wanted, base)
      if (!manifest) continue
      if (failed) {
        say(`${failed.base.name} cannot be used: ${failed.error.message}`)
        say('Taken instead: the backup before it, and the log since.')
      }
      say(`Base backup of ${manifest.finished}: ${manifest.files} files.`)
      await unpackBase(wanted, base, manifest)
      return { base, manifest }
    } catch (error) {
      for (const left of [place.cluster, besideFolder(place)]) rmSync(left, { recursive: true, force: true })
      const said = asDamaged(error, base)
      if (!(said instanceof BackupError) || !useless.includes(said.code)) throw said
      failed = { base, error: said }
    }
  }
  const another = failed && whole.some(({ life }) => life !== failed?.base.life)
  if (failed && another)
    throw new BackupError(
      failed.error.code,
      `${failed.error.message} There are backups of an earlier life of this house: ./schakel backup --check says until when, and ./schakel restore takes that moment with --until.`,
    )
  if (failed) throw failed.error
  throw new BackupError(
    'backup-missing',
    `Every whole backup in ${folder} was finished after that moment.${when(bases)}`,
  )
}

const when = (bases: readonly Base[]): string => {
  const oldest = bases.find(({ whole }) => whole)
  return oldest ? ` The oldest: ${oldest.name}.` : ''
}

/** Undefined for one that was finished after the moment asked for. Errors: `log-missing`, and those of `manifestOf`. */
async function fittingManifest({ folder, key, until }: RestoreWanted, base: Base): Promise<Manifest | undefined> {
  const manifest = await manifestOf(key, base)
  if (until && manifest.finished > until.toISOString()) return undefined
  const missing = missingBetween(manifest.firstSegment, manifest.lastSegment, logIn(folder, base.life))
  if (missing.length > 0)
    throw new BackupError(
      'log-missing',
      `${base.folder} needs ${missing.length} parts of the log that are not in the backup (${missing[0]} first). Put the files back, or take an older one.`,
    )
  return manifest
}

/** What the decompressor says of bytes that were verified: the writer's fault, and as useless. */
const asDamaged = (error: unknown, base: Base): unknown =>
  /^(ERR_|Z_|ZSTD)/.test((error as NodeJS.ErrnoException).code ?? '')
    ? new BackupError('damaged', `${base.folder} does not unpack.`)
    : error

async function unpackBase({ key, place, project, env }: RestoreWanted, base: Base, manifest: Manifest): Promise<void> {
  const draft = place.cluster
  mkdirSync(draft, { mode: 0o700 })
  if (place.runsAs) chownSync(draft, place.runsAs.uid, place.runsAs.gid)
  const below = { pg: writingBelow(draft, place.runsAs), beside: writingBelow(besideFolder(place)) }
  const data = plainOf(key, join(base.folder, 'data.sealed'), { kind: 'data', life: base.life, id: manifest.id })
  await unpack(data, (entry: Entry) => {
    const [first, ...rest] = entry.path.split('/')
    if (first !== 'pg' && first !== 'beside') throw new BackupError('damaged', `${base.folder} holds ${entry.path}`)
    return below[first]({ ...entry, path: rest.join('/') })
  })
  // Once for all files: a thousand of them one by one would take longer than the rest of the restore.
  const synced = spawnSync('sync', ['-f', draft])
  if (synced.status !== 0)
    throw new BackupError('folder-unreachable', `The files in ${draft} could not be brought to the disk.`)
  const major = majorOf(draft)
  const label: Buffer[] = []
  const expected = { kind: 'label', life: base.life, id: manifest.id }
  for await (const piece of opening(key, join(base.folder, 'label.sealed'), expected)) label.push(piece)
  give(place, join(draft, 'backup_label'), Buffer.concat(label))
  try {
    findBinaries(place, project, env, major)
  } catch (error) {
    if (!(error instanceof LauncherError) || error.code !== 'version-differs') throw error
    throw new BackupError(
      'version-differs',
      `The backup was made by PostgreSQL ${manifest.version}, and version ${major} is not on this machine. Install postgresql-${major}.`,
    )
  }
}

function give(place: Place, path: string, content: Buffer | string): void {
  writeFileSync(path, content, { mode: 0o600, flush: true })
  if (place.runsAs) chownSync(path, place.runsAs.uid, place.runsAs.gid)
}

type UnpackedLog = {
  readonly segments: readonly string[]
  /** Parts that cannot be used; what comes after the first of them is left out. */
  readonly broken: readonly { readonly name: string; readonly why: string }[]
}

/**
 * The log since the base backup, in the clear, for the server to read; removed when it is replayed. A damaged part that the
 * base backup can do without ends the log there. Errors: those of `opening` for a part it cannot do without.
 */
async function unpackLog({ folder, key, place }: RestoreWanted, manifest: Manifest, log: string): Promise<UnpackedLog> {
  mkdirSync(log, { mode: 0o700 })
  if (place.runsAs) chownSync(log, place.runsAs.uid, place.runsAs.gid)
  const names = logIn(folder, manifest.life).filter(
    (name) => !segmentPattern.test(name) || name >= manifest.firstSegment,
  )
  const segments: string[] = []
  const { life } = manifest
  for (const name of names) {
    const pieces: Buffer[] = []
    try {
      for await (const piece of plainOf(key, logFile(folder, life, name), { kind: 'log', life, name }))
        pieces.push(piece)
    } catch (error) {
      if (!(error instanceof BackupError) || error.code === 'wrong-key') throw error
      if (!segmentPattern.test(name) || name <= manifest.lastSegment) throw error
      return { segments, broken: [{ name, why: error.message }] }
    }
    give(place, join(log, name), Buffer.concat(pieces))
    segments.push(name)
  }
  return { segments, broken: [] }
}

/** Passwords of the database belong to the moment of the backup; newer ones beside it are kept under another name. */
function putBeside(place: Place): void {
  const from = besideFolder(place)
  for (const name of readdirSync(from)) {
    const target = join(place.folder, name)
    if (existsSync(target)) renameSync(target, `${target}.before-restore`)
    renameSync(join(from, name), target)
  }
  rmSync(from, { recursive: true, force: true })
}

/** As PostgreSQL's own settings file wants it: it also reads backslashes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Replays the log. PostgreSQL calls it a failure when the log ends before the moment asked for; then the end is the answer. */
async function replay({ place, project, env }: RestoreWanted, log: string, target: Date | undefined): Promise<Running> {
  const settings = join(place.cluster, 'postgresql.auto.conf')
  const command = `cp '${log.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'/%f "%p"`
  const begin = [
    `restore_command = ${quoted(command)}`,
    `recovery_target_action = 'promote'`,
    // Nobody is let in before the end, so that "ready" means ready to write.
    'hot_standby = off',
    ...(target ? [`recovery_target_time = ${quoted(target.toISOString().replace('T', ' ').replace('Z', '+00'))}`] : []),
  ]
  for (const line of begin) appendFileSync(settings, `${line}\n`)
  give(place, join(place.cluster, 'recovery.signal'), '')
  const binaries = findBinaries(place, project, env, majorOf(place.cluster))
  try {
    return await startServer(place, binaries, 'live', recoveryPatience)
  } catch (error) {
    if (target && /recovery ended before configured recovery target/.test((error as Error).message)) {
      appendFileSync(settings, `recovery_target_time = ''\n`)
      return startServer(place, binaries, 'live', recoveryPatience)
    }
    if (!(error instanceof LauncherError)) throw error
    if (/No space left on device/.test(error.message))
      throw new BackupError(
        'disk-full',
        `The disk of ${place.folder} is full. Nothing was put in place. Make room, or restore into another folder: SCHAKEL_DATA=…`,
      )
    throw new BackupError('not-recovered', `PostgreSQL could not replay the log: ${error.message}`)
  }
}
