/**
 * How large the register's table is made, and what that costs: either side learns the less, the larger the answer.
 * The asked party sees which bucket of every kind is fetched. All kinds of one question belong to one person, so these
 * numbers must be counted *together*: with B buckets per kind and K kinds they say K · log₂ B bits about the person.
 */
import { type Bytes, concat, readUint16, readUint32, uint16, uint32, utf8 } from './bytes.ts'
import { PrivateMatchingError } from './private-matching-error.ts'

/** Bytes of an entry that say whether it is the one sought. A wrong entry fits by chance once in 2⁴⁸. */
export const tagLength = 6
export const longestLabel = 32
const mostKinds = 64
const smallestTable = 256

/** Sizes of a table; all askers see them, and they say no more about the register than its size to a quarter. */
export type Plan = {
  readonly kinds: number
  /** Buckets per kind. With one, the asked party learns nothing at all about whom. */
  readonly buckets: number
  /** Entries per bucket, filled up with chance. */
  readonly capacity: number
  readonly labelBytes: number
}
/** What a plan costs and hides. */
export type PlanFigures = {
  /** Bytes of the larger of the answers to one question. */
  readonly answerBytes: number
  /** Bits about the person that the asked party learns: kinds · log₂ buckets. */
  readonly bitsLearned: number
  /** Records, on average, that share all bucket numbers of one question. */
  readonly crowd: number
  /** Chance that a question about nobody in the register is answered with a hit by accident of the tags. */
  readonly falseTag: number
}

export const entryLength = (plan: Plan): number => tagLength + plan.labelBytes
export const bucketLength = (plan: Plan): number => plan.capacity * entryLength(plan)

export const planFigures = (plan: Plan, records: number): PlanFigures => ({
  answerBytes: plan.kinds * bucketLength(plan),
  bitsLearned: plan.kinds * Math.log2(plan.buckets),
  crowd: records / plan.buckets ** plan.kinds,
  falseTag: -Math.expm1(plan.kinds * plan.capacity * Math.log1p(-(2 ** (-8 * tagLength)))),
})

/**
 * The plan with the fewest buckets whose answer fits: first nothing is learned about whom, then the answer is small.
 *
 * Shapes: `entries` is the largest number of keys that any one kind has over the whole register.
 * Units: `mostAnswerBytes` in bytes (32 MiB when left out); `fewestPersons` records (1,000 when left out).
 * Errors: `cannot-hide` when more than one bucket is needed and fewer than `fewestPersons` records would share all
 *   bucket numbers; `malformed-plan`; `no-records`.
 */
export function planTable(size: {
  readonly records: number
  readonly entries: number
  readonly kinds: number
  readonly labelBytes: number
  readonly mostAnswerBytes?: number
  readonly fewestPersons?: number
}): Plan & PlanFigures {
  const { records, entries, kinds, labelBytes } = size
  if (records === 0) throw new PrivateMatchingError('no-records')
  const mostAnswerBytes = size.mostAnswerBytes ?? 32 * 1024 * 1024
  const fewestPersons = size.fewestPersons ?? 1_000
  const counts = [records, entries, mostAnswerBytes, fewestPersons]
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new PrivateMatchingError('malformed-plan')
  for (let buckets = 1; buckets <= 65_536; buckets++) {
    const plan = checkPlan({ kinds, buckets, capacity: sizeClass(fullest(entries, buckets)), labelBytes })
    const figures = planFigures(plan, records)
    if (buckets > 1 && leanest(figures.crowd) < fewestPersons) break
    if (figures.answerBytes <= mostAnswerBytes) return { ...plan, ...figures }
  }
  throw new PrivateMatchingError('cannot-hide')
}

/** Crowds are Poisson about their mean; one in three million is five standard deviations smaller. */
const leanest = (crowd: number): number => crowd - 5 * Math.sqrt(crowd)

/** A bucket's load is Poisson; six standard deviations above its mean it is fuller once in 10⁹. */
const fullest = (entries: number, buckets: number): number =>
  buckets === 1 ? entries : Math.ceil(entries / buckets + 6 * Math.sqrt(entries / buckets) + 8)

/** Up to the next of 4, 5, 6, 7 times a power of two, so that the size tells the register's only to a quarter. */
export function sizeClass(entries: number): number {
  if (entries <= smallestTable) return smallestTable
  const step = 2 ** (Math.floor(Math.log2(entries - 1)) - 2)
  return Math.ceil(entries / step) * step
}

export function checkPlan(plan: Plan): Plan {
  const within = (value: number, low: number, high: number) =>
    Number.isSafeInteger(value) && value >= low && value <= high
  if (
    !within(plan.kinds, 1, mostKinds) ||
    !within(plan.buckets, 1, 65_536) ||
    !within(plan.capacity, 1, 2 ** 31) ||
    !within(plan.labelBytes, 1, longestLabel)
  )
    throw new PrivateMatchingError('malformed-plan')
  return plan
}

/** What a register makes known for one epoch. Askers keep it: proofs are checked against this public key. */
export type Announcement = {
  /** Drawn anew for every table; it goes into every entry. */
  readonly tableId: Bytes
  readonly publicKey: Bytes
  /** Which kinds of key, in which order (`schemeOf`). */
  readonly scheme: Bytes
  readonly plan: Plan
}

const opening = concat(utf8('PM'), Uint8Array.of(1, 0))
const announcementLength = 4 + 32 + 32 + 32 + 2 + 4 + 4 + 2

/** 112 bytes: "PM" 1 0 ‖ table id ‖ public key ‖ scheme ‖ kinds (2) ‖ buckets (4) ‖ capacity (4) ‖ label bytes (2). */
export const writeAnnouncement = ({ tableId, publicKey, scheme, plan }: Announcement): Bytes =>
  concat(
    opening,
    tableId,
    publicKey,
    scheme,
    uint16(plan.kinds),
    uint32(plan.buckets),
    uint32(plan.capacity),
    uint16(plan.labelBytes),
  )

/** Errors: `malformed-message`, `malformed-plan`. */
export function readAnnouncement(bytes: Bytes): Announcement {
  if (bytes.length !== announcementLength || !opening.every((byte, at) => byte === bytes[at]))
    throw new PrivateMatchingError('malformed-message')
  const plan = checkPlan({
    kinds: readUint16(bytes, 100),
    buckets: readUint32(bytes, 102),
    capacity: readUint32(bytes, 106),
    labelBytes: readUint16(bytes, 110),
  })
  return { tableId: bytes.slice(4, 36), publicKey: bytes.slice(36, 68), scheme: bytes.slice(68, 100), plan }
}
