/** Hangs one route or one page in the resident entrance. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordResidentAct } from '../audit/record-resident-act.ts'
import { type Clock, type Id, newId } from '../clock.ts'
import type { Database, Trx } from '../database/as-actor.ts'
import type { Language } from '../problem.ts'
import { defaultBodyLimitKilobytes, pairsIn } from './app.ts'
import { forOtherSites, pageHeaders } from './headers.ts'
import { checkedInput } from './input.ts'
import { languageOf } from './language.ts'
import { houseProblems } from './problems.ts'
import { queryOf } from './query-string.ts'
import { checkedReply } from './reply-check.ts'
import type { AnyResidentPage, BoundRoute, ResidentAct, ResidentCard, ResidentPage } from './routes.ts'
import { sendPage } from './send-page.ts'

export type ResidentHouse = {
  readonly database: Database
  readonly clock: Clock
  readonly partnership: Id
  readonly origin?: string
}
type Answer<T> = (act: ResidentAct) => Promise<T> | T

/** One visit, one transaction in the resident's sealed context. Answers what was done and which objects it named. */
async function visit<T>(
  { database, clock, partnership, origin }: ResidentHouse,
  { mailbox, language }: { mailbox?: string; language: Language },
  work: Answer<T>,
  close: (trx: Trx, objects: readonly Id[]) => Promise<void> = async () => undefined,
): Promise<T> {
  const afterwards: (() => void)[] = []
  const claims = { entrance: 'resident', partnership, ...(mailbox ? { mailbox } : {}) } as const
  const answer = await database.asEntrance(claims, async (trx) => {
    const objects = new Set<Id>()
    const act: ResidentAct = {
      trx,
      partnership,
      ...(origin === undefined ? {} : { origin }),
      clock,
      newId,
      language,
      note: (...touched) => {
        for (const object of touched) objects.add(object)
      },
      afterCommit: (then) => void afterwards.push(then),
    }
    const done = await work(act)
    await close(trx, [...objects])
    return done
  })
  for (const then of afterwards) then()
  return answer
}

export function hangForResidents(app: FastifyInstance, house: ResidentHouse, bound: BoundRoute): void {
  const { key, method, path, route } = bound
  const card = bound.card as ResidentCard<BoundRoute['route']>
  const { clock, partnership } = house
  /** In the act's own transaction: a day, never a time. */
  const record = async (trx: Trx, objects: readonly Id[]) => {
    const row = { partnership, action: card.audit, day: clock.today() }
    if (objects.length === 0) await recordResidentAct(trx, row)
    for (const object of objects) await recordResidentAct(trx, { ...row, object })
  }
  app.route({
    method,
    url: path,
    config: { audit: card.audit },
    // Whoever keeps a list of open data asks whether it is still there, without taking it.
    exposeHeadRoute: card.forOtherSites === true,
    bodyLimit: (card.bodyLimitKilobytes ?? defaultBodyLimitKilobytes) * 1024,
    handler: async (request, reply) => {
      // Before anything can be refused: why not, is for other sites to read too.
      if (card.forOtherSites) reply.headers(forOtherSites)
      const language = languageOf(request.headers)
      const query = queryOf(pairsIn(request), route.query, language)
      const parts = checkedInput(route, { params: request.params, query, body: request.body }, language)
      const claims = card.claims?.(parts as never) ?? {}
      const work: Answer<unknown> = async (act) => checkedReply(key, route, await card.handle(act, parts as never))
      const answer = await visit(house, { ...claims, language }, work, record)
      if (route.media) return reply.type(route.media).send(Buffer.from(answer as Uint8Array))
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer ?? null))
    },
  })
}

export function hangPage(app: FastifyInstance, house: ResidentHouse, anyPage: AnyResidentPage): void {
  const page = anyPage as unknown as ResidentPage<unknown>
  for (const language of ['nl', 'en'] as const) {
    const url = page.path === '/' ? `/${language}` : `/${language}${page.path}`
    app.get(url, { config: { audit: page.audit } }, (request, reply) => show(house, page, language, request, reply))
  }
}

async function show(
  house: ResidentHouse,
  page: ResidentPage<unknown>,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const params = page.params?.safeParse(request.params)
  if (params && !params.success) throw houseProblems.because('not-found')
  const loaded = await visit(house, { language }, (act) => page.load(act, { params: (params?.data ?? {}) as never }))
  const shown = page.page(loaded, language)
  if (page.media) return reply.type(page.media).send(Buffer.from(shown as Uint8Array))
  reply.headers(pageHeaders({ wasm: page.wasm === true })).header('content-language', language)
  return sendPage(request, reply, String(shown))
}
