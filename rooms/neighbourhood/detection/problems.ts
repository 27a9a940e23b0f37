/** What may go wrong when somebody looks for change. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const

export const detectionProblems = {
  'may-not-detect': {
    status: 403,
    texts: {
      nl: {
        title: 'Dit mag uw functie hier niet',
        whatNow: 'Vraag een analist of de programmamanager; zij zoeken naar veranderingen en gaan over de vragen.',
      },
      en: {
        title: 'Your function may not do this here',
        whatNow: 'Ask an analyst or the programme manager; they look for changes and answer for the questions.',
      },
    },
    ...quiet,
    logged: true,
  },
  'no-such-search': {
    status: 404,
    texts: {
      nl: {
        title: 'Deze zoekronde is er niet',
        whatNow: 'Ga terug naar het overzicht en kies een zoekronde uit de lijst.',
      },
      en: { title: 'There is no such search', whatNow: 'Go back to the board and choose a search from the list.' },
    },
    ...quiet,
  },
  'search-is-over': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze zoekronde is al afgelopen',
        whatNow: 'Lees wat eruit kwam. Een vraag die niets oplevert, sluit u af met wat mensen vertelden.',
      },
      en: {
        title: 'This search is over already',
        whatNow: 'Read what came out. Close a question that leads to nothing with what people told you.',
      },
    },
    ...quiet,
  },
  'no-such-finding': {
    status: 404,
    texts: {
      nl: { title: 'Deze vraag is er niet', whatNow: 'Ga terug naar het overzicht en kies een vraag uit de lijst.' },
      en: { title: 'There is no such question', whatNow: 'Go back to the board and choose a question from the list.' },
    },
    ...quiet,
  },
  'figure-is-no-count': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit cijfer is geen aantal',
        whatNow: 'Kies een cijfer dat gebeurtenissen telt. Percentages en gemiddelden kunnen niet zo worden doorzocht.',
      },
      en: {
        title: 'This figure is no count',
        whatNow: 'Choose a figure that counts events. Percentages and averages cannot be searched this way.',
      },
    },
    ...quiet,
  },
  'no-residents-known': {
    status: 400,
    texts: {
      nl: {
        title: 'Het aantal inwoners is niet bekend',
        whatNow:
          'Laad eerst een tabel met het aantal inwoners per gebied, zoals de kerncijfers van het CBS. Zonder dat weet niemand welke gebieden te klein zijn.',
      },
      en: {
        title: 'The number of residents is not known',
        whatNow:
          'First load a table with the number of residents of each area, such as the key figures of Statistics Netherlands. Without it nobody knows which areas are too small.',
      },
    },
    ...quiet,
  },
  'too-little-to-search': {
    status: 400,
    texts: {
      nl: {
        title: 'Hier valt te weinig te doorzoeken',
        whatNow:
          'Kies een tabel met ten minste vier perioden achter elkaar en twee gebieden van 500 inwoners of meer die op de kaart bekend zijn.',
      },
      en: {
        title: 'There is too little to search here',
        whatNow:
          'Choose a table with at least four periods in a row and two areas of 500 residents or more that are known on the map.',
      },
    },
    ...quiet,
  },
  'campaign-ends-before-it-begins': {
    status: 400,
    texts: {
      nl: { title: 'De actie eindigt voor zij begint', whatNow: 'Kijk de twee dagen na.' },
      en: { title: 'The campaign ends before it begins', whatNow: 'Check the two days.' },
    },
    ...quiet,
  },
  'names-an-address': {
    status: 400,
    texts: {
      nl: {
        title: 'Hier staat een adres',
        whatNow:
          'Schrijf over het gebied. Een adres wijst naar wie er woont of wie er iets meldde; dat hoort hier niet.',
      },
      en: {
        title: 'This names an address',
        whatNow:
          'Write about the area. An address points at who lives there or who reported something; that has no place here.',
      },
    },
    ...quiet,
  },
  'finding-has-an-owner': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze vraag heeft al een eigenaar',
        whatNow: 'Lees de vraag opnieuw om te zien van welke organisatie.',
      },
      en: {
        title: 'This question already has an owner',
        whatNow: 'Read the question again to see of which organisation.',
      },
    },
    ...quiet,
  },
  'finding-is-not-yours': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze vraag is niet van u, of al afgesloten',
        whatNow: 'Neem de vraag eerst op u, of laat de eigenaar zeggen wat eruit kwam.',
      },
      en: {
        title: 'This question is not yours, or already closed',
        whatNow: 'Take the question on first, or let its owner say what came of it.',
      },
    },
    ...quiet,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
