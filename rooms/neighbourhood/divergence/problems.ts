/** What may go wrong when sources are laid beside each other. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const

export const divergenceProblems = {
  'may-not-weigh-sources': {
    status: 403,
    texts: {
      nl: {
        title: 'Dit mag uw functie hier niet',
        whatNow: 'Een analist legt bronnen naast elkaar; de analist of de programmamanager neemt de vraag op zich.',
      },
      en: {
        title: 'Your function may not do this here',
        whatNow: 'An analyst lays sources side by side; the analyst or the programme manager takes the question on.',
      },
    },
    ...quiet,
    logged: true,
  },
  'no-such-divergence': {
    status: 404,
    texts: {
      nl: { title: 'Deze vraag is er niet', whatNow: 'Ga terug naar het overzicht en kies een vraag uit de lijst.' },
      en: { title: 'There is no such question', whatNow: 'Go back to the list and choose a question.' },
    },
    ...quiet,
  },
  'two-sources-needed': {
    status: 400,
    texts: {
      nl: {
        title: 'Hier staat maar één bron',
        whatNow: 'Kies er ten minste twee: enquête, register of professionals.',
      },
      en: { title: 'There is one source only', whatNow: 'Choose at least two: survey, register or professionals.' },
    },
    ...quiet,
  },
  'source-knows-no-such-area': {
    status: 400,
    texts: {
      nl: {
        title: 'Een van de bronnen gaat niet over dit gebied',
        whatNow: 'Kies een gebied dat in elke gekozen bron voorkomt, en een ronde over hetzelfde thema die is geteld.',
      },
      en: {
        title: 'One of the sources is not about this area',
        whatNow: 'Choose an area that is in every chosen source, and a counted round about the same theme.',
      },
    },
    ...quiet,
  },
  'divergence-has-an-owner': {
    status: 409,
    texts: {
      nl: { title: 'Deze vraag heeft al een eigenaar', whatNow: 'Lees de vraag opnieuw om te zien van wie.' },
      en: { title: 'This question already has an owner', whatNow: 'Read the question again to see whose.' },
    },
    ...quiet,
  },
  'divergence-is-not-yours': {
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
  'explanation-needs-a-reason': {
    status: 400,
    texts: {
      nl: {
        title: 'Waardoor verschilt het?',
        whatNow: 'Kies ten minste één reden, of een andere uitkomst als niemand het weet.',
      },
      en: {
        title: 'Why does it differ?',
        whatNow: 'Choose at least one reason, or another outcome when nobody knows.',
      },
    },
    ...quiet,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
