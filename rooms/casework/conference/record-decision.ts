/** What a conference decides about a case: its ground, the alternatives, how organs voted, who objects and why, and until when. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import {
  requireDay,
  regime as ruleOf,
  sealWords,
  sealWordsOrNull,
  whatRestsOnOthersCarries,
} from '../../sharing/door.ts'
import { sourceIn, whatItCarries } from '../contribution/give-contribution.ts'
import { caseworkEvents } from '../events.ts'
import { requireTable } from '../meeting/see-item.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { Outcome } from '../words.ts'
import { agreementBasis, everyVoteIsOfOneReader, type Votes } from './agreement.ts'
import { seeConference } from './see-conference.ts'
import * as store from './store.ts'
import { takeQuotes } from './take-quotes.ts'

export type Decided = {
  readonly case: Id
  readonly outcome: Outcome
  readonly reasons: string
  readonly alternatives?: string | undefined
  readonly objections?: string | undefined
  readonly votes?: Votes | undefined
  readonly reviewOn?: string | undefined
  readonly quotes?: readonly Id[] | undefined
}
const nobody: Votes = { for: [], against: [], abstaining: [] }

/**
 * Limits and age of what the minutes quote travel along (T30). Errors: `conference-not-visible`, `case-not-visible`,
 * `not-yours-to-do`, `not-on-the-agenda`, `conference-not-open` before its day,
 * `contribution-not-visible` for a quote, `dates-do-not-fit`, `votes-do-not-fit`, `stepped-aside`; at an open table also
 * `take-a-seat-first`, `no-quorum`.
 */
export async function recordDecision(
  act: Act,
  { params, body }: { params: { conference: Id }; body: Decided },
): Promise<{ id: Id }> {
  const conference = await seeConference(act, params.conference)
  const row = await seeCase(act, body.case)
  await decideOr(act, aboutCase('record-decision', row), caseworkProblems.because('not-yours-to-do'))
  const voters = await requireTable(act, conference, row, { decides: true })
  const sources = await Promise.all([...new Set(body.quotes ?? [])].map((source) => sourceIn(act, row, source)))
  const today = act.clock.today()
  const own = { conditions: [], taxDerived: false, firstProcessedOn: today, expiresOn: null }
  const regime = await ruleOf(act, act.capacity.regime)
  const carried = sources.map((source) => whatItCarries(regime, source))
  const carries = whatRestsOnOthersCarries(own, carried)
  const id = act.newId()
  act.note(id)
  const narrowing = await takeQuotes(act, { kind: 'casework.decisions', id, case: row.id }, body.quotes)
  const votes = body.votes ?? nobody
  if (!everyVoteIsOfOneReader(votes, voters, narrowing)) throw caseworkProblems.because('votes-do-not-fit')
  requireDay(act, 'reviewOn', body.reviewOn, { from: today, until: row.destroy_by })
  const at = (column: string) => ({ case: row.id, table: 'casework.decisions', column, row: id }) as const
  await store.addDecision(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    conference: conference.id,
    outcome: body.outcome,
    basis: agreementBasis(regime),
    recorded_by: act.capacity.organ,
    decided_on: today,
    decided_at: act.clock.now(),
    rests_on: sources.map((source) => source.id),
    tax_derived: carries.taxDerived,
    conditions: carries.conditions,
    first_processed_on: carries.firstProcessedOn,
    review_on: body.reviewOn ?? null,
    votes_for: votes.for,
    votes_against: votes.against,
    votes_abstaining: votes.abstaining,
    ...narrowing,
    reasons_sealed: await sealWords(act, at('reasons_sealed'), body.reasons),
    alternatives_sealed: await sealWordsOrNull(act, at('alternatives_sealed'), body.alternatives),
    objections_sealed: await sealWordsOrNull(act, at('objections_sealed'), body.objections),
  })
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}
