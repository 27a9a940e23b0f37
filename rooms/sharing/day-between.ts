/** A day that does not fit is refused at its own field, which says what days do. */
import type { Act } from '../../foundation/act.ts'
import type { Language } from '../../foundation/problem.ts'
import { formats } from '../../kit/language.ts'
import { sharingProblems } from './problems.ts'

const words = {
  nl: {
    between: (first: string, last: string) => `ligt niet tussen ${first} en ${last}`,
    before: (first: string) => `ligt voor ${first}`,
    after: (last: string) => `ligt na ${last}`,
  },
  en: {
    between: (first: string, last: string) => `does not lie between ${first} and ${last}`,
    before: (first: string) => `lies before ${first}`,
    after: (last: string) => `lies after ${last}`,
  },
} satisfies { readonly [L in Language]: object }

/** The first and the last day that fit, each included; without one there is no such end. */
export type Days = { readonly from?: string; readonly until?: string }

/** `field`: as the contract calls it; `on`: a day, or none, which fits. Errors: `dates-do-not-fit`. */
export function requireDay(act: Act, field: string, on: string | undefined, { from, until }: Days): void {
  if (on === undefined || ((!from || on >= from) && (!until || on <= until))) return
  const { day } = formats(act.language)
  const say = words[act.language]
  const reason =
    from && until ? say.between(day(from), day(until)) : from ? say.before(day(from)) : say.after(day(until ?? ''))
  throw sharingProblems.because('dates-do-not-fit', [{ name: field, reason }])
}
