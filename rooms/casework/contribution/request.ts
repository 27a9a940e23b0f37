/** One organ asks, another answers. What the asker may conclude never reaches beyond what the asker may see. */
import type { AnswerToRequest, SpokenAnswer } from '../words.ts'

export type RequestFacts = {
  readonly answer: SpokenAnswer | null
  /** Contributions in answer, as far as the viewer may see them. */
  readonly visibleAnswers: number
}

/**
 * The standing of a request for one viewer. A contribution withheld from the asker leaves the request as open as if it
 * did not exist: "given" and "partly" are never said to someone who cannot see what was given.
 */
export function standingForViewer({ answer, visibleAnswers }: RequestFacts): AnswerToRequest | null {
  if (visibleAnswers > 0) return answer === 'partly' ? 'partly' : 'given'
  return answer === 'partly' ? null : answer
}

/** WGS 1.5(1): a participant must answer; every answer but "nothing known" says why. */
export const aRefusalToAnswerHasAReason = (answer: SpokenAnswer, reason: string | undefined): boolean =>
  answer === 'nothing-known' || (reason ?? '').trim().length > 0

/** The asker hears the outcome; the reason only where it may, and never beside an answer it cannot see. */
export const askerMayReadTheReason = (
  { standing, kept }: { standing: AnswerToRequest | null; kept: boolean },
  isOwn: boolean,
): boolean => isOwn || (!kept && standing !== null && standing !== 'given')
