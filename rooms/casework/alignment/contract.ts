/** After a hit: aligning what two alliances agreed to do, and nothing more. */
import { z } from 'zod'
import { type Contract, day, done, ground, identifier, organ, text } from '../../../kit/contract.ts'
import { askerFunctions } from '../known/words.ts'
import { alignmentStandings } from './words.ts'

export const agreement = z.strictObject({ owner: organ, what: z.string(), dueOn: day })
export const alignmentContract = {
  'POST /v1/crime-centre/known-questions/:question/alignment': {
    params: z.strictObject({ question: identifier }),
    body: z.strictObject({ why: text(2000, 20) }),
    reply: done,
    problems: [
      'casework/question-not-visible',
      'casework/no-hit-to-align',
      'casework/not-yours-to-do',
      'casework/asked-already',
    ],
    summary: 'Asks to align agreements after a hit; the other alliance decides what crosses.',
  },
  'GET /v1/crime-centre/alignments': {
    reply: z.strictObject({
      alignments: z.array(
        z.strictObject({
          id: identifier,
          question: identifier,
          standing: z.enum(alignmentStandings),
          why: z.string(),
          agreements: z.array(agreement),
          expiresOn: day,
        }),
      ),
    }),
    problems: [],
    summary: 'Requests of the RIEC to align agreements, with what came back.',
  },
  'GET /v1/alignments': {
    reply: z.strictObject({
      alignments: z.array(
        z.strictObject({
          id: identifier,
          case: identifier,
          caseName: z.string(),
          person: z.string(),
          from: z.string(),
          asker: organ,
          askerFunction: z.enum(askerFunctions),
          reference: z.string(),
          why: z.string(),
          ground,
          /** `mayCross` is false for what stands under medical or youth-care secrecy. */
          actions: z.array(z.strictObject({ id: identifier, ...agreement.shape, mayCross: z.boolean() })),
          expiresOn: day,
        }),
      ),
    }),
    problems: [],
    summary: 'Requests of another alliance to align agreements, for the delegates of the case.',
  },
  'POST /v1/alignments/:alignment/decision': {
    params: z.strictObject({ alignment: identifier }),
    /** `items`: agreements to share. A contribution named here is refused, one under secrecy always. */
    body: z.strictObject({ outcome: z.enum(['align', 'decline']), items: z.array(identifier).max(40) }),
    reply: done,
    problems: [
      'casework/question-not-visible',
      'casework/only-core-participants-decide',
      'casework/secrecy-stays-in-the-alliance',
      'casework/only-agreements-cross',
      'casework/already-decided',
    ],
    summary: 'Decides which agreements the other alliance may know; nothing under secrecy ever crosses.',
  },
} as const satisfies Contract
