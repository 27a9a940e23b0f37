/**
 * Signs that the typefaces of a document have, in every weight. What somebody typed beyond them (a face, Arabic, a control sign)
 * is written by its number in Unicode, `[U+1F600]`: nothing is left out unseen, and one sign keeps nobody from a document.
 */
const shown = [
  // Latin with its accents, Greek, Cyrillic, Hebrew.
  ...['\\u0020-\\u007e', '\\u00a0-\\u023f', '\\u0250-\\u02e4', '\\u0300-\\u0331', '\\u0384-\\u038a', '\\u038e-\\u03a1'],
  ...['\\u03a3-\\u03ce', '\\u0400-\\u045f', '\\u0490-\\u04c4', '\\u05d0-\\u05ea', '\\u1e00-\\u1e9b', '\\u1ea0-\\u1ef9'],
  // Spaces and points, numbers above and below, fractions, euro, arrows, comparing.
  ...['\\u2000-\\u200a', '\\u2010-\\u2027', '\\u202f-\\u2037', '\\u2039-\\u203e', '\\u2044', '\\u2070-\\u2071'],
  ...[
    '\\u2074-\\u208e',
    '\\u20ab-\\u20ac',
    '\\u2116',
    '\\u2122',
    '\\u2153-\\u2184',
    '\\u2190-\\u219b',
    '\\u220f-\\u221c',
  ],
  ...['\\u2248-\\u2249', '\\u2260-\\u2262', '\\u2264-\\u2265', '\\n'],
]
const beyond = new RegExp(`[^${shown.join('')}]`, 'gu')
const numberOf = (sign: string) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

export const signsThatShow = (typed: string): string =>
  typed.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(beyond, numberOf)

/** For tests: every sign that is taken for shown. */
export const everySignThatShows = (): string =>
  Array.from({ length: 0x2300 }, (_, point) => String.fromCodePoint(point))
    .filter((sign) => signsThatShow(sign) === sign)
    .join('')
