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

/** Null when this is no code: then it is at most a name. Blanks around it are padding. */
export function areaIn(written: string): { readonly code: string; readonly level: AreaLevel } | null {
  const code = written.trim().toUpperCase()
  if (/^NL\d{0,2}$/.test(code)) return { code, level: 'country' }
  const [, prefix = '', digits = ''] = /^([A-Z]{2})(\d{2,8})$/.exec(code) ?? []
  const known = levels[prefix]
  return known && known.digits === digits.length ? { code, level: known.level } : null
}

/** A municipality by its bare number, `0935` or `935`. Only where the recipe says that the column holds such numbers. */
export const municipalityNumber = (written: string): string | null =>
  /^\d{1,4}$/.test(written.trim()) ? `GM${written.trim().padStart(4, '0')}` : null

/** The municipality or district that holds this one by its code; null above that. */
export function holderOf(code: string): string | null {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}`
  if (code.startsWith('WK')) return `GM${code.slice(2, 6)}`
  return null
}
export const municipalityOf = (code: string): string | null =>
  /^(GM|WK|BU)\d/.test(code) ? `GM${code.slice(2, 6)}` : null
