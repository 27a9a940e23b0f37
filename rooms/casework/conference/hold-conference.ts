/** Calls a conference and sets its agenda. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { requireDay, regime as ruleOf } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { chosenMembers, invite } from '../invitation/invite-members.ts'
import { shareConference } from '../meeting/store.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import { requireNotCalledOff, seeConference } from './see-conference.ts'
import * as store from './store.ts'

type Called = {
  readonly heldOn: string
  readonly place: string
  readonly beginsAt?: string | undefined
  readonly members?: readonly string[] | undefined
}

/** Who is a member is invited, by mail. Errors: `casework/not-yours-to-do`, `dates-do-not-fit`, `organ-takes-no-part`. */
export async function callConference(act: Act, { body }: { body: Called }): Promise<{ id: Id }> {
  const id = act.newId()
  const { regime, organ, partnership } = act.capacity
  const question = {
    action: 'casework/call-conference',
    resource: { type: 'casework::Conference', id, attributes: { regime } },
  }
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  requireDay(act, 'heldOn', body.heldOn, { from: act.clock.today() })
  const rules = await ruleOf(act, act.capacity.regime)
  const members = chosenMembers(body.members, rules)
  await store.addConference(act.trx, partnership, {
    id,
    regime,
    held_on: body.heldOn,
    place: body.place,
    called_by: organ,
    begins_at: body.beginsAt ?? null,
    follows: null,
    members,
  })
  act.note(id)
  await invite(act, { id, edition: 1, turns: 0, members }, rules)
  return { id }
}

/**
 * Placing a case twice changes nothing. A scan of the RIEC is another activity than a conference (WGS 2.18), and has no table.
 * Errors: `conference-not-visible`, `case-not-visible`, `not-yours-to-do`, `scan-has-no-table`, `conference-not-open`,
 * `conference-called-off`.
 */
export async function placeOnAgenda(
  act: Act,
  { params, body }: { params: { conference: Id }; body: { case: Id } },
): Promise<{ id: Id }> {
  await seeConference(act, params.conference)
  const row = await seeCase(act, body.case)
  await decideOr(act, aboutCase('place-on-agenda', row), caseworkProblems.because('not-yours-to-do'))
  if (row.kind === 'scan') throw caseworkProblems.because('scan-has-no-table')
  await shareConference(act.trx, params.conference)
  const conference = await seeConference(act, params.conference)
  requireNotCalledOff(conference)
  if (conference.closed_at) throw caseworkProblems.because('conference-not-open')
  return { id: await addToAgenda(act, conference.id, row.id) }
}

/** Of a case that whoever acts may place. A case that stands there already stays where it is. */
export async function addToAgenda(act: Act, conference: Id, inCase: Id): Promise<Id> {
  act.note(inCase)
  const already = await store.agendaItemOf(act.trx, conference, inCase)
  if (already) return already.id
  const item = { id: act.newId(), case_id: inCase, conference, placed_at: act.clock.now() }
  await store.addAgendaItem(act.trx, act.capacity.partnership, item)
  act.note(item.id)
  act.tellPages(caseworkEvents.recordMoved, [item.id])
  return item.id
}
