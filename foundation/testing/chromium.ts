/** The browser that journeys run in: Debian's Chromium, installed through apt when it is missing and we may. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The program; SCHAKEL_CHROMIUM names another. Undefined when there is none. */
export function chromiumIn(env: NodeJS.ProcessEnv): string | undefined {
  if (env.SCHAKEL_CHROMIUM) return env.SCHAKEL_CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((program) => {
      try {
        accessSync(program, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

export class NoBrowser extends Error {}

/** The program, installing it first when needed. Throws `NoBrowser` that says what to install. */
export function ensureChromium(env: NodeJS.ProcessEnv, say: (line: string) => void): string {
  const there = chromiumIn(env)
  if (there) return there
  const missing =
    'The journeys need a browser. Install Chromium (Debian: apt-get install chromium), or set SCHAKEL_CHROMIUM.'
  if (process.getuid?.() !== 0 || !onPath('apt-get', env)) throw new NoBrowser(missing)
  say('Installing Chromium through apt (once)…')
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' }
  // An update that fails for one of several sources may still suffice; the installation decides.
  spawnSync('apt-get', ['-q', 'update'], { env: quiet, stdio: 'ignore' })
  const made = spawnSync('apt-get', ['-qy', 'install', '--no-install-recommends', 'chromium'], {
    env: quiet,
    encoding: 'utf8',
  })
  const now = chromiumIn(env)
  if (now) return now
  throw new NoBrowser(`${missing} apt-get said: ${(made.stderr ?? '').trim().split('\n').at(-1)}`)
}

const onPath = (program: string, env: NodeJS.ProcessEnv): boolean =>
  spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', program], { env }).status === 0
