/** A file of a closure, filled over HTTP by the legal advisers of the mayor, as far as a case of the law wants it. */

import { questionsOfFile } from '../../rooms/casework/measure/proportionality.ts'
import { memberQuestions } from '../../rooms/casework/measure/words.ts'
import { aCheck, aChild, aMeasure, aMother, anAnswer } from '../../rooms/casework/testing/measure-house.ts'
import { type Court, done, idOf } from './legal-case.ts'

export type FileOfClosure = {
  readonly answerMinors: (known: boolean) => Promise<void>
  readonly advise: (kind: 'care' | 'youth') => Promise<void>
  readonly decide: () => ReturnType<Court['ask']>
}

/** Everything but the question about children, and the advice on care and children. */
export async function fileOfClosure({ ask }: Court): Promise<FileOfClosure> {
  const as = async (who: string, path: string, body?: object) => {
    const answer = await ask(who, 'POST', path, body)
    if (!done(answer)) throw new Error(`${who} ${path}: ${answer.body}`)
    return idOf(answer)
  }
  const { power, ground } = aMeasure()
  const file = `/v1/measures/${await as('hugo', '/v1/measures', aMeasure())}`
  const members = [await as('hugo', `${file}/members`, aMother), await as('hugo', `${file}/members`, aChild)]
  for (const question of questionsOfFile(power, ground).filter((one) => one !== 'minors'))
    await as('hugo', `${file}/answers`, anAnswer(question))
  for (const member of members) {
    for (const question of memberQuestions) await as('hugo', `${file}/answers`, { ...anAnswer(question), member })
    const check = await as(
      'hugo',
      `${file}/vulnerability-checks`,
      aCheck(member, { helpOfferedOn: '2026-01-05', adviceAskedOn: '2026-01-05' }),
    )
    await as('nele', `${file}/vulnerability-checks/${check}/signature`)
  }
  await as('hugo', `${file}/members/${members[0]}/view`, { view: 'given', words: 'Ik wist dit niet.' })
  return {
    answerMinors: async (known) => {
      const unknown = { known: false, choices: [], dueOn: '2099-01-01', words: 'De wijkagent zoekt het uit.' }
      await as('hugo', `${file}/answers`, anAnswer('minors', known ? { choices: ['yes'] } : unknown))
    },
    advise: async (kind) => {
      const advice = await as('hugo', `${file}/advices`, { kind, askedOf: 'college', dueOn: '2099-01-01' })
      await as('hugo', `${file}/advices/${advice}/reply`, { verdict: 'no-objection', text: 'Geen bezwaar.' })
    },
    decide: () => ask('marieke', 'POST', `${file}/decision`, { outcome: 'impose', days: 30, reasons: 'Afgewogen.' }),
  }
}
