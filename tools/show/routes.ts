/** Every route with what it answers for: entrance, action, audit event, regime, purpose, roles. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnyResidentPage, RoomRoutes, World } from '../../foundation/http/routes.ts'
import { top } from '../check/step.ts'
import type { Tree } from '../tree.ts'
import { columns } from './columns.ts'

export type RoutesOfRoom = {
  readonly room: string
  readonly routes?: RoomRoutes
  readonly residentPages: readonly AnyResidentPage[]
}

/** Reads the `routes.ts` of every room. Errors: a room whose routes cannot be loaded is passed to `onFailure`. */
export async function routesIn(tree: Tree, onFailure: (room: string, error: Error) => void): Promise<RoutesOfRoom[]> {
  const found: RoutesOfRoom[] = []
  for (const file of [...tree.keys()].filter((path) => /^rooms\/[^/]+\/routes\.ts$/.test(path)).sort()) {
    const room = file.split('/')[1] as string
    try {
      const module = (await import(pathToFileURL(join(top, file)).href)) as Omit<RoutesOfRoom, 'room'>
      found.push({
        room,
        residentPages: module.residentPages ?? [],
        ...(module.routes === undefined ? {} : { routes: module.routes }),
      })
    } catch (error) {
      onFailure(room, error as Error)
    }
  }
  return found
}

export async function showRoutes(tree: Tree, only: string | undefined): Promise<string> {
  const rows: string[][] = [['entrance', 'route', 'action', 'audit', 'regime', 'purpose', 'roles']]
  const broken: string[] = []
  const found = await routesIn(tree, (room, error) => broken.push(`${room} cannot be loaded: ${error.message}`))
  for (const { room, routes, residentPages } of found) {
    if (only !== undefined && room !== only) continue
    for (const { key, card } of routes?.routes ?? []) {
      const told = card as { regime?: string; purpose?: string; elsewhere?: World[]; roles?: readonly string[] }
      const fields = told.regime ? [told as World, ...(told.elsewhere ?? [])] : []
      rows.push([
        card.entrance,
        key,
        card.action,
        card.audit,
        fields.map(({ regime }) => regime).join(', ') || '–',
        fields.map(({ purpose }) => purpose).join(', ') || '–',
        told.roles?.join(', ') ?? 'everyone',
      ])
    }
    for (const page of residentPages)
      rows.push(['resident', `page ${page.path}`, '–', page.audit, '–', '–', 'everyone'])
  }
  return [columns(rows), ...broken].join('\n')
}
