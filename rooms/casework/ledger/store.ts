/** SQL of the ledger. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import {
  type ConsequenceKind,
  consequenceKinds,
  type EntryEnd,
  type EntrySource,
  type Pursuit,
  pursuits,
  type RemedyOffered,
  type ToldWay,
} from './words.ts'

export type BasisRow = {
  readonly id: Id
  readonly regime: string
  readonly organ: string
  readonly basis: string
  readonly kinds: readonly ConsequenceKind[]
  readonly kept_months: number
  readonly assessment: string
  readonly assessed_on: string
  readonly adopted_by: Id
  readonly adopted_on: string
  readonly adopted_at: Date
}
const basisColumns = sql.raw(
  'id, regime, organ, basis, kinds, kept_months, assessment, assessed_on, adopted_by, adopted_on, adopted_at',
)
/** The one adopted last. */
export async function basisInForce(trx: Trx, organ: string): Promise<BasisRow | undefined> {
  const { rows } = await sql<BasisRow>`select ${basisColumns} from casework.ledger_bases
    where organ = ${organ} order by adopted_at desc, basis limit 1`.execute(trx)
  return rows[0]
}
export async function basisWith(trx: Trx, id: Id): Promise<BasisRow | undefined> {
  const { rows } = await sql<BasisRow>`select ${basisColumns} from casework.ledger_bases where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addBasis(trx: Trx, partnership: Id, row: BasisRow): Promise<void> {
  await sql`insert into casework.ledger_bases (partnership, id, regime, organ, basis, kinds, kept_months, assessment,
      assessed_on, adopted_by, adopted_on, adopted_at)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.organ}, ${row.basis}, ${row.kinds as ConsequenceKind[]},
      ${row.kept_months}, ${row.assessment}, ${row.assessed_on}, ${row.adopted_by}, ${row.adopted_on},
      ${row.adopted_at})`.execute(trx)
}

export type AccountRow = {
  readonly id: Id
  readonly measure: Id
  readonly regime: string
  readonly organ: string
  readonly basis: Id
  readonly decided_on: string
  readonly opened_on: string
  readonly destroy_by: string
  readonly told_on: string | null
  readonly told_how: ToldWay | null
  readonly pursued: Pursuit
}
const accountColumns = sql.raw(
  'id, measure, regime, organ, basis, decided_on, opened_on, destroy_by, told_on, told_how, pursued',
)
export async function accounts(trx: Trx): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`select ${accountColumns} from casework.ledger_accounts
    order by decided_on, opened_on, measure`.execute(trx)
  return rows
}
export async function accountOf(trx: Trx, measure: Id): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`select ${accountColumns} from casework.ledger_accounts
    where measure = ${measure}`.execute(trx)
  return rows[0]
}
export async function addAccount(trx: Trx, partnership: Id, row: AccountRow): Promise<void> {
  await sql`insert into casework.ledger_accounts (partnership, id, measure, regime, organ, basis, decided_on, opened_on,
      destroy_by, pursued)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.basis}, ${row.decided_on},
      ${row.opened_on}, ${row.destroy_by}, ${row.pursued})`.execute(trx)
}
export async function setTold(trx: Trx, id: Id, on: string, how: ToldWay): Promise<void> {
  await sql`update casework.ledger_accounts set told_on = ${on}, told_how = ${how} where id = ${id}`.execute(trx)
}
export async function setPursued(trx: Trx, id: Id, pursued: Pursuit): Promise<void> {
  await sql`update casework.ledger_accounts set pursued = ${pursued} where id = ${id}`.execute(trx)
}

export type EntryRow = {
  readonly id: Id
  readonly measure: Id
  readonly account: Id
  readonly regime: string
  readonly organ: string
  readonly kind: ConsequenceKind
  readonly on_day: string
  readonly amount: number | null
  readonly source: EntrySource
  readonly noted_by: Id
  readonly noted_at: Date
  readonly ended: EntryEnd | null
  readonly ended_on: string | null
  readonly ended_for: EntrySource | null
}
const entryColumns =
  sql.raw(`id, measure, account, regime, organ, kind, on_day, amount::float8 as amount, source, noted_by,
  noted_at, ended, ended_on, ended_for`)
export async function entries(trx: Trx, account: Id): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`select ${entryColumns} from casework.ledger_entries
    where account = ${account} order by on_day, noted_at, kind`.execute(trx)
  return rows
}
export async function entryWith(trx: Trx, id: Id): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`select ${entryColumns} from casework.ledger_entries where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
/** What stands, per kind. */
export async function totals(trx: Trx): Promise<{ kind: ConsequenceKind; entries: number; cents: number }[]> {
  const { rows } = await sql<{ kind: ConsequenceKind; entries: number; cents: number }>`select kind,
      count(*)::int as entries, coalesce(sum(amount), 0)::float8 as cents
    from casework.ledger_entries where ended is null group by kind order by kind`.execute(trx)
  return rows
}
export async function addEntry(
  trx: Trx,
  partnership: Id,
  row: Omit<EntryRow, 'ended' | 'ended_on' | 'ended_for'>,
): Promise<void> {
  await sql`insert into casework.ledger_entries (partnership, id, measure, account, regime, organ, kind, on_day, amount,
      source, noted_by, noted_at)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.account}, ${row.regime}, ${row.organ}, ${row.kind},
      ${row.on_day}, ${row.amount}, ${row.source}, ${row.noted_by}, ${row.noted_at})`.execute(trx)
}
export async function endEntry(
  trx: Trx,
  id: Id,
  with_: { ended: EntryEnd; on: string; for: EntrySource },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update casework.ledger_entries set ended = ${with_.ended}, ended_on = ${with_.on},
    ended_for = ${with_.for} where id = ${id} and ended is null`.execute(trx)
  return numAffectedRows === 1n
}

export type FollowUpRow = {
  readonly months: number
  readonly done_on: string
  readonly remedies: readonly RemedyOffered[]
}
export async function followUps(trx: Trx, account: Id): Promise<FollowUpRow[]> {
  const { rows } = await sql<FollowUpRow>`select months, done_on, remedies from casework.ledger_follow_ups
    where account = ${account} order by months`.execute(trx)
  return rows
}
/** Answers whether it was not done before. */
export async function addFollowUp(
  trx: Trx,
  partnership: Id,
  account: AccountRow,
  row: FollowUpRow & { readonly id: Id; readonly done_by: Id },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into casework.ledger_follow_ups (partnership, id, measure, account, regime, organ,
      months, done_on, done_by, remedies)
    values (${partnership}, ${row.id}, ${account.measure}, ${account.id}, ${account.regime}, ${account.organ}, ${row.months},
      ${row.done_on}, ${row.done_by}, ${row.remedies as RemedyOffered[]})
    on conflict (partnership, account, months) do nothing`.execute(trx)
  return numAffectedRows === 1n
}

export type FigureRow = {
  readonly id: Id
  readonly organ: string
  readonly figure: string
  readonly from_year: number
  readonly to_year: number
  readonly households: number | null
  readonly computed_on: string
  /** Up to which tally it was computed; null of before there were tallies. */
  readonly tally: number | null
}
export async function figures(trx: Trx): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`select id, organ, figure, from_year, to_year, households, computed_on, tally
    from casework.ledger_figures order by to_year desc, organ, figure`.execute(trx)
  return rows
}

// ── what the job counts: households per year, never one of them ──
export type Counted = {
  readonly organ: string
  readonly figure: string
  readonly year: number
  readonly households: number
}
export async function countHouseholds(trx: Trx): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with used as (
      select d.measure, a.organ, a.pursued, coalesce(m.phenomenon, 'none') as phenomenon,
        extract(year from d.decided_on)::int as year
      from casework.measure_decisions d
      join casework.measures m on m.id = d.measure
      join casework.ledger_accounts a on a.measure = d.measure
      where d.outcome = 'impose' and exists (select from casework.vulnerability_checks c
        join casework.vulnerability_signatures s on s.check_id = c.id where c.measure = d.measure and c.indicators
        and not exists (select from casework.member_strikes x where x.member = c.member and x.outcome = 'struck')))
    select a.organ, 'measures' as figure, extract(year from a.decided_on)::int as year, count(*)::int as households
      from casework.ledger_accounts a group by 1, 2, 3
    union all
    select a.organ, e.kind, extract(year from a.decided_on)::int, count(distinct a.measure)::int
      from casework.ledger_entries e join casework.ledger_accounts a on a.id = e.account
      where e.ended is distinct from 'wrong' group by 1, 2, 3
    union all
    select organ, 'used-by-others', year, count(*)::int from used group by 1, 2, 3
    union all
    select organ, 'used-' || pursued, year, count(*)::int from used group by 1, 2, 3
    union all
    select organ, 'used-by-others-in-' || phenomenon, year, count(*)::int from used group by 1, 2, 3
    union all
    select organ, 'used-' || pursued || '-in-' || phenomenon, year, count(*)::int from used group by 1, 2, 3
    union all
    select organ, 'without-check-' || kind, extract(year from decided_on)::int, count(distinct measure)::int
      from casework.vulnerability_overrides group by 1, 2, 3
    union all
    select organ, 'remedies-' || outcome, extract(year from ended_on)::int, count(*)::int
      from casework.measure_remedies where outcome is not null and kind <> 'interim-relief' group by 1, 2, 3
    union all
    select r.organ, 'remedy-' || m.power || '-' || r.outcome, extract(year from r.ended_on)::int, count(*)::int
      from casework.measure_remedies r join casework.measures m on m.id = r.measure
      where r.outcome is not null and r.kind <> 'interim-relief' group by 1, 2, 3
    union all
    select organ, 'urgent-courses', extract(year from taken_at)::int, count(distinct measure)::int
      from casework.urgent_courses group by 1, 2, 3
    order by 1, 2, 3`.execute(trx)
  return rows
}
/** What moves while an account stands: an entry that was wrong, and whether those who used somebody are pursued. */
const movesWithItsAccount = [...consequenceKinds, ...pursuits.map((pursued) => `used-${pursued}`)]

/**
 * A year is counted anew while its accounts are all there, so that what was put right is in no figure twice; when the first has
 * gone its counts only grow. Answers all years that were ever counted.
 */
export async function keepCounts(
  trx: Trx,
  partnership: Id,
  counted: readonly (Counted & { id: Id })[],
): Promise<Counted[]> {
  await sql`update casework.ledger_counts k set households = 0
    where (figure = any (${movesWithItsAccount}::text[])
      or (figure like 'used-%-in-%' and figure not like 'used-by-others-in-%'))
    and (select count(*) from casework.ledger_accounts a where a.organ = k.organ and extract(year from a.decided_on) = k.year)
      >= (select max(m.households) from casework.ledger_counts m
        where m.organ = k.organ and m.year = k.year and m.figure = 'measures')`.execute(trx)
  for (const one of counted)
    await sql`insert into casework.ledger_counts as k (partnership, id, regime, organ, figure, year, households)
      values (${partnership}, ${one.id}, 'MUN', ${one.organ}, ${one.figure}, ${one.year}, ${one.households})
      on conflict (partnership, organ, figure, year)
        do update set households = greatest(k.households, excluded.households)`.execute(trx)
  const { rows } = await sql<Counted>`select organ, figure, year, households from casework.ledger_counts
    order by organ, figure, year`.execute(trx)
  return rows
}
/** Writes down every count that changed since it was tallied last, and answers up to which tally there are now. */
export async function tally(trx: Trx, partnership: Id, today: string): Promise<number | null> {
  await sql`insert into casework.ledger_tallies (partnership, id, turn, regime, organ, figure, year, households, counted_on)
    select ${partnership}, gen_random_uuid(), (select coalesce(max(turn), 0) + 1 from casework.ledger_tallies), 'MUN', k.organ, k.figure, k.year, k.households, ${today}
    from casework.ledger_counts k where k.households is distinct from (select t.households from casework.ledger_tallies t
      where t.organ = k.organ and t.figure = k.figure and t.year = k.year order by t.turn desc limit 1)
    order by k.organ, k.figure, k.year`.execute(trx)
  const { rows } = await sql<{ last: number | null }>`select max(turn) as last
    from casework.ledger_tallies`.execute(trx)
  return rows[0]?.last ?? null
}
/** The counts as they stood at one tally. */
export async function countsAt(trx: Trx, tallied: number): Promise<Counted[]> {
  const { rows } = await sql<Counted>`select distinct on (organ, figure, year) organ, figure, year, households
    from casework.ledger_tallies where turn <= ${tallied} order by organ, figure, year, turn desc`.execute(trx)
  return rows
}
/** Accounts and entries as the job that counts again sees them: ids, codes and amounts. */
export async function accountsToRecount(trx: Trx): Promise<{ id: Id; organ: string }[]> {
  const { rows } = await sql<{ id: Id; organ: string }>`select id, organ from casework.ledger_accounts
    order by organ, decided_on, id`.execute(trx)
  return rows
}
export async function entriesToRecount(
  trx: Trx,
): Promise<{ id: Id; account: Id; kind: ConsequenceKind; amount: number | null; ended: EntryEnd | null }[]> {
  const { rows } = await sql<{
    id: Id
    account: Id
    kind: ConsequenceKind
    amount: number | null
    ended: EntryEnd | null
  }>`select id, account, kind, amount::float8 as amount, ended from casework.ledger_entries order by id`.execute(trx)
  return rows
}
export async function addFigure(trx: Trx, partnership: Id, row: FigureRow): Promise<void> {
  await sql`insert into casework.ledger_figures (partnership, id, regime, organ, figure, from_year, to_year, households,
      computed_on, tally)
    values (${partnership}, ${row.id}, 'MUN', ${row.organ}, ${row.figure}, ${row.from_year}, ${row.to_year},
      ${row.households}, ${row.computed_on}, ${row.tally})
    on conflict (partnership, organ, figure, to_year) do nothing`.execute(trx)
}
export const deleteAccount = (trx: Trx, id: Id) =>
  sql`delete from casework.ledger_accounts where id = ${id}`.execute(trx)
