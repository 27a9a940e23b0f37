/** How the work runs: right partners, as agreed, what waits for whom. Counts of cases and tasks; never of a person, never ranked. */
import { z } from 'zod'
import { type Contract, day, identifier, organ } from '../../../kit/contract.ts'

const caseAndOrgans = z.strictObject({ case: identifier, caseName: z.string(), organs: z.array(organ) })

export const progressContract = {
  'GET /v1/progress': {
    reply: z.strictObject({
      today: day,
      openCases: z.int(),
      /** Asked for by the reporter and not at the table. */
      wanted: z.array(caseAndOrgans),
      /** Involved, and not there when the case was last discussed. */
      absent: z.array(caseAndOrgans),
      agreed: z.strictObject({
        inTime: z.int(),
        late: z.int(),
        open: z.int(),
        overdue: z.int(),
        stuck: z.int(),
      }),
      /** In order of their code. */
      waits: z.array(
        z.strictObject({
          organ,
          cases: z.int(),
          requests: z.int(),
          actions: z.int(),
          overdue: z.int(),
          reviewParts: z.int(),
        }),
      ),
      reviews: z.array(z.strictObject({ case: identifier, caseName: z.string(), nextOn: day, overdue: z.boolean() })),
      /** Lists that go on beyond what stands here. */
      more: z.array(z.enum(['wanted', 'absent', 'reviews'])),
    }),
    problems: [],
    summary: 'How the work of the own tables runs, for who directs and for a partner.',
  },
} as const satisfies Contract
