/** Builders for tests of the professionals' picture. */
import type { RoundAnswer } from './words.ts'

export const anAnswer = (given: Partial<RoundAnswer> = {}): RoundAnswer => ({
  discipline: 'policing',
  ranks: [1, 2],
  beside: 'alike',
  reason: '',
  ...given,
})
