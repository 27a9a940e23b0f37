/** What is written this morning. */
export const sentences = [
  'Hij komt zijn afspraken na en belt zelf als het niet lukt.',
  'De huurachterstand groeit; er is een betalingsregeling nodig.',
  'De buurt heeft minder last sinds het toezicht begon.',
  'Er is een plek bij de dagbesteding, twee dagdelen in de week.',
]
/** Stands in one text of four. */
export const rare = 'betalingsregeling'
