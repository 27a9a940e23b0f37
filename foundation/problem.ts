/**
 * Problems as people meet them (RFC 9457). A room lists its own in `problems.ts`; nothing else may be thrown at a caller.
 * A problem never carries personal data, SQL, or policy text.
 */
import type { RegimeCode } from './capacity.ts'
import type { Id } from './clock.ts'

export type Language = 'nl' | 'en'
export type ProblemText = { readonly title: string; readonly whatNow: string }
export type ProblemEntry = {
  /** HTTP status. Hidden and unknown are both 404; 403 only where the person may know that the thing exists. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 428 | 429 | 500 | 503
  readonly texts: { readonly [L in Language]: ProblemText }
  readonly residentMaySee: boolean
  /** Written to the server log (never its detail). */
  readonly logged: boolean
  /** Someone should look at this today. */
  readonly alarming: boolean
  /** Listed for later use; the test that every listed code is thrown skips it. */
  readonly reserved?: true
}
/** Which decision refused, and in which legal world: what the one refused needs to ask why not. */
export type Refusal = { readonly decision: Id; readonly regime: RegimeCode }
export type InvalidParam = { readonly name: string; readonly reason: string }

export class Problem extends Error {
  readonly code: string
  readonly entry: ProblemEntry
  readonly invalidParams: readonly InvalidParam[]
  /** The decision behind it, when the rules refused. */
  readonly refusal: Refusal | undefined
  constructor(code: string, entry: ProblemEntry, invalidParams: readonly InvalidParam[] = [], refusal?: Refusal) {
    super(code)
    this.code = code
    this.entry = entry
    this.invalidParams = invalidParams
    this.refusal = refusal
  }
  /** The same problem, with the decision that led to it. */
  after(refusal: Refusal | undefined): Problem {
    return refusal ? new Problem(this.code, this.entry, this.invalidParams, refusal) : this
  }
}

export type ProblemCatalogue<R extends string = string, N extends string = string> = {
  readonly room: R
  readonly entries: { readonly [K in N]: ProblemEntry }
  /** Builds the problem; the caller throws it: `throw problems.because('case-not-visible')`. */
  because(name: N, invalidParams?: readonly InvalidParam[]): Problem
}

/** Declares a room's problems. The code on the wire is `room/name`. */
export function problemCatalogue<const R extends string, const E extends { readonly [name: string]: ProblemEntry }>(
  room: R,
  entries: E,
): ProblemCatalogue<R, keyof E & string> {
  return {
    room,
    entries,
    because: (name, invalidParams) => new Problem(`${room}/${name}`, entries[name] as ProblemEntry, invalidParams),
  }
}
