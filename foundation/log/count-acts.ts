/** Counts what was done, by day, organ and kind; and once more for everybody, by year, rounded. */
import { dayOf, newId } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import type { LogHouse } from './sequence-leaves.ts'

/** What residents are told of, each by the acts that it is. A count of everything is told too, rounded like the rest. */
export const publicKinds = ['acts', 'refusals', 'reports', 'letters', 'log-readings', 'destructions'] as const
export type PublicKind = (typeof publicKinds)[number]

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
    await publish(trx, partnership)
  })
}

/**
 * Each figure is rounded to fives by itself, the total too: it is not the sum of the others, so nothing is found by
 * subtracting. The same count always rounds the same way, so that asking twice tells nothing.
 */
async function publish(trx: Trx, partnership: string): Promise<void> {
  const { rows } = await sql<{ year: number } & { [kind in PublicKind]: number }>`
    select extract(year from day)::int as year,
      sum(acts)::int as acts,
      coalesce(sum(acts) filter (where result = 'refused'), 0)::int as refusals,
      coalesce(sum(acts) filter (where action like 'casework.case.reported' and result = 'done'), 0)::int as reports,
      coalesce(sum(acts) filter (where action = 'signals.letter.received'), 0)::int as letters,
      coalesce(sum(acts) filter (where action like 'sharing.log-reading.%' and result = 'done'), 0)::int as "log-readings",
      coalesce(sum(acts) filter (where action like '%.destroyed' and result = 'done'), 0)::int as destructions
    from audit.act_counts group by 1`.execute(trx)
  await sql`delete from audit.public_counts`.execute(trx)
  for (const row of rows)
    for (const kind of publicKinds)
      await sql`insert into audit.public_counts (partnership, id, year, kind, rounded)
        values (${partnership}, ${newId()}, ${row.year}, ${kind}, ${roundedToFives(row[kind])})`.execute(trx)
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
