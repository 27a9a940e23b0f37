/** Who may knock at the ledger, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { mun } from '../../sharing/door.ts'
import { adoptBasis } from './adopt-basis.ts'
import type { ledgerContract } from './contract.ts'
import { endConsequence, lookAgain, noteConsequence, notePursuit, openAccount, tellHousehold } from './keep-account.ts'
import { readFigures, showAccount, showLedger } from './read-ledger.ts'

const kept = { ...mun, purpose: 'gevolgen-bijhouden/1', roles: ['legal-adviser', 'mayor'] } as const
const keeping = { ...kept, action: 'casework/keep-ledger' } as const

export const ledgerCards: Cards<typeof ledgerContract> = {
  'GET /v1/consequences': {
    ...kept,
    action: 'casework/read-ledger-account',
    audit: 'casework.ledger.read',
    handle: showLedger,
  },
  'POST /v1/consequences/basis': {
    ...kept,
    action: 'casework/adopt-ledger-basis',
    audit: 'casework.ledger.adopted',
    handle: adoptBasis,
  },
  'GET /v1/measures/:measure/consequences': {
    ...kept,
    action: 'casework/read-ledger-account',
    audit: 'casework.ledger-account.read',
    handle: showAccount,
  },
  'POST /v1/measures/:measure/consequences': {
    ...keeping,
    audit: 'casework.ledger-account.opened',
    handle: openAccount,
  },
  'POST /v1/measures/:measure/consequences/telling': {
    ...keeping,
    audit: 'casework.household.told',
    handle: tellHousehold,
  },
  'POST /v1/measures/:measure/consequences/pursuit': {
    ...keeping,
    audit: 'casework.pursuit.noted',
    handle: notePursuit,
  },
  'POST /v1/measures/:measure/consequences/entries': {
    ...keeping,
    audit: 'casework.consequence.noted',
    handle: noteConsequence,
  },
  'POST /v1/measures/:measure/consequences/entries/:entry/end': {
    ...keeping,
    audit: 'casework.consequence.ended',
    handle: endConsequence,
  },
  'POST /v1/measures/:measure/consequences/follow-ups': {
    ...keeping,
    audit: 'casework.follow-up.done',
    handle: lookAgain,
  },
  'GET /v1/consequence-figures': {
    ...kept,
    roles: ['legal-adviser', 'mayor', 'council-member', 'programme-manager', 'analyst'],
    action: 'casework/read-ledger-figure',
    audit: 'casework.ledger-figures.read',
    handle: readFigures,
  },
}
