/** What may go wrong with a review. */
import { entry, notVisible } from '../problem-words.ts'

export const reviewProblems = {
  'review-not-visible': notVisible(),
  'step-without-criteria': entry(
    400,
    [
      'Op- of afschalen kan alleen op een geschreven criterium',
      'Kies ten minste één criterium dat bij deze stap hoort, of laat de casus zoals hij is.',
    ],
    [
      'Scaling up or down rests on a written criterion',
      'Choose at least one criterion that belongs to this step, or leave the case as it is.',
    ],
  ),
}
