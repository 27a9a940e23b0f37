/** Calls a conference, sets its agenda, and records what it decides. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { regime as ruleOf, whatRestsOnOthersCarries } from '../../sharing/door.ts'
import { sourceIn, whatItCarries } from '../contribution/give-contribution.ts'
import { caseworkProblems } from '../problems.ts'
import { sealWords } from '../seal-words.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { Outcome } from '../words.ts'
import * as store from './store.ts'
import { takeQuotes } from './take-quotes.ts'

/** The article on which organs involved make agreements. */
export const agreementBasis = 'BWBR0049962:2.31:5:2025-07-05'

/** Errors: `casework/not-yours-to-do`, `dates-do-not-fit`. */
export async function callConference(
  act: Act,
  { body }: { body: { heldOn: string; place: string } },
): Promise<{ id: Id }> {
  const id = act.newId()
  const { regime, organ, partnership } = act.capacity
  const question = {
    action: 'casework/call-conference',
    resource: { type: 'casework::Conference', id, attributes: { regime } },
  }
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  if (body.heldOn < act.clock.today()) throw caseworkProblems.because('dates-do-not-fit')
  await store.addConference(act.trx, partnership, {
    id,
    regime,
    held_on: body.heldOn,
    place: body.place,
    called_by: organ,
  })
  act.note(id)
  return { id }
}

/** Errors: `casework/conference-not-visible`. */
export async function seeConference(act: Act, id: Id): Promise<store.ConferenceRow> {
  act.note(id)
  const found = await store.conferenceById(act.trx, id)
  if (!found) throw caseworkProblems.because('conference-not-visible')
  return found
}

/** Placing a case twice changes nothing. Errors: `conference-not-visible`, `case-not-visible`, `not-yours-to-do`. */
export async function placeOnAgenda(
  act: Act,
  { params, body }: { params: { conference: Id }; body: { case: Id } },
): Promise<{ id: Id }> {
  const conference = await seeConference(act, params.conference)
  const row = await seeCase(act, body.case)
  await decideOr(act, aboutCase('place-on-agenda', row), caseworkProblems.because('not-yours-to-do'))
  const already = await store.agendaItemOf(act.trx, conference.id, row.id)
  if (already) return { id: already.id }
  const item = { id: act.newId(), case_id: row.id, conference: conference.id, placed_at: act.clock.now() }
  await store.addAgendaItem(act.trx, act.capacity.partnership, item)
  act.note(item.id)
  return { id: item.id }
}

/** Limits and age of what the minutes quote travel along (T30). Errors: `conference-not-visible`, `case-not-visible`, `not-yours-to-do`, `contribution-not-visible` for a quote. */
export async function recordDecision(
  act: Act,
  {
    params,
    body,
  }: {
    params: { conference: Id }
    body: { case: Id; outcome: Outcome; reasons: string; quotes?: readonly Id[] | undefined }
  },
): Promise<{ id: Id }> {
  const conference = await seeConference(act, params.conference)
  const row = await seeCase(act, body.case)
  await decideOr(act, aboutCase('record-decision', row), caseworkProblems.because('not-yours-to-do'))
  const sources = await Promise.all([...new Set(body.quotes ?? [])].map((source) => sourceIn(act, row, source)))
  const today = act.clock.today()
  const own = { conditions: [], taxDerived: false, firstProcessedOn: today, expiresOn: null }
  const regime = await ruleOf(act, act.capacity.regime)
  const carried = sources.map((source) => whatItCarries(regime, source))
  const carries = whatRestsOnOthersCarries(own, carried)
  const id = act.newId()
  act.note(id)
  const narrowing = await takeQuotes(act, { kind: 'casework.decisions', id, case: row.id }, body.quotes)
  const at = { case: row.id, table: 'casework.decisions', column: 'reasons_sealed', row: id } as const
  await store.addDecision(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    conference: conference.id,
    outcome: body.outcome,
    basis: agreementBasis,
    recorded_by: act.capacity.organ,
    decided_on: today,
    decided_at: act.clock.now(),
    rests_on: sources.map((source) => source.id),
    tax_derived: carries.taxDerived,
    conditions: carries.conditions,
    first_processed_on: carries.firstProcessedOn,
    ...narrowing,
    reasons_sealed: await sealWords(act, at, body.reasons),
  })
  return { id }
}
