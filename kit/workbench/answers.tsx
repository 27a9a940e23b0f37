/** Reading from and writing to a room's routes, with every state a person can meet designed once. */
import { QueryCache, QueryClient, type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { Caller, CallProblem } from '../caller.ts'
import { drawId } from '../clock.ts'
import type { Contract, RouteInputRaw, RouteReply } from '../contract.ts'
import { useLanguage } from './session.tsx'
import { ErrorState, LoadingState } from './states.tsx'

/** A problem travelling through the query machinery. */
class Refused extends Error {
  readonly problem: CallProblem
  constructor(problem: CallProblem) {
    super(problem.code)
    this.problem = problem
  }
}

type Ended = 'expired' | 'stale'
let whenEnded: (how: Ended) => void = () => {}
/** The frame listens: a session that ended is a screen, not an error inside a page. */
export const onSessionEnd = (listener: (how: Ended) => void): void => {
  whenEnded = listener
}
function noticeEnd(problem: CallProblem): void {
  if (problem.code === 'house/not-logged-in') whenEnded('expired')
  if (problem.code === 'house/stale-appointment') whenEnded('stale')
}

export const makeQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Refused) noticeEnd(error.problem)
      },
    }),
    defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true } },
  })

export type Answered<V> =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: CallProblem; again(): void }
  | { readonly state: 'ready'; readonly value: V; readonly refreshing: boolean; again(): void }

type InputOf<C extends Contract, K extends keyof C> = keyof RouteInputRaw<C[K]> extends never
  ? [input?: Record<string, never>]
  : [input: RouteInputRaw<C[K]>]

const nothingReadable: CallProblem = {
  status: 0,
  code: 'house/unavailable',
  title: 'Onleesbaar antwoord · Unreadable answer',
  detail: 'Laad de pagina opnieuw. · Load the page again.',
}

/** Asks a route and keeps the answer: `const cases = useAnswer(call, 'GET /v1/cases')`. */
export function useAnswer<C extends Contract, K extends keyof C & string>(
  call: Caller<C>,
  route: K,
  ...[input]: InputOf<C, K>
): Answered<RouteReply<C[K]>> {
  const { language } = useLanguage()
  const query = useQuery<RouteReply<C[K]>, Error>({
    queryKey: [route, input ?? null, language],
    queryFn: async ({ signal }) => {
      const plain = call as (route: string, input: unknown, options: object) => ReturnType<Caller<C>>
      const result = await plain(route, input, { signal })
      if (!result.ok) throw new Refused(result.problem as CallProblem)
      return result.value as RouteReply<C[K]>
    },
  })
  const again = () => void query.refetch()
  if (query.data !== undefined) return { state: 'ready', value: query.data, refreshing: query.isFetching, again }
  if (query.error) {
    const problem = query.error instanceof Refused ? query.error.problem : nothingReadable
    return { state: 'problem', problem, again }
  }
  return { state: 'loading' }
}

/** Shows loading and problem by itself; `children` only meets a value. */
export function Answer<V>({
  of,
  loading,
  children,
}: {
  of: Answered<V>
  loading?: ReactNode
  children: (value: V) => ReactNode
}) {
  if (of.state === 'loading') return loading ?? <LoadingState />
  if (of.state === 'problem') return <ErrorState problem={of.problem} onAgain={of.again} />
  return children(of.value)
}

export type Send<C extends Contract, K extends keyof C> = {
  /** Resolves with the reply, or with nothing when there was a problem (which is then in `problem`). */
  send(...input: InputOf<C, K>): Promise<RouteReply<C[K]> | undefined>
  readonly busy: boolean
  readonly problem: CallProblem | undefined
  /** Forgets the problem: the person is changing the answer. */
  reset(): void
}

/**
 * Writes through a route. `refreshes` names the routes whose answers may have changed (`'GET /v1/cases'`).
 * One intention has one key: trying again after a lost connection acts once.
 */
export function useSend<C extends Contract, K extends keyof C & string>(
  call: Caller<C>,
  route: K,
  { refreshes = [] }: { refreshes?: readonly string[] } = {},
): Send<C, K> {
  const client = useQueryClient()
  const intention = useRef<{ body: string; key: string } | undefined>(undefined)
  const mutation = useMutation<RouteReply<C[K]>, Error, unknown>({
    mutationFn: async (input) => {
      const body = JSON.stringify(input ?? null)
      if (intention.current?.body !== body) intention.current = { body, key: drawId() }
      const plain = call as (route: string, input: unknown, options: object) => ReturnType<Caller<C>>
      const result = await plain(route, input, { key: intention.current.key })
      if (!result.ok) {
        if (result.problem.status !== 0) intention.current = undefined
        noticeEnd(result.problem as CallProblem)
        throw new Refused(result.problem as CallProblem)
      }
      intention.current = undefined
      return result.value as RouteReply<C[K]>
    },
    onSuccess: async () => {
      const touched = (key: QueryKey) => refreshes.includes(String(key[0]))
      await client.invalidateQueries({ predicate: (query) => touched(query.queryKey) })
    },
  })
  const error = mutation.error
  return {
    send: (...[input]) => mutation.mutateAsync(input).catch(() => undefined),
    busy: mutation.isPending,
    problem: error ? (error instanceof Refused ? error.problem : nothingReadable) : undefined,
    reset: mutation.reset,
  }
}
