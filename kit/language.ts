/** The two languages of every page, and how each writes dates and numbers. Browser-safe. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]
/** A short text in both languages, where a whole catalogue would be too much. */
export type Words = { readonly nl: string; readonly en: string }

export const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text)
export const otherLanguage = (language: Language): Language => (language === 'nl' ? 'en' : 'nl')

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const zone = 'Europe/Amsterdam'

export type Formats = {
  /** `2026-11-23` → `23 november 2026`. */
  day(iso: string): string
  /** `2026-11-23` → `23 nov 2026`, for tables. */
  shortDay(iso: string): string
  /** A moment in Dutch time: `23 november 2026, 14:05`. */
  moment(iso: string): string
  number(count: number, decimals?: number): string
  /** Units: `proportion` 0..1. */
  percentage(proportion: number, decimals?: number): string
  /** `a, b en c`. */
  list(items: readonly string[]): string
  /** `a, b of c`. */
  choice(items: readonly string[]): string
  plural(count: number, one: string, other: string): string
}

const made = new Map<Language, Formats>()

export function formats(language: Language): Formats {
  const known = made.get(language)
  if (known) return known
  const locale = locales[language]
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone })
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choice = new Intl.ListFormat(locale, { type: 'disjunction' })
  const rules = new Intl.PluralRules(locale)
  const digits = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  const fresh: Formats = {
    day: (iso) => long.format(new Date(iso)),
    shortDay: (iso) => short.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
    number: (count, decimals = 0) => new Intl.NumberFormat(locale, digits(decimals)).format(count),
    percentage: (proportion, decimals = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', ...digits(decimals) }).format(proportion),
    list: (items) => list.format(items),
    choice: (items) => choice.format(items),
    plural: (count, one, other) => (rules.select(count) === 'one' ? one : other),
  }
  made.set(language, fresh)
  return fresh
}
