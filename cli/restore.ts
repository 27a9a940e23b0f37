/**
 * `./schakel restore <folder> [--until <moment>]`: puts a backup back where there is no house, opens it with the keys as they
 * are today, and says what came back and what did not.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BackupError } from '../foundation/backup/backup-error.ts'
import { backupKeyFile, keepBackupKey, readBackupKey } from '../foundation/backup/backup-key.ts'
import { recoverBackupKey } from '../foundation/backup/recover-key.ts'
import { type RestoredServer, removeLeftOvers, restoreBackup } from '../foundation/backup/restore-backup.ts'
import { stopwatch, systemClock } from '../foundation/clock.ts'
import { startCluster, withClient } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { type Place, placeFor } from '../foundation/database/launcher/place.ts'
import { HolderAway } from '../foundation/keys/holder-by-command.ts'
import { type KeyPlaces, keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { type PutBack, putKeysBack } from '../foundation/keys/put-back.ts'
import { combineShares, type Share, ShareError, shareIn } from '../foundation/keys/shares.ts'
import { eraseAgain } from '../server/erase-again.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'put a backup back: restore <folder> [--until <moment>]'

const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = [
  'Say which backup: ./schakel restore <folder> [--until 2026-11-28T14:00:00+01:00] [--share <file> …]',
  '  --until  a moment with its time zone; without it everything there is',
  '  --share  a recovery share; name three when the key holder or the backup key is gone',
  './schakel restore --keys-only   after the administrator of SCHAKEL_DATABASE_URL restored that database',
  '  --without-keys  also when sealed content does not open',
].join('\n')

/** Ctrl-C leaves no server running and nothing in the clear. */
let interrupted = false
function whenInterrupted(place: Place): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      interrupted = true
      removeLeftOvers(place).finally(() => {
        process.stderr.write('Interrupted. Nothing was put in place, and what was unpacked is removed.\n')
        process.exit(130)
      })
    })
}

try {
  const { values, positionals } = optionsIn(process.argv.slice(2))
  const until = values.until === undefined ? undefined : momentIn(values.until)
  if (positionals.length !== (values['keys-only'] ? 0 : 1)) throw new BackupError('backup-missing', usage)
  const shares = (values.share ?? []).map(shareIn)
  const wanted = { shares, withoutKeys: values['without-keys'] === true }
  if (values['keys-only']) await keysOnly(wanted)
  else await restore(resolve(positionals[0] as string), until, wanted)
} catch (error) {
  const known = [BackupError, LauncherError, ShareError, HolderAway].some((kind) => error instanceof kind)
  const { code, message } = error as NodeJS.ErrnoException
  if (!known && !['ENOENT', 'ENOSPC', 'EDQUOT'].includes(code ?? '')) throw error
  if (!interrupted)
    process.stderr.write(known || code === 'ENOENT' ? `${message}\n` : 'The disk is full. Nothing was put in place.\n')
  process.exitCode = 1
}

function optionsIn(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        until: { type: 'string' },
        share: { type: 'string', multiple: true },
        'without-keys': { type: 'boolean' },
        'keys-only': { type: 'boolean' },
      },
      allowPositionals: true,
    })
  } catch (error) {
    throw new BackupError('backup-missing', `${(error as Error).message}\n${usage}`)
  }
}

/** Refuses what could be read in two ways: a moment without a zone is another hour somewhere else. */
function momentIn(given: string): Date {
  const moment = new Date(given)
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(given)?.[1]
  // 30 February would be read as a day in March.
  const there = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)
  if (!there || Number.isNaN(moment.getTime()))
    throw new BackupError('backup-missing', `"${given}" is no moment with a time zone.\n${usage}`)
  return moment
}

type Wanted = { readonly shares: readonly Share[]; readonly withoutKeys: boolean }

async function restore(folder: string, moment: Date | undefined, wanted: Wanted): Promise<void> {
  const elapsed = stopwatch()
  const place = placeFor({ project, part: 'live', env: process.env })
  const recovery = wanted.shares.length > 0 ? await combineShares(wanted.shares) : undefined
  const keyFile = backupKeyFile(place.folder, process.env)
  whenInterrupted(place)
  if (recovery && !existsSync(keyFile)) keepBackupKey(keyFile, await recoverBackupKey(folder, recovery))
  const { finished, reached } = await restoreBackup(
    {
      folder,
      key: readBackupKey(keyFile),
      place,
      project,
      env: process.env,
      ...(moment ? { until: moment } : {}),
      onProgress: say,
    },
    (server) => giveKeys(server, place.folder, { recovery, withoutKeys: wanted.withoutKeys }),
  )
  say(`The data is as of ${reached} at the latest.`)
  tell(finished)
  tellLogKey(keyPlaces(place.folder, process.env))
  say(`Restored in ${(elapsed() / 1_000).toFixed(1)} s. Start it: ./schakel start`)
}

/** The database was put back by others, with their own tools; it may not have been used since. */
async function keysOnly(wanted: Wanted): Promise<void> {
  const recovery = wanted.shares.length > 0 ? await combineShares(wanted.shares) : undefined
  const cluster = await startCluster({ project })
  try {
    const server = { secrets: cluster.secrets, admin: cluster.admin(), login: cluster.login }
    tell(await giveKeys(server, cluster.folder, { recovery, withoutKeys: wanted.withoutKeys }))
  } finally {
    if (!cluster.adopted) await cluster.stop()
  }
}

async function giveKeys(
  server: RestoredServer,
  dataFolder: string,
  { recovery, withoutKeys }: { recovery: Buffer | undefined; withoutKeys: boolean },
): Promise<PutBack> {
  const places = keyPlaces(dataFolder, process.env)
  const keys = keyHolderOf(places)
  const partnership = partnershipIn(process.env)
  const putBack = await withClient(server.admin, (admin) =>
    putKeysBack({ admin, partnership, keys, holders: places.holders, withoutKeys, ...(recovery ? { recovery } : {}) }),
  )
  if (putBack.opensNot > 0 && !withoutKeys) throw new BackupError('keys-missing', keysMissing(putBack))
  await eraseAgain(server, { keys, clock: systemClock, partnership }, putBack)
  return putBack
}

function keysMissing({ opens, opensNot, holders }: PutBack): string {
  return [
    `${opensNot} pieces of content would not open (${opens} would), so nothing was put in place.`,
    ...holders.map(({ folder, state }) => `  holder ${folder}: ${state}`),
    'Bring the copy of a holder (SCHAKEL_KEY_HOLDERS=…) and the key holder (SCHAKEL_KEY_COMMAND=…), or three shares (--share …).',
    'To restore what is open all the same: --without-keys',
  ].join('\n')
}

/** No backup holds it, and without it the next start makes another: then nothing is signed on. */
function tellLogKey({ folder, logCommand }: KeyPlaces): void {
  if (logCommand || existsSync(join(folder, 'log-signer.json'))) return
  say(
    `The log's key is not in ${folder}, and no backup holds it. Before the start, put log-signer.* back there from where`,
  )
  say('you keep them. If they are lost, the log is not signed until a new one begins: docs/how-to/check-the-log.md')
}

function tell(keys: PutBack): void {
  say(
    keys.from === 'copy'
      ? `The keys are those of the copy of ${keys.copyMade}: what was erased until then stays closed.`
      : 'The keys are those of the data: no holder has a younger copy.',
  )
  for (const { folder, state } of keys.holders) say(`  holder ${folder}: ${state}`)
  say(`${keys.opens} pieces of content open.`)
  if (keys.erasedRows.length > 0)
    say(`${keys.erasedRows.length} were erased after that moment: closed, and removed again.`)
  for (const { table, count } of keys.lostRows) say(`Missing: ${count} rows of ${table}, written after that moment.`)
  if (keys.opensNot > 0) say(`${keys.opensNot} pieces of content do NOT open: their epoch key is nowhere.`)
}
