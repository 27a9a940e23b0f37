/**
 * `./schakel verify-pages <resident address> [<workbench address>]`: builds the pages from this source in a folder of their
 * own and compares them with what a running house serves, anybody's. Ends with 1 when something differs.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages } from '../web/build.ts'
import { compareServed, type Shell } from '../web/compare-served.ts'

export const summary = 'check that a running house serves the pages of this source: verify-pages <address> [<address>]'

const say = (line: string) => process.stdout.write(`${line}\n`)
const typed = process.argv.slice(2)
const shells: readonly Shell[] = ['resident', 'workbench']

function origins(): { shell: Shell; origin: string }[] | undefined {
  if (typed.length < 1 || typed.length > 2) return undefined
  const found = typed.map((origin) => (URL.canParse(origin) ? new URL(origin) : undefined))
  if (found.some((url) => !url || !['http:', 'https:'].includes(url.protocol))) return undefined
  return typed.map((origin, turn) => ({ shell: shells[turn] as Shell, origin }))
}

/** Asked before anything is built. Units: milliseconds. */
const patience = 20_000
async function mustAnswer(origin: string): Promise<void> {
  try {
    await fetch(origin, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
  } catch (error) {
    const { cause, message } = error as Error
    throw new Error(`${origin} does not answer: ${cause instanceof Error ? cause.message : message}`)
  }
}

async function verify(wanted: { shell: Shell; origin: string }[], folder: string): Promise<boolean> {
  for (const { origin } of wanted) await mustAnswer(origin)
  say('Building the pages of this source…')
  await buildPages({ force: true, folder: join(folder, 'dist') })
  let same = true
  for (const { shell, origin } of wanted) {
    const { files, pages, different, missing, strangers } = await compareServed(join(folder, 'dist'), shell, origin)
    for (const address of different) say(`${origin} serves another ${address}`)
    for (const address of missing) say(`${origin} does not serve ${address}`)
    for (const stranger of strangers) say(`${origin}: ${stranger}`)
    const faults = different.length + missing.length + strangers.length
    say(
      `${origin}: ${files} files and ${pages} pages ${faults === 0 ? 'are those of this source' : `with ${faults} differences`}`,
    )
    same &&= faults === 0
  }
  return same
}

const wanted = origins()
if (!wanted) {
  process.stderr.write(
    'Say where the house answers:\n  ./schakel verify-pages https://melden.example.nl [https://werkbank.example.nl]\n',
  )
  process.exitCode = 2
} else {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-pages-'))
  try {
    if (!(await verify(wanted, folder))) process.exitCode = 1
  } catch (error) {
    const { message, cause } = error as Error
    process.stderr.write(`${cause instanceof Error ? `${message}: ${cause.message}` : message}\n`)
    process.exitCode = 2
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
