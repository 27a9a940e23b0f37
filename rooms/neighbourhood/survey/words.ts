/** The nouns of a survey of residents: its design, what may be wrong with its answers, what comes out of them. */

/** `designed`: before fieldwork; `estimated`: there are figures, and the answers are still held; `final`: the answers are gone. */
export const surveyStates = ['designed', 'importing', 'refused', 'estimated', 'final'] as const
export type SurveyState = (typeof surveyStates)[number]

/** How people were asked. Another way of asking gives other answers, so that it cuts a line. */
export const surveyModes = ['internet', 'paper', 'telephone', 'visit'] as const
export type SurveyMode = (typeof surveyModes)[number]

/** `house`: design weights from the strata, calibrated here. `delivered`: a column of weights that others made. */
export const surveyWeightings = ['house', 'delivered'] as const

export const scaleIds = [
  'physical-quality',
  'social-cohesion',
  'little-nuisance',
  'perceived-safety',
  'trust',
  'resilience',
  'resilience-mutual-trust',
  'resilience-informal-control',
  'resilience-authorities-act',
  'resilience-knows-where',
  'resilience-no-retaliation',
] as const
export type ScaleId = (typeof scaleIds)[number]
/** Each is a part of `resilience`, of which it shares the questions. */
export const isSubScale = (id: string): boolean => id.startsWith('resilience-')

/** One group of a margin, and how many people of the population it counts. */
export type SurveyGroup = { readonly code: string; readonly residents: number }
/** A stratum: one area. `planned`: answers hoped for, so that small areas can be asked more than their share. */
export type SurveyStratum = SurveyGroup & { readonly name: string; readonly planned: number }

/** What was decided before anybody was asked. Never changed afterwards. */
export type SurveyDesign = {
  readonly title: string
  readonly fieldworkFrom: string
  readonly fieldworkUntil: string
  readonly modes: readonly SurveyMode[]
  readonly areas: readonly SurveyStratum[]
  /** Empty: not asked, and a column of it stops the import. */
  readonly ages: readonly SurveyGroup[]
  readonly sexes: readonly SurveyGroup[]
  readonly scales: readonly ScaleId[]
  readonly weighting: (typeof surveyWeightings)[number]
  /** Units: points of 0–10. Spread of scores between people that the margins are reckoned with. */
  readonly deviation: number
  /** By how much unequal weights enlarge a variance. */
  readonly designEffect: number
  /** Proportion of those invited who answer. */
  readonly response: number
  /** Why no figure of this survey may be held against an earlier one; null where it may. */
  readonly breakWhy: string | null
}

/** What a design will be able to show, of one area or of all together. Units: points of 0–10; shares in percentage points. */
export type SurveyPrecision = {
  readonly code: string | null
  readonly name: string | null
  readonly planned: number
  readonly invited: number
  /** Planned beside its share of all residents: 2 is asked twice as much. */
  readonly oversampling: number
  readonly margin: number
  readonly shareMargin: number
  readonly smallestChange: number
  readonly smallestShareChange: number
  /** Too few planned to show anything at all. */
  readonly tooFew: boolean
}

/** Why answers are not read, beside what any file can have wrong. Each has a sentence in `messages/survey.*.ts`. */
export const answerFaults = [
  'about-persons',
  'sensitive-question',
  'unknown-question',
  'column-missing',
  'finer-than-design',
  'unknown-area',
  'unknown-answer',
  'bad-weight',
  'no-answers',
  'more-than-live-there',
  'cannot-weigh',
  'pieces-missing',
  'broke-off',
] as const
export type AnswerFaultCode = (typeof answerFaults)[number]

export const surveySteps = ['reading', 'weighing', 'estimating'] as const
export type SurveyProgress = { readonly step: (typeof surveySteps)[number]; readonly done: number; readonly of: number }

/** What may be said of a figure beside all residents together, or beside the survey before. */
export const surveyVerdicts = ['higher', 'lower', 'cannot-tell'] as const
export type SurveyVerdict = (typeof surveyVerdicts)[number]

/**
 * One figure of people asked. `withheld`: too few answered, or it protects a group that is too small; nothing else is known
 * of it outside the answers. `no-margin`: all answered alike, so that nothing says how sure it is.
 */
export type SurveyFigure =
  | { readonly kind: 'withheld' }
  | { readonly kind: 'no-margin'; readonly respondents: number }
  | {
      readonly kind: 'measured'
      readonly respondents: number
      readonly mean: number
      readonly low: number
      readonly high: number
      readonly standardError: number
      readonly degreesOfFreedom: number
    }
export type SurveyGroupFigure = {
  readonly code: string
  readonly figure: SurveyFigure
  readonly beside: SurveyVerdict | null
}
/** From areas that lean on each other; `ownShare`: how much of it is the area's own answers. */
export type SurveyEstimate = {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly ownShare: number
}
export type SurveyAreaFigure = SurveyGroupFigure & { readonly name: string; readonly estimate: SurveyEstimate | null }

/**
 * What one question of a scale says: the share of those who answered it favourably, 0–10 as a score of one question is (5 is half).
 * By area only: what is too small for the scale is too small here.
 */
export type QuestionPicture = {
  readonly question: string
  readonly whole: SurveyFigure
  readonly areas: readonly { readonly code: string; readonly figure: SurveyFigure }[]
}

/** What one scale says. Never a record, never a group of fewer than ten. */
export type ScalePicture = {
  readonly scale: ScaleId
  readonly version: string
  readonly whole: SurveyFigure
  readonly areas: readonly SurveyAreaFigure[]
  readonly ages: readonly SurveyGroupFigure[]
  readonly sexes: readonly SurveyGroupFigure[]
  /** Absent in pictures of before single questions were told. */
  readonly questions?: readonly QuestionPicture[]
}
/** What came out of one survey, with how it was made. */
export type SurveyPicture = {
  readonly respondents: number
  readonly method: {
    readonly weighting: (typeof surveyWeightings)[number]
    /** Calibrated on the margins of area, age and sex; smallest and largest factor by which a weight moved. */
    readonly factors: { readonly smallest: number; readonly largest: number } | null
    /** Areas of the design from which nobody answered: the whole speaks of the others. */
    readonly areasWithoutAnswers: number
  }
  readonly scales: readonly ScalePicture[]
}

/** Fewest respondents behind a figure that anybody sees. */
export const fewestRespondents = 10
/** Units: months that answers are kept at most, from the day on which they came in. */
export const monthsAnswersStay = 6
