/** Words and themes for the other rooms. Open knowledge: nothing here is about a person. */
import type { Trx } from '../../foundation/database/sql.ts'
import { type Division, readTerms, readThemes } from './read-knowledge.ts'
import type { Term } from './words.ts'

export type { BarrierDocument, BarrierModelDocument } from './barriers/barrier-document.ts'
export { barrierModelInVersion, barrierModels } from './barriers/read-barriers.ts'
export { lessonKinds } from './lessons/words.ts'
export { writeLesson } from './lessons/write-lesson.ts'
export { KnowledgeNotLoaded, type Loaded, loadKnowledge } from './load-knowledge.ts'
export { articleInWords } from './messages/laws.ts'
export type { PowerDocument } from './powers/power-document.ts'
export { powerInVersion, powersInForce } from './powers/read-powers.ts'
export type { Division } from './read-knowledge.ts'
export type { Field, Meaning, Term, TermId, Theme } from './words.ts'

/**
 * Every word of the vocabulary in its newest version, with what each organ means by it.
 * Who learns what: everybody the same. Not: a list of what may be asked about people.
 */
export const terms = (trx: Trx): Promise<readonly Term[]> => readTerms({ trx, note: () => undefined })

/** Fields and themes of safety policy in the edition loaded last. Errors: `undefined` when none was loaded. */
export const themes = (trx: Trx): Promise<Division | undefined> => readThemes({ trx, note: () => undefined })
