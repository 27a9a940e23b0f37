/** What may go wrong around the log. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const logProblems = {
  'may-not-see-log': {
    status: 403,
    texts: {
      nl: {
        title: 'U controleert het logboek niet',
        whatNow: 'Vraag de logboekbeheerder of de functionaris gegevensbescherming van uw orgaan.',
      },
      en: {
        title: 'You do not control the log',
        whatNow: 'Ask the log controller or the privacy officer of your organ.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'not-a-use-of-the-log': {
    status: 403,
    texts: {
      nl: {
        title: 'Hiervoor mag het logboek niet worden gebruikt',
        whatNow:
          'Het logboek dient alleen voor controle op rechtmatigheid, interne controle, beveiliging en de rechter (WGS 1.8 lid 4). Bespreek uw vraag met de functionaris gegevensbescherming.',
      },
      en: {
        title: 'The log may not be used for this',
        whatNow:
          'The log serves only control of legality, internal control, security and the court (WGS 1.8(4)). Discuss your question with the privacy officer.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-ask-a-reading': {
    status: 403,
    texts: {
      nl: {
        title: 'U vraagt geen inzage in het logboek',
        whatNow: 'Alleen een logboekbeheerder vraagt inzage. Leg uw vraag aan die collega voor.',
      },
      en: {
        title: 'You do not ask for readings of the log',
        whatNow: 'Only a log controller asks for a reading. Put your question to that colleague.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'reading-about-one-thing': {
    status: 400,
    texts: {
      nl: {
        title: 'Kies één collega, of een paar objecten',
        whatNow:
          'Een inzage gaat over één collega of over hoogstens twintig objecten, niet over allebei en niet over alles.',
      },
      en: {
        title: 'Choose one colleague, or a few objects',
        whatNow: 'A reading is about one colleague or at most twenty objects, not both and not everything.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'reading-too-long': {
    status: 400,
    texts: {
      nl: {
        title: 'Deze periode is te lang of loopt terug',
        whatNow: 'Kies een begin en een eind, hoogstens drie maanden uit elkaar.',
      },
      en: {
        title: 'This period is too long or runs backwards',
        whatNow: 'Choose a beginning and an end, at most three months apart.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'reading-not-found': {
    status: 404,
    texts: {
      nl: { title: 'Deze inzage is er niet', whatNow: 'Kijk in de lijst van inzagen.' },
      en: { title: 'There is no such reading', whatNow: 'Look in the list of readings.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'reading-needs-another-organ': {
    status: 403,
    texts: {
      nl: {
        title: 'Iemand van een ander orgaan moet hierover beslissen',
        whatNow:
          'Wie inzage vraagt, en wie bij hetzelfde orgaan werkt, beslist niet. Vraag een logboekbeheerder of functionaris van een ander orgaan.',
      },
      en: {
        title: 'Somebody of another organ must decide this',
        whatNow:
          'Whoever asked, and whoever works for the same organ, does not decide. Ask a log controller or privacy officer of another organ.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'reading-decided': {
    status: 409,
    texts: {
      nl: { title: 'Over deze inzage is al beslist', whatNow: 'Ververs de pagina om te zien wat er is beslist.' },
      en: { title: 'This reading has been decided already', whatNow: 'Refresh the page to see what was decided.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'reading-not-open': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze inzage is niet open',
        whatNow: 'Er is nog niet mee ingestemd, of de tijd is voorbij. Vraag zo nodig een nieuwe inzage.',
      },
      en: {
        title: 'This reading is not open',
        whatNow: 'Nobody has agreed yet, or its time is over. Ask for a new reading if you need one.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'verification-under-way': {
    status: 409,
    texts: {
      nl: { title: 'Het logboek wordt al nagelezen', whatNow: 'Wacht tot de uitkomst op deze pagina staat.' },
      en: { title: 'The log is being verified already', whatNow: 'Wait until the outcome stands on this page.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'alarm-not-found': {
    status: 404,
    texts: {
      nl: { title: 'Dit alarm is er niet, of is al afgesloten', whatNow: 'Ververs de pagina.' },
      en: { title: 'There is no such alarm, or it has ended', whatNow: 'Refresh the page.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'act-not-found': {
    status: 404,
    texts: {
      nl: { title: 'Deze handeling is er niet', whatNow: 'Kijk in de lijst van uw handelingen.' },
      en: { title: 'There is no such act', whatNow: 'Look in the list of your acts.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'act-not-in-log-yet': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze handeling staat nog niet in het logboek',
        whatNow: 'Binnen een minuut wordt zij opgenomen. Probeer het dan opnieuw.',
      },
      en: { title: 'This act is not in the log yet', whatNow: 'It is taken in within a minute. Try again then.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'processing-needs-a-criterion': {
    status: 400,
    texts: {
      nl: {
        title: 'Noem een trace, een verwerkingsactiviteit of een betrokkene',
        whatNow: 'Minstens één van de drie is nodig; een lijst van alles bestaat niet.',
      },
      en: {
        title: 'Name a trace, a processing activity or a data subject',
        whatNow: 'At least one of the three is needed; there is no list of everything.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
