/** Fictional people for testing the entrance: two desks, one person with two appointments, and three who may not in. */
import type { Id } from '../../clock.ts'
import type { AppointmentToSeed, PersonToSeed } from '../../identity/person-to-seed.ts'

export const testPartnership: Id = '6a1f0c52-2f0a-4c0e-8c55-5a3f7f0d9e10'

let count = 0
const nextId = (): Id => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`

const desk = (changes: Partial<AppointmentToSeed> = {}): AppointmentToSeed => ({
  id: nextId(),
  organ: 'burgemeester',
  function: 'Medewerker meldpunt',
  roles: ['desk-officer'],
  ground: 'processing',
  regimes: ['MUN'],
  screening: { kind: 'verklaring omtrent het gedrag', on: '2025-12-08' },
  from: '2026-01-05',
  ...changes,
})
const person = (subject: string, name: string, ...appointments: AppointmentToSeed[]): PersonToSeed => ({
  id: nextId(),
  subject,
  name,
  appointments,
})
const { screening: _, ...unscreened } = desk()

export const testPeople: readonly PersonToSeed[] = [
  person('noor', 'Noor Janssen', desk()),
  person('thijs', 'Thijs Wouters', desk({ organ: 'college' })),
  person('tom', 'Tom Ackermans', desk({ organ: 'raad', roles: ['council-member'] })),
  person(
    'karim',
    'Karim Daemen',
    desk({ organ: 'college' }),
    desk({ from: '2026-02-02', roles: ['legal-adviser', 'desk-officer'] }),
  ),
  person('wim', 'Wim Duijsens', desk({ organ: 'college', roles: ['administrator'], ground: 'maintenance' })),
  person('unscreened', 'Olga Peters', unscreened),
  person('former', 'Frits Bos', desk({ until: '2026-06-30' })),
  person(
    'screened-later',
    'Nel Claes',
    desk({ screening: { kind: 'verklaring omtrent het gedrag', on: '2027-01-04' } }),
  ),
]
