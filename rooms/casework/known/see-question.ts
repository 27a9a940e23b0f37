/** Finds a question for the one acting, or answers as if it did not exist; and puts questions about it to the rules. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** Errors: `casework/question-not-visible`, for a hidden one, an ended one and an unknown one alike. */
export async function seeQuestion(act: Act, id: Id): Promise<store.QuestionRow> {
  act.note(id)
  const found = await store.questionById(act.trx, id, act.clock.today())
  if (!found) throw caseworkProblems.because('question-not-visible')
  return found
}

type Standing = Pick<store.QuestionRow, 'regime' | 'state' | 'core' | 'involved'>
export const aboutQuestion = (
  action: 'ask-known' | 'decide-known' | 'read-known-question' | 'ask-alignment',
  { id, asker, standing }: { readonly id: Id; readonly asker: string; readonly standing: Standing },
  context: Attributes = {},
): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::KnownQuestion',
    id,
    attributes: {
      regime: standing.regime,
      state: standing.state,
      core: standing.core,
      involved: standing.involved,
      asker,
    },
  },
  context,
})

export const aboutLook = (row: store.SecondLookRow): Question => ({
  action: 'casework/take-second-look',
  resource: {
    type: 'casework::SecondLook',
    id: row.id,
    attributes: { regime: row.regime, state: row.state, core: row.core, involved: row.involved },
  },
  context: {},
})
