/** Runs a suite of tests: `node tools/run-tests.ts quick|journeys [part of a path …]`. Two files at a time. */
import { join } from 'node:path'
import { holdTestCluster } from '../foundation/testing/database.ts'
import { type Suite, suites, testFiles, usesDatabase } from './testing/find-tests.ts'
import { type FileRun, runFile } from './testing/run-file.ts'
import { report, succeeded, type Tally, tallyOf, together } from './testing/tally.ts'

const project = join(import.meta.dirname, '..')
const limitSeconds: { readonly [S in Suite]: number } = { quick: 300, journeys: 600 }
const atATime = 2

export type SuiteWanted = {
  readonly suite: Suite
  /** Only files whose path holds one of these; empty for all. */
  readonly only?: readonly string[]
  readonly say: (line: string) => void
  readonly env?: NodeJS.ProcessEnv
  readonly signal?: AbortSignal
}

/** Every test file is a process of its own; what Node has compiled for one serves the next. */
const compiled = { NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/compiled') }

export async function runSuite({ suite, only = [], say, env = process.env, signal }: SuiteWanted): Promise<Tally> {
  const files = testFiles(project, suite).filter(
    (file) => only.length === 0 || only.some((part) => file.includes(part)),
  )
  // Held by us, so that the server is not ended and begun anew between two files.
  const held =
    files.some(usesDatabase) || (suite === 'journeys' && files.length > 0) ? await holdTestCluster() : undefined
  try {
    const queue = files.values()
    const tallies: Tally[] = []
    const worker = async () => {
      for (const file of queue) {
        if (signal?.aborted) return
        const run = await runFile({
          project,
          file,
          limitSeconds: limitSeconds[suite],
          env: { ...compiled, ...env },
          ...(signal ? { signal } : {}),
        })
        tallies.push(tallyOf(run))
        say(lineFor(run))
      }
    }
    await Promise.all(Array.from({ length: atATime }, worker))
    return together(tallies)
  } finally {
    await held?.release()
  }
}

function lineFor({ file, outcomes, milliseconds }: FileRun): string {
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length
  const [failed, skipped] = [count('failed'), count('skipped')]
  const counts = [`${count('passed')} passed`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`].filter(
    Boolean,
  )
  return `${failed ? 'NOT' : 'ok '} ${file} (${counts.join(', ')}; ${(milliseconds / 1000).toFixed(1)} s)`
}

/** Aborts when somebody presses Ctrl-C or ends us, so that what we started is ended too. */
export function untilInterrupted(): AbortSignal {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  return interrupted.signal
}

if (import.meta.main) {
  const [suite, ...only] = process.argv.slice(2)
  if (!suites.includes(suite as Suite)) {
    process.stderr.write(`Say which tests: ${suites.join(' or ')}.\n`)
    process.exit(2)
  }
  const tally = await runSuite({
    suite: suite as Suite,
    only,
    say: (line) => process.stdout.write(`${line}\n`),
    signal: untilInterrupted(),
  })
  process.stdout.write(report(tally))
  process.exitCode = succeeded(tally) ? 0 : 1
}
