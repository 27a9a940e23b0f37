/** The nouns of divergence: three ways of knowing about one theme in one area, and the question that they raise together. */

/** What one source says of an area beside the rest. `not-known`: nothing, or too few to say it. */
export const sourceVerdicts = ['worse', 'better', 'alike', 'cannot-tell', 'not-known'] as const
export type SourceVerdict = (typeof sourceVerdicts)[number]

/** `apart`: at least two say different things; `agree`: those that say something say the same; else nothing can be told. */
export const divergencePatterns = ['apart', 'agree', 'cannot-tell'] as const
export type DivergencePattern = (typeof divergencePatterns)[number]

/** Why sources may differ: what the integral safety analysis itself names, and how registers and surveys come about. */
export const divergenceReasons = [
  'fear-of-reporting',
  'lost-confidence',
  'depends-on-those-involved',
  'makes-use-of-it',
  'not-visible-from-outside',
  'found-by-looking',
  'way-of-reporting',
  'other-time-or-area',
] as const
export type DivergenceReason = (typeof divergenceReasons)[number]

export const divergenceOutcomes = ['explained', 'taken-up', 'ask-again', 'nobody-knew'] as const
export type DivergenceOutcome = (typeof divergenceOutcomes)[number]

/** Scores are 0–10 and more is better. */
export type PeopleSay = {
  readonly verdict: SourceVerdict
  readonly survey: string
  readonly title: string
  readonly scale: string
  readonly fieldworkUntil: string
  /** Null: fewer than ten answered, or nothing says how sure it is. */
  readonly area: {
    readonly mean: number
    readonly low: number
    readonly high: number
    readonly respondents: number
  } | null
  readonly whole: number | null
}
/** Units: per thousand residents; the ratio beside all other areas of the municipality. */
export type RegisterSays = {
  readonly verdict: SourceVerdict
  readonly edition: string
  readonly title: string
  readonly source: string
  readonly stretch: string
  /** What was counted and who found it, where the table says so. */
  readonly counts: string | null
  readonly foundBy: string | null
  /** Null: no count, no residents, or the area is too small. */
  readonly area: {
    readonly count: number
    readonly residents: number
    readonly rate: number
    readonly low: number
    readonly high: number
  } | null
  readonly elsewhere: {
    readonly areas: number
    readonly rate: number
    readonly ratioLow: number
    readonly ratioHigh: number
  } | null
}
/** Units: places on the scale of five, 1 much less … 5 much more. */
export type ProfessionalsSay = {
  readonly verdict: SourceVerdict
  readonly round: string
  readonly openedOn: string
  readonly beside: {
    readonly answers: number
    readonly median: number
    readonly low: number
    readonly high: number
  } | null
  /** The issue that weighs most, by its median rank. Null where two share that place or nobody can say. */
  readonly foremost: string | null
}

/** What the three say, as it was when the question was raised: a later figure is another question. */
export type ThreeSources = {
  readonly people: PeopleSay | null
  readonly register: RegisterSays | null
  readonly professionals: ProfessionalsSay | null
}
