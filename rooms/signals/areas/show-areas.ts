import type { Act } from '../../../foundation/act.ts'
import type { RouteReply } from '../../../kit/contract.ts'
import type { areasContract } from './contract.ts'
import { allAreas } from './store.ts'

export async function showAreas({ trx }: Act): Promise<RouteReply<(typeof areasContract)['GET /v1/desk/areas']>> {
  return { items: (await allAreas(trx)).map(({ code, name }) => ({ code, name })) }
}

/** Null is an answer too: about no area on the list. */
export const isOnList = async ({ trx }: Pick<Act, 'trx'>, area: string | null): Promise<boolean> =>
  area === null || (await allAreas(trx)).some(({ code }) => code === area)
