/** Accounts for anything that has a clock, without opening it: for the control of legality, and for whoever supplied it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { sharingProblems } from '../problems.ts'
import type { AccountGiven } from './contract.ts'
import { giveAccount } from './give-account.ts'
import { clocksAround } from './store.ts'

/** For what each legal world keeps what it keeps. */
const purposeOf = {
  MUN: 'maatregel/1',
  'WGS-ZVH': 'zvh-casusoverleg/1',
  'WGS-RIEC': 'riec-casusoverleg/1',
  PGA: 'pga-casusoverleg/2',
} as const

/** Errors: `sharing/clock-not-visible`, for hidden and unknown alike, and for one of another legal world. */
export async function accountOfClock(act: Act, { params }: { params: { clock: Id } }): Promise<AccountGiven> {
  act.note(params.clock)
  const hidden = sharingProblems.because('clock-not-visible')
  const { regime } = act.capacity
  const row = (await clocksAround(act.trx, params.clock)).find(({ id }) => id === params.clock)
  if (!row || row.regime !== regime) throw hidden
  const { id, kind, organ } = row
  const question = {
    action: 'sharing/read-clock',
    resource: { type: 'sharing::Clock', id, attributes: { regime, organ, because: row.because } },
  }
  const own = { id, kind, organ, since: row.first_processed_on, until: row.destroy_by, to: null }
  return giveAccount(act, { ...own, question, purpose: purposeOf[regime] }, hidden)
}
