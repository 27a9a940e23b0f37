/**
 * Derived linkage keys. Two records of one person seldom agree in every field, but mostly in one of several
 * combinations. Each combination is a *kind* of key; a person is known when any kind agrees (union rule).
 */
import { type BirthDate, dayAndMonth, isWhole, readBirthDate } from './birth-date.ts'
import { type Bytes, fields, utf8 } from './bytes.ts'
import { bySound, firstNameOf, plainLetters, surnameParts } from './dutch-names.ts'
import { PrivateMatchingError } from './private-matching-error.ts'
import type { Ristretto } from './ristretto.ts'

/** A person as a register writes them down; absent fields empty or left out. */
export type PersonRecord = {
  readonly firstNames?: string
  /** With or without the prefix; `Berg, van den`, `Peters-Jansen` (partner's name first) are understood. */
  readonly surname?: string
  readonly birthDate?: string
  readonly gender?: string
  readonly street?: string
  readonly houseNumber?: string
  readonly postcode?: string
  /** A national or citizen service number. */
  readonly nationalNumber?: string
}

/** What of a record is compared, read once: letters a–z, digits, blanks and stops only. */
export type Features = {
  readonly surnames: readonly string[]
  readonly first: string
  readonly firstKnown: 'full' | 'initial' | 'none'
  readonly initial: string
  readonly born: BirthDate | undefined
  readonly gender: string
  readonly address: string
  readonly postcode: string
  readonly nationalNumber: string
}
export type Component = keyof typeof components
/**
 * One combination. `unlessBothKnow`: the kind is only for pairs of which at least one record does not know the first name
 * in full (`first-name`), or at all (`initial`); without this, twins would be one person.
 */
export type Kind = {
  readonly name: string
  readonly components: readonly Component[]
  readonly unlessBothKnow?: 'first-name' | 'initial'
}

const single = (value: string): readonly string[] => (value === '' ? [] : [value])
const each = (values: readonly string[], cut: (value: string) => string): readonly string[] => [
  ...new Set(values.map(cut)),
]
const wholeDate = ({ born }: Features): BirthDate | undefined => (born && isWhole(born) ? born : undefined)
const head = (name: string): string => name.slice(0, 3)
const tail = (name: string): string => name.slice(-3)

const components = {
  'national-number': (of: Features) => single(of.nationalNumber),
  surname: (of: Features) => of.surnames,
  'surname-head': (of: Features) => each(of.surnames, head),
  'surname-tail': (of: Features) => each(of.surnames, tail),
  'first-name': (of: Features) => single(of.first),
  'first-head': (of: Features) => single(head(of.first)),
  'first-tail': (of: Features) => single(tail(of.first)),
  initial: (of: Features) => single(of.initial),
  /** First name and surname in alphabetical order: agrees when they were swapped. */
  'names-in-any-order': (of: Features) =>
    of.first === '' ? [] : each(of.surnames, (surname) => [surname, of.first].sort().join(' ')),
  born: (of: Features) => {
    const date = wholeDate(of)
    return date ? [`${date.year}.${dayAndMonth(date)}`] : []
  },
  'birth-year': (of: Features) => (of.born ? [String(of.born.year)] : []),
  'birth-month': (of: Features) => (of.born && of.born.month > 0 ? [`${of.born.year}.${of.born.month}`] : []),
  birthday: (of: Features) => {
    const date = wholeDate(of)
    return date ? [dayAndMonth(date)] : []
  },
  gender: (of: Features) => single(of.gender),
  address: (of: Features) => single(of.address),
  postcode: (of: Features) => single(of.postcode),
  'postcode-area': (of: Features) => single(of.postcode.slice(0, 4)),
} as const

const kind = (name: string, unlessBothKnow?: 'first-name' | 'initial'): Kind => ({
  name: unlessBothKnow ? `${name} unless both know the ${unlessBothKnow}` : name,
  components: name.split(' + ') as Component[],
  ...(unlessBothKnow ? { unlessBothKnow } : {}),
})

/** Raised whenever a record could give other keys than before: two sides that derive differently must not be silent. */
const derivation = 'dutch-names/1'

/**
 * What two sides must share to understand each other: the kinds, their order, and how keys are derived. 32 bytes.
 *
 * An announcement carries it; `ask` and `readAnswer` refuse another (`other-kinds`), since a question with differently
 * made keys would be answered "not known" about everybody.
 */
export const schemeOf = (ristretto: Ristretto, kinds: readonly { readonly name: string }[]): Bytes =>
  ristretto
    .sha512(fields(utf8('private-matching/1 kinds'), utf8(derivation), ...kinds.map(({ name }) => utf8(name))))
    .slice(0, 32)

/** Combinations to choose from (`chooseKinds`); a head and a tail of three letters survive one typing error each. */
export const candidateKinds: readonly Kind[] = [
  kind('national-number'),
  kind('surname + first-name + born'),
  kind('names-in-any-order + born'),
  kind('first-name + born + surname-head'),
  kind('first-name + born + surname-tail'),
  kind('surname + born + first-head'),
  kind('surname + born + first-tail'),
  kind('born + first-head + surname-head'),
  kind('born + first-tail + surname-tail'),
  kind('born + first-head + surname-tail'),
  kind('born + first-tail + surname-head'),
  kind('first-name + born + postcode-area'),
  kind('first-name + born + address'),
  kind('first-head + born + address'),
  kind('first-tail + born + address'),
  kind('first-head + born + postcode'),
  kind('first-tail + born + postcode'),
  kind('surname + first-name + birth-month'),
  kind('surname + first-name + birthday'),
  kind('surname + first-name + birth-year'),
  kind('surname + first-name + birth-year + postcode-area'),
  kind('first-name + birthday + address'),
  kind('first-name + birthday + postcode'),
  kind('first-name + birth-year + postcode'),
  kind('first-head + surname-tail + birth-year + postcode'),
  kind('first-head + surname-head + birth-year + postcode'),
  kind('first-head + surname-head + birth-year + address'),
  kind('surname + initial + born', 'first-name'),
  kind('initial + born + surname-head', 'first-name'),
  kind('initial + born + surname-tail', 'first-name'),
  kind('initial + born + address', 'first-name'),
  kind('surname + born + gender', 'initial'),
  kind('surname-head + born + gender + address', 'initial'),
  kind('born + postcode'),
  kind('born + address'),
  kind('surname + born'),
  kind('surname + born + postcode'),
]

/**
 * The kinds that `chooseKinds` takes on one half of the synthetic Dutch files A and B (README §4), with the national
 * number before them. A start: measure on pairs of your own registers, and choose again.
 */
export const dutchKinds: readonly Kind[] = named([
  'national-number',
  'born + first-head + surname-head',
  'initial + born + surname-tail unless both know the first-name',
  'first-name + birthday + address',
  'first-head + surname-tail + birth-year + postcode',
  'surname + born + gender unless both know the initial',
  'names-in-any-order + born',
  'surname + first-name + birth-month',
  'born + first-tail + surname-tail',
])

/** Candidate kinds by name, in the order given. Errors: `unknown-kind`. */
export function named(names: readonly string[]): readonly Kind[] {
  return names.map((name) => {
    const found = candidateKinds.find((one) => one.name === name)
    if (found === undefined) throw new PrivateMatchingError('unknown-kind')
    return found
  })
}

/** Errors: `malformed-record`. */
export function featuresOf(record: PersonRecord): Features {
  for (const value of Object.values(record))
    if (value !== undefined && typeof value !== 'string') throw new PrivateMatchingError('malformed-record')
  const first = firstNameOf(record.firstNames ?? '')
  const houseNumber = /\d+/.exec(record.houseNumber ?? '')?.[0] ?? ''
  const street = bySound(plainLetters(record.street ?? ''))
  return {
    surnames: surnameParts(record.surname ?? ''),
    first: first.known === 'full' ? first.sound : '',
    firstKnown: first.known,
    initial: first.known === 'none' ? '' : first.initial,
    born: readBirthDate(record.birthDate ?? ''),
    gender: plainLetters(record.gender ?? '').trim(),
    address: street === '' || houseNumber === '' ? '' : `${street} ${houseNumber}`,
    postcode: (record.postcode ?? '').toUpperCase().replace(/[^A-Z0-9]/g, ''),
    nationalNumber: (record.nationalNumber ?? '').replace(/\D/g, ''),
  }
}

/** Does this record know what `unlessBothKnow` speaks of? */
const knows = (kind: Kind, of: Features): boolean =>
  kind.unlessBothKnow === 'first-name' ? of.firstKnown === 'full' : of.firstKnown !== 'none'

/** All values of a kind for one record: one, or one per surname part, the own name last; none when a field is absent. */
function valuesOf(kind: Kind, of: Features): string[] {
  let values = ['']
  for (const component of kind.components) {
    const found = components[component](of)
    // Features hold no control characters, so the separator keeps two lists of parts apart.
    values = values.flatMap((begun) => found.map((one) => `${begun}\u001f${one}`))
  }
  return values
}
/** Which pairs a value is for; see `unlessBothKnow`. */
type Standing = '' | 'asker knows' | 'asker does not know'
const written = (kind: Kind, standing: Standing, value: string): string => `${kind.name}\u001f${standing}${value}`

/** As `registerKeys`, for one kind, as text. */
export function registerValues(kind: Kind, of: Features): string[] {
  const values = valuesOf(kind, of)
  if (kind.unlessBothKnow === undefined) return values.map((value) => written(kind, '', value))
  // A record that does not know is there for everybody; one that knows only for those who do not.
  const forThose: Standing[] = knows(kind, of) ? ['asker does not know'] : ['asker does not know', 'asker knows']
  return forThose.flatMap((standing) => values.map((value) => written(kind, standing, value)))
}

/** As `questionKeys`, for one kind, as text. */
export function questionValue(kind: Kind, of: Features): string | undefined {
  const value = valuesOf(kind, of).at(-1)
  if (value === undefined) return undefined
  if (kind.unlessBothKnow === undefined) return written(kind, '', value)
  return written(kind, knows(kind, of) ? 'asker knows' : 'asker does not know', value)
}

/**
 * What a register evaluates for one record, per kind.
 *
 * Shapes: `result[k]` are the keys of `kinds[k]`: none, one, or several for a double name.
 * Errors: `malformed-record`.
 */
export function registerKeys(kinds: readonly Kind[], record: PersonRecord): Bytes[][] {
  const of = featuresOf(record)
  return kinds.map((kind) => registerValues(kind, of).map(utf8))
}

/**
 * What a question asks for one person, per kind: at most one key each, with the own name of a double name.
 *
 * Shapes: `result[k]` is the key of `kinds[k]`, undefined when the record lacks a field of it.
 * Errors: `malformed-record`.
 */
export function questionKeys(kinds: readonly Kind[], record: PersonRecord): (Bytes | undefined)[] {
  const of = featuresOf(record)
  return kinds.map((kind) => {
    const value = questionValue(kind, of)
    return value === undefined ? undefined : utf8(value)
  })
}

/**
 * How often two records of *different* persons agree in a kind, if their fields had nothing to do with each other:
 * the product over components of the share of pairs that agree (the u-probability of Fellegi and Sunter 1969).
 *
 * Units: a proportion of comparisons; times the size of a register it is the false hits one question may expect.
 * Assumes: (a) one record per person, (b) independent fields (neither checked). Families and twins break (b): they are
 *   why false pairs are counted as well.
 */
export const chanceAgreement = (kind: Kind, records: readonly PersonRecord[]): number =>
  chanceAgreementOf(kind, records.map(featuresOf))

export function chanceAgreementOf(kind: Kind, records: readonly Features[]): number {
  let product = 1
  for (const component of kind.components) {
    const counts = new Map<string, number>()
    let present = 0
    for (const of of records) {
      const value = components[component](of).at(-1)
      if (value === undefined) continue
      present++
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    if (present < 2) return 0
    let agreeing = 0
    for (const count of counts.values()) agreeing += count * (count - 1)
    product *= agreeing / (present * (present - 1))
  }
  if (kind.unlessBothKnow === undefined) return product
  const knowing = records.filter((of) => knows(kind, of)).length / records.length
  return product * (1 - knowing * knowing)
}
