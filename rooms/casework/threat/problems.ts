/** What may go wrong around a threat. */
import { notVisible } from '../problem-words.ts'

export const threatProblems = { 'threat-not-visible': notVisible() }
