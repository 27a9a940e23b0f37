/** Who works here in which appointment: for the yearly review of rights. Staff only. */
import type { AuthorisationGround, RegimeCode, Role } from '../capacity.ts'
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

export type ListedAppointment = {
  readonly id: Id
  readonly person: Id
  readonly name: string
  readonly organ: string
  readonly function: string
  readonly roles: readonly Role[]
  readonly ground: AuthorisationGround
  readonly regimes: readonly RegimeCode[]
  /** Without it the appointment gives no access (BGS 1.11). */
  readonly screenedOn: string | null
  readonly trainedOn: string | null
  readonly from: string
  readonly until: string | null
}

/** Appointments that are not ended on `today`, by organ and name; of one organ when it is given. */
export async function listAppointments(trx: Trx, today: string, organ?: string): Promise<ListedAppointment[]> {
  const { rows } = await sql<ListedAppointment>`
    select a.id, a.person, p.name, a.organ, a.function, a.roles, a.ground, a.regimes, a.screened_on as "screenedOn",
      a.trained_on as "trainedOn", a.from_day as "from", a.until_day as "until"
    from identity.appointments a join identity.people p on p.id = a.person
    where a.revoked_at is null and (a.until_day is null or a.until_day >= ${today})
      and (${organ ?? null}::text is null or a.organ = ${organ ?? null})
    order by a.organ, p.name, a.function, a.id`.execute(trx)
  return rows
}
