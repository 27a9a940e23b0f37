/** By night: what somebody opened more than a month ago is no longer remembered. */
import { dayOf } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { rememberedDays } from './quota.ts'
import * as store from './store.ts'

export async function forgetOpenings({ database, clock, partnership }: JobContext): Promise<void> {
  const before = dayOf(new Date(clock.now().getTime() - rememberedDays * 86_400_000))
  await database.asJob({ partnership, job: 'forget-openings' }, (trx) => store.forgetBefore(trx, before))
}
