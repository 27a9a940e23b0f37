/** What a worker would do in a while, done at once: for tests and proofs that cannot wait for a queue. */
import { handOnEvents, type RaisedEvent } from '../jobs/hand-on-events.ts'
import type { JobContext, Reaction } from '../jobs/worker.ts'

/** Until nothing waits in the outbox any more, also what a reaction raised itself. */
export async function reactNow(context: JobContext, reactions: readonly Reaction[]): Promise<void> {
  for (let waiting = 1; waiting > 0; ) {
    const events: RaisedEvent[] = []
    waiting = await handOnEvents(context, async (event) => void events.push(event))
    for (const event of events) for (const { on, run } of reactions) if (on === event.name) await run(context, event)
  }
}
