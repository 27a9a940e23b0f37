/** The nouns of a worry about radicalisation, from report to its end. */

/** Where one stands. What was closed, and what proved to be none, has no word for readers. */
export const worryStages = ['reported', 'conference', 'monitoring'] as const
export type WorryStage = (typeof worryStages)[number]

/** The three strands of the local approach; reintegration: in detention and after it. */
export const strands = ['prevention', 'approach', 'reintegration'] as const
export type Strand = (typeof strands)[number]

/** nothing: it goes. more-information: by a day. conference: a table of organs. investigation: for the prosecution, outside this table. */
export const weighingOutcomes = ['nothing', 'more-information', 'conference', 'investigation'] as const
export type WeighingOutcome = (typeof weighingOutcomes)[number]

/** protective: what keeps somebody upright. worrying: conduct that was seen. telling: what the person was told, or why not yet. */
export const noteKinds = [
  'protective',
  'worrying',
  'interpretation',
  'goal',
  'agreement',
  'progress',
  'telling',
] as const
export type NoteKind = (typeof noteKinds)[number]

/** not-radicalised: it proved to be none, and nothing keeps saying that it was thought. The others stay, read by nobody, until their day. */
export const worryEnds = ['not-radicalised', 'goals-reached', 'handed-over', 'moved-away'] as const
export type WorryEnd = (typeof worryEnds)[number]
export type LastingEnd = Exclude<WorryEnd, 'not-radicalised'>

/** The direct circle around the person: one hop. Which of the two, the adopted protocol says. */
export const relationsWithin = ['gezinslid', 'directSociaalContact'] as const
/** What whoever reported hears: codes, and nothing of what came of it. */
export const reportAnswers = ['received', 'taken-up', 'not-taken-up'] as const
export type ReportAnswer = (typeof reportAnswers)[number]

export const worryTaskKinds = [
  'weighing',
  'second-reading',
  'more-information',
  'telling',
  'agreement',
  'necessity-review',
] as const
export type WorryTaskKind = (typeof worryTaskKinds)[number]

/** What a plan lacks before monitoring can begin. */
export const planParts = ['protective', 'goal', 'agreement'] as const
export type PlanPart = (typeof planParts)[number]

/** A name for talking about it, made from its random id alone: it says nothing about anybody, nor about what it is. */
export const worryName = (id: string): string =>
  `Z-${String(Number.parseInt(id.slice(0, 4), 16) % 1000).padStart(3, '0')}${String.fromCharCode(65 + (Number.parseInt(id.slice(4, 6), 16) % 26))}`
