/** A fictional family for the demonstration. Nobody in here exists. Days count from the start. */
import type { LifeDomain } from '../plan/words.ts'
import type { CriterionCode } from '../words.ts'

export type OfFamily = {
  readonly day: number
  readonly goal: string
  readonly subject: { readonly name: string; readonly birthDate: string; readonly address: string }
  readonly circle: readonly {
    readonly name: string
    readonly birthDate: string
    readonly minor: boolean
    readonly namedBecause?: string
  }[]
  readonly criteria: { readonly [C in CriterionCode]: string }
  readonly admission: string
  readonly planned: { readonly domain: LifeDomain; readonly goal: string }
}

const nadia = { name: 'Nadia Hendrix', birthDate: '1981-02-11', address: 'Fonteinplaats 21' }
const jesse = { name: 'Jesse Hendrix', birthDate: '2006-09-30', address: 'Fonteinplaats 21' }
const lina = {
  name: 'Lina Hendrix',
  birthDate: '2016-04-06',
  minor: true,
  namedBecause: 'Zij woont bij haar moeder; of het huis dichtgaat, hangt ook van haar af.',
}

export const mother: OfFamily = {
  day: -8,
  goal: 'Nadia houdt haar huis, en heeft weer zicht op haar geld.',
  subject: nadia,
  circle: [{ name: jesse.name, birthDate: jesse.birthDate, minor: false }, lina],
  criteria: {
    a: 'Nadia heeft schulden en slaapt slecht sinds er mannen aan de deur komen.',
    b: 'Wonen, geld en het gezin: de huur gaat op aan wat haar zoon een ander schuldig is.',
    c: 'In twee maanden vier keer politie aan de deur, en een aankondiging van sluiting.',
    d: 'Verhuur, schuldhulp en politie moeten op elkaar aansluiten.',
  },
  admission: 'Aan alle vier de criteria is voldaan.',
  planned: { domain: 'home', goal: 'Nadia betaalt de huur weer zelf.' },
}

export const son: OfFamily = {
  day: -7,
  goal: 'Jesse is vrij van wie hem geld leende, en gaat weer naar school.',
  subject: jesse,
  circle: [{ name: nadia.name, birthDate: nadia.birthDate, minor: false }],
  criteria: {
    a: 'Jesse is van school en werkt een schuld af bij een geldlener in de buurt.',
    b: 'Geld, dagbesteding en vrienden hangen aan elkaar.',
    c: 'Hij is twee keer aangehouden met pakjes van een ander.',
    d: 'Schuldhulp, school en politie zijn alle drie nodig.',
  },
  admission: 'Aan alle vier de criteria is voldaan.',
  planned: { domain: 'work-and-day', goal: 'Jesse haalt dit jaar zijn diploma.' },
}

export const aligning = {
  dependence: 'De huur van Nadia gaat op aan de schuld van Jesse; wie de een helpt zonder de ander, helpt niemand.',
  necessity: 'Zonder afstemming spreekt de schuldhulp iets af dat de geldlener bij Jesse meteen weer ophaalt.',
} as const
