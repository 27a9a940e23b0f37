/** How long a training counts, and how somebody stands. BGS 1.17 asks for training on six topics, not for a term: a term of the house. */
import { type Training, type TrainingStanding, type TrainingTopic, trainingTopics } from './words.ts'

/** Units: months. */
export const trainingCountsMonths = 36
/** Units: days before the end in which it shows as running out. */
export const runsOutWithinDays = 60
/** Units: days after the end until the entry goes. */
export const keptAfterEndDays = 365

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A day that does not exist becomes the last of its month: earlier, never later. */
export function trainingIsValidUntil(trainedOn: string): string {
  const [year = 0, month = 1, day = 1] = trainedOn.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + trainingCountsMonths, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + trainingCountsMonths, Math.min(day, last))).toISOString().slice(0, 10)
}
export const entryGoesOn = ({ validUntil }: Pick<Training, 'validUntil'>): string =>
  dayAfter(validUntil, keptAfterEndDays)
/** Entries that ended before this day go. */
export const forgottenBefore = (today: string): string => dayAfter(today, -keptAfterEndDays)

export function standingOf(validUntil: string | null, today: string): TrainingStanding {
  if (validUntil === null) return 'missing'
  if (validUntil < today) return 'expired'
  return validUntil < dayAfter(today, runsOutWithinDays) ? 'soon' : 'valid'
}

export type TopicStanding = {
  readonly topic: TrainingTopic
  readonly trainedOn: string | null
  readonly validUntil: string | null
  readonly standing: TrainingStanding
}
/** Of one person, in the order of the topics: the last training on each. */
export const standingsOf = (trainings: readonly Training[], today: string): TopicStanding[] =>
  trainingTopics.map((topic) => {
    const last = trainings
      .filter((one) => one.topic === topic)
      .sort((a, b) => a.trainedOn.localeCompare(b.trainedOn))
      .at(-1)
    return {
      topic,
      trainedOn: last?.trainedOn ?? null,
      validUntil: last?.validUntil ?? null,
      standing: standingOf(last?.validUntil ?? null, today),
    }
  })

/** What still has to be done: nothing that is valid. */
export const topicsToDo = (standings: readonly TopicStanding[]): TrainingTopic[] =>
  standings.filter(({ standing }) => standing !== 'valid').map(({ topic }) => topic)
