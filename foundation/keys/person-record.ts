/**
 * A person as cases write one down (a name, a birth date, an address, each in one line) read as the fields that are
 * compared. Guesses where a surname begins; both sides of a comparison must read with this same rule.
 */
import type { PersonRecord } from '../../packages/private-matching/src/index.ts'

export type PersonWritten = {
  readonly name: string
  readonly birthDate?: string | undefined
  readonly address?: string | undefined
}

/** Where a Dutch surname with a prefix begins, or one that came along from elsewhere. */
const prefixes = new Set(
  "van von de den der des di du da dos het in op onder over te ten ter tot uit 't 's la le el al abu bin ben".split(
    ' ',
  ),
)

/** "Jan Peter van den Berg" and "Berg, van den, Jan Peter" alike; one word alone is a surname. */
export function namesIn(name: string): { firstNames: string; surname: string } {
  const [before, ...after] = name.split(',').map((part) => part.trim())
  if (after.length > 0 && before) {
    const parts = after.join(' ').split(/\s+/).filter(Boolean)
    const prefix = parts.filter((part) => prefixes.has(part.toLowerCase()))
    const first = parts.filter((part) => !prefixes.has(part.toLowerCase()))
    return { firstNames: first.join(' '), surname: [...prefix, before].join(' ') }
  }
  const words = name.trim().split(/\s+/).filter(Boolean)
  const prefix = words.findIndex((word, index) => index > 0 && prefixes.has(word.toLowerCase()))
  const from = prefix > 0 ? prefix : words.length - 1
  return { firstNames: words.slice(0, from).join(' '), surname: words.slice(from).join(' ') }
}

/** "Voorbeeldstraat 12 a, 6211 AB Maastricht": street, number and postcode; what is not there stays away. */
export function addressIn(address: string): Pick<PersonRecord, 'street' | 'houseNumber' | 'postcode'> {
  const [, street, houseNumber] = /^\s*(\D+?)[\s,]+(\d+)/.exec(address) ?? []
  const [, digits, letters] = /\b([1-9]\d{3})\s?([A-Za-z]{2})\b/.exec(address) ?? []
  return {
    ...(street && houseNumber ? { street, houseNumber } : {}),
    ...(digits && letters ? { postcode: `${digits}${letters.toUpperCase()}` } : {}),
  }
}

export const personRecordOf = ({ name, birthDate, address }: PersonWritten): PersonRecord => ({
  ...namesIn(name),
  ...(birthDate ? { birthDate } : {}),
  ...(address ? addressIn(address) : {}),
})
