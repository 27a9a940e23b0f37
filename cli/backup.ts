/**
 * `./schakel backup <folder>`: a base backup of the running house and, from then on, its log. `--check` reads a backup to its
 * last byte and changes nothing.
 */
import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { BackupError } from '../foundation/backup/backup-error.ts'
import { backupKeyFile, backupKeyIn, readBackupKey } from '../foundation/backup/backup-key.ts'
import { checkBackup } from '../foundation/backup/check-backup.ts'
import { mustBeTheDisk } from '../foundation/backup/log-spool.ts'
import { takeBackup } from '../foundation/backup/take-backup.ts'
import { type Id, stopwatch, systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { type Cluster, startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { placeFor } from '../foundation/database/launcher/place.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { copyToHolders } from '../foundation/keys/copy-to-holders.ts'
import { HolderAway } from '../foundation/keys/holder-by-command.ts'
import { EpochGone } from '../foundation/keys/key-holder.ts'
import { keyHolderOf, keyPlaces, recoveryIn } from '../foundation/keys/key-holder-of.ts'
import { prepareHouse } from '../server/prepare.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'put the house away, sealed: backup <folder> [--keep <n>], backup --check <folder>'

const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = [
  'Say which folder: ./schakel backup [--check] [--keep <number>] [--new-disk] <folder>',
  '  --new-disk  go on in a folder where the earlier backups of this house are not, for another disk in the same place',
].join('\n')
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

const words = process.argv.slice(2)
const at = words.indexOf('--keep')
const keep = at === -1 ? 3 : Number(words[at + 1])
const folders = words.filter((word, index) => !word.startsWith('--') && (at === -1 || index !== at + 1))
const strange = words.find((word) => word.startsWith('--') && !['--check', '--keep', '--new-disk'].includes(word))

try {
  if (strange) throw new BackupError('unknown-format', `"./schakel backup" does not know ${strange}. ${usage}`)
  if (folders.length !== 1) throw new BackupError('backup-missing', usage)
  if (!Number.isInteger(keep) || keep < 1 || keep > 1_000)
    throw new BackupError('unknown-format', '--keep is a whole number from 1 to 1000: how many base backups stay.')
  const folder = resolve(folders[0] as string)
  if (words.includes('--check')) await check(folder)
  else await take(folder)
} catch (error) {
  const known = [BackupError, LauncherError, HolderAway, EpochGone].some((kind) => error instanceof kind)
  if (!known) throw error
  const { message } = error as Error
  const why =
    error instanceof EpochGone ? `The key of epoch ${message} is not at the key holder: ./schakel keys` : message
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}

async function check(folder: string): Promise<void> {
  const { folder: data } = placeFor({ project, part: 'live', env: process.env })
  const key = readBackupKey(backupKeyFile(data, process.env))
  const { whole, refused, segments, spans } = await checkBackup(folder, key, (name) => say(`Reading ${name}…`))
  for (const { finished, bytes, files } of whole) say(`whole    ${finished}  ${files} files, ${megabytes(bytes)}`)
  for (const { name, why } of refused) say(`REFUSED  ${name}: ${why}`)
  say(`The log has ${segments} parts.`)
  for (const { from, until } of spans) say(`Can be restored: any moment from ${from} until ${until}.`)
  if (spans.length === 0) say('Nothing here can be restored.')
  if (refused.length > 0) process.exitCode = 1
}

async function take(folder: string): Promise<void> {
  const place = placeFor({ project, part: 'live', env: process.env })
  if (!words.includes('--new-disk')) mustBeTheDisk(place, folder)
  mustExist(folder)
  const elapsed = stopwatch()
  const partnership = partnershipIn(process.env)
  const cluster = await startCluster({ project })
  try {
    if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
    await copyKeys(cluster, partnership)
    let told = 0
    const manifest = await takeBackup({
      cluster,
      place,
      folder,
      key: backupKeyIn(backupKeyFile(place.folder, process.env)),
      clock: systemClock,
      keep,
      ...recoveryIn(keyPlaces(place.folder, process.env).recoveryFile),
      onProgress: ({ bytes, ofBytes }) => {
        const tenth = Math.floor((bytes / Math.max(1, ofBytes)) * 10)
        if (tenth > told) say(`${String(tenth * 10).padStart(3)} %  ${megabytes(bytes)} of ${megabytes(ofBytes)}`)
        told = Math.max(told, tenth)
      },
    })
    say(`Put away: ${manifest.files} files, ${megabytes(manifest.bytes)}, in ${(elapsed() / 1_000).toFixed(1)} s.`)
    if (manifest.gone.length > 0) say(`Removed: ${manifest.gone.join(', ')}.`)
    say('From now on a running Schakel adds its log. Keep the backup key apart from the backup.')
  } finally {
    if (!cluster.adopted) await cluster.stop()
  }
}

function mustExist(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there?.isDirectory()) return
  if (there) throw new BackupError('folder-unreachable', `${folder} is no folder. ${usage}`)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // The folder above it is never made: it is often the place of a disk that is not mounted.
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? `${dirname(folder)} is not there; is the disk mounted?` : `${code}.`
    throw new BackupError('folder-unreachable', `The folder ${folder} cannot be made: ${why}`)
  }
}

/** A backup without a copy of the keys opens nothing after tonight. */
async function copyKeys(cluster: Cluster, partnership: Id): Promise<void> {
  const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
  try {
    const keys = keyHolderOf(keyPlaces(cluster.folder, process.env))
    const copied = await copyToHolders({ database, keys }, partnership)
    for (const { folder, taken, why } of copied)
      if (!taken) say(`The holder ${folder} did not take the key copy: ${why}.`)
    if (!copied.some(({ taken }) => taken))
      throw new BackupError(
        'folder-unreachable',
        'No holder took a copy of the keys, and a backup opens nothing without one. Name two folders: SCHAKEL_KEY_HOLDERS=/one:/other',
      )
  } finally {
    await database.close()
  }
}
