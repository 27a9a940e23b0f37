/** The SQL files of the whole house: dated migrations of every room and of the foundation, and the locks from the policies. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export type SqlFile = {
  /** Path from the project, `rooms/casework/database/migrations/2026-11-24T0900-cases.sql`. */
  readonly path: string
  readonly text: string
  readonly sha256: string
}

const readSql = (project: string, path: string): SqlFile => {
  const text = readFileSync(join(project, path), 'utf8')
  return { path, text, sha256: createHash('sha256').update(text).digest('hex') }
}

const roomsOf = (project: string): string[] => {
  const rooms = join(project, 'rooms')
  if (!existsSync(rooms)) return []
  return readdirSync(rooms, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [`rooms/${entry.name}`] : []))
    .sort()
}

/** Every migration, in the order in which they run: by file name, then by folder. */
export function migrationsOf(project: string): SqlFile[] {
  return ['foundation', ...roomsOf(project)]
    .map((part) => `${part}/database/migrations`)
    .filter((folder) => existsSync(join(project, folder)))
    .flatMap((folder) =>
      readdirSync(join(project, folder))
        .filter((name) => name.endsWith('.sql'))
        .map((name) => `${folder}/${name}`),
    )
    .sort((a, b) => (basename(a) === basename(b) ? (a < b ? -1 : 1) : basename(a) < basename(b) ? -1 : 1))
    .map((path) => readSql(project, path))
}

/** The generated read locks of each room, applied anew after every migration. */
export function locksOf(project: string): SqlFile[] {
  return roomsOf(project)
    .map((room) => `${room}/database/locks.sql`)
    .filter((path) => existsSync(join(project, path)))
    .map((path) => readSql(project, path))
}

/** Changes when any of the files does: the name of the test template. */
export function fingerprintOf(files: readonly SqlFile[]): string {
  const all = createHash('sha256')
  for (const { path, sha256 } of files) all.update(`${path}\0${sha256}\n`)
  return all.digest('hex')
}
