/** Codes of areas as Statistics Netherlands writes them, and as others cut or pad them. */
import type { AreaLevel } from './words.ts'

const levels: { readonly [prefix: string]: { readonly level: AreaLevel; readonly digits: number } } = {
  LD: { level: 'country-part', digits: 2 },
  PV: { level: 'province', digits: 2 },
  CR: { level: 'region', digits: 2 },
  GG: { level: 'region', digits: 4 },
  VR: { level: 'region', digits: 2 },
  RE: { level: 'region', digits: 2 },
  PD: { level: 'region', digits: 2 },
  GM: { level: 'municipality', digits: 4 },
  WK: { level: 'district', digits: 6 },
  BU: { level: 'neighbourhood', digits: 8 },
}

/**
 * Null when this is no code: then it is at most a name. Blanks around it are padding. After the number of the municipality a
 * district or neighbourhood may have letters: `WK0363AA`, `BU0363AA01`.
 */
export function areaIn(written: string): { readonly code: string; readonly level: AreaLevel } | null {
  const code = written.trim().toUpperCase()
  if (/^NL\d{0,2}$/.test(code)) return { code, level: 'country' }
  const [, prefix = '', digits = ''] =
    /^(WK|BU)(\d{4}[0-9A-Z]{2,4})$/.exec(code) ?? /^([A-Z]{2})(\d{2,8})$/.exec(code) ?? []
  const known = levels[prefix]
  return known && known.digits === digits.length ? { code, level: known.level } : null
}

/**
 * An area by its bare number, with or without the zeros before it: `0935` or `935`, `36300`, `3630000`. Only where the recipe
 * says that the column holds such numbers: their length says of what they are.
 */
export function areaNumber(written: string): string | null {
  const digits = written.trim()
  if (!/^\d{1,8}$/.test(digits)) return null
  if (digits.length <= 4) return `GM${digits.padStart(4, '0')}`
  return digits.length <= 6 ? `WK${digits.padStart(6, '0')}` : `BU${digits.padStart(8, '0')}`
}

const coded = '[ _-]?(?:code|nummer|number|nr|no|id)(?:[ _-]?\\d{0,2})?$'
const numbered: readonly (readonly [RegExp, readonly number[]])[] = [
  [new RegExp(`(?:^|[^a-z]|cbs)(?:bu|buurt|neighbou?rhood)${coded}`, 'i'), [7, 8]],
  [new RegExp(`(?:^|[^a-z]|cbs)(?:wk|wijk|district)${coded}`, 'i'), [5, 6]],
  [new RegExp(`(?:^|[^a-z]|cbs)(?:gm|gemeente|muni|municipality)${coded}|^gm$`, 'i'), [1, 2, 3, 4]],
  [new RegExp(`^(?:gwb|regio|gebied|area|region|cbs)${coded}|^(?:code|nummer)$`, 'i'), [1, 2, 3, 4, 5, 6, 7, 8]],
]
/** How small the areas are whose numbers stand below such a heading, the smallest first; null when these are none. */
export function numbersOfAreas(heading: string, cells: readonly string[]): number | null {
  const given = cells.filter((cell) => cell !== '')
  const place = numbered.findIndex(([form]) => form.test(heading.trim()))
  const lengths = numbered[place]?.[1]
  return given.length > 0 && lengths && given.every((cell) => /^\d+$/.test(cell) && lengths.includes(cell.length))
    ? place
    : null
}

/** The municipality or district that holds this one by its code; null above that. */
export function holderOf(code: string): string | null {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}`
  if (code.startsWith('WK')) return `GM${code.slice(2, 6)}`
  return null
}
export const municipalityOf = (code: string): string | null =>
  /^(GM|WK|BU)\d/.test(code) ? `GM${code.slice(2, 6)}` : null
