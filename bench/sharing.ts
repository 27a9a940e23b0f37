/**
 * `npm run bench:sharing [name …]`: what sharing inside the law costs. One JSON line per figure, each with its ratio to a
 * named yardstick of the same run; ends with 1 when a promised ratio is missed.
 */
import { measureActs } from './sharing/acts.ts'
import { measureDecisions } from './sharing/decisions.ts'
import { measureLeaves } from './sharing/leaves.ts'
import { measureLists } from './sharing/lists.ts'
import { isKept, type Measurement } from './sharing/measurement.ts'

/** A measurement is one file in `sharing/`, and one line here. */
const measurements: { readonly [name: string]: Measurement } = {
  decisions: measureDecisions,
  lists: measureLists,
  acts: measureActs,
  leaves: measureLeaves,
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in measurements))
if (unknown !== undefined) {
  process.stderr.write(`There is no measurement "${unknown}". There are: ${Object.keys(measurements).join(', ')}.\n`)
  process.exit(2)
}
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const line of await measure()) {
    process.stdout.write(`${JSON.stringify({ bench: 'sharing', ...line, kept: isKept(line) })}\n`)
    if (!isKept(line)) process.exitCode = 1
  }
}
