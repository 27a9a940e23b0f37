/** Answers that may not be read, or cannot, said so that a person can act on it. What somebody answered is never in it. */
import type { AnswerFaultCode } from './words.ts'

export type AnswerPlace = { readonly line?: number; readonly column?: string }
export class AnswerFault extends Error {
  readonly code: AnswerFaultCode
  readonly place: AnswerPlace
  constructor(code: AnswerFaultCode, place: AnswerPlace = {}) {
    super(code)
    this.code = code
    this.place = place
  }
}
