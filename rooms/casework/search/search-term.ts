/**
 * What may be searched for. A name, an address or a number is never a search term: whether one person is known is a question of
 * its own, asked from a case. So what looks like one is refused, and in what is searched everything that could be one is skipped:
 * words with a figure in them, words with a capital inside a sentence, and the names of the persons of that case. The first word
 * of a sentence counts only when the same word also stands somewhere in small letters.
 */

const inWords = /[\p{L}\p{N}]+/gu
const hasFigure = (word: string) => /\p{N}/u.test(word)
const hasCapital = (word: string) => /\p{Lu}/u.test(word)

/** Units: letters. Shorter words find everything. */
const shortest = 3

/** The words to look for, or null for what is no search term. */
export function termsIn(typed: string): readonly string[] | null {
  const words = typed.match(inWords) ?? []
  const fit = words.every((word) => word.length >= shortest && !hasFigure(word) && !hasCapital(word))
  return words.length > 0 && fit ? words : null
}

type Token = { readonly word: string; readonly at: number; readonly first: boolean }
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(inWords)].map((match) => ({
    word: match[0],
    at: match.index,
    first: /(?:^|[.!?:;\n]\s*)$/.test(text.slice(Math.max(0, match.index - 8), match.index)),
  }))

/** Whether any of the terms stands in it at all, as part of whatever. */
export function mayHold(text: string, terms: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return terms.some((term) => lower.includes(term))
}

/** Words that stand somewhere in small letters: words, and not only names. */
export function ordinaryWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => (text.match(inWords) ?? []).filter((word) => !hasCapital(word) && !hasFigure(word))),
  )
}

/** Where the first of the terms stands, when each of them begins a word of the text; null when one does not. */
export function placeOf(
  text: string,
  terms: readonly string[],
  ordinary: ReadonlySet<string>,
  names: ReadonlySet<string> = new Set(),
): number | null {
  const lower = text.toLowerCase()
  if (!terms.every((term) => lower.includes(term))) return null
  const tokens = tokensOf(text).flatMap(({ word, at, first }) => {
    const small = word.toLowerCase()
    const isWord = hasCapital(word) ? first && ordinary.has(small) : true
    return isWord && !hasFigure(word) && !names.has(small) ? [{ small, at }] : []
  })
  const places = terms.map((term) => tokens.find(({ small }) => small.startsWith(term))?.at)
  return places.every((place) => place !== undefined) ? Math.min(...(places as number[])) : null
}

/** Parts of the names of persons, in small letters. */
export const partsOfNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => (name.match(inWords) ?? []).map((part) => part.toLowerCase())))

/** Units: characters on either side of what was found. */
const around = 70
export function excerptAt(text: string, at: number): string {
  const from = Math.max(0, at - around)
  const until = Math.min(text.length, at + around)
  return `${from > 0 ? '…' : ''}${text.slice(from, until).trim()}${until < text.length ? '…' : ''}`
}
