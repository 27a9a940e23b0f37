/** The key holder and the holders of key copies, as the settings name them. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { LauncherError } from '../database/launcher/launcher-error.ts'
import { commandKeyHolder } from './holder-by-command.ts'
import { type CopyPlaces, fileKeyHolder, type KeyHolder } from './key-holder.ts'
import { lastingKeyIn } from './lasting-key.ts'

/** What a process is told; see docs/how-to/settings.md. */
export type KeyPlaces = {
  /** Folder of epoch keys, demonstration only; beside a command it holds the log's signing key and lasting keys. */
  readonly folder: string
  readonly command?: string
  /** Who signs the log (`foundation/log/log-keys.ts`); only the worker is told. */
  readonly logCommand?: string
  /** Folders of the two holders of key copies. */
  readonly holders: readonly string[]
  /** File with the public half of the recovery key; need not exist. */
  readonly recoveryFile: string
}
type Env = { readonly [name: string]: string | undefined }

/** Without a setting, everything lies in the data folder: enough for a demonstration, refused in production. */
export function keyPlaces(dataFolder: string, env: Env): KeyPlaces {
  const named = env.SCHAKEL_KEY_HOLDERS?.split(delimiter).filter((folder) => folder !== '')
  const holders = named ?? ['first', 'second'].map((name) => join(dataFolder, 'key-copies', name))
  if (!named && existsSync(dataFolder))
    for (const folder of holders) mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    folder: env.SCHAKEL_KEYS || join(dataFolder, 'keys'),
    ...(env.SCHAKEL_KEY_COMMAND ? { command: env.SCHAKEL_KEY_COMMAND } : {}),
    ...(env.SCHAKEL_LOG_KEY_COMMAND ? { logCommand: env.SCHAKEL_LOG_KEY_COMMAND } : {}),
    holders,
    recoveryFile: env.SCHAKEL_RECOVERY_KEY || join(dataFolder, 'recovery.pub'),
  }
}

export function keyHolderOf(places: KeyPlaces): KeyHolder {
  const copies: CopyPlaces = { folders: places.holders, ...recoveryIn(places.recoveryFile) }
  return places.command
    ? commandKeyHolder(places.command, copies, lastingKeyIn(places.folder))
    : fileKeyHolder(places.folder, copies)
}

/** Of an X-Wing public key. */
const recoveryBytes = 1_216

/** The public half of the recovery key, when there is one. Errors: `LauncherError` for a file that holds none. X-Wing public key in base64url; read at each start, so that a new recovery key is used from the next start on. */
export function recoveryIn(path: string): { recovery?: Uint8Array } {
  if (!existsSync(path)) return {}
  const refuse = (why: string) =>
    new LauncherError(
      'setting-refused',
      `The public half of the recovery key cannot be used: ${why}. It is a file that ./schakel keys split wrote; SCHAKEL_RECOVERY_KEY names it.`,
    )
  let recovery: Uint8Array
  try {
    recovery = new Uint8Array(Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url'))
  } catch (error) {
    throw refuse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  if (recovery.length !== recoveryBytes) throw refuse(`${path} holds something else`)
  return { recovery }
}
