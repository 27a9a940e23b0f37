/** The worker's turn: answers that wait are read, weighed and estimated. Taken over when a worker falls silent. */
import { newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { destroyAnswers } from './destroy-answers.ts'
import { AnswerFault } from './fault-in-answers.ts'
import { importAnswers, NoLongerWanted, type SurveyWork } from './import-answers.ts'
import { compartment } from './keeping.ts'
import * as store from './store.ts'

/** A survey that broke a worker so often is not tried again. */
const mostAttempts = 3

/** Answers how many surveys it had in hand. What was refused loses its answers at once. */
export async function runSurveys(context: JobContext): Promise<number> {
  const { database, clock, keys, partnership } = context
  const claims = { partnership, job: 'import-survey', regime: compartment } as const
  const work: SurveyWork = { partnership, clock, keys, newId, inside: (then) => database.asImporter(claims, then) }
  let done = 0
  while (await runOne(work)) done++
  await destroyAnswers(context)
  return done
}

async function runOne(work: SurveyWork): Promise<boolean> {
  const runner = work.newId()
  const survey = await work.inside((trx) => store.claimSurvey(trx, runner, work.clock.now()))
  if (!survey) return false
  try {
    if (survey.attempts > mostAttempts) throw new AnswerFault('broke-off')
    await importAnswers(work, survey, runner)
  } catch (error) {
    if (error instanceof NoLongerWanted) return true
    if (!(error instanceof AnswerFault || error instanceof ReadingFault)) throw error
    const fault = { code: error.code, ...error.place }
    await work.inside((trx) => store.endTurn(trx, { id: survey.id, runner, state: 'refused', fault }))
  }
  return true
}
