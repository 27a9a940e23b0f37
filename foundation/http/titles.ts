/**
 * What acts and problems are called: people read titles, the log keeps codes. The same for everybody, and public as the
 * description of the operations is: it says what can happen, never what did.
 */
import type { FastifyInstance } from 'fastify'
import type { ProblemCatalogue } from '../problem.ts'
import { houseActs } from './house-acts.ts'
import { houseProblems } from './problems.ts'
import type { ActTitles, RoomRoutes } from './routes.ts'

type Title = { readonly nl: string; readonly en: string }
export type Titles = {
  readonly acts: { readonly [code: string]: Title }
  readonly problems: { readonly [code: string]: Title }
}
type Named = { readonly problems: ProblemCatalogue; readonly acts?: ActTitles }

/** Order: by code, so that the same house gives the same bytes. */
export function titlesOf(rooms: readonly Named[]): Titles {
  const acts = new Map<string, Title>()
  const problems = new Map<string, Title>()
  for (const { acts: named, problems: listed } of [{ acts: houseActs, problems: houseProblems }, ...rooms]) {
    for (const [code, nl] of Object.entries(named?.nl ?? {})) acts.set(code, { nl, en: named?.en[code] ?? code })
    for (const [name, { texts }] of Object.entries(listed.entries))
      problems.set(`${listed.room}/${name}`, { nl: texts.nl.title, en: texts.en.title })
  }
  return { acts: inOrder(acts), problems: inOrder(problems) }
}

const inOrder = <V>(map: ReadonlyMap<string, V>): { [code: string]: V } =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))

export function hangTitles(app: FastifyInstance, rooms: readonly RoomRoutes[]): void {
  const titles = JSON.stringify(titlesOf(rooms))
  app.get('/v1/titles', (_request, reply) => reply.type('application/json; charset=utf-8').send(titles))
}
