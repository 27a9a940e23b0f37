/** The nouns of published figures: what an edition, an indicator, a figure, a change and a revision are. */
import type { Id } from '../../foundation/clock.ts'

/** `1.3`: field and theme of the integral safety analysis. The names belong to the room knowledge. */
export type ThemeCode = string

/** Registered incidents depend on reporting and on police effort; a survey asks a sample. They are never mixed. */
export const sourceKinds = ['police-register', 'survey'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const units = ['count', 'percent', 'score'] as const
export type Unit = (typeof units)[number]

/** Part of the year a figure covers. `not-printed`: the source prints no year at all. */
export const periods = ['full-year', 'jan-mar', 'jan-jun', 'jan-sep', 'not-printed'] as const
export type Period = (typeof periods)[number]

/** `published`: a page of the analysis itself. `secondary`: somebody quoting it. */
export const standings = ['published', 'secondary'] as const
export type Standing = (typeof standings)[number]

/** One state of the published pages. Never changed after loading; a correction is a new load of the same code. */
export type Edition = {
  readonly id: Id
  /** As the source dates itself: `2019-Q2`, `2020-H1`. */
  readonly code: string
  /** 1 for the first time this code was loaded; higher loads hold other content and come before lower ones. */
  readonly load: number
  /** Last day the edition says something about; null when the source does not say. */
  readonly coversUntil: string | null
  readonly standing: Standing
}

/** One series of figures: what is counted or asked, where, and from which kind of source. */
export type Indicator = {
  readonly id: Id
  readonly theme: ThemeCode
  readonly area: string
  readonly source: SourceKind
  readonly unit: Unit
  readonly nl: string
  readonly en: string
  /** Labels that are our own words, because the page in that language was not seen. */
  readonly ownWords: readonly ('nl' | 'en')[]
  /** Dutch label of the total this indicator is counted in. */
  readonly partOf: string | null
}

export type Figure = {
  readonly indicator: Id
  readonly edition: Id
  /** Null with period `not-printed`. */
  readonly year: number | null
  readonly period: Period
  /** Count, percentage 0..100, or grade, by the indicator's unit. */
  readonly amount: number
  /** People asked; null when the source prints no number, as the Safety Monitor pages do. */
  readonly sampleSize: number | null
  readonly page: string
}

/** The figure shown for one period, with what earlier editions said about it. */
export type Point = Figure & {
  readonly editionCode: string
  readonly standing: Standing
  readonly revisedFrom: readonly { readonly editionCode: string; readonly amount: number; readonly page: string }[]
}

export type Change =
  /** Register: a plain difference. It says what was registered, not what happened. */
  | {
      readonly verdict: 'difference'
      readonly from: Point
      readonly to: Point
      readonly difference: number
      readonly acrossEditions: boolean
    }
  /** Survey with sample sizes: the whole interval lies on one side of no change. */
  | {
      readonly verdict: 'higher' | 'lower'
      readonly from: Point
      readonly to: Point
      readonly difference: number
      readonly interval: Interval
    }
  | {
      readonly verdict: 'cannot-tell'
      readonly from: Point
      readonly to: Point
      readonly why: 'no-margin-published' | 'spread-not-published' | 'interval-holds-no-change'
      readonly interval?: Interval
    }
/** Lowest and highest difference the sample leaves open, 95 %, in the unit of the figures. */
export type Interval = { readonly low: number; readonly high: number }

/** Points of one indicator: full years, and periods that stop before the year ends, kept apart. */
export type Series = {
  readonly indicator: Indicator
  readonly fullYears: readonly Point[]
  readonly partYears: readonly Point[]
  readonly undated: readonly Point[]
  readonly changes: readonly Change[]
}

export const methodNotes = [
  'registered-depends-on-reporting',
  'gravest-offence-only',
  'found-by-police-effort',
  'quarrels-in-assault-total',
  'no-margin-published',
  'reuse-not-stated',
] as const
export type MethodNote = (typeof methodNotes)[number]

/** Everything known about one theme. `series` empty: no figures were seen. */
export type ThemePicture = {
  readonly theme: ThemeCode
  readonly series: readonly Series[]
  readonly editions: readonly Edition[]
  readonly notes: readonly MethodNote[]
}
