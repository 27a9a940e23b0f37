/**
 * `./schakel drill [folder]`: the restore, by the very lines of the how-to page, into a folder beside the running house; says how
 * long it took and removes it. Nothing changes at the key holder or at the holders of copies.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { BackupError } from '../foundation/backup/backup-error.ts'
import { backupKeyFile } from '../foundation/backup/backup-key.ts'
import { drillLines } from '../foundation/backup/drill-lines.ts'
import { habitOf } from '../foundation/backup/log-spool.ts'
import { stopwatch } from '../foundation/clock.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { placeFor } from '../foundation/database/launcher/place.ts'
import { keyPlaces } from '../foundation/keys/key-holder-of.ts'

export const summary = 'restore the newest backup beside the house, count, time and remove it: drill [folder]'

const project = join(import.meta.dirname, '..')
const page = join(project, 'docs/how-to/back-up-and-restore.md')
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const place = placeFor({ project, part: 'live', env: process.env })
  const given = process.argv[2]
  const folder = given ? resolve(given) : habitOf(place)?.folder
  if (!folder) throw new BackupError('backup-missing', 'Say which backup: ./schakel drill <folder>')
  // Beside the data: as root, other places are often closed to the database's own user.
  const beside = mkdtempSync(join(dirname(place.folder), 'schakel-drill-'))
  chmodSync(beside, 0o711)
  try {
    await drill(folder, join(beside, 'data'), copiesIn(beside))
  } finally {
    await endServer(join(beside, 'data'))
    rmSync(beside, { recursive: true, force: true })
  }
} catch (error) {
  if (!(error instanceof BackupError) && !(error instanceof LauncherError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
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

async function drill(folder: string, data: string, holders: string): Promise<void> {
  const live = placeFor({ project, part: 'live', env: process.env }).folder
  const env = {
    ...process.env,
    BACKUP: folder,
    SCHAKEL_DATA: data,
    SCHAKEL_KEYS: keyPlaces(live, process.env).folder,
    SCHAKEL_KEY_HOLDERS: holders,
    SCHAKEL_BACKUP_KEY: backupKeyFile(live, process.env),
    SCHAKEL_RECOVERY_KEY: keyPlaces(live, process.env).recoveryFile,
  }
  const elapsed = stopwatch()
  const lines = drillLines(readFileSync(page, 'utf8'))
  for (const line of lines) {
    say(`$ ${line}`)
    const { status } = spawnSync('/bin/sh', ['-euc', line], {
      cwd: project,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (status !== 0) throw new BackupError('not-recovered', `The drill stopped at: ${line} (exit ${status}).`)
  }
  say(`The drill took ${lines.length} commands and ${(elapsed() / 1_000).toFixed(1)} s.`)
}

/** What a line of the drill may have left running. */
async function endServer(data: string): Promise<void> {
  if (!existsSync(join(data, 'pg'))) return
  const cluster = await startCluster({ project, env: { ...process.env, SCHAKEL_DATA: data } })
  await cluster.stop()
}
