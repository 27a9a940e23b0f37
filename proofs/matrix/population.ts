/** One fictional person for every organ and every role, and for each of the three grounds of authorisation. */
import { type AuthorisationGround, type RegimeCode, type Role, roleCodes } from '../../foundation/capacity.ts'
import { newId } from '../../foundation/clock.ts'
import type { Appointment } from '../../foundation/identity/appointment.ts'
import type { PersonToSeed } from '../../foundation/identity/person-to-seed.ts'

export type Somebody = {
  readonly subject: string
  readonly person: string
  readonly organ: string
  readonly role: Role
  readonly ground: AuthorisationGround
  readonly regimes: readonly RegimeCode[]
  readonly appointment: Appointment
}

const participants = [
  'politie',
  'om',
  'college',
  'burgemeester',
  'ggd',
  'dji',
  'raad-kinderbescherming',
  'reclassering',
  'veilig-thuis',
  'ggz-instelling',
]
const every: readonly RegimeCode[] = ['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA']

/** Of an appointment for one closed world. */
const alone: { readonly [regime: string]: string } = { PGA: 'pga', 'WGS-RIEC': 'riec' }

function somebody(
  organ: string,
  role: Role,
  ground: AuthorisationGround,
  regimes: readonly RegimeCode[],
): { one: Somebody; seed: PersonToSeed } {
  const subject = `${organ}.${role}.${ground}.${alone[regimes[0] ?? ''] ?? regimes.length}`
  const appointment = { id: newId(), organ, function: role, roles: [role], ground, regimes }
  const person = newId()
  const until = null
  return {
    one: { subject, person, organ, role, ground, regimes, appointment: { ...appointment, until } },
    seed: {
      id: person,
      subject,
      name: subject,
      appointments: [{ ...appointment, screening: { kind: 'test', on: '2025-12-08' }, from: '2026-01-05' }],
    },
  }
}

/** Whoever works in the compartment for radicalisation has an appointment for that alone. */
const inTheCompartment = ['delegate', 'partner-professional', 'process-manager'] as const

/** The council takes no part in any alliance (WGS 2.19, 2.27): it has no appointment there. */
export const population = [
  ...participants.flatMap((organ) => roleCodes.map((role) => somebody(organ, role, 'processing', every))),
  ...roleCodes.map((role) => somebody('raad', role, 'processing', ['MUN'])),
  ...roleCodes.map((role) => somebody('politie', role, 'processing', ['MUN'])),
  ...['politie', 'om', 'reclassering'].flatMap((organ) =>
    inTheCompartment.map((role) => somebody(organ, role, 'processing', ['PGA'])),
  ),
  // Whoever works in the crime centre alone meets its tables.
  ...['politie', 'om', 'college'].flatMap((organ) =>
    (['delegate', 'partner-professional'] as const).map((role) => somebody(organ, role, 'processing', ['WGS-RIEC'])),
  ),
  ...(['legality', 'maintenance'] as const).flatMap((ground) =>
    ['politie', 'college', 'burgemeester', 'reclassering'].flatMap((organ) =>
      roleCodes.map((role) => somebody(organ, role, ground, every)),
    ),
  ),
]
