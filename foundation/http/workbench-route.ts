/** Hangs a room's route in the workbench: gate, input, act, answer. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Act } from '../act.ts'
import { capacityIn } from '../identity/appointment.ts'
import { stillStands } from '../identity/store.ts'
import type { Who } from '../identity/who-asks.ts'
import { perform } from '../perform.ts'
import type { InvalidParam, Language } from '../problem.ts'
import { AnsweredBefore, type Asked, claimKey, keepAnswer } from './answered-request.ts'
import { defaultBodyLimitKilobytes, pairsIn } from './app.ts'
import { checkedInput, type Parts } from './input.ts'
import { languageOf } from './language.ts'
import { houseProblems } from './problems.ts'
import { queryOf } from './query-string.ts'
import { reasonText } from './reasons.ts'
import { checkedReply } from './reply-check.ts'
import type { BoundRoute, WorkbenchCard } from './routes.ts'
import { type Gate, pass } from './workbench-gate.ts'

const uuid = z.uuidv4()

export function hangInWorkbench(app: FastifyInstance, gate: Gate, bound: BoundRoute): void {
  const { key, method, path, route } = bound
  const card = bound.card as WorkbenchCard<BoundRoute['route']>
  const passed = new WeakMap<FastifyRequest, Who>()
  app.route({
    method,
    url: path,
    bodyLimit: (card.bodyLimitKilobytes ?? defaultBodyLimitKilobytes) * 1024,
    onRequest: async (request) => {
      passed.set(request, await pass(gate, bound, request))
    },
    handler: async (request, reply) => {
      const who = passed.get(request) as Who
      const language = languageOf(request.headers)
      const { parts, idempotencyKey } = readInput(bound, request, language)
      const purpose = card.purposeOf?.(parts as never) ?? card.purpose
      const capacity = capacityIn(gate.partnership, who.person.id, who.active, { ...card, purpose })
      const about = { audit: card.audit, language, request: request.id }
      const asked: Asked | undefined =
        idempotencyKey && !card.asks
          ? { key: idempotencyKey, route: key, params: parts.params, body: parts.body }
          : undefined
      const work = async (act: Act) => {
        if (asked) await claimKey(act, asked)
        const given = await card.handle(act, parts as never)
        const answer = checkedReply(key, route, given)
        if (asked) await keepAnswer(act.trx, asked, answer)
        // Asked last, on a fresh look: a session or appointment that ended meanwhile gets nothing.
        if (!(await stillStands(act.trx, who.session, who.active.id))) throw houseProblems.because('not-logged-in')
        return answer
      }
      const answer = await perform(gate.house, capacity, about, work).catch((error: unknown) => {
        if (!(error instanceof AnsweredBefore)) throw error
        const repeated = { ...about, audit: 'house.answer.repeated' }
        return perform(gate.house, capacity, repeated, async (act) => {
          act.note(...idsIn([parts.params, error.answer]))
          if (!(await stillStands(act.trx, who.session, who.active.id))) throw houseProblems.because('not-logged-in')
          return error.answer
        })
      })
      if (route.media)
        return reply
          .type(route.media)
          .header('content-disposition', 'attachment')
          .send(Buffer.from(answer as Uint8Array))
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer ?? null))
    },
  })
}

/** What an answer given before names; its first giving was logged by the room. */
const idsIn = (said: unknown): string[] =>
  JSON.stringify(said).match(/(?<=")[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?=")/g) ?? []

function readInput({ route, method }: BoundRoute, request: FastifyRequest, language: Language) {
  const faults: InvalidParam[] = []
  const given = request.headers['idempotency-key']
  if (method !== 'GET' && !uuid.safeParse(given).success)
    faults.push({
      name: 'Idempotency-Key',
      reason: reasonText(given === undefined ? 'missing' : 'wrong-kind', language),
    })
  const query = queryOf(pairsIn(request), route.query, language)
  const parts: Parts = checkedInput(route, { params: request.params, query, body: request.body }, language, faults)
  return { parts, idempotencyKey: method === 'GET' ? undefined : (given as string) }
}
