/** Who may search for tables, as cards. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { catalogueContract } from './contract.ts'
import { askForListings, searchCatalogue } from './search-catalogue.ts'

const analysts = { regime: 'MUN', purpose: 'open-data/1', roles: ['analyst'] } as const

export const catalogueCards: Cards<typeof catalogueContract> = {
  'GET /v1/open-data/catalogue': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/read-catalogue-listing',
    audit: 'neighbourhood.catalogue.searched',
    handle: searchCatalogue,
  },
  'POST /v1/open-data/catalogue': {
    entrance: 'workbench',
    ...analysts,
    action: 'neighbourhood/ask-for-catalogue-listing',
    audit: 'neighbourhood.catalogue.asked-for',
    handle: askForListings,
  },
}
