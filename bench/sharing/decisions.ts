/** Decisions with their reasons on record, against the bare engine asked the same questions. */

import type { Capacity } from '../../foundation/capacity.ts'
import { systemClock } from '../../foundation/clock.ts'
import { perform } from '../../foundation/perform.ts'
import { decide } from '../../foundation/policy/decide.ts'
import { answerUnder } from '../../foundation/policy/kept-rules.ts'
import { askOf, type Question } from '../../foundation/policy/question.ts'
import { rulesInForce } from '../../foundation/policy/read-rooms.ts'
import { askedIn, readCases } from '../../foundation/policy/testing/cases.ts'
import { testDatabase } from '../../foundation/testing/database.ts'
import { type Measurement, rounded, sideBySide } from './measurement.ts'

const officer: Capacity = {
  partnership: '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00',
  person: '5d0f5c2e-1f0c-4b8a-8a53-0d0a4be1c001',
  appointment: '8a2b6f0e-6f0a-4d3b-9a3e-1f6c2d7e4002',
  organ: 'politie',
  roles: ['delegate', 'partner-professional'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
}
/** As many as an act with a full list decides: a page of fifty, each with what may be done. */
const perAct = 50

export const measureDecisions: Measurement = async () => {
  const rules = await rulesInForce()
  const questions: Question[] = readCases('casework').map((one) => {
    const { action, resource, context } = askedIn(one)
    return {
      action: `${action.type.split('::')[0]}/${action.id}`,
      resource: { type: resource.type, id: resource.id, attributes: resource.attributes },
      context,
    }
  })
  const test = await testDatabase()
  const house = { database: test.database, clock: systemClock, keys: undefined as never }
  let next = 0
  const nextQuestion = () => questions[next++ % questions.length] as Question
  const deciding = (many: number) => async () => {
    await perform(house, officer, { audit: 'bench.decisions.taken' }, async (act) => {
      for (let turn = 0; turn < many; turn++) await decide(act, nextQuestion())
    })
    return many
  }
  type Engine = (asked: ReturnType<typeof askOf>) => unknown
  const bare = (engine: Engine) => async () => {
    for (let turn = 0; turn < perAct; turn++) engine(askOf(officer, nextQuestion()))
    return perAct
  }
  const whole = bare((asked) => answerUnder(rules.written, asked))
  try {
    const many = await sideBySide({ ours: deciding(perAct), yardstick: whole })
    const few = await sideBySide({ ours: deciding(perAct), yardstick: bare(rules.answer) })
    const one = await sideBySide({ ours: deciding(1), yardstick: whole })
    const about = {
      unit: 'decisions/s',
      yardstick: `the engine alone (parsed set of ${rules.policies.size} rules kept), same questions`,
    }
    return [
      {
        measure: 'decisions, recorded with reasons',
        workload: `${perAct} decisions in one act, with its audit row and leaf, one writer`,
        ...about,
        figure: rounded(many.ours),
        yardstickFigure: rounded(many.yardstick),
        ratio: rounded(many.ours / many.yardstick),
        atLeast: 0.7,
      },
      {
        measure: 'decisions, recorded with reasons, against the same few rules',
        workload: 'the same',
        ...about,
        yardstick: 'the engine alone, given only the rules that can hold for each question, as we give it them',
        figure: rounded(few.ours),
        yardstickFigure: rounded(few.yardstick),
        ratio: rounded(few.ours / few.yardstick),
      },
      {
        measure: 'decisions, recorded one by one',
        workload: 'one decision in an act of its own, one writer: the transaction is most of it',
        ...about,
        figure: rounded(one.ours),
        yardstickFigure: rounded(one.yardstick),
        ratio: rounded(one.ours / one.yardstick),
      },
    ]
  } finally {
    await test.close()
  }
}
