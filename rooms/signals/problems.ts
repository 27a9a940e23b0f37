/** What may go wrong between a resident, a desk and a case. */
import { problemCatalogue } from '../../foundation/problem.ts'

const forResidents = { residentMaySee: true, logged: false, alarming: false } as const
const forDesk = { residentMaySee: false, logged: false, alarming: false } as const

export const signalsProblems = problemCatalogue('signals', {
  'desk-closed': {
    status: 503,
    texts: {
      nl: {
        title: 'Wij kunnen dit nu niet veilig ontvangen',
        whatNow: 'Er is niets verstuurd. Bel het nummer op deze pagina.',
      },
      en: {
        title: 'We cannot receive this safely now',
        whatNow: 'Nothing was sent. Call the number on this page.',
      },
    },
    ...forResidents,
    logged: true,
    alarming: true,
  },
  'not-sealed-to-the-list': {
    status: 409,
    texts: {
      nl: {
        title: 'De lijst van lezers is veranderd',
        whatNow: 'Er is niets opgeslagen. Laad de pagina opnieuw en probeer het nog eens.',
      },
      en: {
        title: 'The list of readers has changed',
        whatNow: 'Nothing was stored. Reload the page and try again.',
      },
    },
    ...forResidents,
  },
  'not-the-same-letter': {
    status: 409,
    texts: {
      nl: {
        title: 'Dit is niet dezelfde brief',
        whatNow: 'Alleen de lezers van een brief mogen veranderen. Er is niets opgeslagen; laad de pagina opnieuw.',
      },
      en: {
        title: 'This is not the same letter',
        whatNow: 'Only the readers of a letter may change. Nothing was stored; reload the page.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: true,
  },
  'mailbox-taken': {
    status: 409,
    texts: {
      nl: { title: 'Deze woorden zijn al gebruikt', whatNow: 'Begin opnieuw: u krijgt nieuwe woorden.' },
      en: { title: 'These words were used before', whatNow: 'Start again: you will get new words.' },
    },
    ...forResidents,
  },
  'no-question-open': {
    status: 409,
    texts: {
      nl: { title: 'Er staat geen vraag open', whatNow: 'U kunt nu niets toevoegen aan dit bericht.' },
      en: { title: 'No question is open', whatNow: 'You cannot add anything to this message now.' },
    },
    ...forResidents,
  },
  'letter-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar de lijst.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to the list.' },
    },
    ...forDesk,
  },
  'extract-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar de lijst.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to the list.' },
    },
    ...forDesk,
  },
  'key-already-made': {
    status: 409,
    texts: {
      nl: {
        title: 'U hebt al een sleutel',
        whatNow: 'Open hem met uw zes woorden. Bent u ze kwijt, laat dan een collega uw sleutel vervangen.',
      },
      en: {
        title: 'You already have a key',
        whatNow: 'Open it with your six words. If you lost them, have a colleague replace your key.',
      },
    },
    ...forDesk,
  },
  'reply-already-sent': {
    status: 409,
    texts: {
      nl: {
        title: 'Dit bericht is al verstuurd',
        whatNow: 'Per melding kan het meldpunt één vraag en één uitkomst sturen.',
      },
      en: {
        title: 'This message was sent before',
        whatNow: 'The desk can send one question and one outcome per signal.',
      },
    },
    ...forDesk,
  },
  'not-yet-classified': {
    status: 409,
    texts: {
      nl: { title: 'De melding is nog niet ingedeeld', whatNow: 'Deel de melding eerst in.' },
      en: { title: 'The signal is not classified yet', whatNow: 'Classify the signal first.' },
    },
    ...forDesk,
  },
  'already-decided': {
    status: 409,
    texts: {
      nl: { title: 'Over deze melding is al beslist', whatNow: 'Bekijk het besluit bij de melding.' },
      en: { title: 'This signal was decided on before', whatNow: 'See the decision with the signal.' },
    },
    ...forDesk,
  },
  'second-officer-needed': {
    status: 403,
    texts: {
      nl: {
        title: 'Een tweede medewerker moet dit uittreksel lezen',
        whatNow: 'Vraag een collega van het meldpunt. Wie het schreef, geeft het niet zelf vrij.',
      },
      en: {
        title: 'A second officer has to read this extract',
        whatNow: 'Ask a colleague of the desk. Who wrote it does not release it.',
      },
    },
    ...forDesk,
  },
  'writer-could-be-recognised': {
    status: 409,
    texts: {
      nl: {
        title: 'Zo kan het niet naar buiten',
        whatNow: 'Stuur het uittreksel terug en schrijf erbij waaraan een buur de schrijver zou herkennen.',
      },
      en: {
        title: 'It cannot leave like this',
        whatNow: 'Send the extract back and say by what a neighbour would recognise the writer.',
      },
    },
    ...forDesk,
  },
  'extract-not-open': {
    status: 409,
    texts: {
      nl: { title: 'Dit uittreksel kan nu niet worden veranderd', whatNow: 'Bekijk waar het uittreksel nu staat.' },
      en: { title: 'This extract cannot be changed now', whatNow: 'See where the extract stands now.' },
    },
    ...forDesk,
  },
  'extract-not-released': {
    status: 409,
    texts: {
      nl: {
        title: 'Er is geen vrijgegeven uittreksel',
        whatNow: 'Schrijf een uittreksel en laat een tweede medewerker het lezen.',
      },
      en: { title: 'There is no released extract', whatNow: 'Write an extract and have a second officer read it.' },
    },
    ...forDesk,
  },
  'extract-taken': {
    status: 409,
    texts: {
      nl: { title: 'Dit uittreksel hoort al bij een casus', whatNow: 'Open de casus waar het bij hoort.' },
      en: { title: 'This extract already belongs to a case', whatNow: 'Open the case it belongs to.' },
    },
    ...forDesk,
  },
  'no-such-area': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit gebied staat niet op de lijst',
        whatNow:
          'Kies een gebied uit de lijst, of geen gebied. In kleine gebieden zou een buur de melder kunnen raden.',
      },
      en: {
        title: 'This area is not on the list',
        whatNow: 'Choose an area from the list, or none. In small areas a neighbour could guess who wrote.',
      },
    },
    ...forDesk,
  },
  'radicalisation-protocol-not-adopted': {
    status: 409,
    texts: {
      nl: {
        title: 'Hier kan nog niets over radicalisering heen',
        whatNow:
          'Het protocol is nog niet aangenomen. De brief blijft verzegeld bij uw meldpunt. Bel het meldpunt radicalisering.',
      },
      en: {
        title: 'Nothing about radicalisation can go there yet',
        whatNow:
          'Its protocol has not been adopted. The letter stays sealed at your desk. Call the radicalisation reporting point.',
      },
    },
    ...forDesk,
    logged: true,
  },
} as const)
