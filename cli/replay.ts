/**
 * `./schakel replay --since <day> [--until <day>]`: takes every recorded decision again under the rules of its day, and
 * says how many come out the same. Works beside a running Schakel. Ends with 1 when anything does not add up.
 */
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { type Replayed, replaySince } from '../foundation/policy/replay.ts'
import { prepareHouse } from '../server/prepare.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'take recorded decisions again: replay --since <day> [--until <day>]'

const project = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const refuse = (line: string) => {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

const isDay = (typed: string | undefined): typed is string =>
  typed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(`${typed}T00:00:00Z`))
const args = process.argv.slice(2)
const given = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const since = given('--since')
const until = given('--until') ?? systemClock.today()
const unknown = args.find((word) => word.startsWith('--') && !['--since', '--until'].includes(word))

if (!isDay(since) || !isDay(until) || unknown || until < since)
  refuse('Say from which day, and up to which when not today: ./schakel replay --since 2026-11-01 [--until 2026-11-30]')
else await run(since, until)

async function run(since: string, until: string): Promise<void> {
  try {
    const partnership = partnershipIn(process.env)
    const cluster = await startCluster({ project })
    try {
      if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
      const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
      try {
        const today = systemClock.today()
        report(await replaySince(database, { partnership, since, until, today }))
      } finally {
        await database.close()
      }
    } finally {
      if (!cluster.adopted) await cluster.stop()
    }
  } catch (error) {
    if (error instanceof LauncherError) refuse(error.message)
    else throw error
  }
}

function report({ decisions, refusals, same, different, otherRules, ...faults }: Replayed): void {
  const { withoutRules, rulesChanged, rulesNotLogged } = faults
  say(`${decisions} decisions, ${refusals} of them refusals`)
  say(`  same         ${same}`)
  say(`  different    ${different.length}`)
  say(`  other-rules  ${otherRules} taken again under rules that are not in force any more`)
  name('This decision does not follow from the rules of its day', different)
  name('The rules of this decision were not kept', withoutRules)
  name('The text of these rules was changed', rulesChanged)
  name('The log does not know these rules', rulesNotLogged)
}

function name(what: string, which: readonly string[]): void {
  for (const one of which.slice(0, 40)) say(`${what}: ${one}`)
  if (which.length > 40) say(`  … and ${which.length - 40} more`)
  if (which.length > 0) process.exitCode = 1
}
