/** Everybody may ask for published areas: cards of the open interface. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { featureContract } from './contract.ts'
import { listCollections, listItems, showCollection, showConformance, showItem, showLanding } from './read-features.ts'

const open = {
  action: 'neighbourhood/read-publication',
  audit: 'neighbourhood.features.read',
  forOtherSites: true,
} as const

export const featureCards: Cards<typeof featureContract> = {
  'GET /v1/features': { entrance: 'resident', ...open, handle: (act) => showLanding(act) },
  'GET /v1/features/conformance': { entrance: 'resident', ...open, handle: () => showConformance() },
  'GET /v1/features/collections': { entrance: 'resident', ...open, handle: (act) => listCollections(act) },
  'GET /v1/features/collections/:collection': { entrance: 'resident', ...open, handle: showCollection },
  'GET /v1/features/collections/:collection/items': { entrance: 'resident', ...open, handle: listItems },
  'GET /v1/features/collections/:collection/items/:feature': { entrance: 'resident', ...open, handle: showItem },
}
