/** Somebody who is not of the same organ settles an alert, with one of three outcomes. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof sharingContract)['POST /v1/quota-alerts/:alert/outcome']>

/** Errors: `sharing/alert-not-found`, `sharing/may-not-settle-alert` (one's own), `sharing/alert-settled`. */
export async function answerAlert(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const found = (await store.alerts(act.trx)).find(({ id }) => id === params.alert)
  if (!found) throw sharingProblems.because('alert-not-found')
  act.note(found.id)
  await decideOr(
    act,
    {
      action: 'sharing/settle-quota-alert',
      resource: {
        type: 'sharing::QuotaAlert',
        id: found.id,
        attributes: { organ: found.organ, person: found.person },
      },
    },
    sharingProblems.because('may-not-settle-alert'),
  )
  const id = act.newId()
  const { partnership, person, organ } = act.capacity
  const row = { partnership, id, alert: found.id, person, organ, outcome: body.outcome, on: act.clock.today() }
  if (!(await store.settleAlert(act.trx, row))) throw sharingProblems.because('alert-settled')
  return { id }
}
