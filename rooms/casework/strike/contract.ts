/** Somebody was put into a household by mistake: one says so, another confirms, and organs that were asked about them hear it. */
import { z } from 'zod'
import { type Contract, done, identifier, text } from '../../../kit/contract.ts'
import { oneMeasure } from '../measure/contract.ts'
import { strikeOutcomes, strikeReasons } from './words.ts'

const params = oneMeasure.extend({ member: identifier })
const problems = ['casework/measure-not-visible', 'casework/measure-is-decided', 'casework/not-yours-to-do'] as const

export const strikeContract = {
  'POST /v1/measures/:measure/members/:member/strike': {
    params,
    body: z.strictObject({ reason: z.enum(strikeReasons), words: text(2000) }),
    reply: done,
    problems: [...problems, 'casework/already-decided'],
    summary: 'Says that somebody was put into the household by mistake; counts only when a second person confirms.',
  },
  'POST /v1/measures/:measure/members/:member/strike/decision': {
    params,
    body: z.strictObject({ outcome: z.enum(strikeOutcomes) }),
    reply: done,
    problems: [...problems, 'casework/own-strike', 'casework/nothing-to-confirm'],
    summary: 'A second person confirms, and nothing about the mistaken member can be read any more; or does not agree.',
  },
  'POST /v1/advice-asked/:asked/correction': {
    params: z.strictObject({ asked: identifier }),
    reply: done,
    problems: ['casework/asked-advice-not-visible', 'casework/nothing-to-confirm'],
    summary: 'The asked organ confirms that it put its own notes right about somebody who was asked about by mistake.',
  },
} as const satisfies Contract
