/** The workbench: staff of the organs, logged in, over one contract per room. */
import { setImmediate, setTimeout } from 'node:timers/promises'
import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import type { Id } from '../clock.ts'
import { stopwatch } from '../clock.ts'
import { identityRoutes } from '../identity/administration.ts'
import type { OpenId } from '../identity/open-id.ts'
import { hangIdentity } from '../identity/routes.ts'
import type { House } from '../perform.ts'
import { houseApp } from './app.ts'
import { type BaseMap, hangBaseMap } from './base-map.ts'
import { type HouseLog, traceOf } from './house-log.ts'
import { hangDescription } from './open-api-route.ts'
import type { RoomRoutes } from './routes.ts'
import { hangStream, streams } from './stream.ts'
import { pagesThatHear } from './tell-pages.ts'
import { hangTitles } from './titles.ts'
import { type Frame, hangFrame, problemPage } from './workbench-frame.ts'
import { hangInWorkbench } from './workbench-route.ts'

export type WorkbenchEntrance = Frame & {
  readonly house: House
  readonly partnership: Id
  /** Its own address as browsers see it, `https://werkbank.example.nl`, without a slash at the end. */
  readonly origin: string
  readonly rooms: readonly RoomRoutes[]
  readonly openId: OpenId
  readonly log: HouseLog
  /** A file of tiles that lies beside the house. */
  readonly tiles?: BaseMap
  /**
   * An answer that something is not there takes a whole number of these: a row that a lock hides costs the database a
   * little more than no row at all, and that must not be measured from outside. So it is many times what such an answer takes,
   * also while the house is busy: what falls on either side of a step shows. Units: milliseconds; 100 when absent.
   */
  readonly notFoundTakes?: number
}

/** Ready to `listen`; the caller closes it. `tell` brings news to open pages. */
export async function workbenchEntrance(
  settings: WorkbenchEntrance,
): Promise<{ app: FastifyInstance; tell: ReturnType<typeof streams>['tell'] }> {
  const { partnership, origin, rooms, openId, log, notFoundTakes = 100 } = settings
  const live = streams()
  // Whatever stands in this place of the house later counts: it is looked up, not copied.
  const house: House = Object.create(settings.house, {
    pages: { value: pagesThatHear(live, settings.house, partnership, rooms) },
  })
  const app = houseApp({
    unexpected: (error, request) =>
      log.workbench({ level: 'error', event: 'failed', request: request.id, ...routeOf(request), ...traceOf(error) }),
    refused: ({ code, entry }, request) => {
      const level = entry.alarming ? 'error' : 'warn'
      log.workbench({ level, event: 'refused', code, request: request.id, ...routeOf(request) })
    },
    namesRequests: true,
    problemPage,
  })
  const running = new WeakMap<object, () => number>()
  app.addHook('onRequest', async (request) => {
    running.set(request, stopwatch())
  })
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode !== 404 || notFoundTakes === 0) return
    const elapsed = running.get(request) ?? stopwatch()
    const passed = elapsed()
    const until = Math.ceil((passed + 1) / notFoundTakes) * notFoundTakes
    await setTimeout(Math.max(0, Math.floor(until - passed) - 1))
    // A timer knows whole milliseconds only, and would pass on the fraction that tells hidden from absent. The rest is
    // waited turn by turn, so that nobody else's request stands still for it.
    while (elapsed() < until) await setImmediate()
  })
  app.addHook('onResponse', async (request, reply) => {
    const milliseconds = Math.round(running.get(request)?.() ?? 0)
    log.workbench({
      level: 'info',
      event: 'request',
      request: request.id,
      ...routeOf(request),
      status: reply.statusCode,
      milliseconds,
    })
  })
  await app.register(cookie)
  const gate = { house, partnership, origin }
  hangIdentity(app, { ...gate, openId, streams: live })
  const all = [identityRoutes, ...rooms]
  const news = all.flatMap((room) => room.watched ?? [])
  hangStream(app, gate, live, news)
  hangDescription(app, all)
  hangTitles(app, all)
  for (const room of all)
    for (const bound of room.routes) if (bound.card.entrance === 'workbench') hangInWorkbench(app, gate, bound)
  if (settings.tiles) hangBaseMap(app, settings.tiles)
  hangFrame(app, settings)
  app.addHook('preClose', async () => {
    for (const listener of [...live.open]) listener.close()
  })
  return { app, tell: live.tell }
}

const routeOf = (request: { method: string; routeOptions: { url?: string | undefined } }) =>
  request.routeOptions.url ? { route: `${request.method} ${request.routeOptions.url}` } : {}
