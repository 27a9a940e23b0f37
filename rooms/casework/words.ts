/** The nouns of casework, said by server and pages alike. */

/** reported: not decided on yet. open: admitted. A closed case is shielded and has no word for readers. */
export const caseStates = ['reported', 'open'] as const
export type CaseState = (typeof caseStates)[number]

/** The four criteria for admission, as BGS 2.20(1) letters them. */
export const criterionCodes = ['a', 'b', 'c', 'd'] as const
export type CriterionCode = (typeof criterionCodes)[number]

export const personRoles = ['subject', 'circle'] as const
/** How someone of the circle stands to the subject; `viaAnother` is offered by the form and refused (BGS 2.19). */
export const relations = ['gezinslid', 'directSociaalContact', 'viaAnother'] as const
export type Relation = (typeof relations)[number]

export const contributionKinds = ['fact', 'interpretation'] as const
export type ContributionKind = (typeof contributionKinds)[number]
export const sources = ['own-observation', 'own-file', 'told-by-subject', 'told-by-another'] as const
export type Source = (typeof sources)[number]
/** Why a professional bound to secrecy may speak (WGS 2.29(2)); `none`: not bound for this. */
export const secrecyGrounds = ['none', 'consent', 'law', 'good-care'] as const
export type SecrecyGround = (typeof secrecyGrounds)[number]

/** How sure the supplier is of it; `not-stated` only where nobody was asked yet. */
export const reliabilities = ['established', 'plausible', 'uncertain', 'not-stated'] as const
export type Reliability = (typeof reliabilities)[number]
/** Limits to later release that a supplier sets (WGS 2.29(3)). */
export const releaseConditions = [
  'ask-first',
  'no-private-parties',
  'no-other-alliances',
  'no-third-parties',
  'stays-in-case',
] as const
export type ReleaseCondition = (typeof releaseConditions)[number]

/** What the organ that was asked sees of its answer; the organ that asked may see less. */
export const answers = ['given', 'partly', 'nothing-known', 'refused', 'secrecy'] as const
export type AnswerToRequest = (typeof answers)[number]
/** Answers said in so many words; `given` follows from a contribution. */
export type SpokenAnswer = Exclude<AnswerToRequest, 'given'>

export const outcomes = ['continue', 'adjust', 'hand-over', 'propose-closing'] as const
export type Outcome = (typeof outcomes)[number]
export const closeReasons = [
  'goal-reached',
  'criteria-no-longer-met',
  'handed-over',
  'no-cooperation-possible',
] as const
export type CloseReason = (typeof closeReasons)[number]
/** Who stays near after a case is closed, and how: a kind and never a story, because nobody reads words of a closed case. */
export const aftercares = ['contact-person', 'light-support', 'answers-when-asked'] as const
export type Aftercare = (typeof aftercares)[number]
/** What the reporter of a refused report can do next. */
export const advices = ['none', 'local-team', 'own-organisation', 'more-information'] as const
export type Advice = (typeof advices)[number]

/** The regimes a report can be made in, as the form offers them; the compartment for radicalisation refuses. */
export const reportRegimes = ['WGS-ZVH', 'PGA'] as const

const birds = [
  'Aalscholver',
  'Bergeend',
  'Bonte Specht',
  'Boomklever',
  'Boomkruiper',
  'Bosuil',
  'Brandgans',
  'Buizerd',
  'Ekster',
  'Fazant',
  'Fitis',
  'Fuut',
  'Gaai',
  'Geelgors',
  'Goudvink',
  'Grauwe Gans',
  'Groenling',
  'Grutto',
  'Heggenmus',
  'Houtduif',
  'Huismus',
  'IJsvogel',
  'Kauw',
  'Kemphaan',
  'Kerkuil',
  'Kievit',
  'Kluut',
  'Kneu',
  'Knobbelzwaan',
  'Koekoek',
  'Koolmees',
  'Kraanvogel',
  'Kuifeend',
  'Kwartel',
  'Leeuwerik',
  'Lepelaar',
  'Lijster',
  'Matkop',
  'Meerkoet',
  'Merel',
  'Nachtegaal',
  'Ooievaar',
  'Patrijs',
  'Pimpelmees',
  'Putter',
  'Ransuil',
  'Reiger',
  'Roerdomp',
  'Roodborst',
  'Scholekster',
  'Sijs',
  'Slobeend',
  'Sperwer',
  'Spreeuw',
  'Staartmees',
  'Stern',
  'Tapuit',
  'Tjiftjaf',
  'Torenvalk',
  'Tureluur',
  'Visarend',
  'Vink',
  'Wielewaal',
  'Zwaluw',
] as const

/**
 * A name for talking about a case: a bird and two figures, made from its random id alone. It says nothing about the
 * person, the order or the number of cases; two cases may share a name.
 */
export const caseName = (id: string): string =>
  `${birds[Number.parseInt(id.slice(0, 2), 16) % birds.length]} ${String(Number.parseInt(id.slice(2, 6), 16) % 100).padStart(2, '0')}`
