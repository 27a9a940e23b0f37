/** Periods as sources write them: `2023JJ00`, `2023KW01`, `2023MM03`, `2016*`, `2023 1e kwartaal`, `mei 2016`, `2023-05`, `2023-W05`, `2023-05-17`. */
import type { DateReading, Stretch } from './words.ts'

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const

type Form = { readonly kind: keyof typeof suffixes; readonly form: RegExp; readonly partFirst?: true }
const forms: readonly Form[] = [
  { kind: 'year', form: /^(\d{4})(?:JJ00|HJ00|\.0)?$/i },
  { kind: 'half-year', form: /^(\d{4})(?:(?:-?H|HJ0)([12])|[ ,]+([12])(?:e halfjaar|(?:st|nd) half))$/i },
  {
    kind: 'half-year',
    form: /^(?:H([12])|([12])(?:e halfjaar|(?:st|nd) half(?: of)?))[ -]+(\d{4})$/i,
    partFirst: true,
  },
  { kind: 'quarter', form: /^(\d{4})(?:[- ]?[QK]|KW0|[- ]KW)([1-4])$/i },
  { kind: 'quarter', form: /^(\d{4})[ ,]+(?:([1-4])e kwartaal|kwartaal ([1-4]))$/i },
  { kind: 'quarter', form: /^(?:[QK]W?([1-4])|([1-4])e kwartaal|kwartaal ([1-4]))[ -]+(\d{4})$/i, partFirst: true },
  { kind: 'month', form: /^(\d{4})(?:-|MM|\/)(\d{2})(?:-01)?$/i },
  { kind: 'month', form: /^(\d{1,2})[-/](\d{4})$/, partFirst: true },
]

const weekForms = [/^(\d{4})[- ]?W(\d{2})$/i, /^(\d{4})[ ,]+week (\d{1,2})$/i]
const weekFirst = /^(?:W|week )(\d{1,2})[ -]+(\d{4})$/i
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00)?(?:\.0+)?Z?)?$/
const dutchDate = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/

/**
 * Null when it is no period this house knows.
 *
 * A date on the first of a month stands for the month in many tables; where `dates` says so it is that day. Every other date is a
 * day anyhow.
 */
export function stretchIn(written: string, dates: DateReading = 'months'): Stretch | null {
  const provisional = /\*+$/.test(written.trim())
  const text = written.trim().replace(/\*+$/, '').trim()
  for (const form of weekForms) {
    const [, year, week] = form.exec(text) ?? []
    if (year && week) return weekStretch(Number(year), Number(week), provisional)
  }
  const date = dateIn(text)
  if (date && (dates === 'days' || !date.endsWith('-01'))) return { code: date, kind: 'day', from: date, provisional }
  if (date) return { code: date.slice(0, 7), kind: 'month', from: date, provisional }
  const [, week, ofYear] = weekFirst.exec(text) ?? []
  if (week && ofYear) return weekStretch(Number(ofYear), Number(week), provisional)
  for (const { kind, form, partFirst } of forms) {
    const found = form
      .exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined)
    const [year, part = '1'] = (partFirst ? found?.toReversed() : found) ?? []
    if (year) return stretch(kind, Number(year), Number(part), provisional)
  }
  const [, before, year, after] = /^(?:([a-z]+)\.?[\s-]+)?(\d{4})(?:[\s-]+([a-z]+))?$/i.exec(shortYear(text)) ?? []
  const name = (before ?? after ?? '').toLowerCase()
  const month = name && months.findIndex((names) => (names as readonly string[]).includes(name)) + 1
  return year && month ? stretch('month', Number(year), month, provisional) : null
}

/** `jan-23`, as spreadsheets write a month, with its whole year. */
const shortYear = (text: string): string => text.replace(/^([a-z]{3,4})\.?-(\d{2})$/i, '$1 20$2')

/**
 * A year in one column and a part of it in another, as one period: `2023` with `2`, `Q2` or `februari`. What the part counts is
 * said by its heading. Null where they are none together.
 */
export function stretchOfParts(year: string, part: string, heading: string): Stretch | null {
  const [, whole = ''] = /^(\d{4})(?:JJ00|\.0)?\*?$/.exec(year.trim()) ?? []
  if (whole === '') return null
  const counted = /^\d{1,2}$/.test(part.trim()) ? Number(part) : null
  const told = stretchIn(`${whole} ${part.trim()}`) ?? stretchIn(`${part.trim()} ${whole}`)
  if (counted === null) return told?.kind === 'year' ? null : told
  if (/maand|month/i.test(heading)) return stretchIn(`${whole}-${twoDigits(counted)}`)
  if (/kwartaal|quarter/i.test(heading)) return stretchIn(`${whole}-Q${counted}`)
  if (/half/i.test(heading)) return stretchIn(`${whole}-H${counted}`)
  return /week/i.test(heading) ? stretchIn(`${whole}-W${twoDigits(counted)}`) : null
}
/** Whether such a heading says which part of a year: `maand`, `Kwartaal`, `month`. */
export const namesPartOfYear = (heading: string): boolean =>
  /^(?:(?:kalender|meet|peil)[ _-]?)?(?:maand|kwartaal|half ?jaar|week|month|quarter|half ?year)(?:[ _-]?(?:nr|nummer|no|number))?$/i.test(
    heading.trim(),
  )

/** Units: months, for the order of what begins on one day. */
const length = { year: 12, 'half-year': 6, quarter: 3, month: 1, week: 0.25, day: 0.03 } as const
const twoDigits = (number: number) => String(number).padStart(2, '0')

function stretch(kind: keyof typeof suffixes, year: number, part: number, provisional: boolean): Stretch | null {
  const first = (part - 1) * length[kind] + 1
  if (year < 1800 || year > 2200 || part < 1 || first > 12) return null
  return { code: `${year}${suffixes[kind](part)}`, kind, from: `${year}-${twoDigits(first)}-01`, provisional }
}

const suffixes = {
  year: () => '',
  'half-year': (part: number) => `-H${part}`,
  quarter: (part: number) => `-Q${part}`,
  month: (part: number) => `-${twoDigits(part)}`,
} as const

const dayAt = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
const oneDay = 86_400_000

/** Null where there is no such day. */
function dateIn(text: string): string | null {
  const iso = isoDate.exec(text)
  const dutch = dutchDate.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dutch ? [dutch[3], dutch[2], dutch[1]] : []
  if (!year || !month || !day || Number(year) < 1800 || Number(year) > 2200) return null
  const date = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(at) || dayAt(at) !== date ? null : date
}

/** Week 1 holds 4 January; a 53rd week where the year has none is no week (ISO 8601). */
function weekStretch(year: number, week: number, provisional: boolean): Stretch | null {
  if (year < 1800 || year > 2200 || week < 1 || week > 53) return null
  const first = mondayOfWeekOne(year) + (week - 1) * 7 * oneDay
  if (first >= mondayOfWeekOne(year + 1)) return null
  return { code: `${year}-W${twoDigits(week)}`, kind: 'week', from: dayAt(first), provisional }
}
function mondayOfWeekOne(year: number): number {
  const fourth = Date.UTC(year, 0, 4)
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * oneDay
}

/** In order of time; of one first day the longest first. */
export function earlierFirst(one: Stretch, other: Stretch): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : length[other.kind] - length[one.kind]
}
