/** What the acts of this room are called in the log and in the weekly review: by kind, never with content. */
import type { acts as nl } from './acts.nl.ts'

export const acts: { readonly [code in keyof typeof nl]: string } = {
  'neighbourhood.index.read': 'List of neighbourhoods viewed',
  'neighbourhood.theme.read': 'Figures on a theme viewed',
  'neighbourhood.deliveries.read': 'List of deliveries viewed',
  'neighbourhood.delivery.begun': 'Delivery of open data begun',
  'neighbourhood.delivery.read': 'Delivery viewed',
  'neighbourhood.delivery-part.received': 'Part of a delivery received',
  'neighbourhood.delivery.looked-into': 'Delivery read through',
  'neighbourhood.delivery.imported': 'Delivery loaded as an edition',
  'neighbourhood.delivery.cancelled': 'Delivery stopped',
  'neighbourhood.tables.read': 'List of tables viewed',
  'neighbourhood.table.read': 'Table of figures viewed',
  'neighbourhood.table-areas.read': 'Areas of a table viewed',
  'neighbourhood.table-line.read': 'Series of an area viewed',
  'neighbourhood.recodes.read': 'List of changed area boundaries viewed',
  'neighbourhood.recode.recorded': 'Change of area boundaries recorded',
  'neighbourhood.covariates.read': 'Allowed context characteristics viewed',
  'neighbourhood.covariate.decided': 'Decided on a context characteristic',
  'neighbourhood.estimates.read': 'Had areas estimated',
  'neighbourhood.detection.read': 'Questions about changes read',
  'neighbourhood.search.asked': 'Search for changes asked for',
  'neighbourhood.search.read': 'Search read',
  'neighbourhood.campaign.entered': 'Reporting campaign entered',
  'neighbourhood.finding.taken': 'Question about an area taken on',
  'neighbourhood.finding.closed': 'Question about an area closed',
}
