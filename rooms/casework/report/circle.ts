/** About whom a case may hold data: the subject and the direct circle, one hop, never further (WGS 2.30(1)b, BGS 2.19). */
import type { Relation } from '../words.ts'

export type Standing = { readonly role: 'subject' } | { readonly role: 'circle'; readonly relation: Relation }

/** How far from the subject. Units: hops. */
export const hopsFromSubject = (standing: Standing): 0 | 1 | 2 =>
  standing.role === 'subject' ? 0 : standing.relation === 'viaAnother' ? 2 : 1

/** Family members and other direct social contacts, nobody else. */
export const onlyFamilyOrADirectContactIsInTheCircle = (standing: Standing): boolean =>
  standing.role === 'subject' || standing.relation === 'gezinslid' || standing.relation === 'directSociaalContact'

/** Answers whether the reason is missing. Whom a case is about needs none: the case is the reason. */
export const aChildInTheCircleLacksItsReason = (
  given: Standing & { readonly minor: boolean; readonly namedBecause?: string | undefined },
): boolean => given.role === 'circle' && given.minor && (given.namedBecause ?? '').trim() === ''

/** Tasks that are there for children. In a RIEC no organ has one of them. */
const tasksForChildren: readonly string[] = [
  'advies-en-meldpunt',
  'jeugdhulp',
  'jeugdreclassering',
  'kinderbescherming',
  'leerplicht',
  'publieke-gezondheid',
]
/** Who reads the name of a child the case is not about: organs with a task for children, and the one that names it. */
export const whoKnowsAChildByName = (tasks: readonly { organ: string; task: string }[], named: string): string[] =>
  [...new Set([named, ...tasks.filter(({ task }) => tasksForChildren.includes(task)).map(({ organ }) => organ)])].sort()

/**
 * Children in the circle whose name the one acting does not read. Whoever reads nobody of a case hears no number either.
 * Units: persons.
 */
export const childrenNotNamed = (
  inCase: { readonly children: number },
  read: readonly { readonly role: string; readonly minor: boolean }[],
): number =>
  read.length === 0 ? 0 : inCase.children - read.filter(({ role, minor }) => role === 'circle' && minor).length

/** A report is about one person. */
export const aCaseHasOneSubject = (persons: readonly Standing[]): boolean =>
  persons.filter(({ role }) => role === 'subject').length === 1
