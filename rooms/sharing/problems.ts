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
})
