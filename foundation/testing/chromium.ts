/** The browser that journeys run in: Debian's Chromium, installed through apt when it is missing and we may. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installThroughApt, onPath } from './apt.ts'

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
  if (process.getuid?.() === 0 && onPath('apt-get', env)) say('Installing Chromium through apt (once)…')
  const said = installThroughApt('chromium', env)
  if (said === undefined) throw new NoBrowser(missing)
  const now = chromiumIn(env)
  if (now) return now
  throw new NoBrowser(`${missing} apt-get said: ${said}`)
}
