/**
 * Dutch names brought to the form in which two registers agree on them: without diacritics, without the prefix
 * (tussenvoegsel) wherever it was put, a double name as its parts, and spelt by sound.
 */

const prefixes = new Set(
  'van de den der v vd d t ten ter te het op in s aan la le du el al von vande vander vanden'.split(' '),
)
/** Prefixes written fast to the name: `vandenBerg`, `Dejong`. Taken off on both sides, so a real Dekker still equals himself. */
const glued = /^(?:van ?der|van ?den|van ?de|van|vd|den|der|de|ter|ten)(?=[a-z]{3})/
const ligatures: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/ı/g, 'i'],
]

/** Lower case, diacritics off, apostrophes gone; letters, blanks, commas, stops and hyphens stay. */
export function plainLetters(text: string): string {
  let plain = text.toLowerCase()
  for (const [ligature, letters] of ligatures) plain = plain.replace(ligature, letters)
  return plain.normalize('NFD').replace(/[^a-z\- ,.]/g, '')
}

/**
 * The parts of a surname by sound, the own name last: `Scheepers-de Zeeuw` → sgepers, seu; `Tilburg, van` → tilburg.
 *
 * Source: the Dutch civil registry writes a partner's name before the own name, with a hyphen.
 */
export function surnameParts(surname: string): string[] {
  return plainLetters(surname)
    .split('-')
    .map((part) => {
      const written = part.replace(/,.*$/, '').split(/[ .]+/)
      return bySound(
        written
          .filter((word) => !prefixes.has(word))
          .join('')
          .replace(glued, ''),
      )
    })
    .filter((part) => part !== '')
}

export type FirstName =
  | { readonly known: 'full'; readonly sound: string; readonly initial: string }
  /** `J.`, `J.P.`: a letter, not a sound, so `F.` does not stand for Victoria. */
  | { readonly known: 'initial'; readonly initial: string }
  | { readonly known: 'none' }

/** The first of the first names. */
export function firstNameOf(written: string): FirstName {
  const plain = plainLetters(written).trim()
  const initial = plain.replace(/[^a-z]/g, '').slice(0, 1)
  if (initial === '') return { known: 'none' }
  const words = plain.split(/[ \-,]+/).filter((word) => word !== '')
  // A prefix here means that the two names were swapped.
  const first = words.find((word) => word.length < 2 || !prefixes.has(word)) ?? words[0] ?? ''
  if (first.includes('.') || first.length === 1) return { known: 'initial', initial }
  return { known: 'full', sound: bySound(first), initial }
}

/** In this order: each rule works on what the one before left. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/uy/g, 'ui'],
  [/eij|ij|ei|ey/g, 'y'],
  [/ouw|auw|au/g, 'ou'],
  [/cks|ks/g, 'x'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ch|kh|gh/g, 'g'],
  [/[cq]/g, 'k'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/ae/g, 'a'],
  [/oe/g, 'u'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/d$/, 't'],
]

/**
 * A name by sound: Meijer, Meyer and Meier are one, and so are Hendriks and Hendrix, Berg and Bergh, Visser and Fisser.
 *
 * Source: Dutch spelling variants (ij/y/ei, ou/au, ks/x, c/k, v/f, z/s, doubled letters, d/t at the end), our own rules;
 *   no Soundex, which knows none of them. It forgets no letter at the front, so that names stay apart by their head.
 * Not for: other languages' sounds. A name from elsewhere keeps its letters and still equals itself.
 */
export function bySound(name: string): string {
  let sound = name.replace(/[^a-z]/g, '')
  for (const [spelling, written] of sounds) sound = sound.replace(spelling, written)
  return sound
}
