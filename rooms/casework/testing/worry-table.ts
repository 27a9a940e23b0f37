/** A conference about one worry, for tests: called in its own world, the worry placed, opened, and these people seated. */
import type { Id } from '../../../foundation/clock.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { openMeeting, takeSeat } from '../meeting/hold-meeting.ts'
import type { Person } from './case-house.ts'
import type { Table } from './table.ts'
import type { WorryHouse } from './worry-house.ts'

export async function aTableAbout(house: WorryHouse, worry: Id, seated: readonly Person[]): Promise<Table> {
  const { police } = house
  const heldOn = house.clock.today()
  const { id: conference } = await police((act) => callConference(act, { body: { heldOn, place: 'Zaal 5' } }))
  const { id: item } = await police((act) => placeOnAgenda(act, { params: { conference }, body: { case: worry } }))
  await police((act) => openMeeting(act, { params: { conference } }))
  for (const one of seated)
    await one((act) => takeSeat(act, { params: { item }, body: { secrecy: true, tie: 'none' } }))
  return { conference, case: worry, item }
}
