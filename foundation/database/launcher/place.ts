/**
 * Where the database lies and under whose name it runs.
 * Ordinary user: in `.data/` of the project. Root: PostgreSQL refuses to run as root, and a project under a closed
 * home is out of reach for anybody else; so under /var/lib/schakel/<hash of the project's path>, as a private user.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeFolder } from '../../folder.ts'
import { LauncherError, notFound, notPermitted } from './launcher-error.ts'

/** `live` is what people work in; `test` is thrown away freely and does not wait for the disk. */
export type Part = 'live' | 'test'
export type RunsAs = { readonly uid: number; readonly gid: number }
export type Place = {
  /** Holds the lock, the secrets, the log, and `pg`. */
  readonly folder: string
  readonly cluster: string
  /** Where a copy of the packaged binaries may lie. Shared by both parts. */
  readonly programs: string
  /** Set when we are root: the user that the server runs as. */
  readonly runsAs: RunsAs | undefined
}
export type Setting = { readonly project: string; readonly part: Part; readonly env: NodeJS.ProcessEnv }

export const weAreRoot = (): boolean => process.getuid?.() === 0

/** Numbers that no account uses: the range that systemd hands out to services for a while. */
const lowestPrivateUser = 61_184
const privateUsers = 4_336

function privateUserFor(hash: string): RunsAs {
  const taken = new Set(
    ['/etc/passwd', '/etc/group'].flatMap((file) => {
      try {
        return readFileSync(file, 'utf8')
          .split('\n')
          .map((line) => Number(line.split(':')[2]))
      } catch {
        return []
      }
    }),
  )
  let offset = Number.parseInt(hash.slice(0, 8), 16) % privateUsers
  while (taken.has(lowestPrivateUser + offset)) offset = (offset + 1) % privateUsers
  return { uid: lowestPrivateUser + offset, gid: lowestPrivateUser + offset }
}

const ownerOf = (path: string): RunsAs | undefined => {
  try {
    const { uid, gid } = statSync(path)
    return uid === 0 ? undefined : { uid, gid }
  } catch (error) {
    if (notFound(error)) return undefined
    throw error
  }
}

/** Decides the place and makes its folder. Throws `folder-not-permitted` with what to do. */
export function placeFor({ project, part, env }: Setting): Place {
  const hash = createHash('sha256').update(realpathSync(project)).digest('hex').slice(0, 16)
  const chosen = env.SCHAKEL_DATA
  const base = chosen ? resolve(chosen) : weAreRoot() ? join('/var/lib/schakel', hash) : join(project, '.data')
  const folder = part === 'live' ? base : join(base, 'test')
  try {
    makeFolder(folder, weAreRoot() ? 0o711 : 0o700)
    if (weAreRoot()) for (const made of new Set([base, folder])) chmodSync(made, statSync(made).mode | 0o011)
    const runsAs = weAreRoot() ? (ownerOf(join(folder, 'pg')) ?? privateUserFor(hash)) : undefined
    if (runsAs) mustReach(folder, runsAs)
    return { folder, cluster: join(folder, 'pg'), programs: base, runsAs }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code || !(error instanceof Error) || error instanceof LauncherError) throw error
    throw new LauncherError('folder-not-permitted', whyNot(folder, error))
  }
}

function whyNot(folder: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOTDIR') return `The data folder ${folder} is a file, or lies below one. ${another}`
  if (error.code === 'ENOSPC') return `The disk of the data folder ${folder} is full. Make room. ${another}`
  return notPermitted(error)
    ? `No permission to use the data folder ${folder}. Make it yours (chown), or name another: SCHAKEL_DATA=/some/folder`
    : `The data folder ${folder} cannot be made there (${error.code}). ${another}`
}
const another = 'Name a folder on a disk of your own: SCHAKEL_DATA=/some/folder'

function mustReach(folder: string, runsAs: RunsAs): void {
  const reached = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runsAs, cwd: '/' })
  if (reached.error) throw reached.error
  if (reached.status !== 0)
    throw new LauncherError(
      'folder-not-permitted',
      `The database may not run as root, and another user cannot reach ${folder}. Choose a folder whose parents are open, such as SCHAKEL_DATA=/var/lib/schakel/data`,
    )
}
