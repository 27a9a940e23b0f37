/** A fictional file: a mother, a child and a shed that somebody else used. Nobody in here exists; the place is made up. */

export const measureStory = {
  opened: {
    power: 'sluiting-opiumwet',
    ground: 'a',
    phenomenon: 'hennepteelt-in-woningen',
    place: 'Kromme Akker 31, begane grond',
    facts:
      'In de schuur achter de woning stonden 96 hennepplanten en een afzuiging. In de woning zelf is niets gevonden. De bewoonster was thuis en liet de politie binnen.',
    source: 'Bestuurlijke rapportage van de politie',
  },
  mother: { role: 'main-resident', minor: false, name: 'Elin Roebers', birthDate: '1990-02-11' },
  child: { role: 'child', minor: true, name: 'Bo Roebers', birthDate: '2018-06-03' },
  answers: [
    {
      question: 'competence',
      known: true,
      words: '96 planten: meer dan voor eigen gebruik; de schuur hoort bij de woning.',
    },
    {
      question: 'suitability',
      known: true,
      words: 'De schuur is leeg; of sluiting de loop naar het pand nog stopt, is de vraag.',
    },
    {
      question: 'lighter-means',
      known: true,
      choices: ['warning', 'help-plan'],
      words: 'Een waarschuwing met een hulpplan is mogelijk: het is de eerste keer en zij werkt mee.',
    },
    { question: 'minors', known: true, choices: ['yes'], words: 'Eén kind van acht jaar, op school om de hoek.' },
    {
      question: 'who-else',
      known: true,
      choices: ['investigation-started'],
      words: 'De politie onderzoekt wie de schuur inrichtte en de stroom betaalde.',
    },
    { question: 'chain-debt', known: false, due: -1, words: 'Het sociaal team vraagt na hoe hoog de lening is.' },
  ] as readonly {
    readonly question: 'competence' | 'suitability' | 'lighter-means' | 'minors' | 'who-else' | 'chain-debt'
    readonly known: boolean
    readonly choices?: string[]
    /** Units: days from the start. */
    readonly due?: number
    readonly words: string
  }[],
  check: {
    knew: 'yes',
    free: 'no',
    dependence: 'yes',
    debt: 'yes',
    coercion: 'unknown',
    childUsed: 'no',
    help: ['debt-help' as const, 'leaving-a-lender' as const],
    words: 'Zij leende geld van een man in de buurt en moest de schuur afstaan toen zij niet kon betalen.',
  },
  youth: {
    question: 'Wat betekent het voor dit kind als het drie maanden niet thuis kan wonen?',
    answer: {
      verdict: 'objects',
      text: 'Het kind heeft na een onrustig jaar weer rust op school. Drie maanden ergens anders breekt dat af. Kan de moeder blijven, dan is er geen zorg over haar opvoeding.',
      secrecy: 'consent',
      secrecyReason: 'De moeder gaf toestemming om dit te zeggen.',
    },
  },
  care: {
    question: 'Welke hulp loopt er voor mevrouw, en wat gebeurt daarmee als de woning sluit?',
  },
} as const
