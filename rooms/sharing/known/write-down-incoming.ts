/** What other organisations asked our own register, from the journal of its node into the book. */
import { createHash } from 'node:crypto'
import type { Id } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import * as store from './store.ts'
import type { QuestionOutcome } from './words.ts'

/** A line of the node's journal; see `node/register/question-log.ts`. */
export type IncomingLine = {
  readonly at: string
  readonly day: string
  readonly peer: string
  readonly organ: string
  readonly function: string
  readonly purpose: string
  readonly ground: string
  readonly caseReference: string
  readonly outcome: string
  /** Of the line itself: the same line is written down once. */
  readonly hash: string
}

const became = (outcome: string): QuestionOutcome =>
  outcome === 'evaluated'
    ? 'answered'
    : outcome === 'rate-limited' || outcome === 'refusals-not-listed'
      ? 'over-limit'
      : 'not-answered'

/** Idempotent. Answers how many lines were new. */
export async function writeDownIncoming(
  { database, partnership }: Pick<JobContext, 'database' | 'partnership'>,
  regime: string,
  lines: readonly IncomingLine[],
): Promise<number> {
  return database.asJob({ partnership, job: 'sharing.write-down-incoming' }, async (trx) => {
    let added = 0
    for (const line of lines) {
      const row: store.QuestionRow = {
        id: idOf(line.hash),
        regime,
        direction: 'in',
        other: line.peer,
        asker: line.organ,
        asker_function: line.function,
        purpose: line.purpose,
        basis: line.ground,
        reference: line.caseReference,
        asked_at: new Date(line.at),
        asked_on: line.day,
        outcome: became(line.outcome),
        trouble: line.outcome === 'evaluated' ? null : line.outcome,
      }
      if (await store.addQuestionOnce(trx, partnership, row)) added++
    }
    return added
  })
}

/** The same line gives the same id, so that it stands in the book once. */
function idOf(hash: string): Id {
  const hex = createHash('sha256').update(`schakel incoming question|${hash}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
