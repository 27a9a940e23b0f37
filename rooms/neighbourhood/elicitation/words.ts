/** The nouns of the professionals' picture: a round of questions about one theme in one area, what is answered, what comes out. */

/** `closed`: nobody answers any more and the answers wait to be counted; `counted`: there is a result, and the answers are gone. */
export const roundStates = ['open', 'closed', 'counted'] as const
export type RoundState = (typeof roundStates)[number]

/** From which work somebody speaks. An organ may have people of several. */
export const disciplines = [
  'policing',
  'enforcement',
  'social-work',
  'youth-work',
  'housing',
  'care',
  'education',
  'public-space',
] as const
export type Discipline = (typeof disciplines)[number]

/** How this theme stands here beside the rest of the municipality, in the order of the scale. */
export const standings = ['much-less', 'less', 'alike', 'more', 'much-more'] as const
export type Beside = (typeof standings)[number]

/** Fewest answers behind anything that is shown: of three, median and quartiles give every answer away. */
export const fewestAnswers = 5
/** Units: issues in one round. */
export const [fewestIssues, mostIssues] = [2, 8] as const

/** What a round was asked about, and the figure that lay beside the question. */
export type RoundReads = {
  /** The load of the table, as it was. */
  readonly edition: string
  readonly series: number
  readonly stretch: string
  readonly title: string
  readonly source: string
  readonly unit: string
  /** Null: the table has none for this area; `standing` says why. */
  readonly amount: number | null
  readonly standing: string
}

/** One answer, as it is counted. `ranks[i]`: the place that issue i got, 1 weighs most. */
export type RoundAnswer = {
  readonly discipline: Discipline
  readonly ranks: readonly number[]
  /** Null: cannot say. */
  readonly beside: Beside | null
  readonly reason: string
}

/** Median and the middle half, interpolated between answers (Hyndman & Fan, type 7). */
export type Spread = { readonly answers: number; readonly median: number; readonly low: number; readonly high: number }

/** What those of one discipline say, or all together. Units of `beside`: 1 much less … 5 much more. */
export type RankedPicture = { readonly issues: readonly Spread[]; readonly beside: Spread | null }
export type DisciplinePicture = {
  readonly discipline: Discipline
  /** Null: fewer than five answered, or none. */
  readonly picture: RankedPicture | null
  /** In their own words, in the order of the alphabet. */
  readonly reasons: readonly string[]
}
export type RoundResult = {
  readonly disciplines: readonly DisciplinePicture[]
  /** Null: not enough answers to say anything. */
  readonly together: RankedPicture | null
  /** Answers of disciplines that are not shown by themselves are left out here too where they are fewer than five. */
  readonly leftOut: boolean
  /** In the words of those who count along in the whole while their discipline is not shown, in the order of the alphabet. */
  readonly reasons: readonly string[]
  /** How many more answers it would have taken to say anything; 0 where there were enough. */
  readonly missing: number
}
