/** Threats against workers: reported by whoever was threatened, answered by whoever answers for their safety. */
import { z } from 'zod'
import { type Contract, day, done, identifier, text } from '../../../kit/contract.ts'
import { threatKinds, threatSteps } from './words.ts'

const threat = z.strictObject({
  id: identifier,
  kind: z.enum(threatKinds),
  onDay: day,
  reportedOn: day,
  /** Reported by the reader. */
  own: z.boolean(),
  by: z.string(),
  words: z.string(),
  steps: z.array(z.enum(threatSteps)),
  answeredOn: day.nullable(),
  destroyBy: day,
})
export type ShownThreat = z.output<typeof threat>

export const threatContract = {
  'GET /v1/threats': {
    reply: z.strictObject({ items: z.array(threat), mayAnswer: z.boolean() }),
    problems: [],
    summary: "One's own reports of threats; for whoever answers for the safety of workers, those of the organ.",
  },
  'POST /v1/threats': {
    body: z.strictObject({ kind: z.enum(threatKinds), onDay: day, words: text(2000) }),
    reply: done,
    problems: ['sharing/dates-do-not-fit', 'casework/not-yours-to-do', 'sharing/regime-refuses-everything'],
    summary: 'Reports that one was threatened at work. Names no resident.',
  },
  'POST /v1/threats/:threat/answer': {
    params: z.strictObject({ threat: identifier }),
    body: z.strictObject({ steps: z.array(z.enum(threatSteps)).min(1).max(threatSteps.length) }),
    reply: done,
    problems: ['casework/threat-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Says what was done for the worker, once.',
  },
} as const satisfies Contract
