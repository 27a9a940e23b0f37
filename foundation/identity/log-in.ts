/** The two halves of a log-in: before and after the provider. */
import { type Id, newId } from '../clock.ts'
import { type House, perform } from '../perform.ts'
import { capacityIn, fieldOfIdentity, type Person } from './appointment.ts'
import { type Identified, LogInRefused } from './open-id.ts'
import { hashOf, isToken, logInMinutes, newToken } from './session.ts'
import { endSession, insertLogIn, insertSession, personOf, takeLogIn, validAppointments } from './store.ts'

/** Answers the secret for the log-in cookie. */
export async function beginLogIn(house: House, partnership: Id): Promise<string> {
  const token = newToken()
  const hash = hashOf(token)
  await house.database.asEntrance({ entrance: 'workbench', partnership, session: hash }, (trx) =>
    insertLogIn(trx, { partnership, id: newId(), hash, now: house.clock.now() }),
  )
  return token
}

/** Takes the log-in away, whatever comes of it. Errors: `LogInRefused` when it was never begun, used, or too old. */
export async function spendLogIn(house: House, partnership: Id, token: unknown): Promise<string> {
  if (!isToken(token)) throw new LogInRefused('not-the-answer')
  const hash = hashOf(token)
  const began = await house.database.asEntrance({ entrance: 'workbench', partnership, session: hash }, (trx) =>
    takeLogIn(trx, hash),
  )
  if (!began || house.clock.now().getTime() - began.getTime() > logInMinutes * 60_000)
    throw new LogInRefused('not-the-answer')
  return token
}

/**
 * Opens a session for a person the provider has named; answers its token, always a new one.
 * Errors: `LogInRefused` `no-access` when we do not know them, or no appointment is valid and screened today.
 */
export async function startSession(house: House, partnership: Id, { issuer, subject }: Identified): Promise<string> {
  const person = await house.database.asEntrance({ entrance: 'workbench', partnership }, async (trx) => {
    const known = await personOf(trx, issuer, subject)
    return known && { ...known, ...(await validAppointments(trx, known.id, house.clock.today())) }
  })
  const first = person?.appointments[0]
  if (!person || !first) throw new LogInRefused('no-access')
  return openSessionAs(house, partnership, person, first.id, 'identity.session.started')
}

/** A new session in the named appointment; the one it replaces ends in the same transaction. */
export async function openSessionAs(
  house: House,
  partnership: Id,
  person: Person,
  appointment: Id,
  audit: 'identity.session.started' | 'identity.appointment.switched',
  replaces?: { readonly session: Id; readonly startedAt: Date },
): Promise<string> {
  const active = person.appointments.find(({ id }) => id === appointment)
  if (!active) throw new LogInRefused('no-access')
  const capacity = capacityIn(partnership, person.id, active, fieldOfIdentity(active))
  const token = newToken()
  await perform(house, capacity, { audit }, async (act) => {
    const id = newId()
    const now = house.clock.now()
    // Two switches at once: only one of them finds the old session open.
    if (replaces && !(await endSession(act.trx, replaces.session, now))) throw new LogInRefused('not-the-answer')
    const startedAt = replaces?.startedAt ?? now
    await insertSession(
      act.trx,
      { partnership, id, tokenHash: hashOf(token), person: person.id, appointment, startedAt },
      now,
    )
    act.note(id, ...(replaces ? [replaces.session] : []))
  })
  return token
}

/** Ends the session at once. */
export async function logOut(
  house: House,
  partnership: Id,
  { person, active, session }: { person: Person; active: Person['appointments'][number]; session: Id },
): Promise<void> {
  const capacity = capacityIn(partnership, person.id, active, fieldOfIdentity(active))
  await perform(house, capacity, { audit: 'identity.session.ended' }, async (act) => {
    await endSession(act.trx, session, house.clock.now())
    act.note(session)
  })
}
