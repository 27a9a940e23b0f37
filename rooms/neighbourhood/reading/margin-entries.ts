/**
 * The entries of a dimension in which a source publishes how sure a figure is: the figure itself, and the ends of its interval.
 *
 * Source: StatLine's dimension `Marges` (`MW00000`, `MOG0095`, `MBG0095`), or the words it writes beside those codes.
 */
import { type IntervalLevel, intervalLevels, type MarginEnd, type MarginEntries } from './words.ts'

type Entry = { readonly is: MarginEnd | 'value'; readonly level: IntervalLevel | null }

const byCode = /^M(W|OG|BG)(\d{5}|\d{4}|\d{3})$/
const valueWords = /^(?:waarden?|value|(?:punt)?schatting|(?:point )?estimate|cijfer|uitkomst)$/i
export const endWords: { readonly [E in MarginEnd]: RegExp } = {
  low: /ondergrens|onderste grens|lower(?:[ _-]?(?:bound|limit|end|ci|confidence limit))?(?![a-z])|\bci[ _-]?(?:low|lo)\b/i,
  high: /bovengrens|bovenste grens|upper(?:[ _-]?(?:bound|limit|end|ci|confidence limit))?(?![a-z])|\bci[ _-]?(?:high|hi)\b/i,
}

/** `95 %-interval`, `MOG0095`; null where nothing is said. */
export function levelIn(text: string): IntervalLevel | null {
  const [, said] = /(?<!\d)(?:0?[.,]|00)?(\d{2})(?: ?%|(?=[^\d]*$))/.exec(text) ?? []
  return intervalLevels.find((level) => String(level) === said) ?? null
}

function entryIn(code: string, title: string | undefined): Entry | null {
  const [, kind] = byCode.exec(code) ?? []
  if (kind) return { is: kind === 'W' ? 'value' : kind === 'OG' ? 'low' : 'high', level: levelIn(code.slice(-4)) }
  for (const text of [title, code]) {
    if (text === undefined) continue
    if (valueWords.test(text.trim())) return { is: 'value', level: null }
    for (const end of ['low', 'high'] as const) if (endWords[end].test(text)) return { is: end, level: levelIn(text) }
  }
  return null
}

/** What one heading or title says: of which end, and how sure. Null where it is no end. */
export const endIn = (text: string): { readonly end: MarginEnd; readonly level: IntervalLevel | null } | null => {
  for (const end of ['low', 'high'] as const) if (endWords[end].test(text)) return { end, level: levelIn(text) }
  return null
}

/** Whether a heading says that margins stand below it. */
export const namesMargins = (heading: string): boolean =>
  /^(?:(?:betrouwbaarheids|onzekerheids)?(?:marges?|intervall?en|interval)|(?:confidence )?(?:margins?|intervals?))(?:_\d+)?$/i.test(
    heading.trim(),
  )

/**
 * Null unless the figure and both ends are there. Of several intervals the one of 95 % is taken, else the first.
 * Anything else that stands among them is no part of it and is told while reading.
 */
export function marginEntriesIn(
  codes: Iterable<string>,
  titles: ReadonlyMap<string, string> | undefined,
): MarginEntries | null {
  const found = [...codes].flatMap((code) => {
    const entry = entryIn(code, titles?.get(code))
    return entry ? [{ code, ...entry }] : []
  })
  const value = found.find(({ is }) => is === 'value')
  const lows = found.filter(({ is }) => is === 'low')
  const low = lows.find(({ level }) => level === 95) ?? lows[0]
  const high = found.find(({ is, level }) => is === 'high' && level === low?.level)
  if (!value || !low || !high) return null
  return { value: value.code, low: low.code, high: high.code, level: low.level ?? 95 }
}

/** The figures only, of a dimension that may hold more elsewhere. */
export const areValuesOnly = (codes: Iterable<string>, titles: ReadonlyMap<string, string> | undefined): boolean =>
  [...codes].every((code) => entryIn(code, titles?.get(code))?.is === 'value')

/** Whether the source itself says how sure the interval is. */
export const levelIsSaid = ({ low, high }: MarginEntries, titles: ReadonlyMap<string, string> | undefined): boolean =>
  [low, high].some((code) => levelIn(titles?.get(code) ?? '') !== null || levelIn(code) !== null)
