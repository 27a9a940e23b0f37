/** Reporter inside each test process: one line of JSON per outcome, for the runner that started it. */
import type { TestEvent } from 'node:test/reporters'

export type Outcome =
  | {
      readonly kind: 'passed' | 'skipped' | 'failed'
      readonly title: string
      readonly line: number
      readonly reason?: string
    }
  | { readonly kind: 'finished' }

/** Units: milliseconds. How long a file may linger after its last test before something it left open is a failure. */
const linger = 15_000

export default async function* jsonLines(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const path: string[] = []
  let open = 0
  let lingering: NodeJS.Timeout | undefined
  for await (const event of events) {
    if (event.type === 'test:enqueue') open++
    if (event.type === 'test:complete') open--
    clearTimeout(lingering)
    if (open === 0) lingering = setTimeout(leftOpen, linger).unref()
    if (event.type === 'test:start') {
      path.length = event.data.nesting
      path[event.data.nesting] = event.data.name
    }
    const outcome = outcomeOf(event, path)
    if (outcome) yield `${JSON.stringify(outcome)}\n`
  }
  yield `${JSON.stringify({ kind: 'finished' } satisfies Outcome)}\n`
}

/** The timer keeps nothing alive itself: that it rings at all means that something else does. */
function leftOpen(): void {
  process.stderr.write(`still open after the last test: ${process.getActiveResourcesInfo().join(', ')}\n`)
  process.exit(97)
}

function outcomeOf(event: TestEvent, path: readonly string[]): Outcome | undefined {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return undefined
  const { data } = event
  const title = [...path.slice(0, data.nesting), data.name].join(' › ')
  const line = data.line ?? 0
  if (event.type === 'test:fail') {
    const error = event.data.details.error as Error & { failureType?: string }
    // The parent of a failed test is not a second failure.
    if (error.failureType === 'subtestsFailed') return undefined
    const cause = (error.cause ?? error) as Error
    return { kind: 'failed', title, line, reason: cause.stack ?? String(cause) }
  }
  if (data.skip !== undefined || data.todo !== undefined) {
    const why = data.skip ?? data.todo
    return { kind: 'skipped', title, line, ...(typeof why === 'string' && why !== '' ? { reason: why } : {}) }
  }
  return data.details.type === 'suite' ? undefined : { kind: 'passed', title, line }
}
