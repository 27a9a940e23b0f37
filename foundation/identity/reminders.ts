/** SQL of mail to people who work here: at which address, whether they want to be reminded, and on which day a reminder last went. */
import type { RegimeCode, Role } from '../capacity.ts'
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

export type OwnReminder = { readonly address: string | null; readonly wanted: boolean }
/** Of whoever asks. Without a row: no address, and nothing said against it. */
export async function ownReminder(trx: Trx, person: Id): Promise<OwnReminder> {
  const { rows } = await sql<OwnReminder>`select address, wanted from identity.reminders
    where person = ${person}`.execute(trx)
  return rows[0] ?? { address: null, wanted: true }
}
export async function setReminderWanted(
  trx: Trx,
  row: { readonly partnership: Id; readonly id: Id; readonly person: Id; readonly wanted: boolean },
): Promise<void> {
  await sql`insert into identity.reminders (partnership, id, person, wanted)
    values (${row.partnership}, ${row.id}, ${row.person}, ${row.wanted})
    on conflict (partnership, person) do update set wanted = excluded.wanted`.execute(trx)
}
/** As the organisation gave it; what the person said about wanting stays as it is. */
export async function setReminderAddress(
  trx: Trx,
  row: { readonly partnership: Id; readonly id: Id; readonly person: Id; readonly address: string | null },
): Promise<void> {
  await sql`insert into identity.reminders (partnership, id, person, address)
    values (${row.partnership}, ${row.id}, ${row.person}, ${row.address})
    on conflict (partnership, person) do update set address = excluded.address`.execute(trx)
}

/** Somebody in one of the organs they act for. */
export type Remindable = {
  readonly id: Id
  readonly person: Id
  readonly address: string
  readonly organ: string
  readonly mailed_on: string | null
  readonly urgent_mailed_at: Date | null
}
type Whom = { readonly today: string; readonly regime: RegimeCode; readonly roles: readonly Role[] }
/**
 * Everybody with an address who did not say no, and works for an organ in this world in one of these roles today. In the order of
 * their random ids, which tells nothing.
 */
export async function remindableAtOnce(trx: Trx, { today, regime, roles }: Whom): Promise<Remindable[]> {
  const { rows } =
    await sql<Remindable>`select distinct r.id, r.person, r.address, r.mailed_on, r.urgent_mailed_at, a.organ
    from identity.reminders r join identity.appointments a on a.person = r.person
    where r.wanted and r.address is not null and ${worksToday(today, regime, roles)}
    order by r.id, a.organ`.execute(trx)
  return rows
}
/** The same, who had none today. */
export const remindable = async (trx: Trx, whom: Whom): Promise<Remindable[]> =>
  (await remindableAtOnce(trx, whom)).filter(({ mailed_on }) => mailed_on === null || mailed_on < whom.today)
/**
 * Everybody with an address who works for one of these organs in this world in one of these roles today; once per organ. Whether
 * they want to be reminded is not asked: an invitation is no reminder.
 */
export async function invitable(
  trx: Trx,
  {
    today,
    regime,
    roles,
    organs,
  }: {
    readonly today: string
    readonly regime: RegimeCode
    readonly roles: readonly Role[]
    readonly organs: readonly string[]
  },
): Promise<Pick<Remindable, 'person' | 'address' | 'organ'>[]> {
  const { rows } = await sql<Pick<Remindable, 'person' | 'address' | 'organ'>>`
    select distinct r.id, r.person, r.address, a.organ
    from identity.reminders r join identity.appointments a on a.person = r.person
    where r.address is not null and a.organ = any (${organs as string[]}::text[]) and ${worksToday(today, regime, roles)}
    order by r.id, a.organ`.execute(trx)
  return rows
}
const worksToday = (today: string, regime: RegimeCode, roles: readonly Role[]) => sql`
  a.revoked_at is null and a.screened_on <= ${today} and a.from_day <= ${today}
  and (a.until_day is null or a.until_day >= ${today}) and a.ground = 'processing'
  and a.regimes @> ${[regime]}::text[] and a.roles && ${roles as Role[]}::text[]`

/** Answers whether it still stood as it was found: of two who remind at once, one does. */
export async function noteMailed(
  trx: Trx,
  { id, mailed_on }: Pick<Remindable, 'id' | 'mailed_on'>,
  on: string | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update identity.reminders set mailed_on = ${on}
    where id = ${id} and wanted and mailed_on is not distinct from ${mailed_on}`.execute(trx)
  return numAffectedRows === 1n
}
/** As `noteMailed`, of one about something urgent. */
export async function noteMailedAtOnce(
  trx: Trx,
  { id, urgent_mailed_at }: Pick<Remindable, 'id' | 'urgent_mailed_at'>,
  at: Date | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update identity.reminders set urgent_mailed_at = ${at}
    where id = ${id} and wanted and urgent_mailed_at is not distinct from ${urgent_mailed_at}`.execute(trx)
  return numAffectedRows === 1n
}
