/**
 * The typed fetch of the workbench's pages: a contract goes in, a function that knows its routes comes out.
 * Every call names the appointment the page was loaded for; every write carries the session's token and a key that
 * makes a retry harmless.
 */
import { drawId } from './clock.ts'
import type { AnyRouteProblem, Contract, Route, RouteInputRaw, RouteReply } from './contract.ts'

type Arguments<R extends Route> = keyof RouteInputRaw<R> extends never
  ? [input?: Record<string, never>, options?: CallOptions]
  : [input: RouteInputRaw<R>, options?: CallOptions]
export type CallOptions = {
  /** One key per intention of the person (a new one is drawn when absent): the same key twice acts once. */
  readonly key?: string
  readonly signal?: AbortSignal
  /** The page asks by itself, nobody did anything: that keeps no session alive. */
  readonly background?: boolean
}
export type CallProblem<P extends string = string> = {
  readonly status: number
  readonly code: P | AnyRouteProblem
  readonly title: string
  /** What the person can do now. */
  readonly detail: string
  readonly instance?: string
  readonly invalidParams?: readonly { readonly name: string; readonly reason: string }[]
  /** The decision behind a refusal: what `WhyNotPanel` asks about. */
  readonly refusal?: { readonly decision: string; readonly regime: string }
}
export type Result<R extends Route> =
  | { readonly ok: true; readonly value: RouteReply<R> }
  | { readonly ok: false; readonly problem: CallProblem<R['problems'][number]> }
export type Caller<C extends Contract> = <K extends keyof C & string>(
  route: K,
  ...args: Arguments<C[K]>
) => Promise<Result<C[K]>>

/** For whom this page acts; from `GET /v1/me`. */
export type Standing = { readonly appointment: string; readonly csrf: string }
let standing: Standing | undefined
/** Called once when the page has read `GET /v1/me`, and again after a switch (which then reloads). */
export function actAs(next: Standing | undefined): void {
  standing = next
}

/** Opens the stream of news for the appointment of this page: names and ids. Errors: rejects without a connection. */
export const openStream = (signal: AbortSignal): Promise<Response> =>
  fetch('/v1/stream', {
    headers: standing ? { 'schakel-appointment': standing.appointment } : {},
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
  })

const noAnswer = {
  nl: { title: 'Geen verbinding', detail: 'Wat u hebt getypt staat er nog. Probeer het zo opnieuw.' },
  en: { title: 'No connection', detail: 'What you typed is still there. Try again in a moment.' },
} as const
const languageOfPage = () => (globalThis.document?.documentElement.lang.startsWith('en') ? 'en' : 'nl')

/**
 * Errors: a problem is a value (`ok: false`); thrown are only an aborted call and a reply that breaks the contract.
 * A write whose answer was lost on the way is sent once more with the same key.
 */
export function caller<const C extends Contract>(contract: C, base = ''): Caller<C> {
  return async (route, ...[given, options = {}]) => {
    const input = (given ?? {}) as { params?: Flat; query?: Flat; body?: unknown }
    const [method = '', pattern = ''] = route.split(' ')
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input.params?.[name] ?? '')))
    const headers: Record<string, string> = { 'schakel-language': languageOfPage() }
    if (standing) headers['schakel-appointment'] = standing.appointment
    if (method !== 'GET') {
      if (standing) headers['schakel-csrf'] = standing.csrf
      headers['idempotency-key'] = options.key ?? drawId()
    }
    const request: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' }
    if (options.background) headers['schakel-background'] = '1'
    if (options.signal) request.signal = options.signal
    if (input.body !== undefined) {
      request.body = JSON.stringify(input.body)
      headers['content-type'] = 'application/json'
    }
    const answer = await send(base + path + queryOf(input.query), request)
    if (!answer) return { ok: false, problem: unanswered(0) }
    const media = answer.headers.get('content-type') ?? ''
    if (!answer.ok) {
      const isOurs = media.startsWith('application/problem+json')
      return { ok: false, problem: isOurs ? await answer.json() : unanswered(answer.status) }
    }
    const known = contract[route] as Route
    const received = await whole(answer, known, request)
    if (received === undefined) return { ok: false, problem: unanswered(0) }
    return { ok: true, value: known.reply.parse(received) as never }
  }
}

type Flat = { readonly [name: string]: unknown }
function queryOf(query: Flat | undefined): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined || one === null ? [] : [[name, String(one)]])),
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** Nothing where the connection broke off halfway: that is no answer either. */
async function whole(answer: Response, { media }: Route, { signal }: RequestInit): Promise<unknown> {
  try {
    return media ? new Uint8Array(await answer.arrayBuffer()) : await answer.json()
  } catch (error) {
    if (signal?.aborted || error instanceof SyntaxError) throw error
    return undefined
  }
}

async function send(address: string, request: RequestInit): Promise<Response | undefined> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await fetch(address, request)
    } catch (error) {
      if (request.signal?.aborted) throw error
    }
  }
  return undefined
}

const unanswered = (status: number): CallProblem<never> => ({
  status,
  code: 'house/unavailable',
  ...noAnswer[languageOfPage()],
})
