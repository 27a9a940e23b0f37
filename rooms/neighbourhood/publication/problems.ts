/** What may go wrong when figures are published. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const publicationProblems = {
  'no-such-publication': {
    status: 404,
    texts: {
      nl: {
        title: 'Deze publicatie is er niet',
        whatNow: 'Kies een publicatie uit de lijst.',
      },
      en: {
        title: 'There is no such publication',
        whatNow: 'Choose a publication from the list.',
      },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
  'may-not-propose-publication': {
    status: 403,
    texts: {
      nl: {
        title: 'U kunt hier geen publicatie voorstellen',
        whatNow: 'Alleen een analist stelt voor. Vraag uw analist.',
      },
      en: {
        title: 'You cannot propose a publication here',
        whatNow: 'Only an analyst proposes. Ask your analyst.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-decide-publication': {
    status: 403,
    texts: {
      nl: {
        title: 'U kunt hierover niet beslissen',
        whatNow:
          'Iemand anders dan de voorsteller beslist: de programmamanager of de functionaris gegevensbescherming.',
      },
      en: {
        title: 'You cannot decide on this',
        whatNow: 'Somebody other than the proposer decides: the programme manager or the privacy officer.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'publication-decided': {
    status: 409,
    texts: {
      nl: {
        title: 'Over dit voorstel is al beslist',
        whatNow: 'Lees hieronder wat er is besloten. Stel zo nodig opnieuw voor.',
      },
      en: {
        title: 'This proposal has been decided on',
        whatNow: 'Read below what was decided. Propose again if needed.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'publication-overtaken': {
    status: 409,
    texts: {
      nl: {
        title: 'Er is intussen iets anders gepubliceerd',
        whatNow: 'Dit voorstel is daar niet tegen getoetst. Laat de analist het opnieuw voorstellen.',
      },
      en: {
        title: 'Something else was published in the meantime',
        whatNow: 'This proposal was not proven against it. Have the analyst propose it again.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'publication-without-interval': {
    status: 400,
    texts: {
      nl: {
        title: 'Zonder marge of reden wordt niets gepubliceerd',
        whatNow: 'Kies een cijfer met marges, of zeg waarom er geen marge is.',
      },
      en: {
        title: 'Nothing is published without an interval or a reason',
        whatNow: 'Choose a figure with margins, or say why there is none.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'held-table-unreadable': {
    status: 400,
    texts: {
      nl: {
        title: 'Deze tabel kon niet worden gelezen',
        whatNow: 'Verbeter de regel die hieronder staat. Er is niets bewaard.',
      },
      en: {
        title: 'This table could not be read',
        whatNow: 'Correct the line named below. Nothing was kept.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'survey-not-final': {
    status: 409,
    texts: {
      nl: {
        title: 'De uitkomsten van deze enquête zijn nog niet definitief',
        whatNow: 'Maak ze eerst definitief op de pagina van de enquête. Wat is gepubliceerd, verandert niet meer.',
      },
      en: {
        title: 'The figures of this survey are not final yet',
        whatNow: 'Make them final first, on the page of the survey. What is published does not change any more.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'groups-not-asked': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze enquête heeft daar niet naar gevraagd',
        whatNow: 'Kies een andere indeling, of een enquête waarvan het ontwerp leeftijd of geslacht heeft.',
      },
      en: {
        title: 'This survey did not ask for that',
        whatNow: 'Choose another breakdown, or a survey whose design has age or sex.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'fieldworks-not-in-line': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze enquêtes staan niet op een rij',
        whatNow: 'Kies als eerste de laatste enquête, en daarnaast alleen enquêtes met een eerdere laatste dag.',
      },
      en: {
        title: 'These surveys are not in line',
        whatNow: 'Choose the latest survey first, and beside it only surveys with an earlier last day.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'months-not-counted': {
    status: 409,
    texts: {
      nl: {
        title: 'Niet al deze maanden zijn geteld',
        whatNow: 'Een maand wordt geteld als zij 28 dagen voorbij is. Kies maanden die zijn geteld, hoogstens 24.',
      },
      en: {
        title: 'Not all of these months have been counted',
        whatNow: 'A month is counted when it has been over for 28 days. Choose months that were counted, 24 at most.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'no-such-area': {
    status: 404,
    texts: {
      nl: {
        title: 'Over dit gebied is niets gepubliceerd',
        whatNow: 'Kies uw buurt uit de lijst.',
      },
      en: {
        title: 'Nothing was published about this area',
        whatNow: 'Choose your neighbourhood from the list.',
      },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
