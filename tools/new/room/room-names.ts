/** The words a new room is made of. */
export type RoomNames = {
  /** `training`: folder, schema and namespace. */
  readonly room: string
  /** `course`, `courses`, `Course`, `Courses`. */
  readonly noun: string
  readonly nouns: string
  readonly Noun: string
  readonly Nouns: string
  /** Rooms it may knock at. */
  readonly knocksAt: readonly string[]
  /** Date-time of its first migration. */
  readonly moment: string
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
const plural = (word: string) =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`

export const roomNames = (room: string, noun: string, knocksAt: readonly string[], moment: string): RoomNames => ({
  room,
  noun,
  nouns: plural(noun),
  Noun: capital(noun),
  Nouns: capital(plural(noun)),
  knocksAt,
  moment,
})
