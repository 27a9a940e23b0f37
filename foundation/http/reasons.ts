/** Why a field was refused, in the words of the person who filled it in. Never the value itself. */
import type { Language } from '../problem.ts'

type Texts = { readonly [L in Language]: string }
const texts = {
  'not-json': { nl: 'is geen geldige JSON', en: 'is not valid JSON' },
  'not-utf-8': { nl: 'is geen geldige UTF-8', en: 'is not valid UTF-8' },
  'name-twice': { nl: 'komt twee keer voor', en: 'is there twice' },
  'reserved-name': { nl: 'is geen toegestane naam', en: 'is not an allowed name' },
  'too-deep': { nl: 'is te diep genest', en: 'is nested too deeply' },
  'nul-character': { nl: 'bevat een NUL-teken', en: 'contains a NUL character' },
  'not-well-formed': { nl: 'bevat een half teken', en: 'contains half a character' },
  unknown: { nl: 'is hier geen bekend veld', en: 'is not a known field here' },
  missing: { nl: 'ontbreekt', en: 'is missing' },
  empty: { nl: 'is nog niet ingevuld', en: 'is not filled in yet' },
  unticked: { nl: 'is nog niet aangevinkt', en: 'is not ticked yet' },
  'wrong-kind': { nl: 'heeft niet de goede vorm', en: 'has the wrong form' },
  'too-long': { nl: 'is te lang', en: 'is too long' },
  'too-short': { nl: 'is te kort', en: 'is too short' },
  'too-high': { nl: 'is te hoog', en: 'is too high' },
  'too-low': { nl: 'is te laag', en: 'is too low' },
  'not-a-choice': { nl: 'is geen van de keuzes', en: 'is not one of the choices' },
  'not-allowed': { nl: 'mag niet', en: 'is not allowed' },
} as const satisfies { readonly [reason: string]: Texts }
export type Reason = keyof typeof texts

export const reasonText = (reason: Reason, language: Language): string => texts[reason][language]

/** The sentences `kit/contract.ts` refuses a text with. */
const ofContract: { readonly [message: string]: Reason } = {
  'not well-formed': 'not-well-formed',
  'contains a NUL character': 'nul-character',
  'too short': 'too-short',
}

type Issue = { readonly code?: string; readonly message: string; readonly origin?: string; readonly input?: unknown }

/** A refinement of a room may bring its own sentence, `nl|en`; all else gets ours. */
export function reasonOf(issue: Issue, language: Language): string {
  const known = ofContract[issue.message]
  if (known === 'too-short' && isEmpty(issue.input)) return reasonText('empty', language)
  if (known) return reasonText(known, language)
  if (issue.code === 'custom') {
    const [nl, en] = issue.message.split('|')
    return (en === undefined ? undefined : language === 'en' ? en : nl) ?? reasonText('not-allowed', language)
  }
  return reasonText(reasonOfCode(issue), language)
}

/** What a form sends for an answer nobody gave. */
const isEmpty = (input: unknown): boolean => input === '' || (Array.isArray(input) && input.length === 0)

function reasonOfCode({ code, origin, input }: Issue): Reason {
  if (isEmpty(input)) return 'empty'
  const measured = origin === 'string' || origin === 'array' || origin === 'set' || origin === 'file'
  switch (code) {
    case 'invalid_type':
      return input === undefined ? 'missing' : 'wrong-kind'
    case 'too_big':
      return measured ? 'too-long' : 'too-high'
    case 'too_small':
      return measured ? 'too-short' : 'too-low'
    case 'unrecognized_keys':
      return 'unknown'
    case 'invalid_value':
      if (input === false) return 'unticked'
      // Nothing was chosen; that is no wrong choice.
      return input === undefined ? 'missing' : 'not-a-choice'
    case 'invalid_union':
      return 'not-a-choice'
    default:
      return 'wrong-kind'
  }
}
