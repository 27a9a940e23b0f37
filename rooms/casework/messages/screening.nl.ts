/** Words of screening a report. */
export const screening = {
  title: 'Navraag bij de melder',
  none: 'Er is nog niets gevraagd. Mist u iets om te kunnen beslissen, vraag het de melder.',
  ask: 'Vraag het de melder',
  question: 'Wat mist u in deze melding?',
  questionHint:
    'De melder en alle kerndeelnemers lezen uw vraag. Wordt de casus toegelaten, dan lezen de betrokken organen hem ook.',
  waits: 'Wacht op antwoord van de melder.',
  answer: 'Antwoord geven',
  yourAnswer: 'Uw antwoord',
  answerHint:
    'Schrijf op wat u zelf weet. Dit hoort bij de melding en wordt met de melding vernietigd als die niet wordt toegelaten.',
  answered: (day: string): string => `Antwoord, ${day}:`,
  send: 'Versturen',
  states: { asked: 'Wacht op de melder', answered: 'De melder antwoordde' },
  askedOfYou: 'Vraag over uw melding',
}
