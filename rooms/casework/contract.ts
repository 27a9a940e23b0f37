/** What pages may ask of casework. Every reply is made for one viewer: what it leaves out does not exist there. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../kit/contract.ts'
import { accountContract } from './account/contract.ts'
import { adviceContract } from './advice/contract.ts'
import { agreedContract } from './agreed/contract.ts'
import { alignmentContract } from './alignment/contract.ts'
import { chainContract } from './chain/contract.ts'
import { conferenceContract } from './conference/contract.ts'
import { contributionContract } from './contribution/contract.ts'
import { correctionContract } from './correction/contract.ts'
import { deliveryContract } from './delivery/contract.ts'
import { familyContract } from './family/contract.ts'
import { handoverContract } from './handover/contract.ts'
import { invitationContract } from './invitation/contract.ts'
import { knownContract } from './known/contract.ts'
import { ledgerContract } from './ledger/contract.ts'
import { letterContract } from './letter/contract.ts'
import { measureContract } from './measure/contract.ts'
import { meetingContract } from './meeting/contract.ts'
import { noticeContract } from './notice/contract.ts'
import { phenomenonContract } from './phenomenon/contract.ts'
import { planContract } from './plan/contract.ts'
import { progressContract } from './progress/contract.ts'
import { recordContract } from './record/contract.ts'
import { releaseContract } from './release/contract.ts'
import { reportContract } from './report/contract.ts'
import { followUp, reviewContract } from './review/contract.ts'
import { riecContract } from './riec/contract.ts'
import { consultationContract } from './rights/contract.ts'
import { screeningContract } from './screening/contract.ts'
import { searchContract } from './search/contract.ts'
import { standingContract } from './standing/contract.ts'
import {
  action,
  caseCard,
  closure,
  conferenceCard,
  destruction,
  organOption,
  reportToWeigh,
  request,
} from './story/contract.ts'
import { strikeContract } from './strike/contract.ts'
import { taskContract } from './tasks/contract.ts'
import { threatContract } from './threat/contract.ts'
import { vulnerabilityContract } from './vulnerability/contract.ts'
import { weighingContract } from './weighing/contract.ts'
import { advices, criterionCodes } from './words.ts'

export type {
  ActionShown,
  CaseCard,
  CaseFile,
  ConferenceCard,
  ContributionShown,
  RequestShown,
} from './story/contract.ts'

/** Cases go on page by page; of what waits the first fifty stand here. */
const pageOfCases = z.strictObject({ page: z.coerce.number().int().min(0).max(10_000).optional() })
const casesPaged = { cases: z.array(caseCard), moreCases: z.boolean() }

const overviewContract = {
  'GET /v1/today': {
    query: pageOfCases,
    reply: z.strictObject({
      today: day,
      conferences: z.array(conferenceCard),
      reports: z.array(
        caseCard.extend({ told: z.boolean().nullable(), screening: z.enum(['asked', 'answered']).nullable() }),
      ),
      requests: z.array(request),
      reviews: z.array(z.strictObject({ case: identifier, caseName: z.string(), reviewOn: day })),
      followUp,
      actions: z.array(action),
      ...casesPaged,
    }),
    problems: [],
    summary: 'What a process manager has to do today.',
  },
  'GET /v1/asked-of-me': {
    query: pageOfCases,
    reply: z.strictObject({
      today: day,
      requests: z.array(request),
      followUp,
      /** Renewals that wait for an answer about what the own organ supplied. */
      renewals: z.int(),
      actions: z.array(action),
      conferences: z.array(conferenceCard),
      ...casesPaged,
      reports: z.array(caseCard.extend({ screening: z.enum(['asked', 'answered']).nullable() })),
      feedback: z.array(
        z.strictObject({
          id: identifier,
          reportedOn: day,
          toldOn: day,
          outcome: z.enum(['admitted', 'refused']),
          unmet: z.array(z.enum(criterionCodes)),
          advice: z.enum(advices),
        }),
      ),
    }),
    problems: [],
    summary: 'What a partner professional is asked, agreed to do, and hears back.',
  },
  'GET /v1/to-decide': {
    reply: z.strictObject({
      today: day,
      /** All that wait; the page shows the oldest of them. */
      reportsWaiting: z.int(),
      reports: z.array(reportToWeigh),
      proposedClosings: z.array(caseCard),
      closures: z.array(closure),
      destructions: z.array(destruction),
      organs: z.array(organOption),
    }),
    problems: [],
    summary: 'What a delegate of a core participant has to decide, each with its test.',
  },
} as const satisfies Contract

export const caseworkContract = {
  ...overviewContract,
  ...accountContract,
  ...reportContract,
  ...standingContract,
  ...contributionContract,
  ...conferenceContract,
  ...invitationContract,
  ...correctionContract,
  ...releaseContract,
  ...knownContract,
  ...alignmentContract,
  ...consultationContract,
  ...measureContract,
  ...adviceContract,
  ...chainContract,
  ...letterContract,
  ...agreedContract,
  ...strikeContract,
  ...threatContract,
  ...deliveryContract,
  ...ledgerContract,
  ...noticeContract,
  ...recordContract,
  ...planContract,
  ...reviewContract,
  ...familyContract,
  ...handoverContract,
  ...taskContract,
  ...progressContract,
  ...screeningContract,
  ...searchContract,
  ...phenomenonContract,
  ...meetingContract,
  ...riecContract,
  ...vulnerabilityContract,
  ...weighingContract,
} as const satisfies Contract

export type CaseworkReply<K extends keyof typeof caseworkContract> = z.output<(typeof caseworkContract)[K]['reply']>
