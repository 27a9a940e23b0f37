/** Brings people and their appointments in, as an importer; twice is as good as once. */
import type { AuthorisationGround, RegimeCode, Role } from '../capacity.ts'
import type { Id } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { insertAppointment, insertPerson } from './store.ts'

export type AppointmentToSeed = {
  readonly id: Id
  readonly organ: string
  readonly function: string
  readonly roles: readonly Role[]
  readonly ground: AuthorisationGround
  readonly regimes: readonly RegimeCode[]
  readonly screening?: { readonly kind: string; readonly on: string }
  readonly trainedOn?: string
  readonly from: string
  readonly until?: string
}
export type PersonToSeed = {
  readonly id: Id
  /** As the provider names them. */
  readonly subject: string
  readonly name: string
  readonly appointments: readonly AppointmentToSeed[]
}

export async function seedPeople(
  database: Database,
  { partnership, issuer, people }: { partnership: Id; issuer: string; people: readonly PersonToSeed[] },
): Promise<void> {
  await database.asImporter({ partnership, job: 'identity.seed-people' }, async (trx) => {
    for (const person of people) {
      await insertPerson(trx, { ...person, partnership, issuer })
      for (const appointment of person.appointments)
        await insertAppointment(trx, { ...appointment, partnership, person: person.id })
    }
  })
}
