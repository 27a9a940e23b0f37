/**
 * How many persons a set of kinds misses, and how many it takes for another: measured on records whose truth is known,
 * and carried along with every answer.
 */
import { upperLimit } from './binomial-interval.ts'
import {
  chanceAgreementOf,
  type Features,
  featuresOf,
  type Kind,
  type PersonRecord,
  questionValue,
  registerValues,
} from './linkage-keys.ts'
import { PrivateMatchingError } from './private-matching-error.ts'

/** Records of which it is known who they are. */
export type KnownRecord = { readonly record: PersonRecord; readonly person: string }
/** Two files; or one and the same (`asked === register`), then every unordered pair of different rows counts once. */
export type KnownTruth = { readonly register: readonly KnownRecord[]; readonly asked: readonly KnownRecord[] }

/** Plain counts, so that it can be stored and sent; `readQuality` checks it on the way in. */
export type LinkageQuality = {
  /** The names of the kinds it was measured with. */
  readonly kinds: readonly string[]
  /** Which records, in words, for the person who reads a "not known". */
  readonly measuredOn: string
  readonly truePairs: number
  readonly found: number
  readonly falsePairs: number
  readonly comparisons: number
  /** By how many kinds the asked record had a key for; `byKeys[n]` are the true pairs with n keys. */
  readonly byKeys: readonly { readonly truePairs: number; readonly found: number }[]
}
/** Units: proportions of persons that are in the register and yet answered "not known". */
export type MissRate =
  | {
      readonly measured: true
      readonly share: number
      /** Upper limit, one-sided 95 % (Clopper–Pearson). */
      readonly atMost: number
      readonly truePairs: number
      readonly measuredOn: string
    }
  | { readonly measured: false; readonly why: 'too few true pairs with so few keys'; readonly measuredOn: string }

/** Fewer true pairs than this say too little about a miss rate to print one. */
const fewestTruePairs = 30

/** The truth with every record read once. A pair is one number: register row × asked rows + asked row. */
type Read = { readonly register: readonly Row[]; readonly asked: readonly Row[]; readonly oneFile: boolean }
type Row = { readonly of: Features; readonly person: string }

function read(truth: KnownTruth): Read {
  const rows = (records: readonly KnownRecord[]): Row[] =>
    records.map(({ record, person }) => ({ of: featuresOf(record), person }))
  const register = rows(truth.register)
  const oneFile = truth.register === truth.asked
  return { register, asked: oneFile ? register : rows(truth.asked), oneFile }
}

/** Pairs of rows that share a value; in one file every pair once and no row with itself. */
function pairsBy(
  truth: Read,
  ofRegister: (row: Row) => readonly string[],
  ofAsked: (row: Row) => string | undefined,
): Set<number> {
  const rows = new Map<string, number[]>()
  for (const [at, row] of truth.register.entries())
    for (const value of ofRegister(row)) {
      const same = rows.get(value)
      if (same) same.push(at)
      else rows.set(value, [at])
    }
  const pairs = new Set<number>()
  for (const [asked, row] of truth.asked.entries()) {
    const value = ofAsked(row)
    for (const at of (value !== undefined && rows.get(value)) || []) {
      if (!truth.oneFile) pairs.add(at * truth.asked.length + asked)
      else if (at !== asked) pairs.add(Math.min(at, asked) * truth.asked.length + Math.max(at, asked))
    }
  }
  return pairs
}
const agreeing = (truth: Read, kind: Kind): Set<number> =>
  pairsBy(
    truth,
    ({ of }) => registerValues(kind, of),
    ({ of }) => questionValue(kind, of),
  )
const truePairsOf = (truth: Read): Set<number> =>
  pairsBy(
    truth,
    ({ person }) => [person],
    ({ person }) => person,
  )

/**
 * Measures a set of kinds under the union rule on records whose truth is known.
 *
 * Units: pairs (register row, asked row). Errors: `malformed-quality` when there is no true pair to miss.
 * Assumes: the truth is the whole truth; a true pair missing from it counts as a false one.
 * Not for: promising the same on other registers. Say on what it was measured.
 */
export function measureLinkage(kinds: readonly Kind[], truth: KnownTruth, measuredOn: string): LinkageQuality {
  const files = read(truth)
  const truePairs = truePairsOf(files)
  const said = new Set<number>()
  for (const kind of kinds) for (const pair of agreeing(files, kind)) said.add(pair)
  const byKeys = Array.from({ length: kinds.length + 1 }, () => ({ truePairs: 0, found: 0 }))
  const keysOf = files.asked.map(({ of }) => kinds.filter((kind) => questionValue(kind, of) !== undefined).length)
  let found = 0
  for (const pair of truePairs) {
    const stratum = byKeys[keysOf[pair % truth.asked.length] as number] as { truePairs: number; found: number }
    stratum.truePairs++
    if (!said.has(pair)) continue
    stratum.found++
    found++
  }
  const rows = truth.register.length
  const comparisons = truth.register === truth.asked ? (rows * (rows - 1)) / 2 : rows * truth.asked.length
  return readQuality({
    kinds: kinds.map(({ name }) => name),
    measuredOn,
    truePairs: truePairs.size,
    found,
    falsePairs: said.size - found,
    comparisons,
    byKeys,
  })
}

/** The false pairs themselves, as rows of both files, for a person to look at. */
export function falsePairsOf(kinds: readonly Kind[], truth: KnownTruth): { register: number; asked: number }[] {
  const files = read(truth)
  const truePairs = truePairsOf(files)
  const said = new Set(kinds.flatMap((kind) => [...agreeing(files, kind)]))
  return [...said]
    .filter((pair) => !truePairs.has(pair))
    .map((pair) => ({ register: Math.floor(pair / truth.asked.length), asked: pair % truth.asked.length }))
}

/**
 * Chooses kinds: again and again the one that finds most true pairs not found yet, among those with at most
 * `mostFalsePairs` false ones here and at most `mostChanceHits` expected by chance in a register of a million.
 *
 * Shapes: at most `mostKinds`, in the order in which they were chosen. Stops when no kind finds anything more.
 * Not for: reporting. Measure the result on records that played no part in the choice.
 */
export function chooseKinds(
  candidates: readonly Kind[],
  truth: KnownTruth,
  limits: { readonly mostKinds: number; readonly mostFalsePairs: number; readonly mostChanceHits: number },
): Kind[] {
  const files = read(truth)
  const onePerPerson = [...new Map([...files.register, ...files.asked].map((row) => [row.person, row.of])).values()]
  const truePairs = truePairsOf(files)
  const open = candidates
    .filter((kind) => chanceAgreementOf(kind, onePerPerson) * 1e6 <= limits.mostChanceHits)
    .map((kind) => ({ kind, pairs: [...agreeing(files, kind)] }))
    .filter(({ pairs }) => pairs.filter((pair) => !truePairs.has(pair)).length <= limits.mostFalsePairs)
  const [chosen, found] = [[] as Kind[], new Set<number>()]
  while (chosen.length < limits.mostKinds) {
    let [best, most] = [undefined as (typeof open)[number] | undefined, 0]
    for (const one of open) {
      const gain = one.pairs.filter((pair) => truePairs.has(pair) && !found.has(pair)).length
      if (gain > most) [best, most] = [one, gain]
    }
    if (best === undefined) break
    chosen.push(best.kind)
    for (const pair of best.pairs) found.add(pair)
  }
  return chosen
}

/** Checks counts that were stored or sent. Errors: `malformed-quality`. */
export function readQuality(quality: LinkageQuality): LinkageQuality {
  const strata = quality.byKeys
  const whole = [quality.truePairs, quality.found, quality.falsePairs, quality.comparisons]
  const counts = [...whole, ...strata.flatMap(({ truePairs, found }) => [truePairs, found])]
  const sum = (of: 'truePairs' | 'found') => strata.reduce((total, stratum) => total + stratum[of], 0)
  const right =
    counts.every((count) => Number.isSafeInteger(count) && count >= 0) &&
    quality.truePairs > 0 &&
    strata.length === quality.kinds.length + 1 &&
    strata.every(({ truePairs, found }) => found <= truePairs) &&
    sum('truePairs') === quality.truePairs &&
    sum('found') === quality.found &&
    quality.truePairs + quality.falsePairs <= quality.comparisons &&
    quality.measuredOn.trim() !== ''
  if (!right) throw new PrivateMatchingError('malformed-quality')
  return quality
}

/**
 * How often a "not known" is wrong for a person asked with `keys` keys.
 *
 * Takes the true pairs with exactly so many keys, and where those are fewer than 30, all with so many or fewer (they
 * miss more, so it does not flatter). Where these too are few: not measured, and no number.
 */
export function missRate(quality: LinkageQuality, keys: number): MissRate {
  const { byKeys, measuredOn } = readQuality(quality)
  const exact = byKeys[keys]
  const orFewer = byKeys
    .slice(0, keys + 1)
    .reduce((sum, one) => ({ truePairs: sum.truePairs + one.truePairs, found: sum.found + one.found }), {
      truePairs: 0,
      found: 0,
    })
  const taken = [exact, orFewer].find((one) => one !== undefined && one.truePairs >= fewestTruePairs)
  if (taken === undefined) return { measured: false, why: 'too few true pairs with so few keys', measuredOn }
  const missed = taken.truePairs - taken.found
  return {
    measured: true,
    share: missed / taken.truePairs,
    atMost: upperLimit(missed, taken.truePairs),
    truePairs: taken.truePairs,
    measuredOn,
  }
}

/** Units: false hits to expect from one question to a register of `records`; `atMost` one-sided 95 %. */
export function falseHits(quality: LinkageQuality, records: number): { expected: number; atMost: number } {
  const { falsePairs, comparisons, truePairs } = readQuality(quality)
  const others = comparisons - truePairs
  return { expected: (falsePairs / others) * records, atMost: upperLimit(falsePairs, others) * records }
}
