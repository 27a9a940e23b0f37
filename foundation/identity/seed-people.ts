/** Brings people and their appointments in, as an importer; twice is as good as once. */
import { type Id, newId } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import type { PersonToSeed } from './person-to-seed.ts'
import { setReminderAddress } from './reminders.ts'
import { insertAppointment, insertPerson } from './store.ts'

export async function seedPeople(
  database: Database,
  { partnership, issuer, people }: { partnership: Id; issuer: string; people: readonly PersonToSeed[] },
): Promise<void> {
  await database.asImporter({ partnership, job: 'identity.seed-people' }, async (trx) => {
    for (const person of people) {
      await insertPerson(trx, { ...person, partnership, issuer })
      if (person.mail !== undefined)
        await setReminderAddress(trx, { partnership, id: newId(), person: person.id, address: person.mail })
      for (const appointment of person.appointments)
        await insertAppointment(trx, { ...appointment, partnership, person: person.id })
    }
  })
}
