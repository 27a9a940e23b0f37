/** SQL that counts work, under the locks of whoever looks. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type Agreed = {
  readonly inTime: number
  readonly late: number
  readonly open: number
  readonly overdue: number
  readonly stuck: number
}
export async function agreed(trx: Trx, today: string): Promise<Agreed> {
  const { rows } = await sql<Agreed>`select count(*) filter (where done_on <= due_on)::int as "inTime",
      count(*) filter (where done_on > due_on)::int as late,
      count(*) filter (where done_on is null)::int as open,
      count(*) filter (where done_on is null and due_on < ${today})::int as overdue,
      count(*) filter (where done_on is null
        and exists (select from casework.obstacles o where o.action = a.id and o.ended_on is null))::int as stuck
    from casework.actions a`.execute(trx)
  return rows[0] ?? { inTime: 0, late: 0, open: 0, overdue: 0, stuck: 0 }
}

type Waits = { readonly organ: string; readonly many: number; readonly overdue: number }
/** Actions to be done, by owner. */
export async function actionsByOwner(trx: Trx, today: string): Promise<Waits[]> {
  const { rows } = await sql<Waits>`select owner as organ, count(*)::int as many,
      count(*) filter (where due_on < ${today})::int as overdue
    from casework.actions where done_on is null group by owner order by owner`.execute(trx)
  return rows
}
/** Reviews under way in which an organ involved has not said its part, by organ. */
export async function partsByOrgan(trx: Trx): Promise<Omit<Waits, 'overdue'>[]> {
  const { rows } = await sql<Omit<Waits, 'overdue'>>`select organ, count(*)::int as many
    from (select r.id, unnest(r.involved) as organ from casework.plan_reviews r where r.concluded_on is null) as asked
    where not exists (select from casework.review_parts p where p.review = asked.id and p.organ = asked.organ)
    group by organ order by organ`.execute(trx)
  return rows
}

/** Open cases, all and by organ involved. */
export async function openCases(trx: Trx): Promise<{ all: number; byOrgan: Omit<Waits, 'overdue'>[] }> {
  const all = await sql<{ n: number }>`select count(*)::int as n from casework.cases where state = 'open'`.execute(trx)
  const { rows } = await sql<Omit<Waits, 'overdue'>>`select organ, count(*)::int as many
    from casework.cases cross join unnest(involved) as one (organ) where state = 'open' group by organ order by organ`.execute(
    trx,
  )
  return { all: all.rows[0]?.n ?? 0, byOrgan: rows }
}
/** Asked for by the reporter and not at the table, in order of the day of the report. Units: `most` rows. */
export async function wanted(trx: Trx, most: number): Promise<Absence[]> {
  const { rows } = await sql<Absence>`select id as case_id,
      array(select organ from unnest(wanted) as one (organ) where organ <> all (involved) order by organ) as organs
    from casework.cases where state = 'open' and not wanted <@ involved order by reported_at, id limit ${most}`.execute(
    trx,
  )
  return rows
}

export type Absence = { readonly case_id: Id; readonly organs: readonly string[] }
/** Per case, of the last conference that closed: organs involved that had no seat. In order of the day of the report. Units: `most` rows. */
export async function absences(trx: Trx, most: number): Promise<Absence[]> {
  const { rows } = await sql<Absence>`select case_id, array_agg(organ order by organ) as organs from (
      select last.case_id, last.reported_at, unnest(last.involved) as organ, last.conference from (
        select distinct on (c.id) c.id as case_id, c.reported_at, c.involved, i.conference
        from casework.cases c join casework.agenda_items i on i.case_id = c.id
          join casework.conferences k on k.id = i.conference and k.closed_at is not null
        where c.state = 'open' order by c.id, k.closed_at desc
      ) as last
    ) as expected
    where not exists (select from casework.attendances a
      where a.case_id = expected.case_id and a.conference = expected.conference and a.organ = expected.organ)
    group by case_id, reported_at order by reported_at, case_id limit ${most}`.execute(trx)
  return rows
}
