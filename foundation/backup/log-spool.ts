/**
 * The way of the write-ahead log to the backup. PostgreSQL copies each finished segment into a spool beside its data, on the
 * same disk and under its own user; Schakel seals it, puts it in the backup and empties the spool. So the server of the
 * database holds no backup key and can neither read nor destroy a backup, and a backup disk that is away for a while only
 * makes the spool grow.
 */
import {
  chownSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { newId, systemClock } from '../clock.ts'
import { spoolOf } from '../database/launcher/archive-command.ts'
import { takeLock } from '../database/launcher/lock.ts'
import type { Place } from '../database/launcher/place.ts'
import { BackupError } from './backup-error.ts'
import { saidPlainly, writeWhole } from './durable-file.ts'
import { sealing } from './sealed-stream.ts'
import { logFile, logFolder } from './shelf.ts'

/** What this house remembers of its backups: `backup.json` in the data folder. Never part of a backup. */
export type Habit = { readonly life: string; readonly folder: string; readonly keep: number }

const habitFile = (place: Pick<Place, 'folder'>) => join(place.folder, 'backup.json')

/** Errors: `damaged` for a file that was torn. */
export function habitOf(place: Pick<Place, 'folder'>): Habit | undefined {
  try {
    return JSON.parse(readFileSync(habitFile(place), 'utf8')) as Habit
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    if (error instanceof SyntaxError)
      throw new BackupError(
        'damaged',
        `${habitFile(place)} is damaged; it says where the backups go. Remove it, and take a new backup at once: ./schakel backup <folder>`,
      )
    throw error
  }
}

const livesFile = (place: Pick<Place, 'folder'>) => join(place.folder, 'earlier-lives.json')

/** Lives whose data this house was restored from: their backups may go once it has enough of its own. */
export function earlierLives(place: Pick<Place, 'folder'>): string[] {
  try {
    return JSON.parse(readFileSync(livesFile(place), 'utf8')) as string[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A restored house ends the habit of the one it came from. */
export function beginLife(place: Pick<Place, 'folder'>, from: string): void {
  writeFileSync(livesFile(place), JSON.stringify([...new Set([...earlierLives(place), from])]), { mode: 0o600 })
  for (const old of [habitFile(place), spoolOf(place)]) rmSync(old, { recursive: true, force: true })
}

/**
 * Where the backups of this house lay, they still lie: else the disk is not mounted, and a backup would fill the disk of the
 * house itself. Errors: `folder-unreachable`.
 */
export function mustBeTheDisk(place: Pick<Place, 'folder'>, folder: string): void {
  const known = habitOf(place)
  if (known?.folder !== folder || existsSync(join(folder, known.life))) return
  throw new BackupError(
    'folder-unreachable',
    `The earlier backups of this house are not in ${folder}. Is the disk mounted? If it is another disk in the same place: ./schakel backup --new-disk ${folder}`,
  )
}

/** Begins to keep the log for backups in `folder`; the same folder again goes on with the same life. */
export function beginHabit(place: Place, folder: string, keep: number): Habit {
  const known = habitOf(place)
  const habit = known?.folder === folder ? { ...known, keep } : { life: newId(), folder, keep }
  mkdirSync(spoolOf(place), { recursive: true, mode: 0o700 })
  if (place.runsAs) chownSync(spoolOf(place), place.runsAs.uid, place.runsAs.gid)
  try {
    mkdirSync(logFolder(folder, habit.life), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw saidPlainly(error, folder)
  }
  writeFileSync(habitFile(place), `${JSON.stringify(habit, null, 2)}\n`, { mode: 0o600, flush: true })
  return habit
}

/** Segments that wait to be sealed. */
export const waitingIn = (place: Pick<Place, 'folder'>): string[] =>
  existsSync(spoolOf(place))
    ? readdirSync(spoolOf(place))
        .filter((name) => !name.endsWith('.part'))
        .sort()
    : []

/**
 * Seals what waits in the spool into the backup, oldest first; a segment leaves the spool only when its sealed copy is on the
 * disk. Does nothing while another process does it. Answers how many went. Errors: `folder-unreachable`, `disk-full`.
 */
export async function shipLog(place: Pick<Place, 'folder'>, habit: Habit, key: Buffer): Promise<number> {
  const lock = takeLock(join(place.folder, 'ship.lock'), 'keeping the log')
  if (!lock.held) return 0
  let shipped = 0
  try {
    // Never made here: a folder that is gone is a disk that is not mounted.
    if (!statSync(logFolder(habit.folder, habit.life), { throwIfNoEntry: false })?.isDirectory())
      throw new BackupError(
        'folder-unreachable',
        `The backup folder ${habit.folder} is not there. Is the disk mounted? The log waits in ${spoolOf(place)} until it is.`,
      )
    for (const name of waitingIn(place)) {
      const from = join(spoolOf(place), name)
      const head = { kind: 'log', life: habit.life, name, kept: systemClock.now().toISOString() }
      await writeWhole(logFile(habit.folder, habit.life, name), compressed(from, sealing(key, head)))
      rmSync(from)
      shipped++
    }
    return shipped
  } finally {
    lock.release()
  }
}

async function* compressed(
  from: string,
  seal: (plain: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  const squeezed = createZstdCompress()
  const reading = pipeline(createReadStream(from), squeezed)
  yield* seal(squeezed)
  await reading
}
