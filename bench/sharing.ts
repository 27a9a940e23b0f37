/**
 * `npm run bench:sharing [-- name …] [--write]`: what sharing inside the law costs. One JSON line per figure, each with its
 * ratio to a named yardstick of the same run; ends with 1 when a promised ratio is missed. `--write` renews
 * `docs/generated/sharing-costs.md` (all measurements only).
 */
import { stopwatch } from '../foundation/clock.ts'
import { writeCosts } from './costs-page.ts'
import { measureActs } from './sharing/acts.ts'
import { measureDecisions } from './sharing/decisions.ts'
import { measureLeaves } from './sharing/leaves.ts'
import { measureLists } from './sharing/lists.ts'
import { measureLog } from './sharing/log.ts'
import { isKept, type Line, type Measurement } from './sharing/measurement.ts'
import { measureQuestions } from './sharing/questions.ts'

/** A measurement is one file in `sharing/`, and one line here. */
const measurements: { readonly [name: string]: Measurement } = {
  decisions: measureDecisions,
  lists: measureLists,
  acts: measureActs,
  log: measureLog,
  questions: measureQuestions,
  leaves: measureLeaves,
}

const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.find((name) => !(name in measurements))
if (unknown !== undefined) {
  process.stderr.write(`There is no measurement "${unknown}". There are: ${Object.keys(measurements).join(', ')}.\n`)
  process.exit(2)
}
const elapsed = stopwatch()
const lines: Line[] = []
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const line of await measure()) {
    process.stdout.write(`${JSON.stringify({ bench: 'sharing', ...line, kept: isKept(line) })}\n`)
    lines.push(line)
    if (!isKept(line)) process.exitCode = 1
  }
}
process.stdout.write(`${lines.length} figures in ${Math.round(elapsed() / 1000)} s\n`)
if (words.includes('--write') && wanted.length === 0)
  writeCosts(
    { file: 'sharing-costs.md', by: 'bench:sharing -- --write', title: 'What sharing inside the law costs' },
    lines,
  )
