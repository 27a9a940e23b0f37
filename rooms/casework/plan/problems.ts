/** What may go wrong with a plan. */
import { notVisible } from '../problem-words.ts'

export const planProblems = {
  'goal-not-visible': notVisible(),
  'obstacle-not-visible': notVisible(),
  'escalation-not-visible': notVisible(),
}
