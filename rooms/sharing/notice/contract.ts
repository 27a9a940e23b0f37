/** Letters by which the contact point informs people that data about them are processed. */
import { z } from 'zod'
import { bytes, type Contract, day, identifier } from '../../../kit/contract.ts'

const one = z.strictObject({ letter: identifier })
const item = z.strictObject({
  id: identifier,
  name: z.string().nullable(),
  address: z.string().nullable(),
  minor: z.boolean(),
  handedOn: day,
  dueOn: day,
  sentOn: day.nullable(),
})
export type ShownInformationLetter = z.output<typeof item>
const gone = 'sharing/information-letter-not-found'

export const informationContract = {
  'GET /v1/information-letters': {
    reply: z.strictObject({ today: day, items: z.array(item) }),
    problems: [],
    summary: 'Whom the contact point must inform, the one due first on top.',
  },
  'GET /v1/information-letters/:letter/letter-as-pdf': {
    params: one,
    reply: bytes,
    media: 'application/pdf',
    problems: [gone],
    summary: 'The letter as a tagged PDF.',
  },
  'POST /v1/information-letters/:letter/sending': {
    params: one,
    reply: z.strictObject({ id: identifier }),
    problems: [gone, 'sharing/not-the-desks-to-do'],
    summary: 'Records that the letter was sent.',
  },
} as const satisfies Contract
