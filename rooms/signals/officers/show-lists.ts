/** Who may read: the lists as they were signed, for pages that verify them themselves before they seal anything. */
import type { ResidentAct } from '../../../foundation/http/routes.ts'
import { type ListOffer, listsThatHold, siteOf } from './readers.ts'
import * as store from './store.ts'

type Asking = Pick<ResidentAct, 'trx' | 'clock' | 'partnership'>

export async function showLists(act: Asking) {
  const today = act.clock.today()
  const [offers, trust] = [await store.listsInForce(act.trx, today), await store.listKeys(act.trx, today)]
  const newest = (desk: ListOffer['desk']) => {
    const found = offers.find((offer) => offer.desk === desk)
    return found ? { list: found.list, signatures: [...found.signatures] } : null
  }
  const lists = { signal: newest('signal'), radicalisation: newest('radicalisation') }
  return { site: siteOf(act.partnership), trust, lists }
}

/** The lists of one desk that may be sealed to today. */
export async function listsOf(act: Asking, desk: ListOffer['desk']) {
  const today = act.clock.today()
  const [offers, trust] = [await store.listsInForce(act.trx, today), await store.listKeys(act.trx, today)]
  return listsThatHold(offers, desk, { trust, site: siteOf(act.partnership), today })
}
