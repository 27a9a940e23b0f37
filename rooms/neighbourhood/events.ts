/** What this room tells itself: what waits for the worker. */
export const neighbourhoodEvents = {
  deliveryWaits: 'neighbourhood.DeliveryWaits',
  listingsWait: 'neighbourhood.ListingsWait',
  searchWaits: 'neighbourhood.SearchWaits',
  roundClosed: 'neighbourhood.RoundClosed',
  answersWait: 'neighbourhood.AnswersWait',
  surveyFinal: 'neighbourhood.SurveyFinal',
} as const
