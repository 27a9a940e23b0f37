/** What a person asks and what an organ says goes in and out sealed: one key per row, bound to table, column, row and request. */
import type { Id } from '../../../foundation/clock.ts'
import { type ItemPlace, openItem, sealItem } from '../../../foundation/keys/items.ts'

export type PersonAsking = {
  readonly name: string
  readonly birthDate: string
  readonly address: string
}
type Keyed = Parameters<typeof sealItem>[0]
export type RequestKept = { readonly id: Id; readonly regime: string }
type Place = Pick<ItemPlace, 'row' | 'column'> & {
  readonly request: Id
  readonly regime: string
  readonly table: `sharing.${string}`
}

/** A request that goes on into another legal world stands there under the keys of that world. */
const placeOf = ({ request, regime, ...rest }: Place): ItemPlace => ({ compartment: regime, case: request, ...rest })

export const sealWords = (act: Keyed, place: Place, words: string): Promise<Buffer> =>
  sealItem(act, placeOf(place), words)
/** Errors: `NotOpened` when it was erased. */
export const openWords = (act: Keyed, place: Place, sealed: Buffer): Promise<string> =>
  openItem(act, placeOf(place), sealed)

/** Under which keys words about a request stand. */
export const kept = ({ id, regime }: RequestKept) => ({ request: id, regime }) as const

const identityOf = ({ id: request, regime }: RequestKept): Place => ({
  request,
  regime,
  table: 'sharing.rights_requests',
  column: 'identity_sealed',
  row: request,
})
export const sealIdentity = (act: Keyed, request: RequestKept, person: PersonAsking): Promise<Buffer> =>
  sealWords(act, identityOf(request), JSON.stringify(person))
export const openIdentity = async (
  act: Keyed,
  request: RequestKept & { readonly identity_sealed: Buffer },
): Promise<PersonAsking> =>
  JSON.parse(await openWords(act, identityOf(request), request.identity_sealed)) as PersonAsking

const asksOf = ({ id: request, regime }: RequestKept): Place => ({
  request,
  regime,
  table: 'sharing.rights_requests',
  column: 'asks_sealed',
  row: request,
})
export const sealAsks = (act: Keyed, request: RequestKept, asks: string): Promise<Buffer> =>
  sealWords(act, asksOf(request), asks)
export const openAsks = (act: Keyed, request: RequestKept & { readonly asks_sealed: Buffer }): Promise<string> =>
  openWords(act, asksOf(request), request.asks_sealed)
