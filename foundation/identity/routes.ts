/** Log in, who am I, switch, log out. Hung in the workbench by hand: these come before there is a capacity. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { identityContract, type Me } from '../../kit/identity-contract.ts'
import { pairsIn } from '../http/app.ts'
import { checkedInput } from '../http/input.ts'
import { languageOf } from '../http/language.ts'
import { houseProblems } from '../http/problems.ts'
import { queryOf } from '../http/query-string.ts'
import { checkedReply } from '../http/reply-check.ts'
import type { Streams } from '../http/stream.ts'
import { type Gate, loggedIn, requireOwnPage } from '../http/workbench-gate.ts'
import { beginLogIn, logOut, openSessionAs, spendLogIn, startSession } from './log-in.ts'
import { LogInRefused, type OpenId } from './open-id.ts'
import { cookieAttributes, csrfOf, idleMinutes, logInCookie, logInMinutes, sessionCookie } from './session.ts'
import { type Who, whoAsks } from './who-asks.ts'

export type IdentityGate = Gate & { readonly openId: OpenId; readonly streams: Streams }

const send = (reply: FastifyReply, key: keyof typeof identityContract, answer: unknown) =>
  reply.type('application/json; charset=utf-8').send(JSON.stringify(checkedReply(key, identityContract[key], answer)))

const meOf = ({ person, active, token }: Pick<Who, 'person' | 'active' | 'token'>): Me => ({
  person: { id: person.id, name: person.name },
  appointments: person.appointments.map((appointment) => ({
    ...appointment,
    roles: [...appointment.roles],
    regimes: [...appointment.regimes],
  })),
  resting: person.resting.map((one) => ({ ...one, regimes: [...one.regimes] })),
  active: active.id,
  csrf: csrfOf(token),
  idleMinutes,
})

const inputOf = (request: FastifyRequest, key: keyof typeof identityContract) => {
  const language = languageOf(request.headers)
  const query = queryOf(pairsIn(request), undefined, language)
  return checkedInput(identityContract[key], { params: request.params, query, body: request.body }, language)
}

/** A path of our own, never another site. */
const ownPath = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?![/\\])[\w/?=&.-]{0,200}$/.test(asked) ? asked : '/'

const refusals = {
  'not-the-answer': 'log-in-failed',
  'second-factor-missing': 'second-factor-missing',
  'no-access': 'no-access',
  'provider-away': 'provider-away',
} as const satisfies { readonly [C in LogInRefused['code']]: string }

/** Another tab switched first: this log-in has ended. */
function asEnded(error: unknown): never {
  throw error instanceof LogInRefused ? houseProblems.because('not-logged-in') : error
}

function asProblem(error: unknown): never {
  throw error instanceof LogInRefused ? houseProblems.because(refusals[error.code]) : error
}

export function hangIdentity(app: FastifyInstance, gate: IdentityGate): void {
  const { house, partnership, openId, streams } = gate

  app.get('/log-in', async (request, reply) => {
    const next = pairsIn(request).find((pair) => !('unreadable' in pair) && pair[0] === 'next')
    const token = await beginLogIn(house, partnership)
    const address = await openId.begin(token, languageOf(request.headers)).catch(asProblem)
    const value = `${token}.${Buffer.from(ownPath(next && !('unreadable' in next) ? next[1] : '/')).toString('base64url')}`
    return reply
      .setCookie(logInCookie, value, { ...cookieAttributes, maxAge: logInMinutes * 60 })
      .redirect(address, 302)
  })

  app.get('/log-in/callback', async (request, reply) => {
    const [given, next = ''] = (request.cookies[logInCookie] ?? '').split('.')
    reply.clearCookie(logInCookie, cookieAttributes)
    try {
      const token = await spendLogIn(house, partnership, given)
      const identified = await openId.finish(token, request.url.split('?')[1] ?? '')
      // Whatever session this browser had ends; the new one never takes over a secret the browser brought.
      const before = await whoAsks(house, partnership, request.cookies[sessionCookie])
      if (before) await end(before)
      const session = await startSession(house, partnership, identified)
      return reply
        .setCookie(sessionCookie, session, cookieAttributes)
        .redirect(ownPath(Buffer.from(next, 'base64url').toString('utf8')), 302)
    } catch (error) {
      return asProblem(error)
    }
  })

  app.get('/v1/me', async (request, reply) => {
    inputOf(request, 'GET /v1/me')
    return send(reply, 'GET /v1/me', meOf(await loggedIn(gate, request)))
  })

  const asked = new WeakMap<FastifyRequest, Who>()
  const ownPage = async (request: FastifyRequest) => {
    const who = await loggedIn(gate, request)
    requireOwnPage(gate, request, who)
    asked.set(request, who)
  }

  app.post('/v1/me/appointment', { onRequest: ownPage }, async (request, reply) => {
    const { body } = inputOf(request, 'POST /v1/me/appointment') as { body: { appointment: string } }
    const who = asked.get(request) as Who
    const active = who.person.appointments.find(({ id }) => id === body.appointment)
    if (!active) throw houseProblems.because('not-found')
    const { session, startedAt } = who
    const audit = 'identity.appointment.switched'
    const replaced = { session, startedAt }
    const token = await openSessionAs(house, partnership, who.person, active.id, audit, replaced).catch(asEnded)
    streams.end(session)
    reply.setCookie(sessionCookie, token, cookieAttributes)
    return send(reply, 'POST /v1/me/appointment', meOf({ person: who.person, active, token }))
  })

  const end = async ({ person, active, session }: Who) => {
    await logOut(house, partnership, { person, active, session })
    streams.end(session)
  }
  app.post('/v1/log-out', { onRequest: ownPage }, async (request, reply) => {
    inputOf(request, 'POST /v1/log-out')
    await end(asked.get(request) as Who)
    reply.clearCookie(sessionCookie, cookieAttributes)
    // An unreachable provider must not keep anyone logged in here.
    const next = await openId.end().catch(() => '/')
    return send(reply, 'POST /v1/log-out', { next })
  })
}
