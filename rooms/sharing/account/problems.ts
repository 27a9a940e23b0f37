/** What can go wrong when something is asked to account for itself. */
import { notVisible } from '../../../foundation/problem-entry.ts'

export const accountProblems = {
  'clock-not-visible': notVisible(),
  'question-not-visible': notVisible(),
} as const
