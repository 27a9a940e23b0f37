/** Who may knock where a release and a file of a measure meet: each knock in one world. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { mun, zvh } from '../../sharing/door.ts'
import type { deliveryContract } from './contract.ts'
import { deliverItem, listReceived } from './deliver-item.ts'
import { removeSource, showSources } from './show-sources.ts'

export const deliveryCards: Cards<typeof deliveryContract> = {
  'GET /v1/received-items': {
    ...zvh,
    roles: ['mayor'],
    action: 'casework/read-release-item',
    audit: 'casework.received-items.read',
    handle: listReceived,
  },
  'POST /v1/received-items/:item/delivery': {
    ...zvh,
    roles: ['mayor'],
    action: 'casework/deliver-to-measure',
    audit: 'casework.item.delivered',
    handle: deliverItem,
  },
  'GET /v1/measures/:measure/sources': {
    ...mun,
    roles: ['legal-adviser', 'mayor'],
    action: 'casework/read-measure-source',
    audit: 'casework.measure-sources.read',
    handle: showSources,
  },
  'POST /v1/measures/:measure/sources/:source/removal': {
    ...mun,
    roles: ['legal-adviser', 'mayor'],
    action: 'casework/remove-source',
    audit: 'casework.measure-source.removed',
    handle: removeSource,
  },
}
