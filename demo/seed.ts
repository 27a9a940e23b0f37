/** Fills the demonstration: its people at every start (their provider may have moved), its stories once. */
import { seedPeople } from '../foundation/identity/seed-people.ts'
import { plantDeskAreas } from './areas/lay-out.ts'
import { plantNuisance } from './areas/nuisance.ts'
import { plantAreas } from './areas/plant.ts'
import {
  plantCases,
  plantFamily,
  plantFollowedHousehold,
  plantLaw,
  plantMeasures,
  plantRiec,
} from './casework/plant.ts'
import { plantCovenants } from './covenants.ts'
import type { DemoHouse } from './demo-house.ts'
import { plantFigures } from './figures/plant.ts'
import { demoPeople } from './people.ts'
import { plantSharedLanguage } from './shared-language.ts'
import { plantSignals, renewLists } from './signals/plant.ts'
import { plantSurveys } from './survey/plant.ts'

export type Seeding = {
  /** Kebab-case, with a version: `figures/1`. A new name is planted in houses that stand already. */
  readonly name: string
  /** Must bear being repeated after it broke off. */
  readonly plant: (house: DemoHouse) => Promise<void>
}

/** In this order. Rooms are entered by their doors. */
export const seedings: readonly Seeding[] = [
  plantSharedLanguage,
  plantLaw,
  plantCovenants,
  plantSignals,
  plantFigures,
  plantAreas,
  plantDeskAreas,
  plantNuisance,
  plantSurveys,
  plantCases,
  plantFamily,
  plantRiec,
  plantMeasures,
  plantFollowedHousehold,
]

/** `once` does the work unless this house has had it under that name. */
export async function seedDemo(
  house: DemoHouse,
  once: (name: string, work: () => Promise<void>) => Promise<boolean>,
): Promise<readonly string[]> {
  await seedPeople(house.database, { partnership: house.partnership, issuer: house.issuer, people: demoPeople })
  const planted: string[] = []
  for (const { name, plant } of seedings) if (await once(`demo ${name}`, () => plant(house))) planted.push(name)
  await renewLists(house)
  return planted
}
