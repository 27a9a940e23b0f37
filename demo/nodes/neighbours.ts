/**
 * The fictional neighbours of the demonstration: a care and safety house that may be asked about one person and cosigns our
 * log, and a police force that cosigns it. The persons of its register are invented, as everybody here; some of them also
 * live in the cases of the demonstration.
 */
import type { PersonRecord } from '../../packages/private-matching/src/index.ts'

type Names = { readonly nl: string; readonly en: string }
export type DemoNeighbour = {
  readonly code: string
  readonly names: Names
  /** The name of its witness key. */
  readonly witness: string
  readonly register?: {
    readonly part: object
    readonly grant: object
    readonly rows: () => Iterable<{ readonly record: PersonRecord; readonly organs: readonly string[] }>
  }
}

/** How the demonstration's installation is called among its neighbours. */
export const ourselves = {
  code: 'zvh-maastricht-heuvelland',
  names: { nl: 'Zorg- en Veiligheidshuis Maastricht-Heuvelland', en: 'Care and safety house Maastricht-Heuvelland' },
} as const

const advice = (reference: string) => ({ by: 'Rechtmatigheidsadviescommissie', on: '2026-10-06', reference })

const known: readonly (readonly [PersonRecord, ...string[]])[] = [
  [
    { firstNames: 'Milan', surname: 'Verbeek', birthDate: '2001-05-18', street: 'Kromme Akker', houseNumber: '14' },
    'politie',
    'reclassering',
  ],
  // A date that was turned round, and a mistyped name: registers never spell a person the same way.
  [{ firstNames: 'Yara', surname: 'Le Maire', birthDate: '27-08-1989' }, 'reclassering', 'om'],
  [
    { firstNames: 'Koen', surname: 'Draaisma', birthDate: '1998-01-15', street: 'Veldzicht', houseNumber: '8' },
    'ggz-instelling',
  ],
]
const firstNames = ['Aafke', 'Bas', 'Carlijn', 'Daan', 'Evi', 'Ferry', 'Gitte', 'Hidde', 'Iris', 'Jort']
const surnames = [
  'Brouns',
  'Crijns',
  'Dohmen',
  'Eussen',
  'Frijns',
  'Gerards',
  'Habets',
  'Jongen',
  'Kleijnen',
  'Lardinois',
]

function* everybody() {
  for (const [record, ...organs] of known) yield { record, organs }
  for (const [at, surname] of surnames.entries())
    for (const [turn, first] of firstNames.entries()) {
      const number = at * firstNames.length + turn
      const birthDate = `19${60 + ((number * 7) % 40)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + ((number * 5) % 28)).padStart(2, '0')}`
      yield {
        record: { firstNames: first, surname, birthDate, street: 'Zuiderdalstraat', houseNumber: String(number + 1) },
        organs: [['politie', 'om', 'reclassering', 'college'][number % 4] as string],
      }
    }
}

export const demoNeighbours: readonly DemoNeighbour[] = [
  {
    code: 'zvh-zuiderdal',
    names: { nl: 'Zorg- en Veiligheidshuis Zuiderdal', en: 'Care and safety house Zuiderdal' },
    witness: 'zvh-zuiderdal.example/witness',
    register: {
      part: {
        legalBasis: { law: 'BWBR0049962', article: '2.28', paragraph: '1' },
        category: 'casusregister van een zorg- en veiligheidshuis',
        advice: advice('RAC 2026-11'),
        secrecy: 'none',
        organs: [
          { code: 'politie' },
          { code: 'om' },
          { code: 'reclassering' },
          { code: 'college' },
          { code: 'ggz-instelling', secrecy: 'medical' },
          { code: 'gecertificeerde-instelling', secrecy: 'youth-care' },
        ],
      },
      grant: {
        regime: 'WGS-ZVH',
        purpose: 'zvh-casusoverleg/1',
        grounds: ['BWBR0049962:2.28:1:2025-07-05', 'BWBR0049962:1.7:8:2025-07-05', 'BWBR0050665:1.10:1:2025-03-01'],
        questionsPerDay: 20,
        mostBuckets: 1,
        months: 12,
      },
      rows: everybody,
    },
  },
  {
    code: 'politie-zuiderdal',
    names: { nl: 'Politie Zuiderdal', en: 'Police Zuiderdal' },
    witness: 'politie-zuiderdal.example/witness',
  },
]
