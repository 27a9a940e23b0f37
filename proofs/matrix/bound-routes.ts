/** The operations of the running workbench, each with the contract that stands behind it. */
import type { BoundRoute } from '../../foundation/http/routes.ts'
import { identityRoutes } from '../../foundation/identity/administration.ts'
import { roomRoutes } from '../../server/rooms.ts'
import type { World } from '../hidden/world.ts'

type Described = {
  readonly paths: { readonly [path: string]: { readonly [method: string]: { readonly 'x-schakel-entrance': string } } }
}

/** Read from the interface description, so that an operation nobody told us of is asked too. `more`: planted ones. */
export async function boundRoutes(world: World, more: readonly BoundRoute[] = []): Promise<BoundRoute[]> {
  const { paths } = await describedBy(world)
  const all = [...[identityRoutes, ...roomRoutes].flatMap(({ routes }) => routes), ...more]
  const bound = new Map(all.map((one) => [one.key, one]))
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { 'x-schakel-entrance': entrance }]) => {
      const one = bound.get(`${method.toUpperCase()} /v1${path.replace(/\{(\w+)\}/g, ':$1')}`)
      return one && entrance === 'workbench' ? [one] : []
    }),
  )
}

export const describedBy = async (world: World): Promise<Described> =>
  JSON.parse((await world.workbench.app.inject('/openapi.json')).body) as Described
