/** Why someone sees a contribution, for whoever sees it; and why somebody else does not, for whoever gave it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { participantKindOf, regimeForCases, type Why, type WhyNot, whyNotFor, whyVisible } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { seeCase } from '../see-case.ts'
import { aboutContribution, seeContribution } from './see-contribution.ts'
import type { ContributionRow } from './store.ts'

/** Errors: `casework/contribution-not-visible`. */
export async function explainContribution(act: Act, { params }: { params: { contribution: Id } }): Promise<Why> {
  const row = await seeContribution(act, params.contribution)
  const facts = {
    since: row.first_processed_on,
    until: row.expires_on ?? (await seeCase(act, row.case_id)).destroy_by,
    others: othersWhoSee(row, act.capacity.organ),
  }
  const hidden = caseworkProblems.because('contribution-not-visible')
  return whyVisible(act, aboutContribution('read-contribution', row), facts, hidden)
}

/** The organs beside one's own that see it now: those it was given to and the supplier, as long as they are involved. */
const othersWhoSee = ({ audience, organ, involved, withheld }: ContributionRow, own: string): string[] =>
  [...new Set([...audience, organ])]
    .filter((other) => other !== own && involved.includes(other) && !withheld.includes(other))
    .sort()

export type Change = 'involve' | 'give' | 'stop-withholding' | 'never'
type Answer = Omit<WhyNot, 'refusedBy'> & { readonly wouldHaveToChange: Change[] }

/**
 * Only for the supplier: for anybody else the contribution answers as if it did not exist. Speaks of the supplier's own
 * conditions (audience, withholding) and of who is involved, which every organ involved knows.
 */
export async function explainToSupplier(
  act: Act,
  { params, query }: { params: { contribution: Id }; query: { organ: string } },
): Promise<Answer> {
  const row = await seeContribution(act, params.contribution)
  if (row.organ !== act.capacity.organ) throw caseworkProblems.because('contribution-not-visible')
  const { refusedBy: _, ...said } = await whyNotFor(act, aboutContribution('read-contribution', row), query.organ)
  if (said.allowed) return { ...said, wouldHaveToChange: [] }
  const regime = await regimeForCases(act, 'WGS-ZVH')
  if (!participantKindOf(regime, query.organ)) return { ...said, wouldHaveToChange: ['never'] }
  return { ...said, wouldHaveToChange: changesFor(row, query.organ) }
}

function changesFor(row: ContributionRow, organ: string): Change[] {
  return [
    ...(row.involved.includes(organ) ? [] : ['involve' as const]),
    ...(row.withheld.includes(organ) ? ['stop-withholding' as const] : []),
    ...(row.audience.includes(organ) ? [] : ['give' as const]),
  ]
}
