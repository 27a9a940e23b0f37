/**
 * `npm run check`: types, lint, fence, bite, generated files, budgets. Names of steps as arguments run only these;
 * `--fix` first sets format and imports right; `--write` first renews generated files; `--json` closes with one
 * machine-readable line.
 */
import { stopwatch } from '../foundation/clock.ts'
import { budget } from './check/budgets.ts'
import { citizenNumbers } from './check/citizen-numbers.ts'
import { bite, fence } from './check/fences.ts'
import { fresh, renew } from './check/fresh.ts'
import { format, lint } from './check/lint.ts'
import { papers } from './check/papers.ts'
import { type Outcome, type Step, top } from './check/step.ts'
import { types } from './check/types.ts'
import { treeAt } from './tree.ts'

export const steps: readonly Step[] = [types, lint, fence, bite, fresh, papers, budget, citizenNumbers]

export type CheckResult = {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly figure: string
}

/** Runs the steps side by side; `say` hears each as it ends. Never throws: a step that throws has failed. */
export async function runChecks(say: (line: string) => void, only: readonly string[] = []): Promise<CheckResult[]> {
  const tree = treeAt(top)
  const chosen = steps.filter(({ name }) => only.length === 0 || only.includes(name))
  return Promise.all(
    chosen.map(async ({ name, run, says }) => {
      const elapsed = stopwatch()
      let outcome: Outcome
      try {
        outcome = await run(tree)
      } catch (error) {
        outcome = {
          ok: false,
          figure: 'broke off',
          lines: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
        }
      }
      const seconds = Math.round(elapsed() / 10) / 100
      say(
        `${outcome.ok ? 'ok  ' : 'NOT '} ${name.padEnd(10)} ${seconds.toFixed(2).padStart(6)} s  ${says}: ${outcome.figure}`,
      )
      for (const line of outcome.lines) say(`       ${line}`)
      return { name, passed: outcome.ok, seconds, figure: outcome.figure }
    }),
  )
}

if (import.meta.main) {
  const words = process.argv.slice(2)
  if (words.includes('--fix')) await format('.')
  if (words.includes('--write')) for (const line of await renew()) console.log(line)
  const results = await runChecks(
    (line) => console.log(line),
    words.filter((word) => !word.startsWith('--')),
  )
  const failed = results.filter(({ passed }) => !passed).length
  if (results.length === 0) console.log(`no such step; there are: ${steps.map(({ name }) => name).join(', ')}`)
  if (words.includes('--json')) console.log(JSON.stringify(results))
  console.log(`check: ${results.length - failed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || results.length === 0 ? 1 : 0
}
