/** An analyst tells afterwards from which period on counting was different, or takes back what was told wrongly. */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { editionAt } from '../edition/read-editions.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { stretchIn } from '../reading/stretch.ts'
import type { breakContract } from './contract.ts'
import * as store from './store.ts'

type Route = (typeof breakContract)['POST /v1/open-data/editions/:edition/breaks']

/** Errors: `neighbourhood/no-such-table`, `may-not-load-open-data`, `break-without-a-period`. */
export async function tellBreak(act: Act, { params, body }: RouteInput<Route>): Promise<RouteReply<Route>> {
  const { table_name } = await editionAt(act, params.edition)
  const id = act.newId()
  await decideOr(
    act,
    {
      action: 'neighbourhood/tell-method-break',
      resource: { type: 'neighbourhood::MethodBreak', id, attributes: {} },
    },
    neighbourhoodProblems.because('may-not-load-open-data'),
  )
  const stretch = stretchIn(body.from.trim())
  if (!stretch) throw neighbourhoodProblems.because('break-without-a-period')
  act.note(id)
  await store.addBreak(act.trx, act.capacity.partnership, {
    ...{ id, table: table_name, from: stretch.code, why: body.why, verdict: body.verdict },
    toldBy: act.capacity.organ,
    toldOn: act.clock.today(),
    toldAt: act.clock.now(),
  })
  return { id }
}
