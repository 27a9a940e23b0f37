/**
 * `npm run bench:packages [-- name …] [--write]`: the goals of the pure packages. Every `packages/*\/bench/*.bench.ts` is
 * a process of its own, one after the other; each prints one JSON line per goal. `--write` renews
 * `docs/generated/methods.md` (all packages only). Ends with 1 when a goal is not met or a benchmark fails.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PrintedGoal } from '../packages/testing/goal.ts'

const project = join(import.meta.dirname, '..')
const words = process.argv.slice(2)
const only = words.filter((word) => !word.startsWith('--'))
const files = readdirSync(join(project, 'packages'))
  .filter((name) => existsSync(join(project, 'packages', name, 'bench')))
  .flatMap((name) =>
    readdirSync(join(project, 'packages', name, 'bench'))
      .filter((file) => file.endsWith('.bench.ts'))
      .map((file) => `packages/${name}/bench/${file}`),
  )
  .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))

const goals: PrintedGoal[] = []
let broken = 0
for (const file of files) {
  const run = spawnSync(process.execPath, ['--expose-gc', join(project, file)], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  for (const line of run.stdout.split('\n').filter((line) => line.startsWith('{'))) {
    process.stdout.write(`${line}\n`)
    goals.push(JSON.parse(line) as PrintedGoal)
  }
  if (run.status === 0) continue
  broken++
  process.stderr.write(`${file} did not finish (exit ${run.status}):\n${run.stderr.slice(-2000)}\n`)
}
const missed = goals.filter(({ met }) => !met)
process.stdout.write(
  `${goals.length - missed.length} goals met, ${missed.length} not met, ${broken} benchmarks broken\n`,
)
for (const { package: name, goal, figure, unit } of missed)
  process.stdout.write(`not met: ${name}: ${goal}: ${figure} ${unit}\n`)
if (words.includes('--write') && only.length === 0)
  writeFileSync(join(project, 'docs/generated/methods.md'), page(goals))
process.exitCode = missed.length + broken > 0 || goals.length === 0 ? 1 : 0

function page(lines: readonly PrintedGoal[]): string {
  const row = (line: PrintedGoal) => {
    const bound = 'atLeast' in line.bound ? `≥ ${line.bound.atLeast}` : `≤ ${line.bound.atMost}`
    const peer = line.peer ? `${line.peer.name}: ${line.peer.milliseconds.toFixed(1)} ms (${line.peer.measured})` : ''
    const ours = line.milliseconds === undefined ? '' : `${line.milliseconds} ms`
    return `| ${line.package} | ${line.goal} | ${bound} | ${line.met ? '' : '**not met** '}${line.figure} ${line.unit} | ${ours} | ${peer} |`
  }
  return [
    '<!-- Written by `npm run bench:packages -- --write`; do not edit. -->',
    '# What the packages reach',
    '',
    'Milliseconds are medians on the machine of that day and mean something as ratios only; *recorded elsewhere* stands where the other program could not run beside ours.',
    '',
    '| package | goal | bound | reached | ours | beside |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map(row),
    '',
  ].join('\n')
}
