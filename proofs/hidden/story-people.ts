/** People of the story beside those of the demonstration: of the compartment for radicalisation, and at none of its tables. */
import { demoId, demoPeople } from '../../demo/people.ts'
import type { Role } from '../../foundation/capacity.ts'
import type { Id } from '../../foundation/clock.ts'
import type { PersonToSeed } from '../../foundation/identity/person-to-seed.ts'

const inTheCompartment = (subject: string, name: string, organ: string, roles: readonly Role[]): PersonToSeed => ({
  id: demoId(`person ${subject}`),
  subject,
  name,
  appointments: [
    {
      ...{ id: demoId(`appointment ${subject}`), organ, function: 'Medewerker radicalisering', roles },
      ...{ ground: 'processing', regimes: ['PGA'], from: '2026-01-05' },
      screening: { kind: 'verklaring omtrent het gedrag', on: '2025-12-08' },
    },
  ],
})
const weighs = ['delegate', 'partner-professional'] as const

/** Prosecution and child protection weigh along; the third is a colleague of who reports for the probation service. */
export const storyPeople: readonly PersonToSeed[] = [
  inTheCompartment('imke', 'Imke Lucassen', 'om', weighs),
  inTheCompartment('famke', 'Famke Otten', 'raad-kinderbescherming', weighs),
  inTheCompartment('rik', 'Rik Senden', 'reclassering', ['partner-professional']),
]

const everybody = new Map([...demoPeople, ...storyPeople].map(({ subject, id }) => [subject, id]))
/** Of whoever does something in the story, by log-in name. */
export function idOfPerson(subject: string): Id {
  const id = everybody.get(subject)
  if (!id) throw new RangeError(`nobody in the story is called ${subject}`)
  return id
}
