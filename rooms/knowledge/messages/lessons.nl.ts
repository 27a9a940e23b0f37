/** Words of lessons. */
export const lessons = {
  lessons: 'Lessen',
  lede: 'Wat ging goed, en wat zouden we anders doen? Zonder casus en zonder personen.',
  waiting: 'Wachten op een tweede lezer',
  waitingLede: 'Iemand van een ander orgaan leest of er een persoon in te herkennen is. Zo ja, dan verdwijnt de les.',
  shared: 'Gedeelde lessen',
  none: 'Er is nog geen les gedeeld',
  noneText: 'Lessen worden bij een plan geschreven, aan het eind van een casus.',
  worked: 'Wat ging goed?',
  ownWaits: 'een ander orgaan leest dit',
  nobody: 'Niemand te herkennen: delen',
  somebody: 'Iemand te herkennen: weghalen',
  kinds: {
    'starting-in-time': 'Op tijd beginnen',
    'the-right-partners': 'De juiste partners',
    agreements: 'Afspraken',
    'sharing-data': 'Gegevens delen',
    'ending-well': 'Goed afsluiten',
  },
}
