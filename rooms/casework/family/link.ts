/** When the plans of two persons may be aligned (BGS 2.20(2)). Who may decide stands in access/policies.cedar. */
import { namesIn } from '../../../foundation/keys/person-record.ts'

export type Known = { readonly id: string; readonly name: string; readonly birthDate?: string | undefined }
export type Persons = { readonly subject: Known | undefined; readonly circle: readonly Known[] }

const said = (name: string) => {
  const { firstNames, surname } = namesIn(name)
  return `${firstNames} ${surname}`.toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim()
}
/** The same name, and no birth date that says otherwise. */
export const areOnePerson = (one: Known, other: Known): boolean =>
  said(one.name) === said(other.name) &&
  (one.birthDate === undefined || other.birthDate === undefined || one.birthDate === other.birthDate)

/** The first of three: each stands in the circle of the other's case. Answers who is who; null where that is not so. */
export function eachOthersCircle(here: Persons, there: Persons): { person: string; otherPerson: string } | null {
  const person = there.subject && here.circle.find((one) => areOnePerson(one, there.subject as Known))
  const otherPerson = here.subject && there.circle.find((one) => areOnePerson(one, here.subject as Known))
  return person && otherPerson ? { person: person.id, otherPerson: otherPerson.id } : null
}

/** The core participants that are involved in both: each of them consents, and no other may know that there are two. */
export const coreOfBoth = (
  core: readonly string[],
  here: readonly string[],
  there: readonly string[],
): readonly string[] => core.filter((organ) => here.includes(organ) && there.includes(organ)).sort()

/** With the last of them it holds. */
export const everybodyConsented = (asked: readonly string[], consented: readonly string[]): boolean =>
  asked.every((organ) => consented.includes(organ))
