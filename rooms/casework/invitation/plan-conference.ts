/** Who is invited to a conference, and when and where it is; and the invitation that leaves, which says no more than that. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay, regime as ruleOf, sharingProblems } from '../../sharing/door.ts'
import { requireNotCalledOff, seeConference } from '../conference/see-conference.ts'
import type { ConferenceRow } from '../conference/store.ts'
import { caseworkEvents } from '../events.ts'
import { holdConference } from '../meeting/store.ts'
import { caseworkProblems } from '../problems.ts'
import type { invitationContract } from './contract.ts'
import { aboutArranging, chosenMembers, invite, takeBack } from './invite-members.ts'
import { membersOf } from './members.ts'
import * as store from './store.ts'

/**
 * Who is a member and got no invitation to this day, time and place gets one; whoever got it gets no other. Of an organ that is taken
 * out, whoever got one hears that it holds no more. Errors: `conference-not-visible`, `not-yours-to-do`, `organ-takes-no-part`,
 * `dates-do-not-fit`, `conference-has-begun`, `conference-called-off`.
 */
export async function arrangeConference(
  act: Act,
  { params, body }: RouteInput<(typeof invitationContract)['POST /v1/conferences/:conference/arrangement']>,
): Promise<{ id: Id }> {
  const before = await arranges(act, params.conference)
  const beginsAt = body.beginsAt ?? null
  requireDay(act, 'heldOn', body.heldOn, { from: act.clock.today() })
  const regime = await ruleOf(act, act.capacity.regime)
  const members = chosenMembers(body.members, regime)
  const moved = before.held_on !== body.heldOn || before.begins_at !== beginsAt || before.place !== body.place
  const edition = moved ? before.edition + 1 : before.edition
  const invited = membersOf(before, regime)
  const turns = invited.join() === members.join() ? before.turns : before.turns + 1
  const to = { held_on: body.heldOn, begins_at: beginsAt, place: body.place, members, edition, turns }
  if (!(await store.setArrangement(act.trx, before.id, to))) throw caseworkProblems.because('conference-has-begun')
  const takenOut = invited.filter((organ) => !members.includes(organ))
  await takeBack(act, { id: before.id, edition, turns }, takenOut, before.held_on)
  await invite(act, { id: before.id, edition, turns, members }, regime)
  act.tellPages(caseworkEvents.conferenceMoved, [before.id])
  return { id: before.id }
}

/** Errors: `conference-not-visible`, `not-yours-to-do`, `conference-has-begun`, `conference-called-off`, `dates-do-not-fit` when its day is over. */
export async function sendInvitation(
  act: Act,
  { params }: RouteInput<(typeof invitationContract)['POST /v1/conferences/:conference/invitations']>,
): Promise<{ id: Id }> {
  const conference = await arranges(act, params.conference)
  if (conference.held_on < act.clock.today()) throw sharingProblems.because('dates-do-not-fit')
  return { id: await invite(act, conference) }
}

/** Nobody opens, moves or calls it off meanwhile. */
export async function arranges(act: Act, id: Id): Promise<ConferenceRow> {
  const question = await aboutArranging(act, await seeConference(act, id))
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  await holdConference(act.trx, id)
  const conference = await seeConference(act, id)
  requireNotCalledOff(conference)
  if (conference.opened_at) throw caseworkProblems.because('conference-has-begun')
  return conference
}
