/** Accounts for what has no clock of its own: what is kept from a person, alerts, proposals to keep for longer, and holds. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { aboutHold } from '../destruction/question.ts'
import { holdWith } from '../destruction/store.ts'
import { alertWith } from '../openings/store.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRenewal } from '../renewal/question.ts'
import { seeRenewal } from '../renewal/read-renewals.ts'
import { destroyRequestBy } from '../rights/forget-requests.ts'
import { aboutRestriction } from '../rights/question.ts'
import { requestWith, restrictionWith } from '../rights/store.ts'
import type { AccountGiven } from './contract.ts'
import { type Accountable, giveAccount } from './give-account.ts'

/** It goes with the request it was made for. Errors: `sharing/restriction-not-found`. */
export async function accountOfRestriction(
  act: Act,
  { params }: { params: { restriction: Id } },
): Promise<AccountGiven> {
  act.note(params.restriction)
  const hidden = sharingProblems.because('restriction-not-found')
  const row = await restrictionWith(act.trx, params.restriction)
  const request = row && (await requestWith(act.trx, row.request))
  if (!row || !request) throw hidden
  const until = destroyRequestBy({ ...request, restricted: row.ended_on === null })
  return give(act, hidden, {
    ...{ id: row.id, kind: 'sharing.restrictions', question: aboutRestriction('read-restriction', row) },
    ...{ organ: row.organ, since: row.since, until, to: [] },
  })
}

/** Whose looking it is about, the page says and the account does not. Errors: `sharing/alert-not-found`. */
export async function accountOfAlert(act: Act, { params }: { params: { alert: Id } }): Promise<AccountGiven> {
  act.note(params.alert)
  const hidden = sharingProblems.because('alert-not-found')
  const row = await alertWith(act.trx, params.alert)
  if (!row) throw hidden
  const question = {
    action: 'sharing/read-quota-alert',
    resource: { type: 'sharing::QuotaAlert', id: row.id, attributes: { organ: row.organ, person: row.person } },
  }
  return give(act, hidden, {
    ...{ id: row.id, kind: 'sharing.quota_alerts', question, organ: row.organ, since: row.day },
    ...{ until: null, lasts: 'log' as const, to: null },
  })
}

/** It goes with its case: on the day of the case, or on the later one that was decided. Errors: `sharing/renewal-not-visible`. */
export async function accountOfRenewal(act: Act, { params }: { params: { renewal: Id } }): Promise<AccountGiven> {
  const row = await seeRenewal(act, params.renewal)
  return give(act, sharingProblems.because('renewal-not-visible'), {
    ...{ id: row.id, kind: 'sharing.renewals', question: aboutRenewal('read-renewal', row) },
    ...{ organ: row.proposed_by, since: row.proposed_on },
    until: row.state === 'decided' ? row.until_on : row.limit_on,
    // Who is asked supplied something: that is not everybody's to know.
    to: null,
  })
}

/** Errors: `sharing/nothing-to-hold`. */
export async function accountOfHold(act: Act, { params }: { params: { hold: Id } }): Promise<AccountGiven> {
  act.note(params.hold)
  const hidden = sharingProblems.because('nothing-to-hold')
  const row = await holdWith(act.trx, params.hold)
  if (!row) throw hidden
  return give(act, hidden, {
    ...{ id: row.id, kind: 'sharing.holds', question: aboutHold('read-hold', row) },
    ...{ organ: row.placed_by, since: row.placed_on, until: null, lasts: 'claim-or-duty' as const, to: [] },
  })
}

const give = (act: Act, hidden: Parameters<typeof giveAccount>[2], thing: Omit<Accountable, 'purpose'>) =>
  giveAccount(act, { ...thing, purpose: act.capacity.purpose }, hidden)
