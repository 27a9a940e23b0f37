/** What both entrances share: how a request is read and how a problem is answered. Neither keeps an address. */
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { newId } from '../clock.ts'
import { Problem } from '../problem.ts'
import { answerHeaders } from './headers.ts'
import { fieldName } from './input.ts'
import { languageOf } from './language.ts'
import { problemBody, problemMediaType } from './problem-body.ts'
import { houseProblems } from './problems.ts'
import { type Pairs, pairsOf } from './query-string.ts'
import { reasonText } from './reasons.ts'
import { JsonRefused, parseStrictly } from './strict-json.ts'

export const defaultBodyLimitKilobytes = 256

export type AppOptions = {
  /** Told of every error that is no problem; answers nothing, keeps nothing. */
  readonly unexpected: (error: unknown, request: FastifyRequest) => void
  /** Told of every problem whose entry says that it is logged. */
  readonly refused: (problem: Problem, request: FastifyRequest) => void
  /** Problems name the request, so that someone can be helped; never for residents. */
  readonly namesRequests: boolean
  /** Answers a problem as a page when the request is for one. */
  readonly problemPage?: (problem: Problem, request: FastifyRequest, reply: FastifyReply) => unknown
}

export function houseApp({ unexpected, refused, namesRequests, problemPage }: AppOptions): FastifyInstance {
  const app = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    bodyLimit: defaultBodyLimitKilobytes * 1024,
    genReqId: () => newId(),
    // A head takes one packet; a letter with a photo over a poor line takes a while. Looked at every second.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1_000 },
    requestTimeout: 30_000,
    forceCloseConnections: true,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 16_384, querystringParser: (written) => pairsOf(written) as never },
    frameworkErrors: (error, request, reply) => answerError(error, request, reply as FastifyReply),
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(unreadableRequest)
      socket.destroySoon()
    },
  })
  const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const known = asProblem(error, request)
    const problem = namesRequests || known.entry.residentMaySee ? known : houseProblems.because('unavailable')
    if (problem.entry.alarming && problem !== error) unexpected(error, request)
    else if (known.entry.logged) refused(known, request)
    if (problemPage && !isForData(request)) return problemPage(problem, request, reply)
    return answerProblem(problem, request, reply, namesRequests)
  }
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseStrictly(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(answerHeaders)
    // Before anything of it is read: an unknown path answers as a hidden one does.
    if (request.is404) throw houseProblems.because('not-found')
  })
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw houseProblems.because('not-found')
  })
  return app
}

/** `/v1/…` and the interface description are data; everything else is looked at by a person. */
const isForData = (request: FastifyRequest) => /^\/(v1(\/|$|\?)|openapi\.json)/.test(request.url)

function answerProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply, names: boolean): FastifyReply {
  const language = languageOf(request.headers)
  return reply
    .headers(answerHeaders)
    .header('content-language', language)
    .header('content-type', problemMediaType)
    .status(problem.entry.status)
    .send(JSON.stringify(problemBody(problem, language, names ? request.id : undefined)))
}

/** Fastify's own refusals, by code; anything not listed is our fault and says nothing. */
function asProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const language = languageOf(request.headers)
  if (error instanceof JsonRefused)
    return houseProblems.because(
      'invalid',
      error.refusals
        .slice(0, 50)
        .map(({ name, reason }) => ({ name: fieldOr(name), reason: reasonText(reason, language) })),
    )
  switch ((error as { code?: unknown } | undefined)?.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return houseProblems.because('too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return houseProblems.because('unsupported-media')
    case 'FST_ERR_CTP_EMPTY_TYPE':
    case 'FST_ERR_CTP_INVALID_TYPE':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return houseProblems.because('invalid', [{ name: 'body', reason: reasonText('wrong-kind', language) }])
    // PostgreSQL's and the system's words for a full disk.
    case '53100':
    case 'ENOSPC':
      return houseProblems.because('storage-full')
    case 'FST_ERR_BAD_URL':
      return houseProblems.because('invalid', [{ name: 'path', reason: reasonText('not-utf-8', language) }])
  }
  // Files that are not there, or outside their folder.
  const { statusCode } = (error ?? {}) as { statusCode?: unknown }
  return houseProblems.because(statusCode === 403 || statusCode === 404 ? 'not-found' : 'unavailable')
}

/** As `fieldName` writes it, for a fault found before anything knew the contract. */
const fieldOr = (name: string) => fieldName('body', name === '' ? [] : name.split('.'))

export const pairsIn = (request: FastifyRequest): Pairs => request.query as Pairs

/** For bytes that are no request at all, or headers beyond 16 kB: Node never made a request of them. */
const unreadableRequest = (() => {
  const problem = houseProblems.because('invalid', [{ name: 'headers', reason: reasonText('wrong-kind', 'nl') }])
  const said = JSON.stringify(problemBody(problem, 'nl'))
  const headers = Object.entries({ ...answerHeaders, 'content-type': problemMediaType, connection: 'close' })
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\r\n')
  return `HTTP/1.1 400 Bad Request\r\n${lines}\r\ncontent-length: ${Buffer.byteLength(said)}\r\n\r\n${said}`
})()
