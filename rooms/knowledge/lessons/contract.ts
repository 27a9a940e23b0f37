/** Lessons of the work: what went well and what would be done differently, without a case and without persons. */
import { z } from 'zod'
import { type Contract, identifier } from '../../../kit/contract.ts'
import { lessonKinds } from './words.ts'

export const lessonsContract = {
  'GET /v1/lessons': {
    reply: z.strictObject({
      lessons: z.array(
        z.strictObject({
          id: identifier,
          kind: z.enum(lessonKinds),
          worked: z.string(),
          differently: z.string(),
          year: z.int(),
          /** Somebody of another organ has not read yet whether a person can be recognised. */
          waits: z.boolean(),
          /** Of the own organ: another one reads it. */
          own: z.boolean(),
        }),
      ),
    }),
    problems: [],
    summary: 'Lessons of the work, and those that wait for a second reader.',
  },
  'POST /v1/lessons/:lesson/reading': {
    params: z.strictObject({ lesson: identifier }),
    body: z.strictObject({ recognisable: z.boolean() }),
    reply: z.strictObject({ id: identifier }),
    problems: ['knowledge/lesson-not-visible', 'knowledge/another-organ-reads'],
    summary: 'Says whether a person can be recognised in a lesson: then it goes, else everybody reads it.',
  },
} as const satisfies Contract
