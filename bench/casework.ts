/**
 * `npm run bench:casework [-- name … --full --write]`: what the case table costs. One JSON line per figure, each with its ratio to
 * a named yardstick of the same run. The morning is small unless `--full` is asked: two hundred people over a hundred thousand
 * cases. An absolute time means two idle cores. `--full --write` renews `docs/generated/casework-costs.md` (all measurements only).
 */
import { measureFollowing } from './casework/follow.ts'
import { measureMeeting } from './casework/meeting.ts'
import { realSize, smallSize } from './casework/morning/size.ts'
import { measureMorning } from './casework/morning.ts'
import { writeCosts } from './costs-page.ts'
import { isKept, type Line, type Measurement } from './sharing/measurement.ts'

const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))

/** A measurement is one file in `casework/`, and one line here. */
const measurements: { readonly [name: string]: Measurement } = {
  meeting: measureMeeting,
  following: measureFollowing,
  morning: () => measureMorning(words.includes('--full') ? realSize : smallSize),
}

const unknown = wanted.find((name) => !(name in measurements))
if (unknown !== undefined) {
  process.stderr.write(`There is no measurement "${unknown}". There are: ${Object.keys(measurements).join(', ')}.\n`)
  process.exit(2)
}
const lines: Line[] = []
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const line of await measure()) {
    process.stdout.write(`${JSON.stringify({ bench: 'casework', ...line, kept: isKept(line) })}\n`)
    lines.push(line)
    if (!isKept(line)) process.exitCode = 1
  }
}
if (words.includes('--write') && words.includes('--full') && wanted.length === 0)
  writeCosts(
    { file: 'casework-costs.md', by: 'bench:casework -- --full --write', title: 'What the case table costs' },
    lines,
  )
