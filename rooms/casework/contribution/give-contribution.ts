/** An organ involved brings something to a case, for the organs it chooses, on the ground it names. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { type CategoryVerdict, categories, categoryAllowed, startClock } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { sealWords, sealWordsOrNull } from '../seal-words.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import {
  contributionMayBeWithheldOnlyWithAReason,
  expiryLiesAheadAndWithinThePeriod,
  nobodyBothReceivesAndIsKeptFromIt,
  nobodyObservesTheFuture,
  onlyOrgansInvolvedReceive,
  secrecyIsLiftedByAGroundWithAReason,
} from './contribution.ts'
import { seeRequest } from './see-contribution.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/contributions']>
type Given = Input['body']

/**
 * Who learns: the audience, as long as it is involved. The reason for withholding is opened for the supplier alone.
 * Errors: `case-not-visible`, `category-refused` (T4), `secrecy-needs-a-ground` (T5), `organ-not-involved`,
 * `withholding-needs-a-reason`, `dates-do-not-fit`, `request-not-visible`, `not-yours-to-do`.
 */
export async function giveContribution(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  const verdict = await verdictOn(act, body.category)
  await mayContribute(act, row, body, verdict)
  await fits(act, row, body)
  const id = act.newId()
  const at = (column: string) => ({ case: row.id, table: 'casework.contributions', column, row: id }) as const
  await startClock(act, { kind: 'casework.contributions', id, case: row.id, supplierSays: body.expiresOn })
  await store.addContribution(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    organ: act.capacity.organ,
    author: act.capacity.person,
    category: body.category,
    basis: verdict.basis,
    kind: body.kind,
    source: body.source,
    observed_on: body.observedOn,
    secrecy: body.secrecy,
    audience: [...new Set(body.audience)].sort(),
    withheld: [...new Set(body.withheld)].sort(),
    expires_on: body.expiresOn ?? null,
    answers: body.answers ?? null,
    first_processed_on: act.clock.today(),
    contributed_at: act.clock.now(),
    content_sealed: await sealWords(act, at('content_sealed'), body.content),
    secrecy_reason_sealed: await sealWordsOrNull(act, at('secrecy_reason_sealed'), body.secrecyReason),
    withheld_reason_sealed: await sealWordsOrNull(act, at('withheld_reason_sealed'), body.withheldReason),
  })
  act.note(id)
  await raise(act, caseworkEvents.contributed, [id])
  return { id }
}

/** What the rules of sharing say about this kind of data from this organ. An unknown code is refused like an unlisted one. */
async function verdictOn(act: Act, code: string): Promise<CategoryVerdict> {
  const category = categories.find((known) => known === code)
  if (!category) throw caseworkProblems.because('category-refused')
  return categoryAllowed(act, act.capacity.regime, { category, supplier: act.capacity.organ, activity: 'casusoverleg' })
}

async function mayContribute(act: Act, row: CaseRow, given: Given, verdict: CategoryVerdict): Promise<void> {
  const needsSecrecyGround = verdict.allowed && verdict.needsSecrecyGround
  const decision = await decide(
    act,
    aboutCase('contribute', row, {
      categoryAllowed: verdict.allowed,
      lawful: given.lawful,
      needsSecrecyGround,
      secrecyStated: secrecyIsLiftedByAGroundWithAReason(given.secrecy, given.secrecyReason, needsSecrecyGround),
      audienceInvolved: onlyOrgansInvolvedReceive({ organ: act.capacity.organ, ...given }, row.involved),
    }),
  )
  if (decision.allowed) return
  const problem = problems.find(([rule]) => decision.determining.includes(rule))
  throw caseworkProblems.because(problem?.[1] ?? 'not-yours-to-do')
}
const problems = [
  ['casework/category-is-on-the-list', 'category-refused'],
  ['casework/secrecy-needs-a-ground', 'secrecy-needs-a-ground'],
  ['casework/only-organs-involved-receive', 'organ-not-involved'],
] as const

async function fits(act: Act, row: CaseRow, given: Given): Promise<void> {
  const today = act.clock.today()
  const spread = { organ: act.capacity.organ, audience: given.audience, withheld: given.withheld }
  if (
    !nobodyBothReceivesAndIsKeptFromIt(spread) ||
    !contributionMayBeWithheldOnlyWithAReason(spread, given.withheldReason)
  )
    throw caseworkProblems.because('withholding-needs-a-reason')
  if (!secrecyIsLiftedByAGroundWithAReason(given.secrecy, given.secrecyReason, false))
    throw caseworkProblems.because('secrecy-needs-a-ground')
  const dates = nobodyObservesTheFuture(given.observedOn, today)
  if (!dates || !expiryLiesAheadAndWithinThePeriod(given.expiresOn, { today, destroyBy: row.destroy_by }))
    throw caseworkProblems.because('dates-do-not-fit')
  if (given.answers === undefined) return
  const request = await seeRequest(act, given.answers)
  if (request.case_id !== row.id || request.asked !== act.capacity.organ)
    throw caseworkProblems.because('request-not-visible')
}
