import type { FastifyInstance } from 'fastify'
import { forOtherSites } from './headers.ts'
import { type Described, describedRoutes, openApi } from './open-api.ts'
import type { RoomRoutes } from './routes.ts'

/** Open to everyone and to other sites, as the NL API Design Rules ask: it says what can be asked, not what there is. */
export function hangDescription(
  app: FastifyInstance,
  rooms: readonly RoomRoutes[],
  only?: Described['entrance'],
): void {
  const routes = describedRoutes(rooms).filter(({ entrance }) => !only || entrance === only)
  const described = JSON.stringify(openApi(routes))
  for (const path of ['/openapi.json', '/v1/openapi.json'])
    app.get(path, (_request, reply) =>
      reply.headers(forOtherSites).type('application/json; charset=utf-8').send(described),
    )
}
