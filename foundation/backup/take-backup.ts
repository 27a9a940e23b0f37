/**
 * A base backup of a running server of our own, through PostgreSQL's own procedure for it (`pg_backup_start`, copy, `pg_backup_stop`),
 * because the server that npm brings has no pg_basebackup. The copy is used only together with the log from its first to
 * its last segment, and those are in the backup before it counts as whole.
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createZstdCompress } from 'node:zlib'
import type { Client } from 'pg'
import { type Clock, newId, stopwatch } from '../clock.ts'
import { type Cluster, withClient } from '../database/launcher/cluster.ts'
import { takeLock } from '../database/launcher/lock.ts'
import type { Place } from '../database/launcher/place.ts'
import { BackupError } from './backup-error.ts'
import { once, saidPlainly, syncFolder, writeWhole } from './durable-file.ts'
import { beginHabit, earlierLives, type Habit, shipLog } from './log-spool.ts'
import { type Packed, pack } from './packing.ts'
import { leaveForRecovery } from './recover-key.ts'
import { sealing } from './sealed-stream.ts'
import { forgetOld, logIn, type Manifest, missingBetween, nameOfBase } from './shelf.ts'

export type Progress = (done: { readonly files: number; readonly bytes: number; readonly ofBytes: number }) => void
export type BackupWanted = {
  readonly cluster: Cluster
  readonly place: Place
  /** Absolute path of the folder with backups; it exists. */
  readonly folder: string
  readonly key: Buffer
  readonly clock: Clock
  /** How many base backups stay. */
  readonly keep: number
  /** Public half of the recovery key: the backup key is left beside the backup in an envelope to it. */
  readonly recovery?: Uint8Array
  readonly onProgress?: Progress
}

/** Files beside the database that a restored house needs. Keys of content are not among them, nor is the backup key. */
export const besideTheDatabase = ['secrets.json', 'recovery.pub'] as const

/** Folders whose content belongs to the running server only (PostgreSQL manual, "Making a base backup"). */
const emptyOnes = [
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]
const leftOut = [
  'postmaster.pid',
  'postmaster.opts',
  'backup_label',
  'tablespace_map',
  'recovery.signal',
  'standby.signal',
]

export async function takeBackup(wanted: BackupWanted): Promise<Manifest & { readonly gone: readonly string[] }> {
  const { cluster, place } = wanted
  if (cluster.kind === 'external')
    throw new BackupError(
      'no-own-server',
      'The database of SCHAKEL_DATABASE_URL is run by somebody else, and so are its backups. What Schakel adds there are the copies of the keys: docs/how-to/back-up-and-restore.md.',
    )
  // Two that began in one second would write into one folder, and each would call it whole.
  const lock = takeLock(join(place.folder, 'backup.lock'), 'schakel backup')
  if (!lock.held)
    throw new BackupError(
      'already-busy',
      `Another backup of this house is being made (process ${lock.by.pid}, since ${lock.by.since}). Wait for it. Nothing was made.`,
    )
  try {
    return await takeAlone(wanted)
  } finally {
    lock.release()
  }
}

async function takeAlone(wanted: BackupWanted): Promise<Manifest & { readonly gone: readonly string[] }> {
  const { cluster, place, folder, key, clock, keep } = wanted
  const habit = beginHabit(place, folder, keep)
  return withClient({ ...cluster.admin('postgres'), application_name: 'schakel backup' }, async (admin) => {
    await mustKeepLog(admin)
    const started = clock.now()
    const draft = join(folder, habit.life, `${nameOfBase(started)}.part`)
    try {
      mkdirSync(draft, { recursive: true, mode: 0o700 })
    } catch (error) {
      throw saidPlainly(error, folder)
    }
    const id = newId()
    const first = await begin(admin)
    const packed = await copyFiles(wanted, draft, { id, life: habit.life })
    const last = await end(admin, async (label) => {
      await writeWhole(
        join(draft, 'label.sealed'),
        sealing(key, { kind: 'label', life: habit.life, id })(once(Buffer.from(label))),
      )
    })
    const manifest: Manifest = {
      id,
      life: habit.life,
      started: started.toISOString(),
      finished: clock.now().toISOString(),
      version: cluster.version,
      firstSegment: first,
      lastSegment: last,
      ...packed,
    }
    await logThere(wanted, habit, manifest)
    if (wanted.recovery) await leaveForRecovery(folder, habit.life, key, wanted.recovery)
    const seal = sealing(key, { kind: 'manifest', life: habit.life })
    await writeWhole(join(draft, 'manifest.sealed'), seal(once(Buffer.from(JSON.stringify(manifest)))))
    renameSync(draft, draft.slice(0, -'.part'.length))
    syncFolder(join(folder, habit.life))
    return { ...manifest, gone: await forgetOld(key, folder, { life: habit.life, keep, earlier: earlierLives(place) }) }
  })
}

async function mustKeepLog(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ mode: string }>(`select current_setting('archive_mode') as mode`)
  if (rows[0]?.mode !== 'on')
    throw new BackupError(
      'archive-off',
      'This database was started by an older Schakel that kept no log. Stop Schakel, start it again, and take the backup then.',
    )
  // At most this much is lost when the machine is: a quiet house closes a segment after four minutes. Not a command-line
  // setting: a house without backups need not fill its disk with half-empty segments.
  await admin.query(`alter system set archive_timeout = '4min'`)
  await admin.query('select pg_reload_conf()')
}

/** Answers the segment in which the backup begins. The connection must stay open until `end`. */
async function begin(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ segment: string }>(
    `select pg_walfile_name(pg_backup_start('schakel backup', fast => true)) as segment`,
  )
  return (rows[0] as { segment: string }).segment
}

/** Answers the last segment the backup needs, once the server has handed it to the spool. */
async function end(admin: Client, keepLabel: (label: string) => Promise<void>): Promise<string> {
  const { rows } = await admin.query<{ lsn: string; labelfile: string }>(
    'select lsn::text as lsn, labelfile from pg_backup_stop(wait_for_archive => true)',
  )
  const { lsn, labelfile } = rows[0] as { lsn: string; labelfile: string }
  await keepLabel(labelfile)
  // One byte earlier: a position on the border belongs to the segment it closes.
  const named = await admin.query<{ segment: string }>('select pg_walfile_name($1::pg_lsn - 1) as segment', [lsn])
  return (named.rows[0] as { segment: string }).segment
}

async function copyFiles(
  { place, folder, key, onProgress }: BackupWanted,
  draft: string,
  { id, life }: { id: string; life: string },
): Promise<{ files: number; bytes: number }> {
  const found = filesOf(place)
  const ofBytes = found.reduce((sum, one) => sum + ('from' in one ? one.found.size : 0), 0)
  mustFit(folder, ofBytes)
  let [files, bytes] = [0, 0]
  const packed = pack(found, ({ size }) => {
    files++
    bytes += size
    onProgress?.({ files, bytes, ofBytes })
  })
  const squeezed = createZstdCompress()
  const filling = (async () => {
    for await (const piece of packed)
      if (!squeezed.write(piece)) await new Promise<void>((resolve) => squeezed.once('drain', () => resolve()))
    squeezed.end()
  })()
  filling.catch((error: Error) => squeezed.destroy(error))
  await writeWhole(join(draft, 'data.sealed'), sealing(key, { kind: 'data', life, id })(squeezed))
  await filling
  return { files, bytes }
}

/** Database files compress to less than a third; asking for that much keeps a full disk from being found at the very end. */
function mustFit(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free > bytes / 10) return
  const asMegabytes = (count: number) => `${Math.ceil(count / 1e6)} MB`
  throw new BackupError(
    'disk-full',
    `There are ${asMegabytes(free)} left in ${folder}, and ${asMegabytes(bytes)} to put away. Make room, or name another folder.`,
  )
}

/** Every file of the cluster in an order that is safe: the control file last. */
function filesOf(place: Place): Packed[] {
  const walk = (below: string): Packed[] =>
    readdirSync(join(place.cluster, below), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): Packed[] => {
        const path = join(below, entry.name)
        if (leftOut.includes(path) || entry.name.startsWith('pgsql_tmp') || entry.name.startsWith('pg_internal.init'))
          return []
        if (entry.isDirectory())
          return [{ path: join('pg', path), folder: true }, ...(emptyOnes.includes(path) ? [] : walk(path))]
        const found = lstatSync(join(place.cluster, path), { throwIfNoEntry: false })
        return found?.isFile() ? [{ path: join('pg', path), from: join(place.cluster, path), found }] : []
      })
  const all = walk('')
  const control = all.filter(({ path }) => path === 'pg/global/pg_control')
  const beside = besideTheDatabase.flatMap((path): Packed[] => {
    const from = join(place.folder, path)
    const found = lstatSync(from, { throwIfNoEntry: false })
    return found?.isFile() ? [{ path: join('beside', path), bytes: readFileSync(from) }] : []
  })
  return [...all.filter((one) => !control.includes(one)), ...beside, ...control]
}

/** Waits until the log that this base backup needs lies sealed in the folder. Units: milliseconds. */
const patience = 120_000
async function logThere({ place, folder, key }: BackupWanted, habit: Habit, manifest: Manifest): Promise<void> {
  const passed = stopwatch()
  for (;;) {
    await shipLog(place, habit, key)
    const missing = missingBetween(manifest.firstSegment, manifest.lastSegment, logIn(folder, habit.life))
    if (missing.length === 0) return
    if (passed() > patience)
      throw new BackupError(
        'log-missing',
        `The server did not hand over ${missing.length} parts of its log (${missing[0]} first). Look in ${join(place.folder, 'postgres.log')}; the backup was not finished.`,
      )
    await wait(200)
  }
}
