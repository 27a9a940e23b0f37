/** How the work runs, out of what whoever looks may see: what is hidden is in no count. */
import type { Act } from '../../../foundation/act.ts'
import type { CaseworkReply } from '../contract.ts'
import { standingForViewer } from '../contribution/request.ts'
import * as contribution from '../contribution/store.ts'
import { reviewsAhead } from '../review/store.ts'
import * as cases from '../store.ts'
import { caseName } from '../words.ts'
import * as store from './store.ts'

type Progress = CaseworkReply<'GET /v1/progress'>

export async function showProgress(act: Act): Promise<Progress> {
  const today = act.clock.today()
  const open = await cases.cases(act.trx, 'open')
  act.note(...open.map(({ id }) => id))
  const requests = (await contribution.requests(act.trx, today)).filter(
    ({ answer, visible_answers }) => standingForViewer({ answer, visibleAnswers: visible_answers }) === null,
  )
  const actions = await store.actionsByOwner(act.trx, today)
  const parts = await store.partsByOrgan(act.trx)
  const involved = open.flatMap((row) => row.involved)
  const organs = [
    ...new Set([...involved, ...requests.map(({ asked }) => asked), ...actions.map(({ organ }) => organ)]),
  ]
  const known = new Set(open.map(({ id }) => id))
  return {
    today,
    openCases: open.length,
    wanted: open.flatMap(({ id, wanted, involved: there }) => {
      const missing = wanted.filter((organ) => !there.includes(organ)).sort()
      return missing.length > 0 ? [{ case: id, caseName: caseName(id), organs: missing }] : []
    }),
    absent: (await store.absences(act.trx)).map(({ case_id, organs: gone }) => ({
      case: case_id,
      caseName: caseName(case_id),
      organs: [...gone],
    })),
    agreed: await store.agreed(act.trx, today),
    waits: organs.sort().map((organ) => ({
      organ,
      cases: involved.filter((one) => one === organ).length,
      requests: requests.filter(({ asked }) => asked === organ).length,
      actions: actions.find((one) => one.organ === organ)?.many ?? 0,
      overdue: actions.find((one) => one.organ === organ)?.overdue ?? 0,
      reviewParts: parts.find((one) => one.organ === organ)?.many ?? 0,
    })),
    reviews: (await reviewsAhead(act.trx))
      .filter(({ case_id }) => known.has(case_id))
      .map(({ case_id, next_on }) => ({
        case: case_id,
        caseName: caseName(case_id),
        nextOn: next_on,
        overdue: next_on < today,
      })),
  }
}
