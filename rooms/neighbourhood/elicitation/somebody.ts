/** What a reason may not hold: it is about an area and a theme, and never points at somebody or at a door. */
import { namesAnAddress } from '../detection/finding.ts'

/** Words that begin a sentence, or stand before the name of a place or an organisation. */
const plain = new Set(
  'De Het Een In Op Bij Er Van Voor Met Aan Om Uit Dit Dat Deze Die Wij We Zij Ze Ik Veel Weinig Vooral Sinds Rond Door Naar Ook The A An In On At It There They We I Since Many Much Few Mostly Around Near From With And But'.split(
    ' ',
  ),
)
const points: readonly RegExp[] = [
  // A form of address before a name.
  /\b(?:[Dd]hr|[Mm]evr|[Mm]w|[Mm]eneer|[Mm]evrouw|[Ff]amilie|[Ff]am|[Mm]r|[Mm]rs|[Mm]s|[Ff]amily)\b\.?\s+\p{Lu}/u,
  /\b(?:heet|genaamd|bijgenaamd|named|called|nicknamed)\s+\p{Lu}/u,
  // Initials before a name.
  /\b(?:\p{Lu}\.\s?){1,4}(?:(?:van|de|der|den|ten|ter)\s+){0,2}\p{Lu}\p{Ll}+/u,
  // Citizen number, telephone, e-mail, date of birth, number plate.
  /\b\d{8,9}\b/,
  /(?:\+31|\b0)[\s-]?\d(?:[\s-]?\d){7,}/,
  /\S+@\S+\.\S+/,
  /\b(?:geboren|born)\b/i,
  /\b(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})\b/,
]
const pair = /\b(\p{Lu}\p{Ll}+)((?:\s+(?:van|de|der|den|ten|ter|el|al|bin))*)\s+(\p{Lu}\p{Ll}+)/gu

/**
 * Whether a text points at a person or an address. `known`: names of areas and the like, of which the words are allowed.
 *
 * Not for finding persons: it errs on the side of refusing, and whoever writes is asked to say it otherwise.
 */
export function pointsAtSomebody(text: string, known: readonly string[]): boolean {
  if (namesAnAddress(text) || points.some((form) => form.test(text))) return true
  const allowed = new Set([...plain, ...known.flatMap((name) => name.split(/[\s\-/(),]+/))])
  return [...text.matchAll(pair)].some(([, one = '', , other = '']) => !allowed.has(one) && !allowed.has(other))
}
