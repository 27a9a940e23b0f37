/** How the work runs, out of what whoever looks may see: what is hidden is in no count. */
import type { Act } from '../../../foundation/act.ts'
import type { CaseworkReply } from '../contract.ts'
import { waitingByOrgan } from '../contribution/store.ts'
import { onAFirstScreen } from '../list-work.ts'
import { reviewsAhead } from '../review/store.ts'
import { caseName } from '../words.ts'
import * as store from './store.ts'

type Progress = CaseworkReply<'GET /v1/progress'>

/** Counted where it lies: only cases that are named here are on record as seen. */
export async function showProgress(act: Act): Promise<Progress> {
  const today = act.clock.today()
  const most = onAFirstScreen + 1
  const open = await store.openCases(act.trx)
  const requests = await waitingByOrgan(act.trx, today)
  const actions = await store.actionsByOwner(act.trx, today)
  const parts = await store.partsByOrgan(act.trx)
  const found = {
    wanted: await store.wanted(act.trx, most),
    absent: await store.absences(act.trx, most),
    reviews: await reviewsAhead(act.trx, most),
  }
  const named = <T extends { readonly case_id: string }>(rows: readonly T[]) => {
    const shown = rows.slice(0, onAFirstScreen)
    act.note(...shown.map(({ case_id }) => case_id))
    return shown.map((row) => ({ ...row, case: row.case_id, caseName: caseName(row.case_id) }))
  }
  const lacking = (rows: readonly store.Absence[]) =>
    named(rows).map(({ case: inCase, caseName: name, organs }) => ({
      case: inCase,
      caseName: name,
      organs: [...organs],
    }))
  const many = (rows: readonly { organ: string; many: number }[], organ: string) =>
    rows.find((one) => one.organ === organ)?.many ?? 0
  const organs = [...new Set([...open.byOrgan, ...requests, ...actions].map(({ organ }) => organ))].sort()
  return {
    today,
    openCases: open.all,
    wanted: lacking(found.wanted),
    absent: lacking(found.absent),
    agreed: await store.agreed(act.trx, today),
    waits: organs.map((organ) => ({
      organ,
      cases: many(open.byOrgan, organ),
      requests: many(requests, organ),
      actions: many(actions, organ),
      overdue: actions.find((one) => one.organ === organ)?.overdue ?? 0,
      reviewParts: many(parts, organ),
    })),
    reviews: named(found.reviews).map(({ case: inCase, caseName: name, next_on }) => ({
      case: inCase,
      caseName: name,
      nextOn: next_on,
      overdue: next_on < today,
    })),
    more: (['wanted', 'absent', 'reviews'] as const).filter((list) => found[list].length > onAFirstScreen),
  }
}
