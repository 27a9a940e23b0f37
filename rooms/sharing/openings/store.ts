/** SQL of openings and alerts. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { AlertOutcome, OpeningKind } from './words.ts'

type Whose = { readonly partnership: Id; readonly person: Id; readonly organ: string; readonly role: string }

/** One person's openings of one day are counted one request after the other, so that no two pass together. */
export async function holdCount(trx: Trx, { person }: Whose, day: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`opening ${person} ${day}`}, 0))`.execute(trx)
}

/** Remembers what was opened; the same thing twice on a day counts once. */
export async function addOpenings(
  trx: Trx,
  whose: Whose,
  day: string,
  kind: OpeningKind,
  things: readonly { readonly id: Id; readonly thing: Id }[],
): Promise<void> {
  await sql`insert into sharing.openings (partnership, id, person, organ, role, day, kind, thing)
    select ${whose.partnership}::uuid, row.id, ${whose.person}::uuid, ${whose.organ}, ${whose.role}, ${day}::date, ${kind}, row.thing
    from unnest(${things.map(({ id }) => id)}::uuid[], ${things.map(({ thing }) => thing)}::uuid[]) row (id, thing)
    on conflict (partnership, person, day, kind, thing) do nothing`.execute(trx)
}

export async function openedOn(trx: Trx, { person }: Whose, day: string, kind: OpeningKind): Promise<number> {
  const { rows } = await sql<{ many: number }>`select count(*)::int as many from sharing.openings
    where person = ${person} and day = ${day} and kind = ${kind}`.execute(trx)
  return rows[0]?.many ?? 0
}

export type AlertRow = {
  readonly id: Id
  readonly person: Id
  readonly organ: string
  readonly role: string
  readonly kind: OpeningKind
  readonly day: string
  readonly at: Date
  readonly quota: number
  readonly outcome: AlertOutcome | null
  readonly settled_by: string | null
}

/** One alert per person, kind and day; every further attempt finds it there. */
export async function addAlert(
  trx: Trx,
  whose: Whose,
  alert: {
    readonly id: Id
    readonly day: string
    readonly at: Date
    readonly kind: OpeningKind
    readonly quota: number
  },
): Promise<void> {
  await sql`insert into sharing.quota_alerts (partnership, id, person, organ, role, kind, day, at, quota)
    values (${whose.partnership}, ${alert.id}, ${whose.person}, ${whose.organ}, ${whose.role}, ${alert.kind},
      ${alert.day}, ${alert.at}, ${alert.quota})
    on conflict (partnership, person, day, kind) do nothing`.execute(trx)
}

const withOutcome = sql`select a.id, a.person, a.organ, a.role, a.kind, a.day, a.at, a.quota, s.outcome, s.organ as settled_by
  from sharing.quota_alerts a
  left join sharing.settled_alerts s on s.alert = a.id`
export async function alertWith(trx: Trx, id: Id): Promise<AlertRow | undefined> {
  const { rows } = await sql<AlertRow>`${withOutcome} where a.id = ${id}`.execute(trx)
  return rows[0]
}
/** Newest first, open ones before settled ones. */
export async function alerts(trx: Trx): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`${withOutcome}
    order by s.outcome is not null, a.at desc, a.id limit 200`.execute(trx)
  return rows
}

/** Oldest first. */
export async function openAlertIds(trx: Trx): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select a.id from sharing.quota_alerts a
    where not exists (select from sharing.settled_alerts s where s.alert = a.id) order by a.at, a.id limit 200`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}

export async function settleAlert(
  trx: Trx,
  row: {
    readonly partnership: Id
    readonly id: Id
    readonly alert: Id
    readonly person: Id
    readonly organ: string
    readonly outcome: AlertOutcome
    readonly on: string
  },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into sharing.settled_alerts (partnership, id, alert, person, organ, outcome, settled_on)
    values (${row.partnership}, ${row.id}, ${row.alert}, ${row.person}, ${row.organ}, ${row.outcome}, ${row.on})
    on conflict (partnership, alert) do nothing`.execute(trx)
  return numAffectedRows === 1n
}

export type OpenedRow = {
  readonly person: Id
  readonly organ: string
  readonly role: string
  readonly many: number
}

/** Per person of staff and role: how many distinct persons since `since`. */
export async function openedSince(trx: Trx, since: string): Promise<OpenedRow[]> {
  const { rows } = await sql<OpenedRow>`
    select person, organ, role, count(distinct thing)::int as many from sharing.openings
    where day >= ${since} and kind = 'person'
    group by person, organ, role order by organ, role, person`.execute(trx)
  return rows
}

/** Forgets openings before `day`, and alerts that were settled before it. */
export async function forgetBefore(trx: Trx, day: string): Promise<void> {
  await sql`delete from sharing.openings where day < ${day}`.execute(trx)
}
