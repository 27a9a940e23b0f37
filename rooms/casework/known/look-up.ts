/**
 * "Is this person known here?" answered from the blind index, as a job: never at the workbench, never by name. The
 * transaction is opened with the marks asked about, and row security shows those and no others.
 */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { marksToAskWith } from '../../../foundation/keys/blind-index.ts'
import type { PersonWritten } from '../../../foundation/keys/person-record.ts'
import * as store from './store.ts'

export type KnownIn = { readonly case: Id; readonly person: Id; readonly involved: readonly string[] }
/** `states`: which cases count; a question between alliances counts open ones, a data subject's request all. */
export type LookUp = {
  readonly regime: RegimeCode
  readonly person: PersonWritten
  readonly states: readonly ('reported' | 'open' | 'closed')[]
}

/**
 * Every case of the compartment in which this person seems to be known.
 * Not for pages: the answer names cases. For a question of another alliance `answer-question.ts` says only which organs.
 */
export async function casesKnowing(context: JobContext, { regime, person, states }: LookUp): Promise<KnownIn[]> {
  const found = await withMarksOf(context, { regime, person }, (trx) => store.knownUnder(trx, states))
  return found.map(({ case_id, person, involved }) => ({ case: case_id, person, involved }))
}

/** Looks with the marks of one person in one compartment; nothing when too little is known of the person to ask with. */
export async function withMarksOf<Found>(
  { database, keys, clock, partnership }: JobContext,
  { regime, person }: Pick<LookUp, 'regime' | 'person'>,
  look: (trx: Parameters<typeof store.knownUnder>[0]) => Promise<Found[]>,
): Promise<Found[]> {
  const claims = { partnership, job: 'casework.look-up', regime }
  const lookedUp = await database.asJob(claims, (trx) =>
    marksToAskWith({ trx, keys, clock, capacity: { partnership } }, regime, person),
  )
  return lookedUp.length === 0 ? [] : database.asJob({ ...claims, lookedUp }, look)
}
