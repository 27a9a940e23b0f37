/** The twelve participants of a care and safety house, each with a task of its own that an action can rest on. */
export const taskOf = {
  'raad-kinderbescherming': 'kinderbescherming',
  dji: 'detentie',
  politie: 'politietaak',
  om: 'strafrechtelijke-handhaving',
  burgemeester: 'openbare-orde',
  college: 'wmo-ondersteuning',
  ggd: 'publieke-gezondheid',
  reclassering: 'reclasseringstoezicht',
  'veilig-thuis': 'advies-en-meldpunt',
  'gecertificeerde-instelling': 'jeugdreclassering',
  'ggz-instelling': 'ggz-behandeling',
  'gemeentelijke-opdrachtnemer': 'hulp-in-opdracht',
} as const
export type Organ = keyof typeof taskOf
export const organs = Object.keys(taskOf) as readonly Organ[]
/** The first of them decide. */
export const core: readonly string[] = organs.slice(0, 7)

/** The five that are involved in one case: a different five for the next. */
export const involvedIn = (turn: number): Organ[] =>
  [0, 1, 3, 5, 8].map((step) => organs[(turn + step) % organs.length] as Organ)
