/** What may go wrong around the professionals' picture. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const

export const elicitationProblems = {
  'may-not-elicit': {
    status: 403,
    texts: {
      nl: {
        title: 'Dit mag uw functie hier niet',
        whatNow: 'Een analist opent en sluit een ronde; professionals van de partners beantwoorden haar.',
      },
      en: {
        title: 'Your function may not do this here',
        whatNow: 'An analyst opens and closes a round; professionals of the partners answer it.',
      },
    },
    ...quiet,
    logged: true,
  },
  'no-such-round': {
    status: 404,
    texts: {
      nl: { title: 'Deze ronde is er niet', whatNow: 'Ga terug naar het overzicht en kies een ronde uit de lijst.' },
      en: { title: 'There is no such round', whatNow: 'Go back to the list and choose a round.' },
    },
    ...quiet,
  },
  'round-contradicts-itself': {
    status: 400,
    texts: {
      nl: {
        title: 'Deze ronde klopt niet met zichzelf',
        whatNow:
          'Noem elk punt één keer, kies een gebied uit de tabel en een laatste dag die nog komt. Een tweede ronde volgt op een getelde eerste, met hetzelfde thema en gebied en dezelfde punten.',
      },
      en: {
        title: 'This round contradicts itself',
        whatNow:
          'Name each issue once, choose an area of the table and a last day that is still to come. A second round follows a counted first one, with the same theme, area and issues.',
      },
    },
    ...quiet,
  },
  'round-is-closed': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze ronde is gesloten',
        whatNow: 'Lees wat eruit kwam, of vraag de analist of er een tweede ronde komt.',
      },
      en: {
        title: 'This round is closed',
        whatNow: 'Read what came out, or ask the analyst whether a second follows.',
      },
    },
    ...quiet,
  },
  'answered-before': {
    status: 409,
    texts: {
      nl: {
        title: 'U hebt deze ronde al beantwoord',
        whatNow: 'Uw antwoord telt. Ieder antwoordt één keer; in een tweede ronde kunt u anders antwoorden.',
      },
      en: {
        title: 'You have answered this round already',
        whatNow: 'Your answer counts. Each answers once; in a second round you may answer differently.',
      },
    },
    ...quiet,
  },
  'order-not-whole': {
    status: 400,
    texts: {
      nl: { title: 'De volgorde is niet af', whatNow: 'Geef elk punt een eigen plaats, van 1 tot en met het laatste.' },
      en: { title: 'The ranking is not whole', whatNow: 'Give each issue a place of its own, from 1 to the last.' },
    },
    ...quiet,
  },
  'points-at-somebody': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit lijkt iemand of een adres aan te wijzen',
        whatNow:
          'Schrijf over het gebied en het thema. Laat namen, nummers en adressen weg; een zorg over iemand meldt u via uw eigen organisatie.',
      },
      en: {
        title: 'This seems to point at somebody or at an address',
        whatNow:
          'Write about the area and the theme. Leave out names, numbers and addresses; report a worry about somebody through your own organisation.',
      },
    },
    ...quiet,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
