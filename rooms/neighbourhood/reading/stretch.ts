/** Periods as sources write them: `2023JJ00`, `2023KW01`, `2023MM03`, `2016*`, `2023 1e kwartaal`, `mei 2016`, `2023-05`. */
import type { Stretch, StretchKind } from './words.ts'

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

const forms: readonly { readonly kind: StretchKind; readonly form: RegExp }[] = [
  { kind: 'year', form: /^(\d{4})(?:JJ00|HJ00|\.0)?$/i },
  { kind: 'half-year', form: /^(\d{4})(?:-?H|HJ0|[ ,]+)([12])(?:e halfjaar|(?:st|nd) half)?$/i },
  { kind: 'quarter', form: /^(\d{4})(?:-?Q|KW0)([1-4])$/i },
  { kind: 'quarter', form: /^(\d{4})[ ,]+([1-4])e kwartaal$/i },
  { kind: 'month', form: /^(\d{4})(?:-|MM)(\d{2})(?:-01)?$/i },
]

/** Null when it is no period this house knows. */
export function stretchIn(written: string): Stretch | null {
  const provisional = /\*+$/.test(written.trim())
  const text = written.trim().replace(/\*+$/, '').trim()
  for (const { kind, form } of forms) {
    const [, year, part = '1'] = form.exec(text) ?? []
    if (year) return stretch(kind, Number(year), Number(part), provisional)
  }
  const [, before, year, after] = /^(?:([a-z]+)\s+)?(\d{4})(?:\s+([a-z]+))?$/i.exec(text) ?? []
  const name = (before ?? after ?? '').toLowerCase()
  const month = name && months.findIndex((names) => (names as readonly string[]).includes(name)) + 1
  return year && month ? stretch('month', Number(year), month, provisional) : null
}

const length = { year: 12, 'half-year': 6, quarter: 3, month: 1 } as const
const twoDigits = (number: number) => String(number).padStart(2, '0')

function stretch(kind: StretchKind, year: number, part: number, provisional: boolean): Stretch | null {
  const first = (part - 1) * length[kind] + 1
  if (year < 1800 || year > 2200 || part < 1 || first > 12) return null
  const suffix = { year: '', 'half-year': `-H${part}`, quarter: `-Q${part}`, month: `-${twoDigits(part)}` }[kind]
  return { code: `${year}${suffix}`, kind, from: `${year}-${twoDigits(first)}-01`, provisional }
}

/** In order of time; of one first day the longest first. */
export function earlierFirst(one: Stretch, other: Stretch): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : length[other.kind] - length[one.kind]
}
