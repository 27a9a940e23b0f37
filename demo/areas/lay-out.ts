/** The areas that the demonstration's signal desk codes signals to: neighbourhoods with their residents, as loaded. */
import { newId } from '../../foundation/clock.ts'
import { neighbourhoodsKnown } from '../../rooms/neighbourhood/door.ts'
import { layOutAreas } from '../../rooms/signals/door.ts'
import type { DemoHouse } from '../demo-house.ts'

async function plant({ database, partnership }: DemoHouse): Promise<void> {
  const areas = await database.asImporter({ partnership, job: 'import-open-data' }, (trx) =>
    neighbourhoodsKnown({ trx }),
  )
  await layOutAreas({ database, newId, partnership }, areas)
}
export const plantDeskAreas = { name: 'desk-areas/1', plant }
