/** The nouns of a case or a scan of the regional information and expertise centre. */
/** scan: of an area or a sector. Nobody stands in it, and phase 3 is not for it. */
export const riecKinds = ['scan', 'case'] as const
export type RiecKind = (typeof riecKinds)[number]

/** 1: from the decision on the report. 2: tax, police and criminal data. 3: what is for cases and bottlenecks alone. */
export const riecPhases = ['1', '2', '3'] as const
export type RiecPhase = (typeof riecPhases)[number]

/** The forms of organised crime that the rules list (BGS 2.16(1)b). */
export const crimeForms = [
  'human-trafficking',
  'organised-drug-crime',
  'real-estate-fraud',
  'money-laundering',
  'other-serious-organised',
] as const
export type CrimeForm = (typeof crimeForms)[number]

/** The five criteria for admission, as BGS 2.16(1) orders them. */
export const riecCriteria = ['a', 'b', 'c', 'd', 'e'] as const
export type RiecCriterion = (typeof riecCriteria)[number]
/** The four factors of WGS 2.23(3). Each is weighed in words. */
export const weighingFactors = ['1', '2', '3', '4'] as const
export type WeighingFactor = (typeof weighingFactors)[number]

/** What a case yields beside agreements: what makes enforcing hard here, and what is advised to do. */
export const riecDocuments = ['enforcement-bottleneck', 'intervention-advice'] as const
export type RiecDocument = (typeof riecDocuments)[number]
