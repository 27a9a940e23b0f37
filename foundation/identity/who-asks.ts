/** From a cookie to a person in one appointment: looked up anew for every request, so that an end is an end. */

import type { Id } from '../clock.ts'
import type { House } from '../perform.ts'
import type { Appointment, Person } from './appointment.ts'
import { hashOf, idleMinutes, isToken, longestMinutes } from './session.ts'
import { markSeen, openSession, validAppointments } from './store.ts'

export type Who = {
  readonly session: Id
  readonly token: string
  readonly startedAt: Date
  readonly person: Person
  readonly active: Appointment
}

const minutesBetween = (earlier: Date, later: Date) => (later.getTime() - earlier.getTime()) / 60_000

/**
 * Nobody when there is no token, no open session, too long a silence or a day, or no valid appointment behind it.
 * `background`: the page asks by itself, without a person; that does not keep a session alive.
 */
export async function whoAsks(
  house: Pick<House, 'database' | 'clock'>,
  partnership: Id,
  token: unknown,
  background = false,
): Promise<Who | undefined> {
  if (!isToken(token)) return undefined
  const now = house.clock.now()
  return house.database.asEntrance({ entrance: 'workbench', partnership, session: hashOf(token) }, async (trx) => {
    const row = await openSession(trx, hashOf(token))
    if (!row) return undefined
    const silent = minutesBetween(row.seen_at, now)
    if (silent >= idleMinutes || minutesBetween(row.started_at, now) >= longestMinutes) return undefined
    const { appointments, resting } = await validAppointments(trx, row.person, house.clock.today())
    const active = appointments.find(({ id }) => id === row.appointment)
    if (!active) return undefined
    // Half a minute of slack saves a write on nearly every request.
    if (!background && silent >= 0.5) await markSeen(trx, row.id, now)
    return {
      session: row.id,
      token,
      startedAt: row.started_at,
      person: { id: row.person, name: row.name, appointments, resting },
      active,
    }
  })
}
