/** What came of questions, requests and results, for the yearly public figures: a year and a kind, and nothing of whom. */
import { type Id, newId } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

/** Known or not at another register; what the rights desk gave; what receivers made of a result. */
export const outcomeKinds = [
  'known-yes',
  'known-no',
  'known-unanswered',
  'rights-given',
  'rights-partly',
  'rights-refused',
  'rights-nothing-held',
  'effect-yes',
  'effect-partly',
  'effect-no',
  'effect-too-early',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** In the transaction in which it came about: once, or not at all. */
export async function noteOutcome(
  trx: Trx,
  { partnership, day, kind }: { readonly partnership: Id; readonly day: string; readonly kind: OutcomeKind },
): Promise<void> {
  await sql`insert into audit.outcomes (partnership, id, year, kind)
    values (${partnership}, ${newId()}, ${Number(day.slice(0, 4))}, ${kind})`.execute(trx)
}

/** By night. Counts only grow: what is destroyed later has happened all the same. */
export async function foldOutcomes(trx: Trx, partnership: Id): Promise<void> {
  await sql`with gone as (delete from audit.outcomes returning year, kind)
    insert into audit.outcome_counts as so_far (partnership, id, year, kind, counted)
    select ${partnership}, gen_random_uuid(), year, kind, count(*) from gone group by year, kind
    on conflict (partnership, year, kind) do update set counted = so_far.counted + excluded.counted`.execute(trx)
}

export type OutcomeCount = { readonly year: number; readonly kind: OutcomeKind; readonly counted: number }
export async function outcomeCounts(trx: Trx): Promise<readonly OutcomeCount[]> {
  const { rows } = await sql<OutcomeCount>`select year, kind, counted from audit.outcome_counts
    order by year, kind`.execute(trx)
  return rows
}
