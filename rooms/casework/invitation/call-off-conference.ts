/**
 * Calls off a conference that nobody opened. Its day stays to be read; its cases stand on no agenda any more, and are proposed anew.
 * Whoever got an invitation gets one mail that takes it back, the same for everybody, whatever was on the agenda.
 */

import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sharingProblems } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import type { invitationContract } from './contract.ts'
import { takeBack } from './invite-members.ts'
import { arranges } from './plan-conference.ts'
import * as store from './store.ts'

/**
 * Once: who would call it off again is told that it was. Errors: `conference-not-visible`, `not-yours-to-do`, `conference-called-off`,
 * `conference-has-begun`, `dates-do-not-fit` when its day is over: then it was held, or what was decided on paper is written down.
 */
export async function callOffConference(
  act: Act,
  { params }: RouteInput<(typeof invitationContract)['POST /v1/conferences/:conference/calling-off']>,
): Promise<{ id: Id }> {
  const conference = await arranges(act, params.conference)
  if (conference.held_on < act.clock.today()) throw sharingProblems.because('dates-do-not-fit')
  if (!(await store.setCalledOff(act.trx, conference.id, act.clock.now())))
    throw caseworkProblems.because('conference-has-begun')
  const asked = await store.invitationsOf(act.trx, conference.id)
  const organs = asked.filter(({ was_on }) => was_on === null).flatMap((one) => one.organs)
  await takeBack(act, { ...conference, turns: conference.turns + 1 }, organs, conference.held_on)
  act.tellPages(caseworkEvents.conferenceMoved, [conference.id])
  return { id: conference.id }
}
