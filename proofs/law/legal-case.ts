/**
 * The golden legal cases (T1 to T30): situations in which the law has one answer, put to the running product. One file
 * each, readable without knowing the code. `decision`: the rules answer; `clock`: a day is counted; `procedure`: steps
 * that must or must not be possible; `absence`: something that exists nowhere in the product.
 */

import type { RegimeCode } from '../../foundation/capacity.ts'
import type { Id } from '../../foundation/clock.ts'
import type { CategoryOffer, CategoryVerdict, Regime } from '../../rooms/sharing/door.ts'
import type { Answer } from '../hidden/world.ts'

export const legalCaseKinds = ['decision', 'clock', 'procedure', 'absence'] as const
export type LegalCaseKind = (typeof legalCaseKinds)[number]

export type LegalCase = {
  readonly code: `T${number}`
  readonly kind: LegalCaseKind
  readonly situation: string
  readonly expected: string
  /** Articles, as people write them. */
  readonly law: string
} & (
  | { readonly prove: (court: Court) => Promise<Verdict> }
  /** Why the product cannot be asked yet. Counted, never passed over in silence. */
  | { readonly notYet: string }
)

export type Verdict = {
  /** The product answered as the law does. */
  readonly holds: boolean
  /** The neighbouring lawful (or unlawful) situation got the other answer: the question was not refused for another reason. */
  readonly control: boolean
}

/** What a case may put questions to. */
export type Court = {
  /** As a person of the demonstration, over HTTP. */
  readonly ask: (who: string, method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>
  readonly report: (who: string, changes?: object) => Promise<Answer>
  /** Admits what was just reported, by the police, with the usual organs involved. */
  readonly admit: (reported: Answer) => Promise<void>
  /** An open case of these organs, reported by probation, admitted by the police. */
  readonly openCase: (involves?: readonly string[]) => Promise<Id>
  readonly mayGive: (regime: RegimeCode, offer: CategoryOffer) => Promise<CategoryVerdict>
  readonly regime: (code: RegimeCode) => Promise<Regime>
  /** Rows, seen by somebody who sees every row. */
  readonly rows: (
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly { readonly [column: string]: unknown }[]>
  /** What the house does afterwards (events, not the night) is done now. */
  readonly later: () => Promise<void>
  /** The house's clock goes to this day at noon; never back. */
  readonly on: (day: string) => void
  /** The night's destruction, as the house does it. */
  readonly night: () => Promise<void>
  /** Data of this case were first processed on that day; arranged past every rule, as nobody at work can. */
  readonly firstProcessed: (inCase: Id, day: string, limit: string) => Promise<void>
  /** In a house of its own, whose clock may go years ahead. */
  readonly elsewhere: <T>(work: (court: Court) => Promise<T>) => Promise<T>
  /** The interface description of every operation. */
  readonly operations: () => Promise<string>
}

export const codeOf = ({ body }: Answer): string | undefined => (JSON.parse(body) as { code?: string }).code
export const idOf = ({ body }: Answer): Id => (JSON.parse(body) as { id: Id }).id
export const refusedWith = (answer: Answer, code: string): boolean => answer.status >= 400 && codeOf(answer) === code
export const done = ({ status }: Answer): boolean => status < 300
