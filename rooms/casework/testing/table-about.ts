/** A conference about one thing of a closed world, for tests: called there, placed on its agenda, opened, and these people seated. */
import type { Id } from '../../../foundation/clock.ts'
import type { LawHouse, Person } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { openMeeting, takeSeat } from '../meeting/hold-meeting.ts'
import type { Table } from './table.ts'

/** A worry, or a case of the RIEC; the police call it. */
export async function aTableAbout(
  { clock, police }: Pick<LawHouse, 'clock'> & { readonly police: Person },
  about: Id,
  seated: readonly Person[],
): Promise<Table> {
  const heldOn = clock.today()
  const { id: conference } = await police((act) => callConference(act, { body: { heldOn, place: 'Zaal 5' } }))
  const { id: item } = await police((act) => placeOnAgenda(act, { params: { conference }, body: { case: about } }))
  await police((act) => openMeeting(act, { params: { conference } }))
  for (const one of seated)
    await one((act) => takeSeat(act, { params: { item }, body: { secrecy: true, tie: 'none' } }))
  return { conference, case: about, item }
}
