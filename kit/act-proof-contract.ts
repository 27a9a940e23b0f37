/** What shows an outsider, without this house, that one of one's own acts stands in the log. Browser-safe. */
import { z } from 'zod'
import { type Contract, identifier } from './contract.ts'

/** Every column an act commits to, with the salt that opens it. */
export const committedAct = z.record(z.string(), z.union([z.string(), z.null(), z.int(), z.array(z.string())]))

export const actProofContract = {
  'GET /v1/my-acts/:act/proof': {
    /** The act, or the account it gave. */
    params: z.strictObject({ act: identifier }),
    reply: z.strictObject({
      /** C2SP tlog-proof. */
      proof: z.string(),
      /** The row of the log, base64. */
      entry: z.string(),
      row: z.int(),
      size: z.int(),
      act: committedAct,
    }),
    problems: ['sharing/act-not-found', 'sharing/act-not-in-log-yet'],
    summary: 'What shows an outsider, without this house, that one of my acts stands in the log as it is shown.',
  },
} as const satisfies Contract
