/** What an officer's page needs before it can open anything: the own wrapped key, and the list in force. */
import type { Act } from '../../../foundation/act.ts'
import { regime } from '../../sharing/door.ts'
import { deskOf } from '../triage/triage.ts'
import { listsThatHold, siteOf } from './readers.ts'
import * as store from './store.ts'

export async function showDesk(act: Act) {
  const desk = deskOf(act.capacity.roles)
  const today = act.clock.today()
  const site = siteOf(act.capacity.partnership)
  const [offers, trust, key, pga] = [
    await store.listsInForce(act.trx, today),
    await store.listKeys(act.trx, today),
    await store.ownKey(act.trx, desk),
    await regime(act, 'PGA'),
  ]
  const signed = offers.find((offer) => offer.desk === desk)
  const [list] = await listsThatHold(offers, desk, { trust, site, today })
  return {
    desk,
    officer: act.capacity.person,
    site,
    key: key
      ? {
          wrapped: key.wrapped.toString('base64url'),
          sealKey: key.seal_key,
          signKey: key.sign_key,
          listed: list?.officers.some(({ sealKey }) => sealKey === key.seal_key) ?? false,
        }
      : null,
    list: signed ? { list: signed.list, signatures: [...signed.signatures] } : null,
    trust,
    validUntil: list?.until ?? null,
    officers: list?.officers.length ?? 0,
    radicalisation: {
      adopted: pga.state === 'in-use',
      name: pga.reportingPoint?.name[act.language] ?? '',
      telephone: pga.reportingPoint?.telephone ?? '',
    },
  }
}
