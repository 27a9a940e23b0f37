/** Runs one test file in a process of its own and counts what happened, whatever way it ends. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopwatch } from '../../foundation/clock.ts'
import type { Outcome } from './json-lines.ts'

export type FileRun = {
  readonly file: string
  readonly outcomes: readonly Exclude<Outcome, { kind: 'finished' }>[]
  readonly milliseconds: number
  /** What the file printed: shown when something failed. */
  readonly printed: string
}
export type RunFile = {
  readonly project: string
  readonly file: string
  readonly limitSeconds: number
  readonly env?: NodeJS.ProcessEnv
  /** Ends the file and what it started. */
  readonly signal?: AbortSignal
}

const reporter = join(import.meta.dirname, 'json-lines.ts')
const keptCharacters = 200_000

export async function runFile({ project, file, limitSeconds, env = process.env, signal }: RunFile): Promise<FileRun> {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-test-'))
  const report = join(folder, 'outcomes')
  const elapsed = stopwatch()
  try {
    const { code, printed } = await started()
    const outcomes = outcomesIn(report)
    const finished = outcomes.some((outcome) => outcome.kind === 'finished')
    const counted = outcomes.filter((outcome) => outcome.kind !== 'finished')
    const wrong = whatWentWrong(
      code,
      finished,
      counted.length,
      counted.some(({ kind }) => kind === 'failed'),
    )
    const crash =
      wrong === undefined ? [] : [{ kind: 'failed' as const, title: 'the file itself', line: 0, reason: wrong }]
    return { file, outcomes: [...counted, ...crash], milliseconds: elapsed(), printed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }

  function started(): Promise<{ code: number | string; printed: string }> {
    return new Promise((resolve, reject) => {
      // Set by `node --test`, and would make the child report to a runner that is not there.
      const { NODE_TEST_CONTEXT: _, ...clean } = env
      const child = spawn(
        process.execPath,
        [`--test-reporter=${reporter}`, `--test-reporter-destination=${report}`, join(project, file)],
        { cwd: project, env: clean, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
      )
      let printed = ''
      const keep = (chunk: string) => {
        printed = (printed + chunk).slice(-keptCharacters)
      }
      child.stdout.setEncoding('utf8').on('data', keep)
      child.stderr.setEncoding('utf8').on('data', keep)
      // The whole group: a file that hangs may have started others.
      const end = () => {
        if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
      }
      const limit = setTimeout(end, limitSeconds * 1000)
      signal?.addEventListener('abort', end, { once: true })
      child.once('error', reject)
      child.once('close', (status, ended) => {
        clearTimeout(limit)
        signal?.removeEventListener('abort', end)
        resolve({ code: ended ?? status ?? 0, printed })
      })
    })
  }
}

function outcomesIn(report: string): Outcome[] {
  try {
    const lines = readFileSync(report, 'utf8').split('\n')
    // A process that was killed may leave half a line.
    return lines.slice(0, -1).map((line) => JSON.parse(line) as Outcome)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function whatWentWrong(code: number | string, finished: boolean, counted: number, failed: boolean): string | undefined {
  if (code === 97) return 'left something open after its last test (see what it printed)'
  if (code === 'SIGKILL') return 'took too long, or was killed'
  if (!finished) return `ended before its tests were done (${code})`
  if (code !== 0 && !failed) return `ended with ${code} although no test failed`
  if (counted === 0) return 'holds no test'
  return undefined
}
