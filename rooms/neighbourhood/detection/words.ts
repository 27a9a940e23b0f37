/** The nouns of detection: a search over areas, what it found, and what people made of the question. */

export const sources = ['register', 'signals'] as const
export type DetectionSource = (typeof sources)[number]
/** `space-time`: neighbours together, in the last periods. `aberration`: one area far above its own past. */
export const methods = ['space-time', 'aberration'] as const
export type DetectionMethod = (typeof methods)[number]
export const runStates = ['waiting', 'searching', 'done', 'failed', 'cancelled'] as const
export type RunState = (typeof runStates)[number]

/** Whom the owner asks what they know. Groups of people, never one. */
export const askedGroups = [
  'neighbourhood-team',
  'police',
  'youth-work',
  'housing',
  'residents',
  'entrepreneurs',
] as const
export type AskedGroup = (typeof askedGroups)[number]

/** What came of the question. */
export const outcomes = [
  'nothing-behind-it',
  'way-of-reporting',
  'known-and-handled',
  'new-and-taken-up',
  'nobody-knew',
] as const
export type Outcome = (typeof outcomes)[number]

/** Signals are told in steps only (rooms/signals). */
export const excesses = ['less-than-twice', 'two-to-three-times', 'three-times-or-more'] as const
export type Excess = (typeof excesses)[number]

/** Themes of signals by number; their names are the page's. What belongs to radicalisation (5.1) is not searched. */
export const themes = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '3.1',
  '3.2',
  '3.3',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '5.2',
  '5.3',
  '5.4',
  '5.5',
] as const
export type DetectionTheme = (typeof themes)[number]

/** How every search is done: declared before anybody looks, printed under what is found. */
export const settings = {
  simulations: 999,
  /** Of all residents, in one circle. */
  maximumShare: 0.25,
  /** Of the periods, for one cluster: longer is no change but a difference. */
  longestPart: 0.25,
  /** Units: residents. Smaller areas are left out. */
  fewestResidents: 500,
  fewestCases: 5,
  /** Chance of a cluster by coincidence above which nothing is asked. */
  mostChance: 0.05,
  /** Share of the alarms over all areas that may be false. */
  falseDiscoveries: 0.05,
  /** Units: periods; what lasts longer is no sudden change. */
  longest: { day: 28, week: 8 },
  /** Units: periods at the end that an analyst may leave out because reports come late. */
  mostLeftOut: 31,
  fewestPeriods: 4,
  mostFindings: 20,
} as const
