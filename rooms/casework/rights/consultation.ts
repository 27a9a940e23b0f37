/** What must be true of being consulted. */
import { otherNamesIn } from '../../sharing/door.ts'

export type WrittenIdentity = { readonly name: string; readonly birthDate?: string; readonly address?: string }

/** What a person gets to read names nobody else of the case. The reporter is not known here at all. */
export const wordsForAPersonNameNobodyElse = (
  text: string | undefined,
  own: WrittenIdentity,
  others: readonly WrittenIdentity[],
): boolean =>
  text === undefined ||
  !otherNamesIn(
    text,
    own.name,
    others.map(({ name }) => name),
  )
