/** What a person asks and what an organ says goes in and out sealed: one key per row, bound to table, column, row and request. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { type ItemPlace, openItem, openItems, sealItem } from '../../../foundation/keys/items.ts'

export type PersonAsking = {
  readonly name: string
  readonly birthDate: string
  readonly address: string
}
type Keyed = Parameters<typeof sealItem>[0]
type Place = Pick<ItemPlace, 'row' | 'column'> & { readonly request: Id; readonly table: `sharing.${string}` }

/** Requests are made in one compartment only: the alliance's. */
const compartment = 'WGS-ZVH'
const placeOf = ({ request, ...rest }: Place): ItemPlace => ({ compartment, case: request, ...rest })

export const sealWords = (act: Keyed, place: Place, words: string): Promise<Buffer> =>
  sealItem(act, placeOf(place), words)
/** Errors: `NotOpened` when it was erased. */
export const openWords = (act: Keyed, place: Place, sealed: Buffer): Promise<string> =>
  openItem(act, placeOf(place), sealed)

const identityOf = (request: Id): Place => ({
  request,
  table: 'sharing.rights_requests',
  column: 'identity_sealed',
  row: request,
})
export const sealIdentity = (act: Keyed, request: Id, person: PersonAsking): Promise<Buffer> =>
  sealWords(act, identityOf(request), JSON.stringify(person))
export const openIdentity = async (act: Keyed, request: Id, sealed: Buffer): Promise<PersonAsking> =>
  JSON.parse(await openWords(act, identityOf(request), sealed)) as PersonAsking

/** Many requests with one look for their keys, by id; what was erased is absent. */
export async function openIdentities(
  act: Pick<Act, 'trx' | 'keys' | 'capacity'>,
  rows: readonly { readonly id: Id; readonly identity_sealed: Buffer }[],
): Promise<ReadonlyMap<Id, PersonAsking>> {
  const opened = await openItems(
    act,
    rows.map(({ id, identity_sealed }) => ({ at: placeOf(identityOf(id)), sealed: identity_sealed })),
  )
  return new Map(
    rows.flatMap(({ id }, index) => {
      const words = opened[index]
      return typeof words === 'string' ? [[id, JSON.parse(words) as PersonAsking]] : []
    }),
  )
}
