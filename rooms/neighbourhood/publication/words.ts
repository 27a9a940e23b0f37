/** The nouns of publishing: what leaves the house about areas, how it was protected, and how sure it is. */
import type { Id } from '../../../foundation/clock.ts'

/** From where to where signals may be counted in one publication. Units: months. */
export const mostMonths = 24
/** Figures of a survey, or what areas that lean on each other say with it. */
export const surveyForms = ['measured', 'modelled'] as const
/** What the figures of a survey are told by. Never two at once: that is finer than any design. */
export const surveyParts = ['area', 'age', 'sex'] as const
export type SurveyParts = (typeof surveyParts)[number]
/** Earlier fieldworks that stand beside one. */
export const mostEarlierFieldworks = 6

/** Whose figures these are. `open-data`: published already by their owner. The other two are held by the partnership. */
export const origins = ['open-data', 'own-count', 'survey'] as const
export type Origin = (typeof origins)[number]

/**
 * One method per table. `as-published`: its owner protected it already, and nothing is added. `ten-or-more`: figures of ten
 * people or more, and what fewer said follows from none of them.
 */
export const protections = ['as-published', 'cell-key', 'suppression', 'ten-or-more'] as const
export type Protection = (typeof protections)[number]

/** A figure, or one of three reasons why there is none; they are never drawn alike. */
export const cellStates = ['given', 'protected', 'too-few', 'no-data'] as const
export type CellState = (typeof cellStates)[number]

/** Where the interval comes from, or why there is none. Without one of these nothing is published. */
export const sureties = [
  'published-margin',
  'wilson-95',
  'design-95',
  'perturbed-within',
  'modelled-95',
  'full-count',
  'no-margin-published',
] as const
export type Surety = (typeof sureties)[number]
/** Those that give every figure its interval. */
export const givesIntervals = (surety: Surety): boolean => surety !== 'full-count' && surety !== 'no-margin-published'

/** Which way is good, for `better` and `worse`. `neither`: then only higher and lower are said. */
export const directions = ['higher-is-better', 'higher-is-worse', 'neither'] as const
export type Direction = (typeof directions)[number]

export const publicationStates = ['proposed', 'blocked', 'released', 'declined'] as const
export type PublicationState = (typeof publicationStates)[number]

export type Bilingual = { readonly nl: string; readonly en: string }

export type CoveredArea = {
  readonly code: string
  readonly name: string
  /** Which division it belongs to: a level of open data, or the name of the column it was handed in under. */
  readonly division: string
  /** Longitude and latitude; null where no map knows it. */
  readonly middle: readonly [number, number] | null
  readonly outline: readonly (readonly (readonly (readonly [number, number])[])[])[] | null
  /** Areas named alike by whoever proposed this, to be held beside each other. */
  readonly kin: string | null
}

/** What is published of one area, period and category. What is withheld is not in here: there is nothing to hide later. */
export type PublicationCell = {
  readonly area: string
  readonly period: string
  /** Empty: the whole. */
  readonly category: string
  readonly state: CellState
  readonly amount: number | null
  readonly low: number | null
  readonly high: number | null
  /** Survey: how many gave this answer, of how many. */
  readonly count: number | null
  readonly base: number | null
  /** Estimated with the help of other areas. */
  readonly modelled: boolean
}

/** The artefact: everything a reader, an outlet or a later check needs, and nothing else. Never changed. */
export type Artefact = {
  readonly format: 'schakel-publication/1'
  readonly id: Id
  readonly title: Bilingual
  /** What is counted or asked, in whole sentences. */
  readonly definition: Bilingual
  readonly origin: Origin
  readonly unit: string
  readonly decimals: number
  readonly direction: Direction
  /** From how large a difference on it matters; null where nobody said so, and nothing is called alike then. */
  readonly smallestThatMatters: number | null
  readonly source: {
    readonly name: string
    /** The same as a sentence, in the reader's language; left out where the name says it all. */
    readonly said?: Bilingual | undefined
    readonly licence: string | null
    /** SHA-256 of what it was taken from: the edition of a table, the figures of a survey. Null where it was handed in. */
    readonly edition: string | null
  }
  readonly method: {
    readonly protection: Protection
    readonly surety: Surety
    /** Own counts: what is added is at most this, either way. Else null. */
    readonly largestAddition: number | null
    /** Groups of 1 to this many are protected; null where nothing had to be. */
    readonly protectedUpTo: number | null
    /** Which chance was used: the fingerprint of a lasting key, or null where nothing is drawn. */
    readonly seed: string | null
  }
  readonly versions: { readonly [part: string]: string }
  /** Publications it was proven against. */
  readonly against: readonly Id[]
  readonly periods: readonly { readonly code: string; readonly cut: string | null; readonly provisional: boolean }[]
  readonly categories: readonly string[]
  /** Code of the area all others lie in; null where the table has none. */
  readonly whole: string | null
  readonly areas: readonly CoveredArea[]
  readonly cells: readonly PublicationCell[]
  readonly proposedOn: string
}

/** What an attacker with everything published is left with, and what was done so that it is no less. */
export type AttackReport = {
  readonly cells: number
  readonly withheld: number
  /** With 1 … `protectedUpTo`, or telling of a whole group. */
  readonly sensitive: number
  /** How many of those an attacker still finds; 0, or nothing is published. */
  readonly found: number
  /** Narrowest interval that is left around any of them; null where none had to be protected. */
  readonly narrowest: number | null
  readonly programs: number
  readonly earlier: readonly Id[]
  readonly known: number
  /** Each withheld figure, with what can be concluded about it: by name. */
  readonly left: readonly { readonly name: string; readonly lowest: number; readonly highest: number | null }[]
  readonly faults: readonly string[]
}
