/** The entrance for residents: no cookie, no session, nothing kept of who came or when. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language, Problem } from '../problem.ts'
import { houseApp } from './app.ts'
import { hangBuiltFiles } from './built-files.ts'
import { pageHeaders } from './headers.ts'
import type { HouseLog } from './house-log.ts'
import { languageOf } from './language.ts'
import { hangDescription } from './open-api-route.ts'
import { plainPage } from './plain-page.ts'
import { plainStyle } from './plain-style.ts'
import { hangForResidents, hangPage, type ResidentHouse } from './resident-route.ts'
import type { AnyResidentPage, RoomRoutes } from './routes.ts'

export type PageProblem = { readonly status: number; readonly title: string; readonly whatNow: string }
export type ResidentEntrance = ResidentHouse & {
  readonly rooms: readonly RoomRoutes[]
  readonly pages: readonly AnyResidentPage[]
  readonly log: HouseLog
  /** Folder with the built `assets/`. */
  readonly web?: string
  /** A page in the residents' frame for a path that is not there, or something that does not work now. */
  readonly problemPage?: (language: Language, problem: PageProblem) => { toString(): string }
}

/** Ready to `listen`; the caller closes it. */
export async function residentEntrance(settings: ResidentEntrance): Promise<FastifyInstance> {
  const { rooms, pages, log, web, problemPage = plainProblem } = settings
  const app = houseApp({
    // The route's own name and the day: an address, an hour or a message could lead to a person.
    unexpected: (_error, request) => {
      const { audit } = request.routeOptions.config as { audit?: string }
      log.resident({ level: 'error', event: audit ? `failed ${audit}` : 'failed' })
    },
    refused: ({ code }) => log.resident({ level: 'warn', event: `refused ${code}` }),
    namesRequests: false,
    problemPage: (problem, request, reply) => showProblem(problemPage, problem, request, reply),
  })
  const style = plainStyle()
  app.get('/house/plain.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
  hangBuiltFiles(app, web)
  app.get('/', (request, reply) => reply.redirect(`/${languageOf(request.headers)}`, 302))
  const forResidents = rooms.map((room) => ({
    ...room,
    routes: room.routes.filter(({ card }) => card.entrance === 'resident'),
  }))
  for (const room of forResidents) for (const bound of room.routes) hangForResidents(app, settings, bound)
  for (const page of pages) hangPage(app, settings, page)
  hangDescription(app, forResidents, 'resident')
  return app
}

/** The first step of the address says the language, else the browser. */
const languageAsked = ({ url, headers }: FastifyRequest): Language => {
  const [, first] = url.split(/[/?]/)
  return first === 'nl' || first === 'en' ? first : languageOf(headers)
}

function showProblem(
  problemPage: NonNullable<ResidentEntrance['problemPage']>,
  { entry }: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = languageAsked(request)
  const said = { status: entry.status, ...entry.texts[language] }
  return reply
    .headers(pageHeaders())
    .header('content-language', language)
    .type('text/html; charset=utf-8')
    .status(entry.status)
    .send(String(problemPage(language, said)))
}

const plainProblem = (language: Language, { title, whatNow }: PageProblem) =>
  plainPage({
    language,
    title,
    paragraphs: [whatNow],
    link: { to: `/${language}`, words: language === 'nl' ? 'Naar het begin' : 'To the start' },
  })
