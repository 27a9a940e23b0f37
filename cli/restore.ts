/**
 * `./schakel restore <folder> [--until <moment>]`: puts a backup back where there is no house, opens it with the keys as they
 * are today, and says what came back and what did not.
 */
import { join, resolve } from 'node:path'
import { demoPartnership } from '../demo/people.ts'
import { BackupError } from '../foundation/backup/backup-error.ts'
import { backupKeyFile, readBackupKey } from '../foundation/backup/backup-key.ts'
import { restoreBackup } from '../foundation/backup/restore-backup.ts'
import { stopwatch } from '../foundation/clock.ts'
import { withClient } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { placeFor } from '../foundation/database/launcher/place.ts'
import { keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { type PutBack, putKeysBack } from '../foundation/keys/put-back.ts'

export const summary = 'put a backup back: restore <folder> [--until <moment>]'

const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = 'Say which backup: ./schakel restore <folder> [--until 2026-11-28T14:00:00+01:00]'

const words = process.argv.slice(2)
const optionAt = words.indexOf('--until')
const until = optionAt === -1 ? undefined : momentIn(words[optionAt + 1])
const folders = words.filter((word, at) => !word.startsWith('--') && (optionAt === -1 || at !== optionAt + 1))

try {
  if (folders.length !== 1 || words.some((word) => word.startsWith('--') && word !== '--until'))
    throw new BackupError('backup-missing', usage)
  if (until === null) throw new BackupError('backup-missing', `That is no moment with a time zone. ${usage}`)
  await restore(resolve(folders[0] as string), until)
} catch (error) {
  if (!(error instanceof BackupError) && !(error instanceof LauncherError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** Null for anything that could be read in two ways: a moment without a zone is another hour somewhere else. */
function momentIn(given: string | undefined): Date | null {
  if (!given || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(given)) return null
  const moment = new Date(given)
  return Number.isNaN(moment.getTime()) ? null : moment
}

async function restore(folder: string, moment: Date | undefined): Promise<void> {
  const elapsed = stopwatch()
  const place = placeFor({ project, part: 'live', env: process.env })
  const places = keyPlaces(place.folder, process.env)
  const { finished, reached } = await restoreBackup(
    {
      folder,
      key: readBackupKey(backupKeyFile(place.folder, process.env)),
      place,
      project,
      env: process.env,
      ...(moment ? { until: moment } : {}),
      onProgress: say,
    },
    (admin) =>
      withClient(admin, (client) =>
        putKeysBack({
          admin: client,
          partnership: demoPartnership,
          keys: keyHolderOf(places),
          holders: places.holders,
          mayKeepKey: true,
        }),
      ),
  )
  tell(finished, reached)
  say(`Restored in ${(elapsed() / 1_000).toFixed(1)} s. Start it: ./schakel start`)
}

function tell(keys: PutBack, reached: string): void {
  say(`The data is as of ${reached} at the latest.`)
  say(
    keys.from === 'copy'
      ? `The keys are those of the copy of ${keys.copyMade}: what was erased until then stays closed.`
      : 'The keys are those of the data: no holder has a younger copy.',
  )
  for (const { folder, state } of keys.holders) say(`  holder ${folder}: ${state}`)
  say(`${keys.opens} pieces of content open.`)
  if (keys.erasedRows.length > 0) say(`${keys.erasedRows.length} were erased after the backup and stay closed.`)
  for (const { table, count } of keys.lostRows) say(`Missing: ${count} rows of ${table}, written after that moment.`)
  if (keys.opensNot > 0) {
    say(`${keys.opensNot} pieces of content do NOT open: their epoch key is not at the key holder.`)
    process.exitCode = 1
  }
}
