/** The nouns of a measure: a decision of one organ that hits a household. */

/** A measure against no phenomenon of which there is a barrier model. */
export const noneOfThese = 'none'

/** How somebody stands to the home. */
export const householdRoles = ['main-resident', 'partner', 'child', 'other'] as const
export type HouseholdRole = (typeof householdRoles)[number]

/** not-given: the day passed. not-heard: waiting was impossible, with a reason. */
export const viewStates = ['given', 'not-given', 'not-heard'] as const
export type ViewState = (typeof viewStates)[number]

/** impose: the measure. lighter: something else that weighs less. none: nothing. */
export const measureOutcomes = ['impose', 'lighter', 'none'] as const
export type MeasureOutcome = (typeof measureOutcomes)[number]

/** preparing: open. unfinished: decided in acute danger, and something is still missing. decided: as it stays. */
export const measureStates = ['preparing', 'unfinished', 'decided'] as const
export type MeasureState = (typeof measureStates)[number]

export const adviceKinds = ['care', 'youth'] as const
export type AdviceKind = (typeof adviceKinds)[number]
/** declines: the organ says that it cannot advise, for instance because of secrecy. */
export const adviceVerdicts = ['no-objection', 'objects', 'declines'] as const
export type AdviceVerdict = (typeof adviceVerdicts)[number]

export const remedyKinds = ['objection', 'interim-relief', 'appeal', 'higher-appeal'] as const
export type RemedyKind = (typeof remedyKinds)[number]
/** upheld: the decision stands. */
export const remedyOutcomes = ['upheld', 'partly', 'annulled', 'withdrawn'] as const
export type RemedyOutcome = (typeof remedyOutcomes)[number]

/** What an outcome leads to for the measure. suspended: by interim relief, until the court speaks. */
export const remedyEffects = ['stands', 'suspended', 'shortened', 'ended', 'new-decision'] as const
export type RemedyEffect = (typeof remedyEffects)[number]

/** What is due in a file. find-out: what was not known yet. court-documents: the file goes to the court. */
export const deadlineKinds = [
  'urgent',
  'find-out',
  'view',
  'advice',
  'objection-decision',
  'court-documents',
  'new-decision',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Questions about the measure itself, in the order in which they are asked. */
export const fileQuestions = [
  'competence',
  'protection',
  'suitability',
  'lighter-means',
  'time-passed',
  'duration',
  'minors',
  'alternative-housing',
  'chain-lease',
  'chain-blacklist',
  'chain-benefits',
  'chain-debt',
  'chain-school',
  'balance',
  'who-else',
] as const
/** Questions about each member of the household. */
export const memberQuestions = ['culpability', 'tie-to-home', 'return', 'health'] as const
export const testQuestions = [...fileQuestions, ...memberQuestions] as const
export type TestQuestion = (typeof testQuestions)[number]

/** What weighs less than a measure, in codes. */
export const lighterMeans = ['warning', 'penalty-payment', 'order', 'mediation', 'help-plan'] as const
export type LighterMeans = (typeof lighterMeans)[number]
/** What was tried before something lighter is decided on. */
export const triedBefore = [...lighterMeans, 'nothing'] as const
export type TriedBefore = (typeof triedBefore)[number]
/** Which of them weigh less than each power of the catalogue that is decided here. */
const lighterThan: { readonly [power: string]: readonly LighterMeans[] } = {
  'sluiting-opiumwet': ['warning', 'penalty-payment', 'order', 'help-plan'],
  'sluiting-openbare-orde': ['warning', 'penalty-payment', 'order', 'mediation', 'help-plan'],
  gebiedsverbod: ['warning', 'order', 'help-plan'],
  woonoverlast: ['warning', 'mediation', 'help-plan'],
  huisverbod: ['warning', 'help-plan'],
}
/** Of a power that is not in the list: all of them. */
export const lighterMeansOf = (power: string): readonly LighterMeans[] => lighterThan[power] ?? lighterMeans

/** What an answer to a question is made of, beside its words. */
export type AnswerShape = {
  /** Answers to choose from; none: words only. */
  readonly choices: readonly string[]
  /** More than one may be chosen. */
  readonly several?: true
  /** Has a number of days. */
  readonly days?: true
  /** With this choice it says how somebody is protected. */
  readonly protects?: string
}
const yesOrNo = ['yes', 'no'] as const
const link = { choices: ['expected', 'not-expected'] } as const

export const answerShapes: { readonly [Q in TestQuestion]: AnswerShape } = {
  competence: { choices: [] },
  protection: { choices: ['victim', 'no-victim'], protects: 'victim' },
  suitability: { choices: [] },
  'lighter-means': { choices: [...lighterMeans, 'none'], several: true },
  'time-passed': { choices: [] },
  duration: { choices: [], days: true },
  minors: { choices: yesOrNo },
  'alternative-housing': { choices: ['offered', 'own-solution', 'none'] },
  'chain-lease': link,
  'chain-blacklist': link,
  'chain-benefits': link,
  'chain-debt': link,
  'chain-school': link,
  balance: { choices: [] },
  'who-else': { choices: ['investigation-started', 'measure-started', 'nothing'], several: true },
  culpability: { choices: ['knew', 'could-have-known', 'could-not-know'] },
  'tie-to-home': { choices: ['special', 'ordinary'] },
  return: { choices: yesOrNo },
  health: { choices: ['affected', 'not-affected'] },
}

/** Who decides about each link of the chain that follows a closure. */
export const ownerOfLink = {
  'chain-lease': 'verhuurder',
  'chain-blacklist': 'verhuurder',
  'chain-benefits': 'college',
  'chain-debt': 'college',
  'chain-school': 'school',
} as const

/** What a file still needs before a severe measure can be decided. */
export const gapKinds = ['household', 'minors', 'question', 'vulnerability', 'view', 'advice', 'set-aside'] as const
export type GapKind = (typeof gapKinds)[number]

/** A name for talking about a file, made from its random id alone: it says nothing about anybody. */
export const measureName = (id: string): string =>
  `M-${String(Number.parseInt(id.slice(0, 4), 16) % 1000).padStart(3, '0')}${String.fromCharCode(65 + (Number.parseInt(id.slice(4, 6), 16) % 26))}`
