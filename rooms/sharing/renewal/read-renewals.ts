/** Renewals as one person may see them: to decide on, or to answer about what the own organ supplied. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import { consider } from '../../../foundation/policy/decide.ts'
import { clocksOfCase, type TickingRow } from '../clock/store.ts'
import { groundInWords } from '../explain-visibility.ts'
import { sharingProblems } from '../problems.ts'
import type { RenewalShown } from './contract.ts'
import { aboutRenewal, reasonsPlace } from './question.ts'
import { anotherDecides } from './renewal.ts'
import * as store from './store.ts'

/** Errors: `sharing/renewal-not-visible`, for hidden and unknown alike. */
export async function seeRenewal(act: Act, id: Id): Promise<store.RenewalRow> {
  act.note(id)
  const row = await store.renewalWith(act.trx, id)
  if (!row || !(await concerns(act, row))) throw sharingProblems.because('renewal-not-visible')
  act.note(row.case_ref)
  return row
}

/** Who neither decides nor supplied anything has no business with it. */
const concerns = async (act: Act, row: store.RenewalRow): Promise<boolean> =>
  decidesOn(act, row) || (await ownItems(act, row)).length > 0
const decidesOn = ({ capacity }: Act, { deciders }: store.RenewalRow): boolean =>
  deciders.includes(capacity.organ) && capacity.roles.includes('delegate')

/** What the own organ supplied and would go before the renewal ends. The frame of the case is nobody's supply. */
export async function ownItems(act: Act, row: store.RenewalRow): Promise<TickingRow[]> {
  const clocks = await clocksOfCase(act.trx, row.regime, row.case_ref)
  return clocks.filter(
    ({ id, organ, destroy_by }) => id !== row.case_ref && organ === act.capacity.organ && destroy_by < row.until_on,
  )
}

export async function listRenewals(act: Act): Promise<{ today: string; items: RenewalShown[] }> {
  const rows = await store.renewals(act.trx)
  const reasons = await openItems(
    act,
    rows.map((row) => ({ at: reasonsPlace(row), sealed: row.reasons_sealed })),
  )
  const items: RenewalShown[] = []
  for (const [at, row] of rows.entries()) {
    const shown = await show(act, row, reasons[at] ?? '')
    if (shown) items.push(shown)
  }
  return { today: act.clock.today(), items }
}

/** Null for who is asked and supplied nothing: then there is nothing to answer. */
async function show(act: Act, row: store.RenewalRow, reasons: string): Promise<RenewalShown | null> {
  const own = await ownItems(act, row)
  if (own.length === 0 && !decidesOn(act, row)) return null
  act.note(row.id, row.case_ref)
  const answers = new Map((await store.consentsTo(act.trx, row.id)).map(({ item, consents }) => [item, consents]))
  const waits = row.limit_on > act.clock.today()
  const another = anotherDecides({ organ: row.proposed_by, person: row.proposed_person }, act.capacity)
  const may = async (action: string, context = {}) =>
    waits && (await consider(act.capacity, aboutRenewal(action, row, context))).allowed
  return {
    id: row.id,
    case: row.case_ref,
    caseName: row.name,
    ground: row.ground,
    law: groundInWords('BWBR0050665:1.16:2:2025-03-01', act),
    limit: row.limit_on,
    until: row.until_on,
    reasons,
    state: row.state,
    proposedBy: row.proposed_by,
    proposedOn: row.proposed_on,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    items: own.map(({ id, kind, first_processed_on, destroy_by }) => ({
      id,
      kind,
      firstProcessedOn: first_processed_on,
      goesOn: destroy_by,
      consents: answers.get(id) ?? null,
    })),
    may: {
      decide: await may('decide-renewal', { another }),
      withdraw: await may('withdraw-renewal'),
      answer: own.length > 0 && (await may('answer-renewal')),
    },
  }
}

/** How many renewals wait for an answer of the own organ, to say so where its work is listed. */
export async function renewalsAskedOf(act: Act): Promise<number> {
  const { items } = await listRenewals(act)
  return items.filter(({ may, items }) => may.answer && items.some(({ consents }) => consents === null)).length
}
