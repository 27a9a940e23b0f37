/** What may go wrong when the rules of sharing are asked. */
import { problemCatalogue } from '../../foundation/problem.ts'

export const sharingProblems = problemCatalogue('sharing', {
  'regime-refuses-everything': {
    status: 409,
    texts: {
      nl: {
        title: 'In dit juridische kader mag nog niets worden vastgelegd',
        whatNow: 'Het protocol is niet aangenomen. Leg niets vast; bel het meldpunt dat hieronder staat.',
      },
      en: {
        title: 'Nothing may be recorded in this legal regime yet',
        whatNow: 'Its protocol has not been adopted. Record nothing; call the reporting point named below.',
      },
    },
    residentMaySee: true,
    logged: true,
    alarming: false,
  },
  'regime-holds-no-cases': {
    status: 409,
    texts: {
      nl: {
        title: 'In dit juridische kader kunnen hier nog geen casussen worden gemaakt',
        whatNow:
          'De regels staan in het register. Bespreek de casus in het eigen systeem van dit samenwerkingsverband.',
      },
      en: {
        title: 'No cases can be made in this legal regime here yet',
        whatNow: 'Its rules are in the register. Handle the case in the own system of that alliance.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'protocol-not-found': {
    status: 404,
    texts: {
      nl: { title: 'Dit protocol is er niet', whatNow: 'Kijk in de lijst van protocollen.' },
      en: { title: 'There is no such protocol', whatNow: 'Look in the list of protocols.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'protocol-not-readable': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit protocolbestand klopt niet',
        whatNow: 'Hieronder staat per plek in het bestand wat er niet klopt. Er is niets vastgelegd.',
      },
      en: {
        title: 'This protocol file is not right',
        whatNow: 'Each fault is named below with its place in the file. Nothing was kept.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'example-is-not-law': {
    status: 409,
    texts: {
      nl: {
        title: 'Dit is een voorbeeld, geen recht',
        whatNow: 'Schrijf het protocol van uw eigen samenwerkingsverband en laat “example” weg.',
      },
      en: {
        title: 'This is an example, not law',
        whatNow: 'Write the protocol of your own partnership and leave out “example”.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'protocol-version': {
    status: 409,
    texts: {
      nl: {
        title: 'Dit is niet de versie die volgt op de regels die nu gelden',
        whatNow: 'Hieronder staat welk nummer aan de beurt is. Vergelijk opnieuw met wat nu geldt.',
      },
      en: {
        title: 'This is not the version that follows the rules that hold now',
        whatNow: 'The number that is next is named below. Compare again with what holds now.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'protocol-changes-nothing': {
    status: 409,
    texts: {
      nl: {
        title: 'Dit protocol verandert niets',
        whatNow: 'Het zegt hetzelfde als de regels die nu gelden. Er is niets voorgesteld.',
      },
      en: {
        title: 'This protocol changes nothing',
        whatNow: 'It says the same as the rules that hold now. Nothing was proposed.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-propose': {
    status: 403,
    texts: {
      nl: { title: 'U stelt geen protocollen voor', whatNow: 'Vraag de juridisch adviseur van uw orgaan.' },
      en: { title: 'You do not propose protocols', whatNow: 'Ask the legal adviser of your organ.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-withdraw': {
    status: 403,
    texts: {
      nl: {
        title: 'Alleen het orgaan dat het voorstelde trekt het in',
        whatNow: 'Vraag de juridisch adviseur van dat orgaan.',
      },
      en: { title: 'Only the organ that proposed it takes it back', whatNow: 'Ask the legal adviser of that organ.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-record-advice': {
    status: 403,
    texts: {
      nl: {
        title: 'Het advies wordt vastgelegd door de functionaris gegevensbescherming',
        whatNow: 'Stuur het advies door aan die functionaris.',
      },
      en: { title: 'The advice is recorded by the privacy officer', whatNow: 'Pass the advice on to that officer.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'advice-from-the-future': {
    status: 400,
    texts: {
      nl: {
        title: 'De datum van het advies ligt in de toekomst',
        whatNow: 'Vul de dag in waarop de commissie het advies gaf.',
      },
      en: {
        title: 'The date of the advice lies in the future',
        whatNow: 'Fill in the day on which the committee gave it.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-adopt': {
    status: 403,
    texts: {
      nl: {
        title: 'U beslist niet over dit protocol',
        whatNow: 'Alleen wie namens een beslissende deelnemer van dit protocol optreedt, neemt het aan.',
      },
      en: {
        title: 'You do not decide on this protocol',
        whatNow: 'Only somebody who acts for a deciding participant of this protocol adopts it.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'committee-not-heard': {
    status: 409,
    texts: {
      nl: {
        title: 'De rechtmatigheidsadviescommissie is niet gehoord, of was tegen',
        whatNow: 'Wacht op het advies, of leg met redenen vast waarom uw orgaan toch doorgaat.',
      },
      en: {
        title: 'The legality committee was not heard, or objected',
        whatNow: 'Wait for its advice, or record with reasons why your organ goes on.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'already-adopted-by-organ': {
    status: 409,
    texts: {
      nl: { title: 'Uw orgaan heeft dit protocol al aangenomen', whatNow: 'Er is een tweede orgaan nodig.' },
      en: { title: 'Your organ has already adopted this protocol', whatNow: 'A second organ is needed.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'protocol-ended': {
    status: 409,
    texts: {
      nl: {
        title: 'Dit voorstel is niet meer aan de orde',
        whatNow: 'Het is aangenomen of ingetrokken; kijk in de lijst van protocollen.',
      },
      en: {
        title: 'This proposal is no longer open',
        whatNow: 'It was adopted or withdrawn; look in the list of protocols.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'rules-not-loaded': {
    status: 503,
    texts: {
      nl: {
        title: 'De regels van dit juridische kader zijn niet geladen',
        whatNow: 'Vraag de beheerder de regels te laden; tot die tijd kan er niets worden vastgelegd.',
      },
      en: {
        title: 'The rules of this legal regime have not been loaded',
        whatNow: 'Ask the administrator to load them; until then nothing can be recorded.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: true,
  },
  'renewal-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'renewal-ended': {
    status: 409,
    texts: {
      nl: { title: 'Over deze verlenging is al beslist, of de grens is bereikt', whatNow: 'Kijk in de lijst van verlengingen hoe het ervoor staat.' },
      en: { title: 'This renewal was decided, or its limit was reached', whatNow: 'See in the list of renewals how it stands.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'not-your-item': {
    status: 409,
    texts: {
      nl: { title: 'Dit onderdeel is niet door uw orgaan verstrekt', whatNow: 'Laad de pagina opnieuw en antwoord over wat er dan staat.' },
      en: { title: 'This item was not supplied by your organ', whatNow: 'Reload the page and answer about what stands there then.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-answer': {
    status: 403,
    texts: {
      nl: { title: 'Uw orgaan is hierover niets gevraagd', whatNow: 'Vraag wie de verlenging voorstelde.' },
      en: { title: 'Your organ was not asked about this', whatNow: 'Ask whoever proposed the renewal.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-decide-renewal': {
    status: 403,
    texts: {
      nl: { title: 'Over verlengen beslist een afgevaardigde van een betrokken kerndeelnemer', whatNow: 'Vraag een afgevaardigde van een kerndeelnemer.' },
      en: { title: 'A delegate of a core participant involved decides on renewal', whatNow: 'Ask a delegate of a core participant.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'another-organ-decides': {
    status: 409,
    texts: {
      nl: { title: 'Een tweede kerndeelnemer beslist', whatNow: 'Vraag een afgevaardigde van een andere betrokken kerndeelnemer. Is die er niet, betrek er dan eerst een.' },
      en: { title: 'A second core participant decides', whatNow: 'Ask a delegate of another core participant involved. If there is none, involve one first.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'no-renewal-here': {
    status: 409,
    texts: {
      nl: { title: 'In dit juridische kader kan niet worden verlengd', whatNow: 'De gegevens gaan weg op de dag die de wet stelt.' },
      en: { title: 'There is no renewal in this legal regime', whatNow: 'The data go on the day the act sets.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'renewal-without-ground': {
    status: 409,
    texts: {
      nl: { title: 'Er is geen grond om te verlengen', whatNow: 'De casus loopt nog en voldoet aan alle criteria, of is korter dan een jaar voor de grens gesloten met een groot risico op terugval. Anders gaan de gegevens weg.' },
      en: { title: 'There is no ground for renewal', whatNow: 'The case is still open and meets every criterion, or was closed less than a year before the limit with a high risk of relapse. Otherwise the data go.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'renewal-days-do-not-fit': {
    status: 409,
    texts: {
      nl: { title: 'De dagen passen niet', whatNow: 'Verlengen kan in het laatste half jaar voor de grens, en tot hoogstens twee jaar erna.' },
      en: { title: 'The days do not fit', whatNow: 'Renewal is possible in the last half year before the limit, and until two years after it at most.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'renewal-waits': {
    status: 409,
    texts: {
      nl: { title: 'Er wacht al een voorstel tot verlenging', whatNow: 'Beslis eerst over dat voorstel, of laat het intrekken.' },
      en: { title: 'A proposed renewal waits already', whatNow: 'Decide on that one first, or have it withdrawn.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'too-far-ahead': {
    status: 400,
    texts: {
      nl: { title: 'Deze dag ligt te ver vooruit', whatNow: 'Kies een dag binnen drie maanden: wat later gaat, kan nog veranderen.' },
      en: { title: 'This day is too far ahead', whatNow: 'Choose a day within three months: what goes later can still change.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'nothing-to-hold': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-hold': {
    status: 403,
    texts: {
      nl: { title: 'Vernietiging aanhouden doet een juridisch adviseur', whatNow: 'Leg de vordering of de wettelijke plicht voor aan de juridisch adviseur.' },
      en: { title: 'A legal adviser holds destruction', whatNow: 'Put the claim or the statutory duty to the legal adviser.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'review-does-not-fit': {
    status: 400,
    texts: {
      nl: { title: 'De dag om opnieuw te kijken past niet', whatNow: 'Kies een dag na vandaag en binnen een jaar.' },
      en: { title: 'The day to look again does not fit', whatNow: 'Choose a day after today and within a year.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'held-already': {
    status: 409,
    texts: {
      nl: { title: 'Deze casus wordt al aangehouden', whatNow: 'Kijk bij wat wordt aangehouden; daar staat ook wanneer er opnieuw wordt gekeken.' },
      en: { title: 'This case is held already', whatNow: 'Look at what is held; the day of review stands there too.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-list': {
    status: 403,
    texts: {
      nl: { title: 'Een vernietigingslijst maakt de functionaris gegevensbescherming', whatNow: 'Vraag die functionaris.' },
      en: { title: 'The privacy officer makes a destruction list', whatNow: 'Ask that officer.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'nothing-to-release': {
    status: 409,
    texts: {
      nl: { title: 'Tot die dag is er niets vrij te geven', whatNow: 'Er gaat niets weg, of alles staat al op een lijst of wordt aangehouden.' },
      en: { title: 'There is nothing to release by that day', whatNow: 'Nothing goes, or everything is on a list already or held.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'list-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'somebody-else-releases': {
    status: 409,
    texts: {
      nl: { title: 'Iemand anders, van een ander orgaan, geeft vrij', whatNow: 'Deze lijst is al door u of uw orgaan vrijgegeven, of is klaar. Vraag de juridisch adviseur van een ander orgaan.' },
      en: { title: 'Somebody else, of another organ, releases', whatNow: 'You or your organ released this list already, or it is done. Ask the legal adviser of another organ.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'certificate-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
})
