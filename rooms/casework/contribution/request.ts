/** One organ asks, another answers. What the asker may conclude never reaches beyond what the asker may see. */
import type { AnswerToRequest } from '../words.ts'

export type RequestFacts = {
  readonly answer: 'nothing-known' | 'refused' | null
  /** Contributions in answer, as far as the viewer may see them. */
  readonly visibleAnswers: number
}

/**
 * The standing of a request for one viewer. A contribution withheld from the asker leaves the request as open as if it
 * did not exist: "given" is never said to someone who cannot see what was given.
 */
export const standingForViewer = ({ answer, visibleAnswers }: RequestFacts): AnswerToRequest | null =>
  visibleAnswers > 0 ? 'given' : answer

export const aRefusalToAnswerHasAReason = (answer: 'nothing-known' | 'refused', reason: string | undefined): boolean =>
  answer !== 'refused' || (reason ?? '').trim().length > 0
