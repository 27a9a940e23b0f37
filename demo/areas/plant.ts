/** The demonstration's tables of areas, published by others: they come in by the same steps as an analyst's. */
import { join } from 'node:path'
import { newId } from '../../foundation/clock.ts'
import { fileAt, importSet, prepared } from '../../rooms/neighbourhood/door.ts'
import type { DemoHouse } from '../demo-house.ts'

const sets = [
  {
    file: 'areas-2016.geojson',
    known: {
      title: 'Buurten van Maastricht-Heuvelland, 2016 (middelpunten)',
      source: 'CBS / Kadaster, via Who’s On First',
      licence: 'CC BY 4.0',
      vintage: 2016,
    },
  },
  {
    file: 'key-figures-2020.csv',
    known: {
      table: '84799NED-demo',
      title: 'Kerncijfers wijken en buurten 2020 (selectie)',
      source: 'CBS',
      licence: 'CC BY 4.0',
      published: '2021-03-26',
      figures: {
        AantalInwoners_5: { title: 'Aantal inwoners', unit: 'aantal', kind: 'count' },
        k_0Tot15Jaar_8: { title: 'Inwoners 0 tot 15 jaar', unit: 'aantal', kind: 'count' },
        k_65JaarOfOuder_12: { title: 'Inwoners van 65 jaar en ouder', unit: 'aantal', kind: 'count' },
        HuishoudensTotaal_28: { title: 'Huishoudens', unit: 'aantal', kind: 'count' },
        Eenpersoonshuishoudens_29: { title: 'Eenpersoonshuishoudens', unit: 'aantal', kind: 'count' },
        GemiddeldeHuishoudensgrootte_32: { title: 'Gemiddelde huishoudensgrootte', unit: 'personen per huishouden' },
        Bevolkingsdichtheid_33: { title: 'Bevolkingsdichtheid', unit: 'inwoners per km²' },
        Omgevingsadressendichtheid_116: { title: 'Omgevingsadressendichtheid', unit: 'adressen per km²' },
      },
    },
  },
  {
    file: 'registered-crimes-2023.csv',
    known: {
      table: '47018NED-demo',
      title: 'Geregistreerde misdrijven 2023',
      source: 'Politie / CBS',
      vintage: 2024,
      figures: { GeregistreerdeMisdrijven_1: { title: 'Geregistreerde misdrijven', unit: 'aantal', kind: 'count' } },
    },
  },
] as const

async function plant({ database, clock, partnership }: DemoHouse): Promise<void> {
  for (const { file, known } of sets) {
    const files = [fileAt(join(import.meta.dirname, file))]
    const handed = { title: known.title, files, encoding: 'utf-8', correct: prepared(known) } as const
    const { fault } = await importSet({ database, clock, newId }, partnership, handed, () => undefined)
    if (fault) throw fault
  }
}
export const plantAreas = { name: 'areas/1', plant }
