/** What this room tells: itself, that a delivery waits for the worker. */
export const neighbourhoodEvents = { deliveryWaits: 'neighbourhood.DeliveryWaits' } as const
