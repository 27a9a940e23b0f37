/** Words about an area, a phenomenon or a lesson are about nobody. */

/**
 * Refuses what points at one person or one door: a citizen number, a date of birth, a telephone number, an address of mail, a
 * number plate, a postcode or a street with a house number, a person with a title. Not: a promise that no name is in it; names
 * are words like others, so that people are told beforehand and what is typed is sealed and goes.
 */
export const wordsPointAtNobody = (...texts: readonly string[]): boolean =>
  texts.every((text) => pointers.every((pointer) => !pointer.test(text)))

const pointers: readonly RegExp[] = [
  /(?<!\d)\d{8,10}(?!\d)/,
  /(?<!\d)(?:\+|00)?\d(?:[ -]?\d){8,12}(?!\d)/,
  /(?<!\d)\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ](?:19|20)\d\d(?!\d)/i,
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  /\b(?=[a-z0-9-]*\d)(?=[a-z0-9-]*[a-z])[a-z0-9]{1,3}-[a-z0-9]{1,3}-[a-z0-9]{1,3}\b/i,
  // A year before an abbreviation is no postcode.
  /\b(?!(?:19|20)\d\d )[1-9]\d{3} ?[A-Z]{2}\b/,
  /\p{L}*(?:straat|weg|laan|plein|singel|kade|hof|dreef|pad|gracht|steeg|street|road|lane|square) \d+/iu,
  /\b(?:dhr|mevr|mw|hr|mr|mrs|ms)\.? \p{Lu}/u,
  /\b(?:de heer|meneer|mevrouw) \p{Lu}/iu,
]
