/** What the workbench may ask of sharing. */
import { z } from 'zod'
import type { Contract } from '../../kit/contract.ts'
import { whyNotContract } from '../../kit/why-not-contract.ts'
import { accountContract } from './account/contract.ts'
import { authorisationContract } from './authorisation/contract.ts'
import { breachContract } from './breach/contract.ts'
import { covenantContract } from './covenant/contract.ts'
import { destructionContract } from './destruction/contract.ts'
import { knownContract } from './known/contract.ts'
import { logContract } from './log/contract.ts'
import { informationContract } from './notice/contract.ts'
import { openingsContract } from './openings/contract.ts'
import { protocolContract } from './protocol/contract.ts'
import { renewalContract } from './renewal/contract.ts'
import { rightsContract } from './rights/contract.ts'
import { categories, participantKinds, regimeStates } from './words.ts'

const ground = z.strictObject({ label: z.string(), href: z.string().optional() })
const inWords = z.strictObject({ text: z.string(), ground })
const organ = z.strictObject({
  code: z.string(),
  name: z.string(),
  tasks: z.array(z.strictObject({ code: z.string(), name: z.string(), ground, regimes: z.array(z.string()) })),
})
const regime = z.strictObject({
  code: z.string(),
  version: z.int(),
  validFrom: z.string(),
  state: z.enum(regimeStates),
  /** Written to show how it is done; only in the demonstration. */
  example: z.boolean(),
  name: z.string(),
  aim: inWords,
  controllers: inWords,
  participants: z.array(
    z.strictObject({ organ: z.string(), name: z.string(), kind: z.enum(participantKinds), ground }),
  ),
  categories: z.array(
    z.strictObject({
      code: z.enum(categories),
      phase: z.int(),
      ground,
      suppliers: z.array(z.string()),
      secrecy: z.boolean(),
    }),
  ),
  categoryRule: inWords,
  circle: z.strictObject({ hops: z.int(), ground }),
  criteria: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  criteriaGround: ground.nullable(),
  retention: z.strictObject({ maxYears: z.int(), renewYears: z.int(), ground }).nullable(),
  reportingPoint: z.strictObject({ name: z.string(), telephone: z.string() }).nullable(),
})
const purpose = z.strictObject({
  code: z.string(),
  version: z.int(),
  regime: z.string(),
  name: z.string(),
  says: z.string(),
  ground,
})
const register = z.strictObject({ regimes: z.array(regime), organs: z.array(organ), purposes: z.array(purpose) })
export type Register = z.output<typeof register>
export type RegimeInRegister = Register['regimes'][number]

export const sharingContract = {
  ...accountContract,
  ...logContract,
  ...protocolContract,
  ...renewalContract,
  ...destructionContract,
  ...knownContract,
  ...rightsContract,
  ...breachContract,
  ...informationContract,
  ...whyNotContract,
  ...openingsContract,
  ...authorisationContract,
  ...covenantContract,
  'GET /v1/rules-of-sharing': {
    reply: register,
    problems: ['sharing/rules-not-loaded'],
    summary: 'The legal regimes, organs and purposes in force today.',
  },
} as const satisfies Contract
