/** One fictional person with appointments: whose organ, in which role, by which ground, and what the card at the door says. */
import { createHash } from 'node:crypto'
import type { RegimeCode, Role } from '../foundation/capacity.ts'
import type { Id } from '../foundation/clock.ts'
import type { AppointmentToSeed, PersonToSeed } from '../foundation/identity/person-to-seed.ts'
import type { Language } from '../foundation/problem.ts'

export const demoPartnership: Id = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'

/** The same id in every demonstration, so that fictional cases can name fictional people. */
export function demoId(name: string): Id {
  const hex = createHash('sha256').update(`schakel demo ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export type Text = { readonly [L in Language]: string }
export type DemoPerson = PersonToSeed & { readonly card: { readonly organ: Text; readonly role: Text } }

export const [mun, zvh, riec] = [
  ['MUN'],
  ['WGS-ZVH'],
  ['WGS-RIEC'],
] as const satisfies readonly (readonly RegimeCode[])[]
export const both = [...mun, ...zvh] as const

const organs = {
  burgemeester: { nl: 'Burgemeester', en: 'Mayor' },
  college: { nl: 'College van B en W', en: 'Municipal executive' },
  politie: { nl: 'Politie', en: 'Police' },
  om: { nl: 'Openbaar Ministerie', en: 'Public Prosecution Service' },
  rijksbelastingdienst: { nl: 'Rijksbelastingdienst', en: 'Tax administration' },
  reclassering: { nl: 'Reclassering', en: 'Probation service' },
  'ggz-instelling': { nl: 'GGZ-instelling', en: 'Mental health care' },
  raad: { nl: 'Gemeenteraad', en: 'Municipal council' },
  'gecertificeerde-instelling': { nl: 'Jeugdbescherming', en: 'Youth protection' },
  bezwaarschriftencommissie: { nl: 'Bezwaarschriftencommissie', en: 'Objections committee' },
} as const satisfies { readonly [organ: string]: Text }
export type Organ = keyof typeof organs

export type Given = { organ: Organ; function: string; roles: readonly Role[]; regimes: readonly RegimeCode[] } & Pick<
  AppointmentToSeed,
  'ground'
>
const appointment = (name: string, given: Given, from = '2026-01-05'): AppointmentToSeed => ({
  id: demoId(`appointment ${name}`),
  ...given,
  screening: { kind: 'verklaring omtrent het gedrag', on: '2025-12-08' },
  trainedOn: '2025-12-15',
  from,
})

export function person(subject: string, name: string, role: Text, given: Given, ...more: readonly Given[]): DemoPerson {
  const others = more.map((other, index) => appointment(`${subject} ${index + 2}`, other, '2026-02-02'))
  const named = [given, ...more].map(({ organ }) => organs[organ])
  return {
    id: demoId(`person ${subject}`),
    subject,
    name,
    mail: `${subject}@example.nl`,
    appointments: [appointment(subject, given), ...others],
    card: {
      organ: { nl: named.map(({ nl }) => nl).join(' · '), en: named.map(({ en }) => en).join(' · ') },
      role,
    },
  }
}
