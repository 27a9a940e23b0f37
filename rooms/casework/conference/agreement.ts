/** What must be true of what a conference decides, and of an action it agrees on. */
import type { Regime } from '../../sharing/door.ts'
import { mayRead, type Narrowing } from './quote.ts'

/** The article on which organs involved make agreements in the care and safety house. */
export const careHouseBasis = 'BWBR0049962:2.31:5:2025-07-05'
/** Elsewhere they agree on what the adopted protocol gives for a conference. */
export const agreementBasis = ({ regime, activities, aim }: Pick<Regime, 'regime' | 'activities' | 'aim'>): string =>
  regime === 'WGS-ZVH' ? careHouseBasis : (activities.find(({ code }) => code === 'casusoverleg')?.basis ?? aim.basis)

export type Agreed = { readonly owner: string; readonly task: string; readonly dueOn: string }
export type TaskOfOrgan = { readonly organ: string; readonly task: string; readonly basis: string }

/** WGS 2.25, 1.3(4): an action uses a power its owner already has. Answers the article, or null. */
export const powerBehind = (agreed: Agreed, tasks: readonly TaskOfOrgan[]): string | null =>
  tasks.find(({ organ, task }) => organ === agreed.owner && task === agreed.task)?.basis ?? null

export const isOverdue = (action: { readonly dueOn: string; readonly doneOn: string | null }, today: string): boolean =>
  action.doneOn === null && action.dueOn < today

export type Votes = {
  readonly for: readonly string[]
  readonly against: readonly string[]
  readonly abstaining: readonly string[]
}
/** An organ votes once, takes part, and may read what it votes about. */
export function everyVoteIsOfOneReader(votes: Votes, voters: readonly string[], narrowing: Narrowing): boolean {
  const all = [...votes.for, ...votes.against, ...votes.abstaining]
  return new Set(all).size === all.length && all.every((organ) => voters.includes(organ) && mayRead(narrowing, organ))
}
