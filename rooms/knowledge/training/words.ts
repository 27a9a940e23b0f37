/** The nouns of training: what whoever works with data of an alliance is trained on (BGS 1.17). */
import type { Id } from '../../../foundation/clock.ts'

export const trainingTopics = [
  'careful-handling',
  'rules',
  'work-processes',
  'analysis-methods',
  'security',
  'data-ethics',
] as const
export type TrainingTopic = (typeof trainingTopics)[number]

/** soon: runs out within two months. */
export const trainingStandings = ['valid', 'soon', 'expired', 'missing'] as const
export type TrainingStanding = (typeof trainingStandings)[number]

export type Training = {
  readonly id: Id
  readonly person: Id
  readonly organ: string
  readonly topic: TrainingTopic
  readonly trainedOn: string
  readonly validUntil: string
}
