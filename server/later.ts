/** What happens later, of the house and of its rooms: the night's jobs and the reactions to events. */
import { closeTheDay } from '../foundation/audit/close-the-day.ts'
import { dayOf } from '../foundation/clock.ts'
import { forgetUsedSeals } from '../foundation/database/forget-used-seals.ts'
import { forgetSessions } from '../foundation/identity/forget-sessions.ts'
import type { Job, Reaction } from '../foundation/jobs/worker.ts'
import { copyAfterErasure } from '../foundation/keys/copy-to-holders.ts'
import { rotateEpoch } from '../foundation/keys/erase.ts'
import { countActs } from '../foundation/log/count-acts.ts'
import { verifyNow } from '../foundation/log/keep-the-log.ts'
import type { LogHouse } from '../foundation/log/sequence-leaves.ts'
import { jobs as caseworkJobs, reactions as caseworkReactions } from '../rooms/casework/jobs.ts'
import { jobs as knowledgeJobs } from '../rooms/knowledge/jobs.ts'
import { jobs as neighbourhoodJobs, reactions as neighbourhoodReactions } from '../rooms/neighbourhood/jobs.ts'
import { destroyWhatIsDue } from '../rooms/sharing/door.ts'
import { sharingEvents } from '../rooms/sharing/events.ts'
import { jobs as sharingJobs } from '../rooms/sharing/jobs.ts'
import { jobs as signalsJobs } from '../rooms/signals/jobs.ts'
import { allHoldings } from './holdings.ts'

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
/** What is due goes, from every room; and again when two people let a list go or a hold was lifted, for what is due already. */
const destroying: Job = {
  name: 'sharing.destroy-due',
  cron: '17 2 * * *',
  run: async (context) => {
    await destroyWhatIsDue(context, allHoldings)
  },
}
const destroyingAtOnce = (on: string): Reaction => ({
  on,
  run: async (context) => {
    await destroyWhatIsDue(context, allHoldings, { rewrite: false })
  },
})
const rotatingTheEpoch: Job = {
  name: 'keys.rotate-epoch',
  cron: '40 2 * * *',
  run: async ({ database, keys, clock, partnership }) => {
    await rotateEpoch({ database, keys }, { partnership, day: clock.today() })
  },
}

/** So that a restore of this very hour does not bring back what was erased in it. */
const copyingKeys: Job = {
  name: 'keys.copy-after-erasure',
  cron: '* * * * *',
  run: async ({ database, keys, partnership }) => {
    await copyAfterErasure({ database, keys }, partnership)
  },
}

export const jobs: readonly Job[] = [
  closingTheDay,
  forgettingSeals,
  forgettingSessions,
  ...sharingJobs,
  ...signalsJobs,
  ...knowledgeJobs,
  ...caseworkJobs,
  ...neighbourhoodJobs,
  destroying,
  rotatingTheEpoch,
  copyingKeys,
]
/** The night reads the whole log again, and counts what was done. Done with the log's key, so by the worker alone. */
export const logQueues = ['audit.verify', 'audit.count'] as const
export const logJobs = (house: LogHouse): readonly (Job & { readonly name: (typeof logQueues)[number] })[] => [
  { name: 'audit.verify', cron: '10 4 * * *', run: async () => void (await verifyNow(house)) },
  { name: 'audit.count', cron: '30 3 * * *', run: () => countActs(house) },
]

export const reactions: readonly Reaction[] = [
  destroyingAtOnce(sharingEvents.released),
  destroyingAtOnce(sharingEvents.lifted),
  ...caseworkReactions,
  ...neighbourhoodReactions,
]
