/** What may go wrong around a threat. */
import { notVisible } from '../../../foundation/problem-entry.ts'

export const threatProblems = { 'threat-not-visible': notVisible() }
