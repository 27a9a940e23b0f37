/** Gives the four officers of the two desks their keys, signs their lists, and lays a few fictional letters down. */
import type { Id } from '../../foundation/clock.ts'
import type { OfficerList } from '../../packages/sealed-letter/src/index.ts'
import {
  type DemoOfficer,
  demoPassphrase,
  demoReceipt,
  desks,
  renewDemoList,
  seedSignals,
} from '../../rooms/signals/door.ts'
import type { DemoHouse } from '../demo-house.ts'
import { demoPerson } from '../people.ts'

const officer = (subject: string, desk: DemoOfficer['desk']): DemoOfficer => {
  const { id, name } = demoPerson(subject)
  return { person: id, name, desk }
}
const officers: readonly DemoOfficer[] = [
  officer('noor', 'signal'),
  officer('thijs', 'signal'),
  officer('samira', 'radicalisation'),
  officer('jules', 'radicalisation'),
]

export const plantSignals = {
  name: 'signals/1',
  plant: (house: DemoHouse) => seedSignals(house, officers),
}

/** The demonstration's lists run out like real ones; its start signs new ones in time, `now` at once. */
export async function renewLists(
  house: Pick<DemoHouse, 'database' | 'clock' | 'partnership'>,
  when: 'in-time' | 'now' = 'in-time',
) {
  const signed: OfficerList[] = []
  for (const desk of desks) {
    const list = await renewDemoList(house, desk, when)
    if (list) signed.push(list)
  }
  return signed
}

/** What stands on an officer's card: the six words that open the desk's letters on that officer's device. */
export const sixWordsOf = (person: Id): string | undefined =>
  officers.some((one) => one.person === person) ? demoPassphrase(person) : undefined
/** Eight words of a demonstration's letter, to look into its mailbox. */
export const eightWords = (letter = 'garages'): string => demoReceipt(letter).join(' ')
