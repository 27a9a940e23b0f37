/** An organ involved brings something to a case, for the organs it chooses, on the ground it names. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  aQuotationReachesNobodyElse,
  type Carried,
  type CategoryVerdict,
  isTaxData,
  limitsOfAQuotation,
  participantKindOf,
  type Regime,
  regime as ruleOf,
  sealWords,
  sealWordsOrNull,
  sharingProblems,
  startClock,
  taxDataReachNoPrivateParticipant,
  whatRestsOnOthersCarries,
} from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
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
import { seeContribution, seeRequest } from './see-contribution.ts'
import * as store from './store.ts'
import { verdictOnCategory } from './verdict-on-category.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/contributions']>
type Given = Input['body']

/**
 * Who learns: the audience, as long as it is involved. The reason for withholding is opened for the supplier alone.
 * Errors: `case-not-visible`, `category-refused` (T4), `secrecy-needs-a-ground` (T5), `organ-not-involved`,
 * `withholding-needs-a-reason`, `dates-do-not-fit`, `request-not-visible`, `contribution-not-visible` for what it quotes,
 * `tax-data-stay`, `quotation-reaches-too-far`, `not-yours-to-do`.
 */
export async function giveContribution(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  const verdict = await verdictOnCategory(act, row, body.category, act.capacity.organ)
  const sources = await Promise.all([...new Set(body.restsOn)].map((source) => sourceIn(act, row, source)))
  const regime = await ruleOf(act, act.capacity.regime)
  const carries = carriedBy(act, regime, body, sources)
  await mayContribute(act, row, body, verdict, { sources, carries })
  await fits(act, row, body)
  const id = act.newId()
  const at = (column: string) => ({ case: row.id, table: 'casework.contributions', column, row: id }) as const
  await startClock(act, {
    kind: 'casework.contributions',
    id,
    case: row.id,
    origins: sources.map(originOf),
    supplierSays: body.expiresOn,
  })
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
    expires_on: carries.expiresOn,
    answers: body.answers ?? null,
    first_processed_on: carries.firstProcessedOn,
    contributed_at: act.clock.now(),
    reliability: body.reliability,
    tax_derived: carries.taxDerived,
    conditions: carries.conditions,
    rests_on: sources.map((source) => source.id),
    corrects: null,
    content_sealed: await sealWords(act, at('content_sealed'), body.content),
    secrecy_reason_sealed: await sealWordsOrNull(act, at('secrecy_reason_sealed'), body.secrecyReason),
    withheld_reason_sealed: await sealWordsOrNull(act, at('withheld_reason_sealed'), body.withheldReason),
  })
  act.note(id)
  await raise(act, caseworkEvents.contributed, [id])
  act.tellPages(caseworkEvents.contributionMoved, [id])
  return { id }
}

/** Errors: `contribution-not-visible`, also for one of another case. */
export async function sourceIn(act: Act, row: CaseRow, id: Id): Promise<store.ContributionRow> {
  const source = await seeContribution(act, id)
  if (source.case_id !== row.id) throw caseworkProblems.because('contribution-not-visible')
  return source
}

export const whatItCarries = (regime: Regime, source: store.ContributionRow): Carried => ({
  conditions: [...source.conditions, ...limitsOfAQuotation(regime, source)],
  taxDerived: source.tax_derived,
  firstProcessedOn: source.first_processed_on,
  expiresOn: source.expires_on,
})
/** What quotes it goes no later than it. */
export const originOf = ({ id, first_processed_on, expires_on }: store.ContributionRow) => ({
  id,
  firstProcessedOn: first_processed_on,
  destroyBy: expires_on ?? noDayOfItsOwn,
})
/** Without a day of its own, the act's limit from its first day. */
const noDayOfItsOwn = '9999-12-31'

export const whoSees = ({ organ, audience, withheld }: store.ContributionRow) => ({
  seenBy: [organ, ...audience],
  withheld,
})

/** T30: what quotes others is as old as the oldest, ends with the first, and keeps every limit. */
const carriedBy = (act: Act, regime: Regime, given: Given, sources: readonly store.ContributionRow[]): Carried =>
  whatRestsOnOthersCarries(
    {
      conditions: given.conditions,
      taxDerived: given.taxDerived || isTaxData(given.category),
      firstProcessedOn: act.clock.today(),
      expiresOn: given.expiresOn ?? null,
    },
    sources.map((source) => whatItCarries(regime, source)),
  )

async function mayContribute(
  act: Act,
  row: CaseRow,
  given: Given,
  verdict: CategoryVerdict,
  { sources, carries }: { readonly sources: readonly store.ContributionRow[]; readonly carries: Carried },
): Promise<void> {
  const regime = await ruleOf(act, act.capacity.regime)
  const isPrivate = (organ: string) => participantKindOf(regime, organ) === 'private'
  const needsSecrecyGround = verdict.allowed && verdict.needsSecrecyGround
  const decision = await decide(
    act,
    aboutCase('contribute', row, {
      categoryAllowed: verdict.allowed,
      lawful: given.lawful,
      checked: given.checked,
      needsSecrecyGround,
      secrecyStated: secrecyIsLiftedByAGroundWithAReason(given.secrecy, given.secrecyReason, needsSecrecyGround),
      audienceInvolved: onlyOrgansInvolvedReceive({ organ: act.capacity.organ, ...given }, row.involved),
      taxStaysPublic: taxDataReachNoPrivateParticipant(carries.taxDerived, given.audience, isPrivate),
      quotesStayWithin: aQuotationReachesNobodyElse([act.capacity.organ, ...given.audience], sources.map(whoSees)),
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
  ['casework/tax-data-reach-no-private-participant', 'tax-data-stay'],
  ['casework/a-quotation-reaches-nobody-else', 'quotation-reaches-too-far'],
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
    throw sharingProblems.because('dates-do-not-fit')
  if (given.answers === undefined) return
  const request = await seeRequest(act, given.answers)
  if (request.case_id !== row.id || request.asked !== act.capacity.organ)
    throw caseworkProblems.because('request-not-visible')
}
