/** What may go wrong around reports to the council. */
import { problemCatalogue } from '../../foundation/problem.ts'

export const reportingProblems = problemCatalogue('reporting', {
  'report-not-found': {
    status: 404,
    texts: {
      nl: { title: 'Deze rapportage is er niet', whatNow: 'Kies een rapportage uit de lijst.' },
      en: { title: 'There is no such report', whatNow: 'Choose a report from the list.' },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
  'no-such-edition': {
    status: 400,
    texts: {
      nl: {
        title: 'Over deze editie kan geen rapportage worden gemaakt',
        whatNow:
          'Kies een editie van de pagina’s van de gemeente die geladen is. Een aangehaald cijfer draagt geen rapportage.',
      },
      en: {
        title: 'No report can be made as of this edition',
        whatNow: 'Choose a loaded edition of the municipality’s pages. A quoted figure carries no report.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-make-reports': {
    status: 403,
    texts: {
      nl: {
        title: 'U kunt geen rapportage opstellen',
        whatNow: 'Vraag de programmamanager of een analist. Lezen kan iedereen.',
      },
      en: {
        title: 'You cannot make a report',
        whatNow: 'Ask the programme manager or an analyst. Everybody may read.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'does-not-come-out-the-same': {
    status: 503,
    texts: {
      nl: {
        title: 'Deze rapportage komt niet meer hetzelfde uit',
        whatNow:
          'De cijfers of de opmaak wijken af van wat is gepubliceerd. Gebruik het document dat u al had, en waarschuw de beheerder.',
      },
      en: {
        title: 'This report no longer comes out the same',
        whatNow:
          'The figures or the layout differ from what was published. Use the document you already had, and warn the administrator.',
      },
    },
    residentMaySee: true,
    logged: true,
    alarming: true,
  },
})
