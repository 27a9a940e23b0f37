/** Brings people and their appointments in, as an importer; twice is as good as once. */
import { type Id, newId } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { notApart, PeopleFileRefused } from './people-file.ts'
import type { PersonToSeed } from './person-to-seed.ts'
import { setReminderAddress } from './reminders.ts'
import { appointmentsOf, insertAppointment, insertPerson } from './store.ts'

type Bringing = { readonly partnership: Id; readonly issuer: string; readonly people: readonly PersonToSeed[] }

/**
 * `apart`: whoever would work on cases and test their legality in one legal world is refused, by what stands already too, and with
 * them everybody. Errors: `PeopleFileRefused` with a line for every two appointments that do not go together.
 */
export async function seedPeople(
  database: Database,
  { partnership, issuer, people, apart = false }: Bringing & { readonly apart?: boolean },
): Promise<void> {
  await database.asImporter({ partnership, job: 'identity.seed-people' }, async (trx) => {
    for (const person of people) {
      await insertPerson(trx, { ...person, partnership, issuer })
      if (person.mail !== undefined)
        await setReminderAddress(trx, { partnership, id: newId(), person: person.id, address: person.mail })
      for (const appointment of person.appointments)
        await insertAppointment(trx, { ...appointment, partnership, person: person.id })
    }
    if (!apart) return
    const faults: string[] = []
    for (const { id, subject } of people) faults.push(...notApart(subject, await appointmentsOf(trx, id)))
    if (faults.length > 0) throw new PeopleFileRefused(faults.join('\n'))
  })
}
