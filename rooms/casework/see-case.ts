/** Finds a case for the one acting, or answers as if it did not exist; and puts questions about it to the rules. */
import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import type { Attributes } from '../../foundation/policy/cedar.ts'
import type { Question } from '../../foundation/policy/decide.ts'
import { renewedUntil } from '../sharing/door.ts'
import { lastTieOf } from './meeting/store.ts'
import { caseworkProblems } from './problems.ts'
import * as store from './store.ts'

/**
 * With the day on which it goes now, renewals counted. What is read of the case from here on stands until the act is over:
 * who ends an involvement or closes the case waits for it, and once that is acknowledged nothing more is shown.
 * Errors: `casework/case-not-visible`, for a hidden case and an unknown one alike.
 */
export async function seeCase(act: Act, id: Id): Promise<store.CaseRow> {
  // Noted first: the log keeps also what somebody asked for and did not get.
  act.note(id)
  if (!(await store.caseById(act.trx, id))) throw caseworkProblems.because('case-not-visible')
  // Only for who may see it: waiting at a hidden case would tell that something happens there.
  await store.shareCases(act.trx, [id])
  const found = await store.caseById(act.trx, id)
  if (!found) throw caseworkProblems.because('case-not-visible')
  return { ...found, destroy_by: (await renewedUntil(act, id)) ?? found.destroy_by }
}

/**
 * As `seeCase`, after waiting for any other decision about it. For verbs that change its standing: whoever stepped aside for a
 * tie decides nothing about it. Errors: also `casework/stepped-aside`.
 */
export async function seeCaseAlone(act: Act, id: Id): Promise<store.CaseRow> {
  act.note(id)
  if (!(await store.caseById(act.trx, id))) throw caseworkProblems.because('case-not-visible')
  await store.holdCase(act.trx, id)
  const row = await seeCase(act, id)
  await requireNotAside(act, id)
  return row
}

/**
 * A list out of several cases, read again once whoever decides about them has to wait: what was taken back meanwhile is not in it, and
 * what stands in it stands until the act is over. Only for a list that is short by itself: each of its cases is a lock. And only of
 * cases that are seen: waiting at a hidden one would tell that something happens there.
 */
export async function readWhileItStands<Row extends { readonly case_id: Id }>(
  act: Act,
  read: () => Promise<readonly Row[]>,
): Promise<Row[]> {
  const held = new Set((await read()).map(({ case_id }) => case_id))
  if (held.size === 0) return []
  await store.shareCases(act.trx, [...held])
  return (await read()).filter(({ case_id }) => held.has(case_id))
}

/** What somebody last said at a table about a tie holds away from the table too. Errors: `stepped-aside`. */
export async function requireNotAside(act: Act, inCase: Id): Promise<void> {
  const tie = await lastTieOf(act.trx, inCase, act.capacity.person)
  if (tie !== undefined && tie !== 'none') throw caseworkProblems.because('stepped-aside')
}

export const aboutCase = (
  action: string,
  row: store.Standing & { readonly id: Id },
  context: Attributes = {},
): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Case',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      reporter: row.reporter,
      core: row.core,
      involved: row.involved,
    },
  },
  context,
})

/** A contribution with nothing wrong with it, for asking whether somebody may give one at all. */
export const wellFormedContribution = {
  categoryAllowed: true,
  lawful: true,
  checked: true,
  needsSecrecyGround: false,
  secrecyStated: true,
  audienceInvolved: true,
  taxStaysPublic: true,
  quotesStayWithin: true,
} as const
