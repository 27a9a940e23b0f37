/** From an alliance into a file of a measure: only what was released to the organ, one item at a time. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ } from '../../../kit/contract.ts'
import { oneMeasure } from '../measure/contract.ts'

const received = z.strictObject({
  item: identifier,
  supplier: organ,
  category: z.string(),
  observedOn: day,
  expiresOn: day,
  text: z.string(),
  /** Files it was delivered to already. */
  files: z.array(identifier),
})
export type ReceivedItem = z.output<typeof received>
const source = z.strictObject({
  id: identifier,
  supplier: organ,
  category: z.string(),
  observedOn: day,
  arrivedOn: day,
  expiresOn: day,
  text: z.string(),
})
export type ShownSource = z.output<typeof source>

export const deliveryContract = {
  'GET /v1/received-items': {
    reply: z.strictObject({ items: z.array(received) }),
    problems: [],
    summary: "What an alliance handed over to one's organ, item by item.",
  },
  'POST /v1/received-items/:item/delivery': {
    params: z.strictObject({ item: identifier }),
    body: z.strictObject({ measure: identifier }),
    reply: done,
    problems: ['casework/item-not-visible', 'casework/not-yours-to-do', 'casework/already-delivered'],
    summary: 'Delivers one released item to a file of the own organ; a job carries it across.',
  },
  'GET /v1/measures/:measure/sources': {
    params: oneMeasure,
    reply: z.strictObject({ sources: z.array(source) }),
    problems: ['casework/measure-not-visible'],
    summary: 'What came into a file by a release, and from whom.',
  },
  'POST /v1/measures/:measure/sources/:source/removal': {
    params: oneMeasure.extend({ source: identifier }),
    reply: done,
    problems: ['casework/measure-not-visible', 'casework/not-yours-to-do'],
    summary: 'Takes a source out of a file, because its supplier corrected it or took it back.',
  },
} as const satisfies Contract
