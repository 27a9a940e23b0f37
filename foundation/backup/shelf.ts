/**
 * The folder with backups. Each house that writes there has a folder of its own, named by the id of its *life*: a house that
 * was restored begins a new life, so that two logs that went different ways never lie in one folder.
 *
 *   <folder>/<life>/base-<moment>/data.sealed      the files of the database as they were read
 *   <folder>/<life>/base-<moment>/manifest.sealed  written last: a base backup without it was cut off
 *   <folder>/<life>/log/<segment>.sealed           write-ahead log since the first base backup
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BackupError } from './backup-error.ts'
import { opening } from './sealed-stream.ts'

export type Manifest = {
  readonly id: string
  readonly life: string
  /** ISO moments. */
  readonly started: string
  readonly finished: string
  /** As the server says it, `18.4`. */
  readonly version: string
  /** First and last segment without which this base backup cannot be used. */
  readonly firstSegment: string
  readonly lastSegment: string
  readonly files: number
  /** Units: bytes before compression. */
  readonly bytes: number
}
export type Base = { readonly folder: string; readonly name: string; readonly life: string; readonly whole: boolean }

const basePattern = /^base-\d{8}T\d{6}Z$/
export const lifePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const segmentPattern = /^[0-9A-F]{24}$/

export const nameOfBase = (moment: Date): string => `base-${moment.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
export const logFolder = (folder: string, life: string): string => join(folder, life, 'log')
export const logFile = (folder: string, life: string, name: string): string =>
  join(logFolder(folder, life), `${name}.sealed`)

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

/** All base backups in the folder, oldest first, the cut-off ones too. */
export function basesIn(folder: string): Base[] {
  return namesIn(folder)
    .filter((life) => lifePattern.test(life))
    .flatMap((life) =>
      namesIn(join(folder, life))
        .filter((name) => basePattern.test(name.replace(/\.part$/, '')))
        .map((name) => ({
          folder: join(folder, life, name),
          name,
          life,
          whole: basePattern.test(name) && existsSync(join(folder, life, name, 'manifest.sealed')),
        })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Errors: `cut-off` for a base backup that has no end, and those of `opening`. */
export async function manifestOf(key: Buffer, base: Base): Promise<Manifest> {
  if (!base.whole)
    throw new BackupError('cut-off', `${base.folder} was cut off while it was made. It cannot be used; take another.`)
  const pieces: Buffer[] = []
  const expected = { kind: 'manifest', life: base.life }
  for await (const piece of opening(key, join(base.folder, 'manifest.sealed'), expected)) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as Manifest
}

/** Nothing to restore: no such folder, or one without a backup in it. */
export const noBackupIn = (folder: string): BackupError =>
  new BackupError(
    'backup-missing',
    existsSync(folder)
      ? `There is no backup in ${folder}. Is the disk mounted, and is it the folder that ./schakel backup was told?`
      : `The folder ${folder} is not there. Is the disk mounted?`,
  )

/** Names of the segments (and timeline histories) of a life, in order. */
export const logIn = (folder: string, life: string): string[] =>
  namesIn(logFolder(folder, life))
    .filter((name) => name.endsWith('.sealed'))
    .map((name) => name.slice(0, -'.sealed'.length))

/** Units: 16 MiB per segment, 256 segments per log file number (PostgreSQL's default, which the launcher keeps). */
export function nextSegment(segment: string): string {
  const [timeline, high, low] = [segment.slice(0, 8), segment.slice(8, 16), segment.slice(16)].map((part) =>
    Number.parseInt(part, 16),
  ) as [number, number, number]
  const written = (part: number) => part.toString(16).toUpperCase().padStart(8, '0')
  return low === 0xff
    ? `${written(timeline)}${written(high + 1)}${written(0)}`
    : `${written(timeline)}${written(high)}${written(low + 1)}`
}

/** Segments from `first` to `last` that are not among `there`. */
export function missingBetween(first: string, last: string, there: readonly string[]): string[] {
  const known = new Set(there)
  const missing: string[] = []
  for (let segment = first; segment <= last; segment = nextSegment(segment))
    if (!known.has(segment)) missing.push(segment)
  return missing
}

/**
 * Removes all but the youngest `keep` whole base backups of a life, what was cut off, the log that none of the kept ones needs,
 * and, once there are `keep`, the lives this house came from. Answers the names of what went.
 */
export async function forgetOld(
  key: Buffer,
  folder: string,
  { life, keep, earlier }: { life: string; keep: number; earlier: readonly string[] },
): Promise<string[]> {
  const own = basesIn(folder).filter((base) => base.life === life)
  const kept = own.filter(({ whole }) => whole).slice(-keep)
  const gone = own.filter((base) => !kept.includes(base))
  for (const base of gone) rmSync(base.folder, { recursive: true, force: true })
  const [oldest] = kept
  if (oldest) {
    const { firstSegment } = await manifestOf(key, oldest)
    for (const name of logIn(folder, life))
      if (segmentPattern.test(name.slice(0, 24)) && name.slice(0, 24) < firstSegment)
        rmSync(logFile(folder, life, name), { force: true })
  }
  const left = kept.length < keep ? [] : earlier.filter((one) => lifePattern.test(one) && one !== life)
  const lives = left.filter((one) => namesIn(join(folder, one)).length > 0)
  for (const one of lives) rmSync(join(folder, one), { recursive: true, force: true })
  return [...gone.map(({ name }) => name), ...lives.map((one) => `everything of the house before the restore (${one})`)]
}
