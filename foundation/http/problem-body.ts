/** A problem as it leaves the house (RFC 9457, with the members Dutch case systems already read). */
import type { Id } from '../clock.ts'
import type { InvalidParam, Language, Problem, Refusal } from '../problem.ts'

export type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  /** `urn:uuid:` of the request. A 404 has none: hidden and absent are the same bytes; a resident has none. */
  readonly instance?: string
  readonly invalidParams?: readonly InvalidParam[]
  /** The decision behind a refusal, to ask why not. Never with a 404: whoever gets that may not know there is something. */
  readonly refusal?: Refusal
}

export const problemMediaType = 'application/problem+json; charset=utf-8'

export function problemBody(
  { code, entry, invalidParams, refusal }: Problem,
  language: Language,
  request?: Id,
): ProblemBody {
  const { title, whatNow } = entry.texts[language]
  return {
    type: `/problems/${code}`,
    title,
    status: entry.status,
    detail: whatNow,
    code,
    ...(entry.status === 404 || !request ? {} : { instance: `urn:uuid:${request}` }),
    ...(invalidParams.length > 0 ? { invalidParams } : {}),
    ...(refusal && entry.status !== 404 ? { refusal } : {}),
  }
}
