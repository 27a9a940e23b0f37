/** Residents knock without a name; officers of a desk knock in the mayor's own world, or, for extracts, in the alliance's. */
import { residentPage, routesOf } from '../../foundation/http/routes.ts'
import { areasCards } from './areas/routes.ts'
import { signalsContract } from './contract.ts'
import { readExtract, readExtracts } from './extracts/read-extracts.ts'
import { releaseExtract, sendExtractBack } from './extracts/release-extract.ts'
import { reviseExtract, writeExtract } from './extracts/write-extract.ts'
import { openMailbox } from './mailbox/open-mailbox.ts'
import { receiveAnswer } from './mailbox/receive-answer.ts'
import { receiveLetter, tokenHashOf } from './mailbox/receive-letter.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { makeKey } from './officers/make-key.ts'
import { showDesk } from './officers/show-desk.ts'
import { showLists } from './officers/show-lists.ts'
import { showTelephones } from './officers/show-telephones.ts'
import { mailboxDocument, reportDocument } from './pages/resident.ts'
import { signalsProblems } from './problems.ts'
import {
  classifyLetter,
  handLetterToDepartment,
  handLetterToRadicalisation,
  noteExtract,
  refuseLetter,
} from './triage/decide-letter.ts'
import { readLetter, readQueue } from './triage/read-letters.ts'
import { replyToLetter, rewrapLetter } from './triage/reply-to-letter.ts'

const ofTheMailbox = ({ body }: { body: { token: string } }) => ({ mailbox: tokenHashOf(body) })

const bothDesks = {
  regime: 'MUN',
  purpose: 'signals-triage/1',
  roles: ['desk-officer', 'radicalisation-officer'],
} as const
const signalDesk = { ...bothDesks, roles: ['desk-officer'] } as const
/** An extract is written where it will be read: in the alliance, by the mayor's officers. */
const forTheAlliance = { regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1', roles: ['desk-officer'] } as const

export const acts = { nl: actsNl, en: actsEn }

export const routes = routesOf(signalsContract, signalsProblems, {
  ...areasCards,
  'GET /v1/officer-lists': {
    entrance: 'resident',
    action: 'signals/read-officer-list',
    audit: 'signals.officer-list.read',
    handle: (act) => showLists(act),
  },
  'POST /v1/letters': {
    entrance: 'resident',
    action: 'signals/send-letter',
    audit: 'signals.letter.received',
    claims: ofTheMailbox,
    handle: (act, { body }) => receiveLetter(act, body),
  },
  'POST /v1/mailboxes/_open': {
    entrance: 'resident',
    action: 'signals/open-mailbox',
    audit: 'signals.mailbox.opened',
    claims: ofTheMailbox,
    handle: (act, { body }) => openMailbox(act, body),
  },
  'POST /v1/mailboxes/_answer': {
    entrance: 'resident',
    action: 'signals/answer-question',
    audit: 'signals.answer.received',
    claims: ofTheMailbox,
    handle: (act, { body }) => receiveAnswer(act, body),
  },

  'GET /v1/desk': {
    entrance: 'workbench',
    ...bothDesks,
    action: 'signals/read-officer-key',
    audit: 'signals.desk.opened',
    handle: (act) => showDesk(act),
  },
  'POST /v1/desk/keys': {
    entrance: 'workbench',
    ...bothDesks,
    action: 'signals/make-key',
    audit: 'signals.officer-key.made',
    handle: (act, { body }) => makeKey(act, body),
  },
  'GET /v1/letters': {
    entrance: 'workbench',
    ...bothDesks,
    action: 'signals/read-letter',
    audit: 'signals.queue.read',
    handle: (act) => readQueue(act),
  },
  'GET /v1/letters/:letter': {
    entrance: 'workbench',
    ...bothDesks,
    action: 'signals/read-letter',
    audit: 'signals.letter.fetched',
    handle: (act, { params }) => readLetter(act, params.letter),
  },
  'POST /v1/letters/:letter/_classify': {
    entrance: 'workbench',
    ...signalDesk,
    action: 'signals/classify-letter',
    audit: 'signals.letter.classified',
    handle: (act, { params, body }) => classifyLetter(act, params.letter, body),
  },
  'POST /v1/letters/:letter/_reply': {
    entrance: 'workbench',
    ...bothDesks,
    action: 'signals/reply-to-letter',
    audit: 'signals.reply.sent',
    handle: (act, { params, body }) => replyToLetter(act, params.letter, body),
  },
  'POST /v1/letters/:letter/_rewrap': {
    entrance: 'workbench',
    ...bothDesks,
    action: 'signals/rewrap-letter',
    audit: 'signals.letter.rewrapped',
    bodyLimitKilobytes: 512,
    handle: (act, { params, body }) => rewrapLetter(act, params.letter, body),
  },
  'POST /v1/letters/:letter/_refuse': {
    entrance: 'workbench',
    ...signalDesk,
    action: 'signals/refuse-letter',
    audit: 'signals.letter.refused',
    handle: (act, { params, body }) => refuseLetter(act, params.letter, body),
  },
  'POST /v1/letters/:letter/_route': {
    entrance: 'workbench',
    ...signalDesk,
    action: 'signals/route-letter',
    audit: 'signals.letter.routed',
    handle: (act, { params, body }) =>
      body.to === 'department'
        ? handLetterToDepartment(act, params.letter, body.department)
        : handLetterToRadicalisation(act, params.letter),
  },
  'POST /v1/letters/:letter/_extracted': {
    entrance: 'workbench',
    ...signalDesk,
    action: 'signals/extract-letter',
    audit: 'signals.extract.noted',
    handle: (act, { params, body }) => noteExtract(act, params.letter, body.extract),
  },

  'POST /v1/extracts': {
    entrance: 'workbench',
    ...forTheAlliance,
    action: 'signals/write-extract',
    audit: 'signals.extract.written',
    handle: (act, { body }) => writeExtract(act, body),
  },
  'GET /v1/extracts': {
    entrance: 'workbench',
    ...forTheAlliance,
    action: 'signals/read-extract',
    audit: 'signals.extracts.listed',
    handle: (act) => readExtracts(act),
  },
  'GET /v1/extracts/:extract': {
    entrance: 'workbench',
    ...forTheAlliance,
    action: 'signals/read-extract',
    audit: 'signals.extract.read',
    handle: (act, { params }) => readExtract(act, params.extract),
  },
  'POST /v1/extracts/:extract/_revise': {
    entrance: 'workbench',
    ...forTheAlliance,
    action: 'signals/revise-extract',
    audit: 'signals.extract.revised',
    handle: (act, { params, body }) => reviseExtract(act, params.extract, body),
  },
  'POST /v1/extracts/:extract/_release': {
    entrance: 'workbench',
    ...forTheAlliance,
    action: 'signals/release-extract',
    audit: 'signals.extract.released',
    handle: (act, { params, body }) => releaseExtract(act, params.extract, body),
  },
  'POST /v1/extracts/:extract/_send-back': {
    entrance: 'workbench',
    ...forTheAlliance,
    action: 'signals/send-back-extract',
    audit: 'signals.extract.sent-back',
    handle: (act, { params, body }) => sendExtractBack(act, params.extract, body),
  },
})

export const residentPages = [
  residentPage({
    path: '/veilig',
    audit: 'signals.report-page.opened',
    wasm: true,
    load: (act) => showTelephones(act),
    page: reportDocument,
  }),
  residentPage({
    path: '/veilig/verder',
    audit: 'signals.mailbox-page.opened',
    wasm: true,
    load: (act) => showTelephones(act),
    page: mailboxDocument,
  }),
]
