/** All SQL of identity. */
import type { RegimeCode } from '../capacity.ts'
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import { standingApart } from './apart.ts'
import { type Appointment, isRole, type Person } from './appointment.ts'
import type { AppointmentToSeed, PersonToSeed } from './person-to-seed.ts'

export type SessionRow = { id: Id; person: Id; name: string; appointment: Id; started_at: Date; seen_at: Date }

/** The open session with this hash, whatever its age; the caller looks at the clock. */
export async function openSession(trx: Trx, tokenHash: string): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.person, p.name, s.appointment, s.started_at, s.seen_at
    from identity.sessions s join identity.people p on p.id = s.person
    where s.token_hash = ${tokenHash} and s.ended_at is null`.execute(trx)
  return rows[0]
}

export async function markSeen(trx: Trx, session: Id, now: Date): Promise<void> {
  await sql`update identity.sessions set seen_at = ${now} where id = ${session} and seen_at < ${now}`.execute(trx)
}

type AppointmentRow = Omit<Appointment, 'roles' | 'regimes'> & { roles: string[]; regimes: RegimeCode[]; from: string }

/**
 * Valid on this day, not revoked, and the person screened (BGS 1.11). Oldest first; apart those that rest, because one person does
 * not work on cases and test their legality in one legal world.
 */
export async function validAppointments(
  trx: Trx,
  person: Id,
  today: string,
): Promise<Pick<Person, 'appointments' | 'resting'>> {
  const { rows } = await sql<AppointmentRow>`
    select id, organ, function, roles, ground, regimes, from_day as "from", until_day as until
    from identity.appointments
    where person = ${person} and revoked_at is null and screened_on <= ${today}
      and from_day <= ${today} and (until_day is null or until_day >= ${today})
    order by from_day, id`.execute(trx)
  const { standing, resting } = standingApart(rows)
  return {
    appointments: standing.map(({ from: _, ...row }) => ({ ...row, roles: row.roles.filter(isRole) })),
    resting: resting.map(({ appointment, beside, regimes }) => ({
      organ: appointment.organ,
      function: appointment.function,
      regimes,
      beside: { organ: beside.organ, function: beside.function },
    })),
  }
}

type Standing = Pick<AppointmentRow, 'id' | 'function' | 'ground' | 'regimes' | 'from' | 'until'>
/** Every appointment of this person that nobody ended, whatever its days. */
export async function appointmentsOf(trx: Trx, person: Id): Promise<Standing[]> {
  const { rows } = await sql<Standing>`select id, function, ground, regimes, from_day as "from", until_day as until
    from identity.appointments where person = ${person} and revoked_at is null
    order by from_day, function`.execute(trx)
  return rows
}

/**
 * Do session and appointment still stand, at this very moment? Whoever ends one of them waits until answers already on
 * their way are committed; so once an end is acknowledged, nothing more is disclosed.
 */
export async function stillStands(trx: Trx, session: Id, appointment: Id): Promise<boolean> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${session}, 0)),
    pg_advisory_xact_lock_shared(hashtextextended(${appointment}, 0))`.execute(trx)
  const { rows } = await sql`
    select from identity.sessions s join identity.appointments a on a.id = s.appointment
    where s.id = ${session} and a.id = ${appointment} and s.ended_at is null and a.revoked_at is null`.execute(trx)
  return rows.length === 1
}

/** Waits for the answers on their way, see `stillStands`. */
async function waitForAnswers(trx: Trx, sessionOrAppointment: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sessionOrAppointment}, 0))`.execute(trx)
}

export type NewSession = { partnership: Id; id: Id; tokenHash: string; person: Id; appointment: Id; startedAt: Date }
export async function insertSession(trx: Trx, session: NewSession, now: Date): Promise<void> {
  await sql`insert into identity.sessions (partnership, id, token_hash, person, appointment, started_at, seen_at)
    values (${session.partnership}, ${session.id}, ${session.tokenHash}, ${session.person}, ${session.appointment},
      ${session.startedAt}, ${now})`.execute(trx)
}

/** Answers whether it was open until now. */
export async function endSession(trx: Trx, session: Id, now: Date): Promise<boolean> {
  await waitForAnswers(trx, session)
  const { numAffectedRows } = await sql`update identity.sessions set ended_at = ${now}
    where id = ${session} and ended_at is null`.execute(trx)
  return numAffectedRows === 1n
}

export async function personOf(
  trx: Trx,
  issuer: string,
  subject: string,
): Promise<{ id: Id; name: string } | undefined> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select id, name from identity.people where issuer = ${issuer} and subject = ${subject}`.execute(trx)
  return rows[0]
}

export async function insertLogIn(trx: Trx, row: { partnership: Id; id: Id; hash: string; now: Date }): Promise<void> {
  await sql`insert into identity.log_ins (partnership, id, cookie_hash, started_at)
    values (${row.partnership}, ${row.id}, ${row.hash}, ${row.now})`.execute(trx)
}

/** Takes the log-in away, so that it counts once. Answers when it began. */
export async function takeLogIn(trx: Trx, hash: string): Promise<Date | undefined> {
  const { rows } = await sql<{ started_at: Date }>`
    delete from identity.log_ins where cookie_hash = ${hash} returning started_at`.execute(trx)
  return rows[0]?.started_at
}

export async function revokeAppointment(trx: Trx, appointment: Id, now: Date): Promise<boolean> {
  // Only an appointment that is seen is waited for: an id of something else tells nothing by how long it takes.
  const { rows } = await sql`select from identity.appointments where id = ${appointment}`.execute(trx)
  if (rows.length === 0) return false
  await waitForAnswers(trx, appointment)
  const { numAffectedRows } = await sql`update identity.appointments set revoked_at = ${now}
    where id = ${appointment} and revoked_at is null`.execute(trx)
  return numAffectedRows === 1n
}

/** What no one needs after a day: dead sessions, abandoned log-ins, answers to old requests. */
export async function forgetOld(trx: Trx, before: Date, beforeDay: string): Promise<void> {
  await sql`delete from identity.sessions where started_at < ${before}`.execute(trx)
  await sql`delete from identity.log_ins where started_at < ${before}`.execute(trx)
  await sql`delete from identity.answered_requests where day < ${beforeDay}`.execute(trx)
}

export async function insertPerson(
  trx: Trx,
  { partnership, id, issuer, subject, name }: PersonToSeed & { partnership: Id; issuer: string },
): Promise<void> {
  await sql`insert into identity.people (partnership, id, issuer, subject, name)
    values (${partnership}, ${id}, ${issuer}, ${subject}, ${name})
    on conflict (id) do update set issuer = excluded.issuer, subject = excluded.subject, name = excluded.name`.execute(
    trx,
  )
}

/** An appointment that is there already stays as it is: it may have been ended since. */
export async function insertAppointment(
  trx: Trx,
  {
    partnership,
    id,
    person,
    screening,
    trainedOn,
    until,
    ...named
  }: AppointmentToSeed & { partnership: Id; person: Id },
): Promise<void> {
  await sql`insert into identity.appointments (partnership, id, person, organ, function, roles, ground, regimes,
      screening_kind, screened_on, trained_on, from_day, until_day)
    values (${partnership}, ${id}, ${person}, ${named.organ}, ${named.function}, ${named.roles as string[]},
      ${named.ground}, ${named.regimes as string[]}, ${screening?.kind ?? null}, ${screening?.on ?? null},
      ${trainedOn ?? null}, ${named.from}, ${until ?? null})
    on conflict (id) do nothing`.execute(trx)
}
