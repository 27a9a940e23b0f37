/** Makes a new, empty database cluster: checksums, passwords required, the same sorting on every machine. */
import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { LauncherError, notFound } from './launcher-error.ts'
import type { Part, Place, RunsAs } from './place.ts'

export const administrator = 'postgres'

/** The major version that made the cluster in `folder`; undefined when there is none. */
export function majorOf(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if (notFound(error)) return undefined
    throw error
  }
}

/** initdb insists on a user with a name; the server itself does not. */
function userWithAName(): RunsAs {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = accounts.find(([name]) => name === 'nobody') ?? accounts.find(([, , uid]) => Number(uid) > 0)
  if (!account)
    throw new LauncherError(
      'initialise-failed',
      'This machine has no account but root; add one: useradd --system postgres',
    )
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

/** Makes the cluster beside its place and moves it there whole, so that a half-made one is never found. */
export function initialiseCluster(place: Place, binaries: Binaries, password: string, part: Part): void {
  const draft = `${place.cluster}-new`
  const passwordFile = join(place.folder, 'initial-password')
  const maker = place.runsAs ? userWithAName() : undefined
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  try {
    if (maker) for (const path of [draft, passwordFile]) chownSync(path, maker.uid, maker.gid)
    const made = spawnSync(
      join(binaries.folder, 'initdb'),
      [
        `--pgdata=${draft}`,
        `--username=${administrator}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--data-checksums',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(part === 'test' ? ['--no-sync'] : []),
      ],
      { ...maker, cwd: '/', encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } },
    )
    if (made.error) throw made.error
    if (made.status !== 0) throw refusalOf(made.stderr.trim(), draft)
    if (place.runsAs) handOver(draft, place.runsAs)
    renameSync(draft, place.cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function handOver(folder: string, { uid, gid }: RunsAs): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, entry), uid, gid)
  chownSync(folder, uid, gid)
}

function refusalOf(said: string, folder: string): LauncherError {
  const nameless = /could not look up effective user ID (\d+)/.exec(said)?.[1]
  return nameless === undefined
    ? new LauncherError('initialise-failed', `PostgreSQL could not make its folder ${folder}: ${said}`)
    : new LauncherError(
        'initialise-failed',
        `PostgreSQL makes its folder only for a user with a name, and user ${nameless} has none on this machine. Start as another user, as root, or with SCHAKEL_DATABASE_URL.`,
      )
}
