/** What may go wrong when the rules of sharing are asked. */
import { problemCatalogue } from '../../foundation/problem.ts'
import { entry } from '../../foundation/problem-entry.ts'
import { accountProblems } from './account/problems.ts'
import { breachProblems } from './breach/problems.ts'
import { destructionProblems } from './destruction/problems.ts'
import { logProblems } from './log/problems.ts'
import { renewalProblems } from './renewal/problems.ts'
import { rightsProblems } from './rights/problems.ts'

export const sharingProblems = problemCatalogue('sharing', {
  ...accountProblems,
  ...logProblems,
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
  'dates-do-not-fit': entry(
    409,
    [
      'De datum past niet',
      'Een waarneming ligt niet in de toekomst, een termijn ligt voor u, en niets blijft langer dan de casus mag bestaan.',
    ],
    [
      'The date does not fit',
      'An observation is not in the future, a term lies ahead, and nothing stays longer than the case may exist.',
    ],
  ),
  'decision-not-visible': {
    status: 404,
    texts: {
      nl: {
        title: 'Deze beslissing is er niet',
        whatNow: 'Alleen wie zelf is geweigerd, kan vragen waarom. Doe de handeling opnieuw en vraag het dan.',
      },
      en: {
        title: 'There is no such decision',
        whatNow: 'Only who was refused can ask why. Try the act again, and ask then.',
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
  ...rightsProblems,
  ...breachProblems,
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
  ...renewalProblems,
  ...destructionProblems,
  'alert-not-found': {
    status: 404,
    texts: {
      nl: { title: 'Deze melding is er niet', whatNow: 'Kijk in de weekcontrole welke meldingen open staan.' },
      en: { title: 'There is no such alert', whatNow: 'The weekly review lists the alerts that are open.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-settle-alert': {
    status: 403,
    texts: {
      nl: {
        title: 'U kunt een melding over uzelf niet afhandelen',
        whatNow: 'Vraag de functionaris gegevensbescherming of een ander orgaan.',
      },
      en: {
        title: 'You cannot settle an alert about yourself',
        whatNow: 'Ask the privacy officer or another organ.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'alert-settled': {
    status: 409,
    texts: {
      nl: { title: 'Deze melding is al afgehandeld', whatNow: 'Laad de pagina opnieuw om de uitkomst te zien.' },
      en: { title: 'This alert was settled already', whatNow: 'Load the page again to see the outcome.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'authorisation-not-found': {
    status: 404,
    texts: {
      nl: { title: 'Deze aanstelling is er niet', whatNow: 'Kijk in de lijst van aanstellingen.' },
      en: { title: 'There is no such appointment', whatNow: 'Look in the list of appointments.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'rights-do-not-go-together': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze aanstelling rust naast een andere',
        whatNow:
          'Wie aan casussen werkt, controleert niet of dat rechtmatig gaat. Zeg dat deze niet meer nodig is, of laat eerst de andere eindigen.',
      },
      en: {
        title: 'This appointment rests beside another one',
        whatNow:
          'Whoever works on cases does not control whether that is lawful. Say that it is no longer needed, or have the other one ended first.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'may-not-review': {
    status: 403,
    texts: {
      nl: {
        title: 'Deze rechten kunt u niet bevestigen',
        whatNow: 'Uw eigen rechten bekijkt een ander; rechten van een ander orgaan bekijkt dat orgaan of de beheerder.',
      },
      en: {
        title: 'You cannot confirm these rights',
        whatNow:
          'Somebody else reviews your own rights; those of another organ are reviewed by that organ or by the administrator.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'covenant-not-right': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit convenant klopt niet',
        whatNow:
          'Het einde ligt na het begin, en er zijn ten minste twee partijen uit de lijst. Er is niets vastgelegd.',
      },
      en: {
        title: 'This covenant is not right',
        whatNow: 'It ends after it begins, and has at least two parties of the list. Nothing was kept.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-record-covenant': {
    status: 403,
    texts: {
      nl: { title: 'U kunt geen convenant vastleggen', whatNow: 'Vraag de juridisch adviseur.' },
      en: { title: 'You cannot record a covenant', whatNow: 'Ask the legal adviser.' },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
})
