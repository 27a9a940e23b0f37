/** What may go wrong with a hand-over. */
import { notVisible } from '../problem-words.ts'

export const handoverProblems = { 'handover-not-visible': notVisible() }
