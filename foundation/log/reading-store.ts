/** SQL of reading the log. What a reader gets is decided by row security: own acts, or a reading in force. */
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import type { AlarmKind } from './store.ts'

export type LogUse = 'legality' | 'internal-control' | 'security' | 'court'
export type ReadingReason = 'complaint' | 'sample' | 'incident' | 'court-order' | 'audit'
export type AlarmConclusion = 'incident-reported' | 'restored-by-agreement' | 'examined-no-fault'

export type ReadingRow = {
  readonly id: Id
  readonly use: LogUse
  readonly regime: string
  readonly asked_by: Id
  readonly asked_organ: string
  readonly asked_at: Date
  readonly about_person: Id | null
  readonly about_objects: readonly Id[]
  readonly from_day: string
  readonly until_day: string
  readonly reason_code: ReadingReason
  readonly decided_by: Id | null
  readonly decided_organ: string | null
  readonly agreed: boolean | null
  readonly open_until: Date | null
}
const columns =
  sql.raw(`id, use, regime, asked_by, asked_organ, asked_at, about_person, about_objects, from_day, until_day,
  reason_code, decided_by, decided_organ, agreed, open_until`)

/** Newest first. Accesses that people concerned asked for are not among them: those belong to the rights desk. */
export async function readings(trx: Trx): Promise<ReadingRow[]> {
  return (
    await sql<ReadingRow>`select ${columns} from audit.readings where kind = 'content' order by asked_at desc, id limit 200`.execute(
      trx,
    )
  ).rows
}
export async function readingWith(trx: Trx, id: Id): Promise<ReadingRow | undefined> {
  return (
    await sql<ReadingRow>`select ${columns} from audit.readings where kind = 'content' and id = ${id}`.execute(trx)
  ).rows[0]
}
type Asked = Pick<
  ReadingRow,
  'id' | 'use' | 'regime' | 'asked_by' | 'asked_organ' | 'asked_at' | 'about_person' | 'about_objects'
> &
  Pick<ReadingRow, 'from_day' | 'until_day' | 'open_until'> & { readonly reason_code: string }
export async function addReading(trx: Trx, partnership: Id, kind: 'content' | 'accesses', it: Asked): Promise<void> {
  await sql`insert into audit.readings (partnership, id, kind, use, regime, asked_by, asked_organ, asked_at, about_person,
      about_objects, from_day, until_day, reason_code, open_until)
    values (${partnership}, ${it.id}, ${kind}, ${it.use}, ${it.regime}, ${it.asked_by}, ${it.asked_organ}, ${it.asked_at},
      ${it.about_person}, ${it.about_objects as Id[]}, ${it.from_day}, ${it.until_day}, ${it.reason_code},
      ${it.open_until})`.execute(trx)
}
/** False when somebody else decided meanwhile, or the database does not let this person decide. */
export async function decideReading(
  trx: Trx,
  it: { id: Id; person: Id; organ: string; at: Date; agrees: boolean; openUntil: Date | null },
): Promise<boolean> {
  const { rows } = await sql`update audit.readings set decided_by = ${it.person}, decided_organ = ${it.organ},
      decided_at = ${it.at}, agreed = ${it.agrees}, open_until = ${it.openUntil}
    where id = ${it.id} and agreed is null returning id`.execute(trx)
  return rows.length > 0
}

export type ActRow = {
  readonly id: Id
  readonly at: Date | null
  readonly day: string
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly problem: string | null
  readonly person: Id
  readonly appointment: Id
  readonly organ: string
  readonly purpose: string | null
  readonly objects: readonly Id[]
  readonly decisions: readonly Id[]
}
const ofAct = sql.raw(
  'a.id, a.at, a.day, a.action, a.result, a.problem, a.person, a.appointment, a.organ, a.purpose, a.objects, a.decisions',
)

/** Of one reading, oldest first. */
export async function actsIn(
  trx: Trx,
  reading: ReadingRow,
  { from, most }: { from: number; most: number },
): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`select ${ofAct} from audit.acts a
    where a.day between ${reading.from_day} and ${reading.until_day} and a.regime = ${reading.regime}
      and ${aboutOf(reading)}
    order by a.at, a.id offset ${from} limit ${most}`.execute(trx)
  return rows
}
export async function countActsIn(trx: Trx, reading: ReadingRow): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit.acts a
    where a.day between ${reading.from_day} and ${reading.until_day} and a.regime = ${reading.regime}
      and ${aboutOf(reading)}`.execute(trx)
  return rows[0]?.count ?? 0
}
const aboutOf = (reading: ReadingRow) =>
  reading.about_person
    ? sql`a.person = ${reading.about_person}`
    : sql`a.objects && ${reading.about_objects as Id[]}::uuid[]`

type Own = { readonly person: Id; readonly appointment: Id }
export async function ownActs(
  trx: Trx,
  { person, appointment }: Own,
  { day, regime, most }: { day: string; regime: string; most: number },
): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`select ${ofAct} from audit.acts a
    where a.person = ${person} and a.appointment = ${appointment} and a.day = ${day} and a.regime = ${regime}
    order by a.at desc, a.id limit ${most}`.execute(trx)
  return rows
}
export async function ownDays(trx: Trx, { person, appointment }: Own): Promise<{ day: string; acts: number }[]> {
  const { rows } = await sql<{ day: string; acts: number }>`select day, count(*)::int as acts from audit.acts
    where person = ${person} and appointment = ${appointment} group by day order by day desc limit 60`.execute(trx)
  return rows
}
export type CommittedAct = ActRow & {
  readonly partnership: Id
  readonly regime: string
  readonly task: Id | null
  readonly request: Id | null
  readonly decided: readonly Buffer[]
  readonly salt: Buffer
  readonly form: number
}
/** One of them: by its own number, or by that of the account it gave. */
export async function ownAct(trx: Trx, { person, appointment }: Own, id: Id): Promise<CommittedAct | undefined> {
  const { rows } =
    await sql<CommittedAct>`select ${ofAct}, a.partnership, a.regime, a.task, a.request, a.decided, a.salt,
      a.form
    from audit.acts a where a.person = ${person} and a.appointment = ${appointment}
      and (a.id = ${id} or (a.objects @> ${[id]}::uuid[] and a.action like '%.account.given' and a.result = 'done'))
    limit 1`.execute(trx)
  return rows[0]
}

/** By organ, function, day and rule: what a person concerned may be told of who saw them. Never who. */
export type AccessRow = {
  readonly organ: string
  readonly appointment: Id
  readonly day: string
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly purpose: string
  readonly object: Id
  readonly acts: number
}
export async function accessesTo(trx: Trx, objects: readonly Id[], regime: string): Promise<AccessRow[]> {
  const { rows } = await sql<AccessRow>`
    select a.organ, a.appointment, a.day, a.action, a.result, a.purpose, entry.id as object, count(*)::int as acts
    from audit.acts a, unnest(a.objects) as entry (id)
    where a.objects && ${objects as Id[]}::uuid[] and entry.id = any (${objects as Id[]}::uuid[]) and a.regime = ${regime}
      and a.person is not null
    group by 1, 2, 3, 4, 5, 6, 7 order by a.day, a.organ, a.action, object`.execute(trx)
  return rows
}

/**
 * Writes down that a privacy officer counts who opened one thing (WGS 1.8(4), legality), which is what lets the rows be counted:
 * for as long as the answer takes. Errors: what PostgreSQL says when somebody else asks.
 */
export async function openAccount(
  trx: Trx,
  partnership: Id,
  it: Pick<ReadingRow, 'id' | 'regime' | 'asked_by' | 'asked_organ' | 'asked_at' | 'from_day' | 'until_day'> & {
    readonly object: Id
  },
): Promise<void> {
  await sql`insert into audit.readings (partnership, id, kind, use, regime, asked_by, asked_organ, asked_at, about_objects,
      from_day, until_day, reason_code, open_until)
    values (${partnership}, ${it.id}, 'account', 'legality', ${it.regime}, ${it.asked_by}, ${it.asked_organ}, ${it.asked_at},
      ${[it.object]}, ${it.from_day}, ${it.until_day}, 'account', clock_timestamp() + interval '20 seconds')`.execute(
    trx,
  )
}
/** Per organ and kind of act how often and from when until when one thing was touched. Nobody's name, nobody's appointment. */
export type TouchRow = {
  readonly organ: string
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly acts: number
  readonly first: string
  readonly last: string
}
type Touched = { readonly object: Id; readonly regime: string; readonly from: string; readonly until: string }
const touches = ({ object, regime, from, until }: Touched) => sql`a.objects @> ${[object]}::uuid[]
  and a.regime = ${regime} and a.day between ${from} and ${until} and a.person is not null`
export async function touchesOf(trx: Trx, touched: Touched): Promise<TouchRow[]> {
  const { rows } = await sql<TouchRow>`select a.organ, a.action, a.result, count(*)::int as acts,
      min(a.day)::text as first, max(a.day)::text as last
    from audit.acts a where ${touches(touched)}
    group by a.organ, a.action, a.result order by a.organ, a.action, a.result`.execute(trx)
  return rows
}
/** The earliest of them as the log knows it: its number, its day and what its row commits to. */
export type EarliestRow = Pick<CommittedAct, 'id' | 'at' | 'day' | 'action' | 'organ'> & { readonly commitment: Buffer }
export async function earliestOf(trx: Trx, touched: Touched): Promise<EarliestRow | undefined> {
  const { rows } = await sql<EarliestRow>`select a.id, a.at, a.day, a.action, a.organ, a.commitment
    from audit.acts a where ${touches(touched)} and a.result = 'done' order by a.at nulls first, a.id limit 1`.execute(
    trx,
  )
  return rows[0]
}

export type ColleagueRow = { readonly id: Id; readonly name: string; readonly organ: string }
/** One line per person and organ, by name. */
export async function colleagues(trx: Trx): Promise<ColleagueRow[]> {
  const { rows } = await sql<ColleagueRow>`select distinct p.id, p.name, a.organ
    from identity.people p join identity.appointments a on a.person = p.id order by p.name, a.organ`.execute(trx)
  return rows
}
export async function namesOf(trx: Trx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from identity.people
    where id = any (${ids as Id[]}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
export async function functionsOf(
  trx: Trx,
  appointments: readonly Id[],
): Promise<ReadonlyMap<Id, { readonly function: string; readonly roles: readonly string[] }>> {
  const { rows } = await sql<{ id: Id; function: string; roles: string[] }>`select id, function, roles
    from identity.appointments where id = any (${appointments as Id[]}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

export type AlarmRow = {
  readonly id: Id
  readonly kind: AlarmKind
  readonly witness: string | null
  readonly raised_at: Date
  readonly ended_at: Date | null
  readonly conclusion: string | null
  readonly evidence: readonly Buffer[]
}
/** Open ones first, then newest. */
export async function alarms(trx: Trx): Promise<AlarmRow[]> {
  const { rows } =
    await sql<AlarmRow>`select a.id, a.kind, w.name as witness, a.raised_at, a.ended_at, a.conclusion, a.evidence
    from audit.log_alarms a left join audit.witnesses w on w.id = a.witness
    order by (a.ended_at is null) desc, a.raised_at desc, a.id limit 50`.execute(trx)
  return rows
}
export async function endAlarm(
  trx: Trx,
  it: { id: Id; at: Date; person: Id; organ: string; conclusion: AlarmConclusion },
): Promise<boolean> {
  const { rows } = await sql`update audit.log_alarms set ended_at = ${it.at}, ended_by = ${it.person},
      ended_organ = ${it.organ}, conclusion = ${it.conclusion}
    where id = ${it.id} and ended_at is null returning id`.execute(trx)
  return rows.length > 0
}
export type WitnessRow = {
  readonly id: Id
  readonly name: string
  readonly key: string
  readonly outcome: string | null
  readonly size: number | null
  readonly leaves: number | null
  readonly answered_at: Date | null
  readonly silent_since: Date | null
}
export async function witnessesWithStanding(trx: Trx, day: string): Promise<WitnessRow[]> {
  const { rows } =
    await sql<WitnessRow>`select w.id, w.name, w.key, s.outcome, s.size, s.leaves, s.answered_at, s.silent_since
    from audit.witnesses w left join audit.witness_standings s on s.id = w.id
    where w.since <= ${day} and (w.until is null or w.until >= ${day}) order by w.name`.execute(trx)
  return rows
}
