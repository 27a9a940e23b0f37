/** What may go wrong around deliveries of open data. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const deliveryProblems = {
  'may-not-load-open-data': {
    status: 403,
    texts: {
      nl: { title: 'U laadt geen open data', whatNow: 'Vraag een analist van uw organisatie deze gegevens te laden.' },
      en: { title: 'You do not load open data', whatNow: 'Ask an analyst of your organisation to load these data.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'no-such-delivery': {
    status: 404,
    texts: {
      nl: {
        title: 'Deze levering is er niet',
        whatNow: 'Kies een levering uit de lijst, of lever de bestanden opnieuw aan.',
      },
      en: {
        title: 'There is no such delivery',
        whatNow: 'Choose a delivery from the list, or hand in the files again.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'delivery-moved-on': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze levering is intussen verder',
        whatNow: 'Ververs de pagina: daar staat hoe het er nu mee is. Er is niets veranderd door wat u deed.',
      },
      en: {
        title: 'This delivery has moved on',
        whatNow: 'Refresh the page: it says where the delivery is now. What you did changed nothing.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'delivery-too-large': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit is te veel voor één levering',
        whatNow: 'Lever hoogstens 512 MB tegelijk aan. Grotere tabellen laadt de beheerder met ./schakel import.',
      },
      en: {
        title: 'This is too much for one delivery',
        whatNow: 'Hand in at most 512 MB at a time. The administrator loads larger tables with ./schakel import.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'no-web-address': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit is geen adres om gegevens op te halen',
        whatNow: 'Plak het hele adres, beginnend met https://, zonder gebruikersnaam of poort.',
      },
      en: {
        title: 'This is no address to fetch data from',
        whatNow: 'Paste the whole address, beginning with https://, without a user name or port.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'place-not-allowed': {
    status: 409,
    texts: {
      nl: {
        title: 'Van deze plaats mag niets worden opgehaald',
        whatNow:
          'Kies een plaats uit de lijst, of haal het bestand zelf op en lever het aan. De beheerder van de machine kan een plaats toevoegen.',
      },
      en: {
        title: 'Nothing may be fetched from this place',
        whatNow:
          'Choose a place from the list, or fetch the file yourself and hand it in. The administrator of the machine can add a place.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'recipe-refused': {
    status: 400,
    texts: {
      nl: {
        title: 'Zo kan deze tabel niet worden geladen',
        whatNow:
          'Vul de bron in, kies een kolom voor gebied en periode en minstens één cijfer. Kolommen over herkomst of overtuiging blijven apart staan.',
      },
      en: {
        title: 'This table cannot be loaded like this',
        whatNow:
          'Fill in the source, choose a column for area and period and at least one figure. Columns about origin or belief stay apart.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
