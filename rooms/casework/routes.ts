/** Who may knock at casework, under which name each knock is audited, and which verb answers: the overviews here, the rest per alcove. */
import { type RoomNews, type RoomRoutes, routesOf } from '../../foundation/http/routes.ts'
import { anyone, tables, zvh } from '../sharing/door.ts'
import { accountCards } from './account/routes.ts'
import { adviceCards } from './advice/routes.ts'
import { agreedCards } from './agreed/routes.ts'
import { alignmentCards } from './alignment/routes.ts'
import { chainCards } from './chain/routes.ts'
import { conferenceCards } from './conference/routes.ts'
import { caseworkContract } from './contract.ts'
import { contributionCards } from './contribution/routes.ts'
import { correctionCards } from './correction/routes.ts'
import { deliveryCards } from './delivery/routes.ts'
import { familyCards } from './family/routes.ts'
import { handoverCards } from './handover/routes.ts'
import { invitationCards } from './invitation/routes.ts'
import { knownCards } from './known/routes.ts'
import { ledgerCards } from './ledger/routes.ts'
import { letterCards } from './letter/routes.ts'
import { listAskedOfMe, listToDecide, showToday } from './list-work.ts'
import { measureCards } from './measure/routes.ts'
import { meetingCards } from './meeting/routes.ts'
import { knownAmong } from './meeting/store.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { noticeCards } from './notice/routes.ts'
import { phenomenonCards } from './phenomenon/routes.ts'
import { planCards } from './plan/routes.ts'
import { caseworkProblems } from './problems.ts'
import { progressCards } from './progress/routes.ts'
import { recordCards } from './record/routes.ts'
import { releaseCards } from './release/routes.ts'
import { reportCards } from './report/routes.ts'
import { reviewCards } from './review/routes.ts'
import { riecCards } from './riec/routes.ts'
import { consultationCards } from './rights/routes.ts'
import { screeningCards } from './screening/routes.ts'
import { searchCards } from './search/routes.ts'
import { standingCards } from './standing/routes.ts'
import { strikeCards } from './strike/routes.ts'
import { taskCards } from './tasks/routes.ts'
import { threatCards } from './threat/routes.ts'
import { vulnerabilityCards } from './vulnerability/routes.ts'
import { weighingCards } from './weighing/routes.ts'

/** Pages of casework hear of what is at the table, as far as their organ may see it. */
const news: RoomNews = { ...tables, roles: anyone, visible: knownAmong }

export const acts = { nl: actsNl, en: actsEn }

export const routes: RoomRoutes = {
  news,
  ...routesOf(caseworkContract, caseworkProblems, {
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
    ...accountCards,
    ...adviceCards,
    ...alignmentCards,
    ...conferenceCards,
    ...invitationCards,
    ...contributionCards,
    ...correctionCards,
    ...deliveryCards,
    ...knownCards,
    ...ledgerCards,
    ...letterCards,
    ...agreedCards,
    ...measureCards,
    ...meetingCards,
    ...noticeCards,
    ...planCards,
    ...familyCards,
    ...handoverCards,
    ...taskCards,
    ...progressCards,
    ...screeningCards,
    ...searchCards,
    ...recordCards,
    ...phenomenonCards,
    ...releaseCards,
    ...reportCards,
    ...reviewCards,
    ...consultationCards,
    ...riecCards,
    ...standingCards,
    ...strikeCards,
    ...chainCards,
    ...threatCards,
    ...vulnerabilityCards,
    ...weighingCards,
  }),
}
