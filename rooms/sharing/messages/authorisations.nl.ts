export const authorisations = {
  title: 'Aanstellingen',
  lede: 'Wie hier mag werken, voor welk orgaan en op welke grond. Elk jaar bekijkt het orgaan of dat nog nodig is.',
  none: 'Er zijn geen aanstellingen die u mag zien',
  who: 'Medewerker',
  organ: 'Orgaan',
  rights: 'Rechten',
  screening: 'Screening',
  noScreening: 'ontbreekt: geen toegang',
  training: 'Training',
  trainingMissing: 'verlopen of ontbreekt',
  review: 'Jaarlijkse controle',
  states: { reviewed: 'bekeken', due: 'te bekijken', overdue: 'te laat', 'to-end': 'moet eindigen' },
  until: (day: string) => `tot ${day}`,
  grounds: {
    processing: 'om te verwerken',
    legality: 'om de rechtmatigheid te controleren',
    maintenance: 'om te beheren',
  },
  rests: 'rust: niemand handelt hierin',
  restsBecause: (regimes: string, what: string, organ: string) =>
    `Deze persoon is ook ‘${what}’ voor ${organ} (${regimes}). Wie aan casussen werkt, controleert niet of dat rechtmatig gaat.`,
  someRest: 'Er rusten aanstellingen',
  someRestText:
    'Iemand is aangesteld om aan casussen te werken en om te controleren of dat rechtmatig gaat, in hetzelfde kader. De laatste van de twee geeft geen toegang. Beëindig een van beide.',
  keep: 'Nog nodig',
  end: 'Niet meer nodig',
  endNow: 'Aanstelling beëindigen',
  endText: (name: string) =>
    `De toegang van ${name} eindigt meteen, ook in een open scherm. Dat is niet terug te draaien; een nieuwe aanstelling is een nieuwe aanvraag.`,
  ended: 'De aanstelling is beëindigd.',
}
