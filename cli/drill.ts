/**
 * `./schakel drill [folder]`: the restore, by the very lines of the how-to page, into a folder beside the running house; says how
 * long it took and removes it. Nothing changes at the key holder or at the holders of copies. With `--share` three times the
 * key holder and the backup key are left out, as if they were gone: the envelopes alone open it.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BackupError } from '../foundation/backup/backup-error.ts'
import { backupKeyFile } from '../foundation/backup/backup-key.ts'
import { drillLines, withShares } from '../foundation/backup/drill-lines.ts'
import { habitOf } from '../foundation/backup/log-spool.ts'
import { stopwatch } from '../foundation/clock.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { placeFor } from '../foundation/database/launcher/place.ts'
import { keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { ShareError, shareIn } from '../foundation/keys/shares.ts'

export const summary =
  'restore the newest backup beside the house, count, time and remove it: drill [--share <file> ×3] [folder]'

const project = join(import.meta.dirname, '..')
const page = join(project, 'docs/how-to/back-up-and-restore.md')
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const place = placeFor({ project, part: 'live', env: process.env })
  const { given, shares } = wordsIn(process.argv.slice(2))
  const folder = given ? resolve(given) : habitOf(place)?.folder
  if (!folder) throw new BackupError('backup-missing', 'Say which backup: ./schakel drill <folder>')
  // Beside the data: as root, other places are often closed to the database's own user.
  const beside = mkdtempSync(join(dirname(place.folder), 'schakel-drill-'))
  chmodSync(beside, 0o711)
  try {
    await drill(folder, join(beside, 'data'), { holders: copiesIn(beside), shares })
  } finally {
    await endServer(join(beside, 'data'))
    rmSync(beside, { recursive: true, force: true })
  }
} catch (error) {
  if (![BackupError, LauncherError, ShareError].some((known) => error instanceof known)) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}

/** Errors: `BackupError` with the usage; `ShareError` for a share that cannot be read, before anything is restored. */
function wordsIn(args: string[]): { given: string | undefined; shares: readonly string[] } {
  const usage =
    'Say which backup, and three shares if they are to open it: ./schakel drill [--share <file> ×3] [folder]'
  try {
    const options = { share: { type: 'string', multiple: true } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length > 1) throw new BackupError('backup-missing', usage)
    const shares = (values.share ?? []).map((path) => resolve(path))
    for (const path of shares) shareIn(path)
    return { given: positionals[0], shares }
  } catch (error) {
    throw error instanceof TypeError ? new BackupError('backup-missing', usage) : error
  }
}

/** The holders as they are now, copied: a drill must not be able to replace what they keep. */
function copiesIn(beside: string): string {
  const { holders } = keyPlaces(placeFor({ project, part: 'live', env: process.env }).folder, process.env)
  return holders
    .map((holder, at) => {
      const copy = join(beside, `holder-${at + 1}`)
      if (existsSync(holder)) cpSync(holder, copy, { recursive: true })
      else mkdirSync(copy)
      return copy
    })
    .join(delimiter)
}

type With = { readonly holders: string; readonly shares: readonly string[] }

async function drill(folder: string, data: string, { holders, shares }: With): Promise<void> {
  const live = placeFor({ project, part: 'live', env: process.env }).folder
  const env = {
    ...process.env,
    BACKUP: folder,
    SCHAKEL_DATA: data,
    SCHAKEL_KEYS: keyPlaces(live, process.env).folder,
    SCHAKEL_KEY_HOLDERS: holders,
    SCHAKEL_BACKUP_KEY: backupKeyFile(live, process.env),
    SCHAKEL_RECOVERY_KEY: keyPlaces(live, process.env).recoveryFile,
    ...(shares.length > 0 ? asIfGone(data) : {}),
  }
  const elapsed = stopwatch()
  const asWritten = drillLines(readFileSync(page, 'utf8'))
  const lines = shares.length > 0 ? withShares(asWritten, shares) : asWritten
  for (const line of lines) {
    say(`$ ${line}`)
    const { status } = spawnSync('/bin/sh', ['-euc', line], {
      cwd: project,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (status !== 0) throw new BackupError('not-recovered', `The drill stopped at: ${line} (exit ${status}).`)
  }
  say(
    `The drill took ${lines.length} commands and ${(elapsed() / 1_000).toFixed(1)} s. What it restored is removed again.`,
  )
}

/** The key holder and the backup key are gone; the log's key is not looked for. */
function asIfGone(data: string) {
  return {
    SCHAKEL_KEYS: join(data, 'keys'),
    SCHAKEL_BACKUP_KEY: join(data, 'backup.key'),
    SCHAKEL_KEY_COMMAND: '',
  }
}

/** What a line of the drill may have left running. */
async function endServer(data: string): Promise<void> {
  if (!existsSync(join(data, 'pg'))) return
  const cluster = await startCluster({ project, env: { ...process.env, SCHAKEL_DATA: data } })
  await cluster.stop()
}
