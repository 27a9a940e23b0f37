/** Who may knock at casework, under which name each knock is audited, and which verb answers: the overviews here, the rest per alcove. */
import { routesOf } from '../../foundation/http/routes.ts'
import { alignmentCards } from './alignment/routes.ts'
import { conferenceCards } from './conference/routes.ts'
import { caseworkContract } from './contract.ts'
import { contributionCards } from './contribution/routes.ts'
import { correctionCards } from './correction/routes.ts'
import { deliveryCards } from './delivery/routes.ts'
import { knownCards } from './known/routes.ts'
import { ledgerCards } from './ledger/routes.ts'
import { listAskedOfMe, listToDecide, showToday } from './list-work.ts'
import { measureCards } from './measure/routes.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { noticeCards } from './notice/routes.ts'
import { caseworkProblems } from './problems.ts'
import { releaseCards } from './release/routes.ts'
import { reportCards } from './report/routes.ts'
import { consultationCards } from './rights/routes.ts'
import { standingCards } from './standing/routes.ts'
import { vulnerabilityCards } from './vulnerability/routes.ts'
import { zvh } from './who-knocks.ts'

export const acts = { nl: actsNl, en: actsEn }

export const routes = routesOf(caseworkContract, caseworkProblems, {
  'GET /v1/today': {
    ...zvh,
    roles: ['process-manager'],
    action: 'casework/read-case',
    audit: 'casework.today.read',
    handle: showToday,
  },
  'GET /v1/asked-of-me': {
    ...zvh,
    roles: ['partner-professional'],
    action: 'casework/read-request',
    audit: 'casework.asked.read',
    handle: listAskedOfMe,
  },
  'GET /v1/to-decide': {
    ...zvh,
    roles: ['delegate'],
    action: 'casework/admit-case',
    audit: 'casework.to-decide.read',
    handle: listToDecide,
  },
  ...alignmentCards,
  ...conferenceCards,
  ...contributionCards,
  ...correctionCards,
  ...deliveryCards,
  ...knownCards,
  ...ledgerCards,
  ...measureCards,
  ...noticeCards,
  ...releaseCards,
  ...reportCards,
  ...consultationCards,
  ...standingCards,
  ...vulnerabilityCards,
})
