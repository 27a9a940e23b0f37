/** Words of what a page can account for, of one thing on it. */
export const account = {
  account: 'Verantwoording',
  look: 'Bekijken',
  since: (day: string): string => `Verwerkt voor het doel van de casus, voor het eerst op ${day}.`,
  rules: 'Regels van delen',
  why: 'Waarom staat dit er?',
  until: 'Tot wanneer?',
  seen: 'Wie zag dit?',
  seenText:
    'Elke keer dat iemand dit opende, staat in het logboek. Iemand van een ander orgaan stemt in voordat u dat leest.',
  askSeen: 'Vraag wie dit opende',
  askOfficer: 'De functionaris gegevensbescherming kan vragen wie dit opende.',
  proof: 'Bewijs voor een buitenstaander',
  proofLater: 'Op de dag van vernietiging komt er een verklaring. Wie geen toegang heeft, kan die zelf narekenen.',
  certificates: 'Verklaringen van vernietiging',
  ownActs: 'Bewijs van wat u zelf deed',
}
