/** How many people live in each area, from the tables that were loaded: small areas take no part in anything. */
import type { Act } from '../../../foundation/act.ts'
import * as editionStore from '../edition/store.ts'
import { standing } from '../reading/figure-cell.ts'
import { shapesFor } from './find-places.ts'

const countsResidents = (name: string): boolean => /^(aantal\s?)?inwoners(_\d+)?$/i.test(name.trim())

export type Residents = { readonly residents: ReadonlyMap<string, number>; readonly from: string }
/** From the table that knows most areas, of equals the newest; null where no table has them. */
export async function residentsKnown({ trx }: Pick<Act, 'trx'>): Promise<Residents | null> {
  let best: { residents: Map<string, number>; from: string; published: string } | undefined
  for (const edition of await editionStore.allEditions(trx)) {
    const head = (await editionStore.headsOf(trx, edition.id)).find(
      ({ kind, title, figure, breakdown, is_total }) =>
        kind === 'count' && [title, figure].some(countsResidents) && (breakdown.length === 0 || is_total),
    )
    const row = head && (await editionStore.seriesOf(trx, edition.id, head)).at(-1)
    if (!row) continue
    const residents = new Map(
      (await editionStore.areasOf(trx, edition.id)).flatMap(({ code, place }) =>
        row.standings[place - 1] === standing.given ? [[code, row.amounts[place - 1] ?? 0] as const] : [],
      ),
    )
    const published = row.stretch_from
    if (
      !best ||
      residents.size > best.residents.size ||
      (residents.size === best.residents.size && published > best.published)
    )
      best = { residents, from: `${edition.title} (${row.stretch})`, published }
  }
  return best ?? null
}

export type ResidentArea = {
  readonly code: string
  readonly name: string
  readonly residents: number
  readonly longitude: number
  readonly latitude: number
}
/** Neighbourhoods of which both residents and place are known, for the list that a desk codes signals to. */
export async function neighbourhoodsKnown(reading: Pick<Act, 'trx'>): Promise<ResidentArea[]> {
  const known = await residentsKnown(reading)
  const codes = [...(known?.residents.keys() ?? [])].filter((code) => code.startsWith('BU'))
  return (await shapesFor(reading, codes)).map(({ code, name, middle: [longitude, latitude] }) => ({
    ...{ code, name, longitude, latitude },
    residents: known?.residents.get(code) ?? 0,
  }))
}
