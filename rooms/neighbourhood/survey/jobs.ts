/** What happens to answers later: they are read, and they go. */
import type { Job, Reaction } from '../../../foundation/jobs/worker.ts'
import { neighbourhoodEvents } from '../events.ts'
import { destroyAnswers } from './destroy-answers.ts'
import { runSurveys } from './run-surveys.ts'

const running = async (context: Parameters<Job['run']>[0]) => void (await runSurveys(context))
const destroying = async (context: Parameters<Job['run']>[0]) => void (await destroyAnswers(context))

export const surveyReactions: readonly Reaction[] = [
  { on: neighbourhoodEvents.answersWait, run: running },
  { on: neighbourhoodEvents.surveyFinal, run: destroying },
]
export const surveyJobs: readonly Job[] = [
  // Answers are taken up at once; this is for what a crash left behind.
  { name: 'neighbourhood.run-surveys', cron: '* * * * *', run: running },
  { name: 'neighbourhood.destroy-survey-answers', cron: '25 2 * * *', run: destroying },
]
