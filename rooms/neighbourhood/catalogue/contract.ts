/** Searching for a table in the catalogues of places that this installation allows. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../../kit/contract.ts'
import { foundFault } from '../delivery/contract.ts'
import { listingStates } from './words.ts'

/** Units: tables shown of those that were found. */
export const mostShown = 40

const shownTable = z.strictObject({
  host: z.string(),
  identifier: z.string(),
  title: z.string(),
  summary: z.string(),
  period: z.string().nullable(),
  modified: z.string().nullable(),
  licence: z.string().nullable(),
  address: z.string(),
})
export type ShownListedTable = z.output<typeof shownTable>

export const catalogueContract = {
  'GET /v1/open-data/catalogue': {
    query: z.strictObject({ words: z.string().max(200).optional() }),
    reply: z.strictObject({
      /** Places from which anything may be fetched; empty: none, until the operator names one. */
      hosts: z.array(z.string()),
      listings: z.array(
        z.strictObject({
          id: identifier.nullable(),
          host: z.string(),
          /** Null: nobody has asked for it yet. */
          state: z.enum(listingStates).nullable(),
          tables: z.int(),
          keptOn: day.nullable(),
          fault: foundFault.nullable(),
        }),
      ),
      found: z.int(),
      items: z.array(shownTable),
    }),
    problems: [],
    summary:
      'Which places may be asked, whose lists of tables are here, and the tables in which all these words occur.',
  },
  'POST /v1/open-data/catalogue': {
    body: z.strictObject({}),
    reply: z.strictObject({ asked: z.int() }),
    problems: ['neighbourhood/may-not-load-open-data', 'neighbourhood/no-catalogue-allowed'],
    summary:
      'Has the lists of tables fetched anew from the places that may be asked. No word of what is looked for goes along.',
  },
} as const satisfies Contract
