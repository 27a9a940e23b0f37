/** What happens later, of the house and of its rooms: the night's jobs and the reactions to events. */
import { closeTheDay } from '../foundation/audit/close-the-day.ts'
import { dayOf } from '../foundation/clock.ts'
import { forgetUsedSeals } from '../foundation/database/forget-used-seals.ts'
import { forgetSessions } from '../foundation/identity/forget-sessions.ts'
import type { Job, Reaction } from '../foundation/jobs/worker.ts'
import { rotateEpoch } from '../foundation/keys/erase.ts'
import { countActs } from '../foundation/log/count-acts.ts'
import { verifyNow } from '../foundation/log/keep-the-log.ts'
import type { LogHouse } from '../foundation/log/sequence-leaves.ts'
import { jobs as caseworkJobs, reactions as caseworkReactions } from '../rooms/casework/jobs.ts'
import { jobs as sharingJobs } from '../rooms/sharing/jobs.ts'
import { jobs as signalsJobs } from '../rooms/signals/jobs.ts'

/** Units: milliseconds. */
const aDay = 86_400_000

const closingTheDay: Job = {
  name: 'audit.close-the-day',
  cron: '10 2 * * *',
  run: async ({ database, clock, partnership }) => {
    const yesterday = dayOf(new Date(clock.now().getTime() - aDay))
    await closeTheDay(database, { partnership, today: clock.today(), yesterday })
  },
}
const forgettingSeals: Job = {
  name: 'sealed.forget-used-seals',
  cron: '* * * * *',
  run: ({ database, partnership }) => forgetUsedSeals(database, partnership),
}
const forgettingSessions: Job = {
  name: 'identity.forget-sessions',
  cron: '20 3 * * *',
  run: ({ database, clock, partnership }) => forgetSessions({ database, clock }, partnership),
}
const rotatingTheEpoch: Job = {
  name: 'keys.rotate-epoch',
  cron: '40 2 * * *',
  run: async ({ database, keys, clock, partnership }) => {
    await rotateEpoch({ database, keys }, { partnership, day: clock.today() })
  },
}

export const jobs: readonly Job[] = [
  closingTheDay,
  forgettingSeals,
  forgettingSessions,
  ...sharingJobs,
  ...signalsJobs,
  ...caseworkJobs,
  rotatingTheEpoch,
]
/** The night reads the whole log again, and counts what was done. Done with the log's key, so by the worker alone. */
export const logQueues = ['audit.verify', 'audit.count'] as const
export const logJobs = (house: LogHouse): readonly (Job & { readonly name: (typeof logQueues)[number] })[] => [
  { name: 'audit.verify', cron: '10 4 * * *', run: async () => void (await verifyNow(house)) },
  { name: 'audit.count', cron: '30 3 * * *', run: () => countActs(house) },
]

export const reactions: readonly Reaction[] = [...caseworkReactions]
