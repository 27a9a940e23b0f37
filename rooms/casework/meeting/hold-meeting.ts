/** Opens a conference, seats who is there, and closes it: once, with the next one called. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { requireDay } from '../../sharing/door.ts'
import { addToAgenda } from '../conference/hold-conference.ts'
import { requireNotCalledOff, seeConference } from '../conference/see-conference.ts'
import type { ConferenceRow } from '../conference/store.ts'
import * as agenda from '../conference/store.ts'
import { caseworkEvents } from '../events.ts'
import { invite } from '../invitation/invite-members.ts'
import { addDays } from '../measure/days.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase } from '../see-case.ts'
import { aboutRunning, requireOpen, seeItem } from './see-item.ts'
import * as store from './store.ts'
import type { Tie } from './words.ts'

export type OneConference = { readonly params: { readonly conference: Id } }

/** Errors: `conference-not-visible`, `not-yours-to-do`, `already-decided` when it was opened before, `conference-called-off`, `conference-day-is-over`. */
export async function openMeeting(act: Act, { params }: OneConference): Promise<{ id: Id }> {
  const conference = await runsMeeting(act, params.conference)
  requireNotCalledOff(conference)
  if (!conference.opened_at && conference.held_on < act.clock.today())
    throw caseworkProblems.because('conference-day-is-over')
  if (!(await store.setOpened(act.trx, conference.id, act.clock.now())))
    throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.conferenceMoved, [conference.id])
  return { id: conference.id }
}

async function runsMeeting(act: Act, id: Id): Promise<ConferenceRow> {
  const question = await aboutRunning(act, await seeConference(act, id))
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  await store.holdConference(act.trx, id)
  return seeConference(act, id)
}

/**
 * Somebody states secrecy for this case and says what ties them to it. Said again, it replaces what was said.
 * Errors: `item-not-visible`, `conference-not-open`, `not-yours-to-do` for who watches the course only.
 */
export async function takeSeat(
  act: Act,
  { params, body }: { params: { item: Id }; body: { secrecy: true; tie: Tie } },
): Promise<{ id: Id }> {
  const item = await seeItem(act, params.item)
  await requireOpen(act, item.conference.id)
  await decideOr(act, aboutCase('attend', item.case), caseworkProblems.because('not-yours-to-do'))
  const { person, organ, partnership } = act.capacity
  const today = act.clock.today()
  const before = await store.attendanceOf(act.trx, item.conference.id, item.case.id, person)
  const id = before?.id ?? act.newId()
  if (before) await store.setTie(act.trx, id, body.tie, today)
  else
    await store.addAttendance(act.trx, partnership, {
      id,
      case_id: item.case.id,
      conference: item.conference.id,
      organ,
      person,
      came_at: act.clock.now(),
      secrecy_stated_on: today,
      tie: body.tie,
    })
  act.note(id)
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

type Next = { readonly heldOn: string; readonly beginsAt?: string | undefined; readonly place: string }

/**
 * After this nothing is written at this table any more. Every case that is still open goes on to the next conference,
 * whatever was decided about it: who may not read a decision learns nothing of it from an agenda. The organs that were invited to
 * this one are invited to the next, by mail.
 * Errors: `conference-not-visible`, `not-yours-to-do`, `conference-not-open` (also for the second of two who close at once),
 * `dates-do-not-fit`.
 */
export async function closeMeeting(
  act: Act,
  { params, body }: OneConference & { body: { next?: Next | undefined } },
): Promise<{ id: Id; next: Id | null }> {
  const { organ } = act.capacity
  const conference = await runsMeeting(act, params.conference)
  if (!(await store.setClosed(act.trx, conference.id, act.clock.now(), organ)))
    throw caseworkProblems.because('conference-not-open')
  const next = body.next ? await callNext(act, conference, body.next) : null
  act.tellPages(caseworkEvents.conferenceMoved, [conference.id])
  return { id: conference.id, next }
}

async function callNext(act: Act, before: ConferenceRow, { heldOn, beginsAt, place }: Next): Promise<Id> {
  requireDay(act, 'next.heldOn', heldOn, { from: addDays(act.clock.today(), 1) })
  const id = act.newId()
  await agenda.addConference(act.trx, act.capacity.partnership, {
    id,
    regime: before.regime,
    held_on: heldOn,
    place,
    called_by: act.capacity.organ,
    begins_at: beginsAt ?? before.begins_at,
    follows: before.id,
    members: before.members,
  })
  act.note(id)
  await invite(act, { id, edition: 1, turns: 0, members: before.members })
  for (const { case_id } of await agenda.agenda(act.trx, before.id)) await addToAgenda(act, id, case_id)
  return id
}
