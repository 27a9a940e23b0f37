/**
 * `./schakel start`: database, pages, both entrances and the demonstration, until Ctrl-C. `--dev` renews on change;
 * `--open-data <folder>` also loads the sets of that folder for which a recipe ships.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lifeOfProcess } from '../foundation/clock.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { MigrationError } from '../foundation/database/migrate.ts'
import { isProduction } from '../foundation/production/refuse-weak-production.ts'
import { DidNotStart } from '../server/start.ts'
import { openHouse } from './start/open-house.ts'
import { portIn } from './start/ports.ts'
import { StartRefused } from './start/start-refused.ts'
import { watchProject } from './start/watch-project.ts'
import { welcome, welcomeInProduction } from './start/welcome.ts'

export const summary = 'start Schakel with its demonstration, until Ctrl-C (--dev renews on change)'

class Interrupted extends Error {}
const words = ['--dev', '--allow-embedded', '--open-data']
const project = join(import.meta.dirname, '..')
/** As it was when we were called: who builds pages in this process writes `NODE_ENV=production` into it. */
const env: NodeJS.ProcessEnv = { ...process.env }
const say = (line: string) => process.stdout.write(`${line}\n`)
const closing: (() => Promise<void>)[] = []
let open = false
// Whoever read along has left; that is no reason to fall.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const ended = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      // Whoever asks twice does not want to wait.
      process.once(signal, () => process.exit(130))
      reject(new Interrupted(signal))
    })
  // Whatever breaks, what was started is ended in order.
  process.once('uncaughtException', reject)
  run(reject).catch(reject)
})

async function run(lose: (error: Error) => void): Promise<void> {
  const { openData, others } = openDataIn(process.argv.slice(2))
  const strange = others.find((word) => !words.includes(word))
  if (strange !== undefined)
    throw new StartRefused(`"./schakel start" does not know "${strange}". It knows: ${words.join(', ')}.`)
  const onLoss = (sentence: string) => lose(new StartRefused(sentence))
  const house = await openHouse({ project, env, say, onLoss, closing, ...(openData ? { openData } : {}) })
  open = true
  const seconds = lifeOfProcess() / 1000
  say(isProduction(env) ? welcomeInProduction(house, portIn(env), seconds) : welcome(house, seconds))
  if (process.argv.includes('--dev')) watchProject(project, () => house.renew(), say)
}

/** Errors: `StartRefused` when the folder is not there. */
function openDataIn(typed: readonly string[]): { openData?: string; others: readonly string[] } {
  const at = typed.indexOf('--open-data')
  if (at === -1) return { others: typed }
  const openData = resolve(typed[at + 1] ?? '')
  if (!typed[at + 1] || !statSync(openData, { throwIfNoEntry: false })?.isDirectory())
    throw new StartRefused('Say which folder holds the open data: ./schakel start --open-data <folder>')
  return { openData, others: typed.filter((_, place) => place !== at && place !== at + 1) }
}

const isSentence = (error: Error) =>
  [StartRefused, LauncherError, MigrationError, DidNotStart].some((known) => error instanceof known)

async function close(): Promise<void> {
  // What never came to stand has nothing to close, and has told its reason already.
  for (const step of closing.reverse()) await step().catch(() => undefined)
}

try {
  await ended
} catch (error) {
  const reason = error as Error
  if (reason instanceof Interrupted) {
    if (open) say('\nStopping…')
    process.exitCode = open ? 0 : 130
  } else {
    process.stderr.write(`${isSentence(reason) ? reason.message : (reason.stack ?? reason.message)}\n`)
    process.exitCode = 1
  }
  await close()
  process.exit()
}
