/** The workbench's pages are one document; it is the same for everybody and knows nothing before it asks. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../problem.ts'
import { hangBuiltFiles } from './built-files.ts'
import { pageHeaders } from './headers.ts'
import { languageOf } from './language.ts'
import { plainPage } from './plain-page.ts'
import { plainStyle } from './plain-style.ts'
import { houseProblems } from './problems.ts'

export type Frame = {
  /** Folder with the built `index.html` and `assets/`; absent: data only. */
  readonly web?: string
  /** First segments of addresses whose document may compile WebAssembly (it derives a key from words). */
  readonly wasmUnder?: readonly string[]
}

export function hangFrame(app: FastifyInstance, { web, wasmUnder = [] }: Frame): void {
  const style = plainStyle()
  app.get('/house/plain.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
  if (!web || !existsSync(join(web, 'index.html'))) return
  const document = readFileSync(join(web, 'index.html'), 'utf8')
  hangBuiltFiles(app, web)
  app.get('/*', (request, reply) => {
    if (!isForAPage(request)) throw houseProblems.because('not-found')
    const wasm = wasmUnder.includes(request.url.split(/[/?]/)[1] ?? '')
    return reply.headers(pageHeaders({ wasm })).type('text/html; charset=utf-8').send(document)
  })
}

const isForAPage = ({ url, headers }: FastifyRequest) =>
  !/^\/(v1|assets|house)(\/|$|\?)/.test(url) &&
  !/\.(ico|txt|json|map|js|css|png|svg|xml|php)(\?|$)/i.test(url) &&
  accepts(headers.accept)
const accepts = (accept: string | undefined) => accept === undefined || /text\/html|\*\/\*/.test(accept)

/** A problem for a person who opened an address. */
export function problemPage(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers)
  const { title, whatNow } = problem.entry.texts[language]
  const [logIn, start] = language === 'nl' ? ['Inloggen', 'Naar het begin'] : ['Log in', 'To the start']
  const again = problem.entry.status === 401 || problem.code === 'house/second-factor-missing'
  const link = again ? { to: '/log-in', words: logIn } : { to: '/', words: start }
  return reply
    .headers(pageHeaders())
    .type('text/html; charset=utf-8')
    .status(problem.entry.status)
    .send(plainPage({ language, title, paragraphs: [whatNow], link }))
}
