/** Accounts for what sharing holds itself: breaches, what persons ask, lists of destruction, lines of the book of questions. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { aboutBreach } from '../breach/register-breach.ts'
import { breachWith } from '../breach/store.ts'
import { breachIsKeptUntil } from '../breach/term.ts'
import { aboutList } from '../destruction/question.ts'
import { listWith, releases } from '../destruction/store.ts'
import { lineIsKeptUntil } from '../known/keep-book.ts'
import { sharingProblems } from '../problems.ts'
import { destroyRequestBy } from '../rights/forget-requests.ts'
import { aboutRequest } from '../rights/question.ts'
import { requestWith } from '../rights/store.ts'
import type { AccountGiven } from './contract.ts'
import { type Accountable, giveAccount } from './give-account.ts'
import { bookLineWith } from './store.ts'

/** For what it is kept, and what says for how long. */
type Kept = Required<Pick<Accountable, 'purpose' | 'term'>>
const fiveYears = 'BWBR0049962:1.8:7:2025-07-05'
const breaches: Kept = {
  purpose: { nl: 'Datalekken bijhouden en afhandelen', en: 'Recording breaches of data and dealing with them' },
  term: {
    says: { nl: 'Vijf jaar na de registratie.', en: 'Five years after it was registered.' },
    basis: fiveYears,
  },
}
const requests: Kept = {
  purpose: { nl: 'Verzoeken van betrokkenen beantwoorden', en: 'Answering what persons ask' },
  term: {
    says: {
      nl: 'Een jaar na het antwoord. Zolang er geen antwoord is, of iets wordt achtergehouden: hoogstens vijf jaar na ontvangst.',
      en: 'A year after the answer. Without an answer, or while something is kept back: five years after it came in at most.',
    },
    basis: fiveYears,
  },
}
const lists: Kept = {
  purpose: { nl: 'Toezien op bewaren en vernietigen', en: 'Watching over keeping and destroying' },
  term: {
    says: {
      nl: 'Deze lijst blijft, als bewijs van wie haar vrijgaf: nummers, soorten, regels en dagen, zonder tekst of naam van een betrokkene.',
      en: 'This list stays, as proof of who released it: numbers, kinds, rules and days, without words or a name of anybody concerned.',
    },
    basis: 'house:destruction-list-stays',
  },
}
const book: Kept = {
  purpose: { nl: 'Bijhouden wie een register vroeg, en waarvoor', en: 'Keeping who asked a register, and for what' },
  term: {
    says: { nl: 'Vijf jaar na de vraag.', en: 'Five years after the question.' },
    basis: fiveYears,
  },
}

/** Errors: `sharing/breach-not-found`. */
export async function accountOfBreach(act: Act, { params }: { params: { breach: Id } }): Promise<AccountGiven> {
  act.note(params.breach)
  const hidden = sharingProblems.because('breach-not-found')
  const row = await breachWith(act.trx, params.breach)
  if (!row) throw hidden
  return giveAccount(
    act,
    {
      ...breaches,
      ...{ id: row.id, kind: 'sharing.breaches', question: aboutBreach('read-breach', row), organ: row.registered_by },
      ...{ since: row.registered_on, until: breachIsKeptUntil(row.registered_on), to: null },
    },
    hidden,
  )
}

/** Errors: `sharing/request-not-found`. */
export async function accountOfRequest(act: Act, { params }: { params: { request: Id } }): Promise<AccountGiven> {
  act.note(params.request)
  const hidden = sharingProblems.because('request-not-found')
  const row = await requestWith(act.trx, params.request)
  if (!row) throw hidden
  return giveAccount(
    act,
    {
      ...requests,
      ...{
        id: row.id,
        kind: 'sharing.rights_requests',
        question: aboutRequest('read-rights-request', row),
        organ: null,
      },
      ...{ since: row.received_on, until: destroyRequestBy({ ...row, restricted: false }) },
      // Whom the night found involved is not the desk's to know before they spoke.
      to: null,
    },
    hidden,
  )
}

/** Errors: `sharing/list-not-visible`. */
export async function accountOfList(act: Act, { params }: { params: { list: Id } }): Promise<AccountGiven> {
  act.note(params.list)
  const hidden = sharingProblems.because('list-not-visible')
  const row = await listWith(act.trx, params.list)
  if (!row) throw hidden
  const released = (await releases(act.trx)).filter(({ list }) => list === row.id)
  return giveAccount(
    act,
    {
      ...lists,
      ...{ id: row.id, kind: 'sharing.destruction_lists', question: aboutList('read-destruction-list', row) },
      ...{ organ: row.made_by, since: row.made_on, until: null, to: released.map(({ organ }) => organ) },
    },
    hidden,
  )
}

/** Errors: `sharing/question-not-visible`, also for a line of the other book. */
export async function accountOfLine(act: Act, { params }: { params: { line: Id } }): Promise<AccountGiven> {
  act.note(params.line)
  const hidden = sharingProblems.because('question-not-visible')
  const { regime } = act.capacity
  const row = await bookLineWith(act.trx, params.line, regime)
  if (!row) throw hidden
  const question = {
    action: 'sharing/read-question',
    resource: { type: 'sharing::Question', id: row.id, attributes: { regime } },
  }
  return giveAccount(
    act,
    {
      ...book,
      ...{ id: row.id, kind: 'sharing.questions', question, organ: row.asker },
      ...{ since: row.asked_on, until: lineIsKeptUntil(row.asked_on), to: null },
    },
    hidden,
  )
}
