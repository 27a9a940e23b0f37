/**
 * Live pages: `GET /v1/stream` sends names and ids of what changed, never content. Each listener is asked first which
 * of the ids it may see; what it may not see is not sent, not even as silence of another length.
 */
import type { FastifyInstance } from 'fastify'
import type { Id } from '../clock.ts'
import { type Appointment, capacityIn, mayKnock } from '../identity/appointment.ts'
import { answerHeaders } from './headers.ts'
import type { NewsSource } from './news-source.ts'
import { houseProblems } from './problems.ts'
import { type Gate, loggedIn } from './workbench-gate.ts'

export type News = {
  readonly event: string
  readonly ids: readonly Id[]
  /** News about the same that still waits for its turn gives way: only the last of it is looked at and told. */
  readonly about?: string
}
export type Listener = {
  readonly session: Id
  readonly person: Id
  readonly appointment: Id
  /** For whom the page acts: what it hears is decided in this appointment. */
  readonly active: Appointment
}
/**
 * Which of these ids may this listener see, in the regime the news is of? The room answers, under its own lock. `ended`: its
 * session or appointment no longer stands; who looks at that itself says so with `looksAtSession`, and nobody looks twice.
 */
export type Visible = ((listener: Listener, news: News) => Promise<readonly Id[] | 'ended'>) & {
  readonly looksAtSession?: true
}
export type Streams = {
  tell(news: News, visible: Visible): Promise<void>
  /** Ends the streams of a session: it switched, or ended. */
  end(session: Id): void
}

type Open = Listener & {
  /** Session and appointment, looked at anew: an appointment may have ended without its stream knowing. */
  stands(): Promise<boolean>
  write(text: string): void
  close(): void
}

export function streams(): Streams & { readonly open: Set<Open> } {
  const open = new Set<Open>()
  const turns = new WeakMap<Open, Promise<void>>()
  type Waiting = { readonly news: News; readonly visible: Visible }
  const waiting = new WeakMap<Open, Map<string, Waiting>>()
  /** News reaches each listener in the order in which it was told; one listener waits for no other. */
  const inTurn = (listener: Open, then: () => Promise<void>) => {
    const turn = (turns.get(listener) ?? Promise.resolve()).then(then)
    // A page that could not be told looks at everything anew when it has come back.
    const settled = turn.catch(() => listener.close())
    turns.set(listener, settled)
    return settled
  }
  const tellOne = async (listener: Open, news: News, visible: Visible) => {
    const ids = open.has(listener) ? await visible(listener, news) : []
    if (ids.length === 0) return
    if (ids === 'ended' || (!visible.looksAtSession && !(await listener.stands()))) listener.close()
    if (open.has(listener)) listener.write(`event: ${news.event}\ndata: ${JSON.stringify({ ids })}\n\n`)
  }
  return {
    open,
    tell: async (news, visible) => {
      const { about } = news
      const tellOf = (listener: Open) => {
        if (about === undefined) return inTurn(listener, () => tellOne(listener, news, visible))
        const held = waiting.get(listener) ?? new Map<string, Waiting>()
        waiting.set(listener, held)
        const isWaiting = held.has(about)
        held.set(about, { news, visible })
        if (isWaiting) return turns.get(listener)
        return inTurn(listener, () => {
          const last = held.get(about) ?? { news, visible }
          held.delete(about)
          return tellOne(listener, last.news, last.visible)
        })
      }
      await Promise.all([...open].map(tellOf))
    },
    end: (session) => {
      for (const listener of [...open]) if (listener.session === session) listener.close()
    },
  }
}

/** Units: seconds. A stream looks again whether its session stands; looking keeps no session alive. */
const lookAgain = 20
const lookForNews = 4

export function hangStream(
  app: FastifyInstance,
  gate: Gate,
  { open }: ReturnType<typeof streams>,
  sources: readonly NewsSource[] = [],
): void {
  app.get('/v1/stream', async (request, reply) => {
    request.headers['schakel-background'] = '1'
    const who = await loggedIn(gate, request)
    if (request.headers['schakel-appointment'] !== who.active.id) throw houseProblems.because('stale-appointment')
    reply.hijack()
    reply.raw.writeHead(200, { ...answerHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
    const look = setInterval(() => {
      loggedIn(gate, request).then(
        () => reply.raw.write(': still here\n\n'),
        () => listener.close(),
      )
    }, lookAgain * 1000)
    const listener: Open = {
      session: who.session,
      person: who.person.id,
      appointment: who.active.id,
      active: who.active,
      stands: () =>
        loggedIn(gate, request).then(
          ({ active }) => active.id === who.active.id,
          () => false,
        ),
      write: (text) => void reply.raw.write(text),
      close: () => {
        clearInterval(look)
        clearInterval(ask)
        open.delete(listener)
        reply.raw.end()
      },
    }
    open.add(listener)
    const told = new Map<string, string>()
    const own = sources.filter((source) => mayKnock(who.active, source))
    const askAll = async () => {
      for (const source of own) {
        const capacity = capacityIn(gate.partnership, who.person.id, who.active, source)
        const ids = await gate.house.database.asActor(capacity, source.ids)
        const said = JSON.stringify({ ids })
        if (said === (told.get(source.event) ?? '{"ids":[]}')) continue
        if (!(await listener.stands())) return listener.close()
        told.set(source.event, said)
        if (open.has(listener)) listener.write(`event: ${source.event}\ndata: ${said}\n\n`)
      }
    }
    // One turn that fails is made up for by the next.
    let busy: Promise<void> = Promise.resolve()
    const turn = () => {
      busy = busy.then(askAll).catch(() => undefined)
    }
    const ask = setInterval(turn, lookForNews * 1000)
    if (own.length > 0) turn()
    else clearInterval(ask)
    request.raw.on('close', listener.close)
    reply.raw.write(': open\n\n')
  })
}
