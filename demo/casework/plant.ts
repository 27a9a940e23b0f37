/** Loads the law, and lets the fictional people live through a few cases: each step by the verb and in the capacity it takes. */
import {
  type CastOf,
  seedCasework,
  seedFamily,
  seedFollowedHousehold,
  seedMeasures,
  seedRiec,
} from '../../rooms/casework/door.ts'
import { loadLaw } from '../../rooms/sharing/door.ts'
import type { DemoHouse } from '../demo-house.ts'
import { demoPerson } from '../people.ts'

export const plantLaw = {
  name: 'law/2',
  plant: async ({ database, partnership }: DemoHouse) => {
    await loadLaw(database, partnership)
  },
}

/** In the first appointment, as after a log-in. */
const castOf: CastOf = (subject) => {
  const { id, appointments } = demoPerson(subject)
  const [first] = appointments
  if (!first) throw new RangeError(`${subject} has no appointment`)
  return { person: id, appointment: first.id, organ: first.organ, roles: first.roles, ground: first.ground }
}

export const plantCases = {
  name: 'cases/1',
  plant: (house: DemoHouse) => seedCasework(house, castOf),
}
export const plantMeasures = {
  name: 'measures/1',
  plant: (house: DemoHouse) => seedMeasures(house, castOf),
}
export const plantFollowedHousehold = {
  name: 'followed-household/1',
  plant: (house: DemoHouse) => seedFollowedHousehold(house, castOf),
}
export const plantFamily = {
  name: 'family/1',
  plant: (house: DemoHouse) => seedFamily(house, castOf),
}
export const plantRiec = {
  name: 'riec-cases/1',
  plant: (house: DemoHouse) => seedRiec(house, castOf),
}
