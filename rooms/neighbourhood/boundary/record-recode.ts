/** Which areas of an older division became which: recorded, and listed. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import type { editionContract } from '../edition/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { recodePairsIn } from './join.ts'
import * as store from './store.ts'

export async function listRecodes(
  act: Act,
): Promise<RouteReply<(typeof editionContract)['GET /v1/open-data/recodes']>> {
  const rows = await store.allRecodes(act.trx)
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map(({ pairs, ...row }) => ({ ...row, pairs: pairs.length })) }
}

/** Errors: `neighbourhood/may-not-load-open-data`; `neighbourhood/recode-refused` where a line holds no two codes. */
export async function recordRecode(
  act: Act,
  { body }: RouteInput<(typeof editionContract)['POST /v1/open-data/recodes']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(
    act,
    {
      action: 'neighbourhood/record-recode-table',
      resource: { type: 'neighbourhood::RecodeTable', id, attributes: {} },
    },
    neighbourhoodProblems.because('may-not-load-open-data'),
  )
  if (body.fromYear >= body.toYear)
    throw neighbourhoodProblems.because('recode-refused', [{ name: 'toYear', reason: String(body.fromYear) }])
  const pairs = recodePairsIn(
    body.rows
      .split(/\r?\n/)
      .filter(Boolean)
      .map((line) => line.replace(/"/g, '').split(/[,;\t]/)),
  )
  if (!pairs) throw neighbourhoodProblems.because('recode-refused', [{ name: 'rows', reason: 'BU…;BU…' }])
  act.note(id)
  const { fromYear, toYear, source } = body
  await store.addRecode(act.trx, act.capacity.partnership, {
    id,
    fromYear,
    toYear,
    source,
    pairs,
    recordedOn: act.clock.today(),
    recordedAt: act.clock.now(),
  })
  return { id }
}
