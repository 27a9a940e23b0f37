/** Who had which training when: each enters their own; who watches over authorisations sees what is missing. */
import { z } from 'zod'
import { type Contract, day, identifier } from '../../../kit/contract.ts'
import { trainingStandings, trainingTopics } from './words.ts'

const topic = z.enum(trainingTopics)
const standing = z.strictObject({
  topic,
  trainedOn: day.nullable(),
  validUntil: day.nullable(),
  standing: z.enum(trainingStandings),
})
export type ShownTraining = z.output<typeof standing>
const colleague = z.strictObject({
  name: z.string(),
  organ: z.string(),
  function: z.string(),
  /** What is missing, has run out or soon does. */
  toDo: z.array(topic),
})
export type ShownColleague = z.output<typeof colleague>

export const trainingContract = {
  'GET /v1/trainings': {
    reply: z.strictObject({
      today: day,
      own: z.array(standing),
      /** For who watches over authorisations; for anybody else nobody. */
      colleagues: z.array(colleague).nullable(),
    }),
    problems: [],
    summary:
      'One’s own trainings on the six topics; for who watches over authorisations, what colleagues still have to do.',
  },
  'POST /v1/trainings': {
    body: z.strictObject({ topic, trainedOn: day }),
    reply: z.strictObject({ id: identifier }),
    problems: ['knowledge/training-day-does-not-fit', 'knowledge/training-is-entered'],
    summary: 'Enters that one was trained on a topic.',
  },
  'POST /v1/trainings/removal': {
    body: z.strictObject({ topic, trainedOn: day }),
    reply: z.strictObject({ removed: z.boolean() }),
    problems: [],
    summary: 'Takes an own entry back that was wrong.',
  },
} as const satisfies Contract
