/** Who opens, answers, closes and reads rounds, as cards. They are about areas and themes, so that no legal world holds them. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { answerRound } from './answer-round.ts'
import { closeRound } from './close-round.ts'
import type { elicitationContract } from './contract.ts'
import { openRound } from './open-round.ts'
import { listRounds, showRound } from './read-rounds.ts'

const purpose = 'professionals-picture/1'
const analysts = { entrance: 'workbench', regime: 'MUN', purpose, roles: ['analyst'] } as const
const readers = {
  entrance: 'workbench',
  regime: 'any',
  purpose,
  action: 'neighbourhood/read-elicitation-round',
  roles: ['analyst', 'programme-manager', 'partner-professional'],
} as const

export const elicitationCards: Cards<typeof elicitationContract> = {
  'GET /v1/elicitation-rounds': { ...readers, audit: 'neighbourhood.elicitation-rounds.read', handle: listRounds },
  'POST /v1/elicitation-rounds': {
    ...analysts,
    action: 'neighbourhood/open-round',
    audit: 'neighbourhood.elicitation-round.opened',
    handle: openRound,
  },
  'GET /v1/elicitation-rounds/:round': { ...readers, audit: 'neighbourhood.elicitation-round.read', handle: showRound },
  'POST /v1/elicitation-rounds/:round/answers': {
    entrance: 'workbench',
    regime: 'any',
    purpose,
    roles: ['partner-professional'],
    action: 'neighbourhood/answer-round',
    audit: 'neighbourhood.elicitation-round.answered',
    handle: answerRound,
  },
  'POST /v1/elicitation-rounds/:round/closing': {
    ...analysts,
    action: 'neighbourhood/close-round',
    audit: 'neighbourhood.elicitation-round.closed',
    handle: closeRound,
  },
}
