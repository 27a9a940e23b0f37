/** What may go wrong with a hand-over. */
import { notVisible } from '../../../foundation/problem-entry.ts'

export const handoverProblems = { 'handover-not-visible': notVisible() }
