/**
 * Runs what happens later: hands events on from the outbox, and does the night's work. pg-boss keeps the queue in
 * PostgreSQL; a job that fails is tried again.
 */
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Clock, Id } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import type { Federation } from '../federation/peer.ts'
import type { KeyHolder } from '../keys/key-holder.ts'
import type { SendMail } from '../mail/mail.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { handOnEvents } from './hand-on-events.ts'

export type JobContext = {
  readonly database: Database
  readonly clock: Clock
  readonly keys: KeyHolder
  readonly partnership: Id
  /** Other organisations this installation may call; absent: none. */
  readonly federation?: Federation | undefined
  /** Absent: no mail leaves this house. */
  readonly sendMail?: SendMail | undefined
  /** Where people work, for a link in a letter; absent: letters have none. */
  readonly workbench?: string | undefined
  /** Places from which open data may be fetched; absent: none. */
  readonly outbound?: Outbound | undefined
}
export type Job = {
  /** `room.what-it-does`, also the name of its queue. */
  readonly name: string
  /** Cron in the time zone of the partnership, for work that comes back. */
  readonly cron?: string
  readonly run: (context: JobContext) => Promise<void>
}
/** What a room does when something happened elsewhere: ids in, its own reading under its own lock. */
export type Reaction = {
  readonly on: string
  readonly run: (context: JobContext, event: { id: Id; regime: string; ids: readonly Id[] }) => Promise<void>
}
/** Work that comes round too often for a queue. The next time it comes when the last has ended. Units: seconds. */
export type Round = { readonly name: string; readonly everySeconds: number; readonly run: () => Promise<unknown> }
export type Worker = { stop(): Promise<void> }

export const queueOf = (eventName: string): string => `event.${eventName}`

/** Units: milliseconds. */
const handOnEvery = 1_000

export async function startWorker(
  connection: pg.PoolConfig,
  context: JobContext,
  {
    jobs,
    reactions,
    rounds = [],
    onFailure,
  }: {
    jobs: readonly Job[]
    reactions: readonly Reaction[]
    rounds?: readonly Round[]
    onFailure: (job: string) => void
  },
): Promise<Worker> {
  const boss = new PgBoss({
    ...(connection as Record<string, unknown>),
    schema: 'pgboss',
    options: '-c role=jobs',
    max: 3,
    migrate: false,
    createSchema: false,
    cronMonitorIntervalSeconds: 30,
  })
  boss.on('error', () => onFailure('queue'))
  await boss.start()
  for (const job of jobs) {
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      await job.run(context).catch((error) => {
        onFailure(job.name)
        throw error
      })
    })
    if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Amsterdam' })
  }
  for (const { on, run } of reactions)
    await boss.work<{ id: Id; regime: string; ids: Id[] }>(
      queueOf(on),
      { pollingIntervalSeconds: 2 },
      async (events) => {
        for (const event of events) await run(context, event.data)
      },
    )
  const listened = new Set(reactions.map(({ on }) => on))
  let busy: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    busy = busy.then(() =>
      handOnEvents(context, (event) =>
        listened.has(event.name)
          ? boss.send(queueOf(event.name), { id: event.id, regime: event.regime, ids: event.ids }, { id: event.id })
          : Promise.resolve(null),
      ).catch(() => onFailure('outbox')),
    )
  }, handOnEvery)
  const comingRound = rounds.map((round) => comesRound(round, () => onFailure(round.name)))
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(comingRound.map((end) => end()))
      await busy
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

/** Answers how to end it: after the round that is under way. */
function comesRound({ everySeconds, run }: Round, failed: () => void): () => Promise<void> {
  let [ended, underWay] = [false, Promise.resolve<unknown>(undefined)]
  let timer: NodeJS.Timeout
  const turn = () => {
    underWay = run()
      .catch(failed)
      .then(() => {
        if (!ended) timer = setTimeout(turn, everySeconds * 1000)
      })
  }
  turn()
  return async () => {
    ended = true
    clearTimeout(timer)
    await underWay
  }
}
