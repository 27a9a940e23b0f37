/** A conference that is held about one case, for tests: called, the case placed, opened, and these people seated. */
import type { Id } from '../../../foundation/clock.ts'
import { type LawHouse, type Person, people } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { openMeeting, takeSeat } from '../meeting/hold-meeting.ts'
import { openCase } from './case-house.ts'

const everyOrgan = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']

export type Table = { readonly conference: Id; readonly case: Id; readonly item: Id }

export async function aTable(
  house: LawHouse,
  seated: readonly Person[],
  { involves = everyOrgan, opened = true }: { involves?: readonly string[]; opened?: boolean } = {},
): Promise<Table> {
  const { pien } = people(house)
  const inCase = await openCase(house, involves)
  const { id: conference } = await pien((act) =>
    callConference(act, { body: { heldOn: '2026-12-10', place: 'Zaal 2', beginsAt: '14:00' } }),
  )
  const { id: item } = await pien((act) => placeOnAgenda(act, { params: { conference }, body: { case: inCase } }))
  if (opened) await pien((act) => openMeeting(act, { params: { conference } }))
  for (const one of seated)
    await one((act) => takeSeat(act, { params: { item }, body: { secrecy: true, tie: 'none' } }))
  return { conference, case: inCase, item }
}
