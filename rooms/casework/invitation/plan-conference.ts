/** Who is invited to a conference, and when and where it is; and the invitation that leaves, which says no more than that. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { regime as ruleOf } from '../../sharing/door.ts'
import { seeConference } from '../conference/see-conference.ts'
import type { ConferenceRow } from '../conference/store.ts'
import { caseworkEvents } from '../events.ts'
import { holdConference } from '../meeting/store.ts'
import { caseworkProblems } from '../problems.ts'
import type { invitationContract } from './contract.ts'
import { aboutArranging, chosenMembers, invite } from './invite-members.ts'
import * as store from './store.ts'

/**
 * Who is a member and got no invitation to this day, time and place gets one; whoever got it gets no other. Errors:
 * `conference-not-visible`, `not-yours-to-do`, `organ-takes-no-part`, `dates-do-not-fit`, `conference-has-begun`.
 */
export async function arrangeConference(
  act: Act,
  { params, body }: RouteInput<(typeof invitationContract)['POST /v1/conferences/:conference/arrangement']>,
): Promise<{ id: Id }> {
  const before = await arranges(act, params.conference)
  const beginsAt = body.beginsAt ?? null
  if (body.heldOn < act.clock.today()) throw caseworkProblems.because('dates-do-not-fit')
  const regime = await ruleOf(act, act.capacity.regime)
  const members = chosenMembers(body.members, regime)
  const moved = before.held_on !== body.heldOn || before.begins_at !== beginsAt || before.place !== body.place
  const edition = moved ? before.edition + 1 : before.edition
  const to = { held_on: body.heldOn, begins_at: beginsAt, place: body.place, members, edition }
  if (!(await store.setArrangement(act.trx, before.id, to))) throw caseworkProblems.because('conference-has-begun')
  await invite(act, { id: before.id, edition, members }, regime)
  act.tellPages(caseworkEvents.conferenceMoved, [before.id])
  return { id: before.id }
}

/** Errors: `conference-not-visible`, `not-yours-to-do`, `conference-has-begun`, `dates-do-not-fit` when its day is over. */
export async function sendInvitation(
  act: Act,
  { params }: RouteInput<(typeof invitationContract)['POST /v1/conferences/:conference/invitations']>,
): Promise<{ id: Id }> {
  const conference = await arranges(act, params.conference)
  if (conference.held_on < act.clock.today()) throw caseworkProblems.because('dates-do-not-fit')
  return { id: await invite(act, conference) }
}

async function arranges(act: Act, id: Id): Promise<ConferenceRow> {
  const question = await aboutArranging(act, await seeConference(act, id))
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  await holdConference(act.trx, id)
  const conference = await seeConference(act, id)
  if (conference.opened_at) throw caseworkProblems.because('conference-has-begun')
  return conference
}
