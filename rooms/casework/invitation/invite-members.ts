/** Asks that an invitation leaves. It looks at who is a member and at nothing else; the job that sends knows no agenda either. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { participantKindOf, type Regime, regime as ruleOf } from '../../sharing/door.ts'
import type { ConferenceRow } from '../conference/store.ts'
import { caseworkEvents } from '../events.ts'
import { aboutRunning } from '../meeting/see-item.ts'
import { caseworkProblems } from '../problems.ts'
import { membersOf } from './members.ts'
import * as store from './store.ts'

/** Whoever may open and close it, arranges it. */
export const aboutArranging = async (act: Act, conference: ConferenceRow): Promise<Question> => ({
  ...(await aboutRunning(act, conference)),
  action: 'casework/arrange-conference',
})

/** Null where nobody chose. Errors: `organ-takes-no-part`. */
export function chosenMembers(chosen: readonly string[], regime: Regime): string[]
export function chosenMembers(chosen: readonly string[] | undefined, regime: Regime): string[] | null
export function chosenMembers(chosen: readonly string[] | undefined, regime: Regime): string[] | null {
  if (chosen?.some((organ) => participantKindOf(regime, organ) === null))
    throw caseworkProblems.because('organ-takes-no-part')
  return chosen ? [...new Set(chosen)].sort() : null
}

/** The same asked again while it still waits is the same. */
export async function invite(
  act: Act,
  conference: Pick<ConferenceRow, 'id' | 'edition' | 'turns' | 'members'>,
  regime?: Regime,
): Promise<Id> {
  const organs = membersOf(conference, regime ?? (await ruleOf(act, act.capacity.regime)))
  const waits = (await store.invitationsOf(act.trx, conference.id)).find(
    (one) => !one.left_at && stands(one, conference) && one.organs.join() === organs.join(),
  )
  if (waits) {
    act.note(waits.id)
    return waits.id
  }
  return ask(act, conference, { organs, was_on: null })
}

/** Whether it invites to this day, time and place, and for these organs. */
export const stands = (
  one: Pick<store.InvitationRow, 'edition' | 'turns' | 'was_on'>,
  now: Pick<ConferenceRow, 'edition' | 'turns'>,
): boolean => one.was_on === null && one.edition === now.edition && one.turns === now.turns

/** Whoever of these organs got an invitation hears that it does not hold any more. `wasOn`: the day on which it was to be. */
export async function takeBack(
  act: Act,
  conference: Pick<ConferenceRow, 'id' | 'edition' | 'turns'>,
  organs: readonly string[],
  wasOn: string,
): Promise<void> {
  if (organs.length > 0) await ask(act, conference, { organs: [...new Set(organs)].sort(), was_on: wasOn })
}

async function ask(
  act: Act,
  { id: conference, edition, turns }: Pick<ConferenceRow, 'id' | 'edition' | 'turns'>,
  what: Pick<store.InvitationRow, 'organs' | 'was_on'>,
): Promise<Id> {
  const id = act.newId()
  await store.addInvitation(act.trx, act.capacity.partnership, {
    id,
    regime: act.capacity.regime,
    ...{ conference, edition, turns, ...what },
    asked_by: act.capacity.organ,
    asked_at: act.clock.now(),
  })
  act.note(id)
  await raise(act, caseworkEvents.invitationAsked, [id])
  return id
}
