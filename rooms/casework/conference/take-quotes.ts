/** Looks up the contributions somebody quotes, and starts the clock of what quotes them. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { startClock } from '../../sharing/door.ts'
import { seeContribution } from '../contribution/see-contribution.ts'
import { caseworkProblems } from '../problems.ts'
import { aQuoteGoesToTheNarrowestAudience, type Narrowing, type Quotable } from './quote.ts'

/** A quote is limited by its source's own day; without one, by the act's limit from the source's first day. */
const noDayOfItsOwn = '9999-12-31'

/**
 * Before the row is sealed. It starts as early as the oldest it quotes and goes with the first of them.
 * Errors: `casework/contribution-not-visible`, also for a contribution to another case.
 */
export async function takeQuotes(
  act: Act,
  row: { readonly kind: `casework.${string}`; readonly id: Id; readonly case: Id },
  quotes: readonly Id[] = [],
): Promise<Narrowing> {
  const quoted: Quotable[] = []
  for (const id of new Set(quotes)) {
    const found = await seeContribution(act, id)
    if (found.case_id !== row.case) throw caseworkProblems.because('contribution-not-visible')
    quoted.push(found)
  }
  await startClock(act, {
    ...row,
    origins: quoted.map(({ id, first_processed_on, expires_on }) => ({
      id,
      firstProcessedOn: first_processed_on,
      destroyBy: expires_on ?? noDayOfItsOwn,
    })),
  })
  return aQuoteGoesToTheNarrowestAudience(quoted)
}
