/** The invitation of a conference, for anybody's calendar: what every participant of the regime may know. */
import type { Act } from '../../../foundation/act.ts'
import { seeConference } from '../conference/see-conference.ts'
import { meeting as en } from '../messages/meeting.en.ts'
import { meeting as nl } from '../messages/meeting.nl.ts'
import type { OneConference } from './hold-meeting.ts'
import { invitation, sequenceOf } from './invitation.ts'

/** Of what was called off, the file that takes it out of a calendar. Errors: `casework/conference-not-visible`. */
export async function showInvitation(act: Act, { params }: OneConference): Promise<Uint8Array<ArrayBuffer>> {
  const { id, held_on, begins_at, place, edition, turns, called_off_at } = await seeConference(act, params.conference)
  const say = act.language === 'nl' ? nl : en
  const made = invitation({
    id,
    heldOn: held_on,
    beginsAt: begins_at,
    place,
    title: say.inviteTitle,
    words: say.inviteWords,
    madeAt: act.clock.now(),
    sequence: sequenceOf({ edition, turns }),
    calledOff: called_off_at !== null,
  })
  return new TextEncoder().encode(made)
}
