/** What this room tells: itself, that a delivery or a search waits for the worker. */
export const neighbourhoodEvents = {
  deliveryWaits: 'neighbourhood.DeliveryWaits',
  searchWaits: 'neighbourhood.SearchWaits',
} as const
