/** Which answers or records were counted, by name. What has one basis is held against each other, so a basis has one name. */

/** Two spellings of one name: capitals, accents, marks and spaces tell no basis from another. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** As it was written the first time. */
export const basisNamed = (written: string, before: readonly string[]): string =>
  before.find((name) => folded(name) === folded(written)) ?? written
