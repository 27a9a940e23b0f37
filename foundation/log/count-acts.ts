/** Counts what was done, by day, organ and kind; and once more for everybody, by year, rounded. */
import { dayOf, type Id, newId } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import { foldOutcomes, type OutcomeKind, outcomeCounts, outcomeKinds } from './count-outcomes.ts'
import type { LogHouse } from './sequence-leaves.ts'

/**
 * What residents are told of, by the name of the act (`like`). `acts` and `refusals` are about everything. Each is counted
 * by itself.
 */
const told = {
  acts: { action: '%', result: '%' },
  refusals: { action: '%', result: 'refused' },
  reports: { action: 'casework.case.reported', result: 'done' },
  letters: { action: 'signals.letter.received', result: 'done' },
  'log-readings': { action: 'sharing.log-reading.read', result: 'done' },
  admissions: { action: 'casework.case.admitted', result: 'done' },
  'results-handed-over': { action: 'casework.release.handed-over', result: 'done' },
} as const
export type PublicKind = keyof typeof told | OutcomeKind

/** Days are counted again while rows may still come in: the last three, and every day that was never counted. */
export async function countActs({ database, partnership, clock }: Omit<LogHouse, 'signer'>): Promise<void> {
  const recent = dayOf(new Date(clock.now().getTime() - 3 * 86_400_000))
  await database.asJob({ partnership, job: 'audit.count' }, async (trx) => {
    await sql`delete from audit.act_counts where day >= ${recent}`.execute(trx)
    await sql`insert into audit.act_counts (partnership, id, day, organ, action, result, problem, acts)
      select ${partnership}, gen_random_uuid(), day, coalesce(organ, ''), action, result, coalesce(problem, ''), count(*)
      from audit.acts a
      where day >= ${recent} or day > coalesce((select max(day) from audit.act_counts), '-infinity')
      group by day, coalesce(organ, ''), action, result, coalesce(problem, '')`.execute(trx)
    await foldOutcomes(trx, partnership)
    await publish(trx, partnership)
  })
}

/**
 * Each figure is rounded to fives by itself, the total too: it is not the sum of the others, so nothing is found by
 * subtracting. The same count always rounds the same way, so that asking twice tells nothing.
 */
async function publish(trx: Trx, partnership: Id): Promise<void> {
  const kinds = Object.entries(told)
  const { rows } = await sql<{ year: number; kind: PublicKind; acts: number }>`
    select extract(year from c.day)::int as year, k.kind,
      coalesce(sum(c.acts) filter (where c.action like k.action and c.result like k.result), 0)::int as acts
    from audit.act_counts c, unnest(${kinds.map(([kind]) => kind)}::text[], ${kinds.map(([, { action }]) => action)}::text[],
      ${kinds.map(([, { result }]) => result)}::text[]) as k (kind, action, result)
    group by 1, 2`.execute(trx)
  await sql`delete from audit.public_counts`.execute(trx)
  const years = [...new Set(rows.map(({ year }) => year))]
  const counted = await outcomeCounts(trx)
  // Every kind of every year: a figure that is missing would say as much as one that is small.
  const outcomes = years.flatMap((year) =>
    outcomeKinds.map((kind) => ({
      ...{ year, kind },
      acts: counted.find((one) => one.year === year && one.kind === kind)?.counted ?? 0,
    })),
  )
  for (const { year, kind, acts } of [...rows, ...outcomes])
    await sql`insert into audit.public_counts (partnership, id, year, kind, rounded)
      values (${partnership}, ${newId()}, ${year}, ${kind}, ${roundedToFives(acts)})`.execute(trx)
}

/** Units: acts. Nothing below three is told from nothing. */
export const roundedToFives = (count: number): number => Math.round(count / 5) * 5

export async function publicCounts(
  trx: Trx,
): Promise<readonly { readonly year: number; readonly kind: PublicKind; readonly rounded: number }[]> {
  const { rows } = await sql<{ year: number; kind: PublicKind; rounded: number }>`
    select year, kind, rounded from audit.public_counts order by year desc, kind`.execute(trx)
  return rows
}

export type CountRow = {
  readonly day: string
  readonly organ: string
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly acts: number
}
/** Of the log controller: no person, no object. Newest first. */
export async function countsBetween(trx: Trx, from: string, until: string): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`select day, organ, action, result, sum(acts)::int as acts from audit.act_counts
    where day between ${from} and ${until} group by day, organ, action, result
    order by day desc, acts desc, action limit 2000`.execute(trx)
  return rows
}

export type RefusalCount = { readonly action: string; readonly problem: string; readonly many: number }
/** As counted by night; of today, nothing yet. Empty for whoever may not read counts. Most first. */
export async function refusalsBetween(trx: Trx, from: string, until: string): Promise<RefusalCount[]> {
  const { rows } = await sql<RefusalCount>`select action, problem, sum(acts)::int as many from audit.act_counts
    where day between ${from} and ${until} and result = 'refused' group by action, problem
    order by many desc, action, problem limit 200`.execute(trx)
  return rows
}
