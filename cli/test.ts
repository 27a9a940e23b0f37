/**
 * `./schakel test [check|quick|journeys|proofs …]`: everything that tells whether the house stands, two at a time.
 * Closes with one line, `N passed, N failed`; what was skipped is named above it.
 */
import { stopwatch } from '../foundation/clock.ts'
import { ensurePdfToText } from '../foundation/testing/apt.ts'
import { ensureChromium, NoBrowser } from '../foundation/testing/chromium.ts'
import { runProofs } from '../proofs/run-proofs.ts'
import { runChecks } from '../tools/check.ts'
import { runSuite, untilInterrupted } from '../tools/run-tests.ts'
import { type Named, report, succeeded, type Tally, together } from '../tools/testing/tally.ts'

export const summary = 'types, lint, fences, tests, journeys in a browser, small proofs'

const say = (line: string) => process.stdout.write(`${line}\n`)
const signal = untilInterrupted()

type Part = (say: (line: string) => void) => Promise<Tally>
/** In this order; one name as an argument runs that part alone. */
const parts: { readonly [name: string]: Part } = {
  check: async (say) =>
    tallyOfNamed(
      (await runChecks(say)).map(({ name, passed, figure }) => ({
        where: 'check',
        title: name,
        passed,
        reason: figure,
      })),
    ),
  quick: (say) => {
    ensurePdfToText(process.env, say)
    return runSuite({ suite: 'quick', say, signal })
  },
  journeys: async (say) => {
    try {
      const env = { ...process.env, SCHAKEL_CHROMIUM: ensureChromium(process.env, say) }
      return await runSuite({ suite: 'journeys', say, signal, env })
    } catch (error) {
      if (!(error instanceof NoBrowser)) throw error
      return tallyOfNamed([
        { where: 'journeys', title: 'a browser for the journeys', passed: false, reason: error.message },
      ])
    }
  },
  proofs: async (say) =>
    tallyOfNamed(
      (await runProofs('smoke', { say })).map(({ name, title, passed, figures, control }) => ({
        where: `proofs/${name}`,
        title,
        passed,
        reason: `${JSON.stringify(figures)}; control ${control}`,
      })),
    ),
}

function tallyOfNamed(outcomes: readonly (Named & { passed: boolean })[]): Tally {
  return {
    passed: outcomes.filter(({ passed }) => passed).length,
    failed: outcomes.filter(({ passed }) => !passed),
    skipped: [],
  }
}

const ranSomething = ({ passed, failed, skipped }: Tally) => passed + failed.length + skipped.length > 0

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in parts))
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". There are: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
const tallies: Tally[] = []
for (const [name, part] of Object.entries(parts)) {
  if (signal.aborted || (wanted.length > 0 && !wanted.includes(name))) continue
  say(`\n— ${name}`)
  const elapsed = stopwatch()
  try {
    const tally = await part(say)
    tallies.push(
      tally,
      ...(ranSomething(tally) ? [] : [tallyOfNamed([{ where: name, title: 'ran nothing', passed: false }])]),
    )
  } catch (error) {
    tallies.push({
      passed: 0,
      failed: [{ where: name, title: 'could not be run', reason: (error as Error).stack }],
      skipped: [],
    })
  }
  say(`  ${name} took ${Math.round(elapsed() / 1000)} s`)
}
const tally = together(tallies)
say(report(tally).trimEnd())
process.exitCode = signal.aborted ? 130 : succeeded(tally) ? 0 : 1
