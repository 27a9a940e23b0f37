/** Who may hand in and import, as cards. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { askFetching } from './ask-fetching.ts'
import type { deliveryContract } from './contract.ts'
import { listDeliveries, showDelivery } from './read-deliveries.ts'
import { askImporting, askLooking, beginDelivery, cancelDelivery, receivePart } from './receive-delivery.ts'

const analysts = { regime: 'MUN', purpose: 'open-data/1', roles: ['analyst'] } as const
const handing = { ...analysts, action: 'neighbourhood/hand-in-open-data' } as const

export const deliveryCards: Cards<typeof deliveryContract> = {
  'GET /v1/open-data/deliveries': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/read-delivery',
    audit: 'neighbourhood.deliveries.read',
    handle: (act) => listDeliveries(act),
  },
  'POST /v1/open-data/deliveries': {
    entrance: 'workbench',
    ...handing,
    audit: 'neighbourhood.delivery.begun',
    handle: beginDelivery,
  },
  'POST /v1/open-data/fetchings': {
    entrance: 'workbench',
    ...handing,
    audit: 'neighbourhood.delivery.fetched',
    handle: askFetching,
  },
  'GET /v1/open-data/deliveries/:delivery': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/read-delivery',
    audit: 'neighbourhood.delivery.read',
    handle: showDelivery,
  },
  'POST /v1/open-data/deliveries/:delivery/parts': {
    entrance: 'workbench',
    ...handing,
    audit: 'neighbourhood.delivery-part.received',
    bodyLimitKilobytes: 900,
    handle: receivePart,
  },
  'POST /v1/open-data/deliveries/:delivery/looking': {
    entrance: 'workbench',
    ...handing,
    audit: 'neighbourhood.delivery.looked-into',
    bodyLimitKilobytes: 900,
    handle: askLooking,
  },
  'POST /v1/open-data/deliveries/:delivery/importing': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/import-open-data',
    audit: 'neighbourhood.delivery.imported',
    bodyLimitKilobytes: 900,
    handle: askImporting,
  },
  'POST /v1/open-data/deliveries/:delivery/cancelling': {
    entrance: 'workbench',
    ...handing,
    audit: 'neighbourhood.delivery.cancelled',
    handle: cancelDelivery,
  },
}
