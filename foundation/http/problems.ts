/** What any route may answer, beside the problems of its room. */
import { type ProblemEntry, problemCatalogue } from '../problem.ts'

const quiet = { residentMaySee: true, logged: false, alarming: false } as const

export const houseProblems = problemCatalogue('house', {
  'not-found': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar het begin.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to the start.' },
    },
    ...quiet,
  },
  invalid: {
    status: 400,
    texts: {
      nl: { title: 'De gegevens kloppen niet', whatNow: 'Verbeter de genoemde velden en probeer het opnieuw.' },
      en: { title: 'The input is not right', whatNow: 'Correct the fields named here and try again.' },
    },
    ...quiet,
  },
  'not-logged-in': {
    status: 401,
    texts: {
      nl: { title: 'U bent niet ingelogd', whatNow: 'Log in. Wat u hebt getypt blijft op dit scherm staan.' },
      en: { title: 'You are not logged in', whatNow: 'Log in. What you typed stays on this screen.' },
    },
    ...quiet,
    residentMaySee: false,
  },
  'log-in-failed': {
    status: 401,
    texts: {
      nl: { title: 'Inloggen lukte niet', whatNow: 'De aanvraag is verlopen of al gebruikt. Begin opnieuw.' },
      en: { title: 'Logging in did not work', whatNow: 'The request expired or was used already. Start again.' },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'provider-away': {
    status: 503,
    texts: {
      nl: {
        title: 'Inloggen kan nu even niet',
        whatNow: 'De plek waar u inlogt, antwoordt niet. Probeer het over een paar minuten weer, of bel uw beheerder.',
      },
      en: {
        title: 'Logging in is not possible right now',
        whatNow: 'The place where you log in does not answer. Try again in a few minutes, or call your administrator.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: true,
  },
  'second-factor-missing': {
    status: 403,
    texts: {
      nl: {
        title: 'Een tweede stap ontbreekt',
        whatNow: 'U hebt ingelogd zonder tweede stap (pas, app of sleutel). Log opnieuw in, met tweede stap.',
      },
      en: {
        title: 'A second step is missing',
        whatNow: 'You logged in without a second step (card, app or key). Log in again, with the second step.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'no-access': {
    status: 403,
    texts: {
      nl: {
        title: 'U hebt geen toegang',
        whatNow: 'Uw aanstelling of screening is niet geldig op dit moment. Vraag de beheerder van uw organisatie.',
      },
      en: {
        title: 'You have no access',
        whatNow:
          'Your appointment or screening is not valid at this moment. Ask the administrator of your organisation.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'stale-appointment': {
    status: 409,
    texts: {
      nl: {
        title: 'U handelt nu in een andere aanstelling',
        whatNow: 'Dit tabblad hoort bij een vorige aanstelling. Laad de pagina opnieuw voor u verdergaat.',
      },
      en: {
        title: 'You now act in another appointment',
        whatNow: 'This tab belongs to an earlier appointment. Reload the page before you go on.',
      },
    },
    ...quiet,
    residentMaySee: false,
  },
  'forged-request': {
    status: 403,
    texts: {
      nl: {
        title: 'Dit verzoek kwam niet van deze pagina',
        whatNow: 'Laad de pagina opnieuw en probeer het nog eens.',
      },
      en: { title: 'This request did not come from this page', whatNow: 'Reload the page and try again.' },
    },
    residentMaySee: false,
    logged: true,
    alarming: true,
  },
  'key-reused': {
    status: 409,
    texts: {
      nl: {
        title: 'Dit verzoek is al eerder met andere inhoud verstuurd',
        whatNow: 'Laad de pagina opnieuw: uw eerdere verzoek is uitgevoerd.',
      },
      en: {
        title: 'This request was sent before with another content',
        whatNow: 'Reload the page: your earlier request was carried out.',
      },
    },
    ...quiet,
    residentMaySee: false,
  },
  'quota-passed': {
    status: 429,
    texts: {
      nl: {
        title: 'U hebt vandaag al zoveel personen of documenten geopend als in uw rol mag',
        whatNow:
          'Wat u al zag, kunt u vandaag blijven zien. Heeft een casus haast, laat dan een collega hem openen of bel uw functionaris gegevensbescherming. Een ander orgaan heeft bericht gekregen.',
      },
      en: {
        title: 'You have opened as many persons or documents today as your role allows',
        whatNow:
          'What you saw already stays open to you today. If a case cannot wait, let a colleague open it or call your privacy officer. Another organ has been told.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: true,
  },
  'too-large': {
    status: 413,
    texts: {
      nl: { title: 'Dit is te groot', whatNow: 'Maak de tekst korter of verstuur minder tegelijk.' },
      en: { title: 'This is too large', whatNow: 'Shorten the text or send less at once.' },
    },
    ...quiet,
  },
  'unsupported-media': {
    status: 415,
    texts: {
      nl: { title: 'Deze vorm wordt niet gelezen', whatNow: 'Verstuur de gegevens als JSON (application/json).' },
      en: { title: 'This form is not read', whatNow: 'Send the input as JSON (application/json).' },
    },
    ...quiet,
  },
  unavailable: {
    status: 500,
    texts: {
      nl: {
        title: 'Het lukt nu niet',
        whatNow: 'Er is niets opgeslagen. Probeer het over een paar minuten opnieuw.',
      },
      en: { title: 'This does not work right now', whatNow: 'Nothing was stored. Try again in a few minutes.' },
    },
    residentMaySee: true,
    logged: true,
    alarming: true,
  },
  'storage-full': {
    status: 507,
    texts: {
      nl: {
        title: 'Er is geen ruimte meer om dit op te slaan',
        whatNow:
          'Er is niets opgeslagen; wat al bevestigd was, staat er nog. Bewaar uw tekst, meld het bij de beheerder en probeer het later opnieuw.',
      },
      en: {
        title: 'There is no room left to store this',
        whatNow:
          'Nothing was stored; what was confirmed before is still there. Keep your text, tell the administrator and try again later.',
      },
    },
    residentMaySee: true,
    logged: true,
    alarming: true,
  },
} as const satisfies { readonly [name: string]: ProblemEntry })
