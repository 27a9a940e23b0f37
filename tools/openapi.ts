/** `docs/generated/openapi.json`: what may be asked of Schakel, from the contracts. `--check` only says what differs. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describedRoutes, openApi } from '../foundation/http/open-api.ts'
import type { RoomRoutes } from '../foundation/http/routes.ts'
import { identityRoutes } from '../foundation/identity/administration.ts'

const top = join(import.meta.dirname, '..')
const page = join(top, 'docs/generated/openapi.json')

/** Of every room, in the order of names; also of rooms that no roof serves yet. */
export async function roomsWithRoutes(): Promise<RoomRoutes[]> {
  const files = globSync('rooms/*/routes.ts', { cwd: top }).sort()
  const loaded = await Promise.all(
    files.map(async (file) => (await import(pathToFileURL(join(top, file)).href)) as { routes: RoomRoutes }),
  )
  return [identityRoutes, ...loaded.map(({ routes }) => routes)]
}

export const described = async (): Promise<string> =>
  `${JSON.stringify(openApi(describedRoutes(await roomsWithRoutes())), null, 2)}\n`

if (import.meta.main) {
  const text = await described()
  const kept = existsSync(page) ? readFileSync(page, 'utf8') : ''
  if (process.argv.includes('--check')) {
    if (kept !== text)
      console.error('docs/generated/openapi.json is not what the contracts say: run "npm run check -- --write"')
    process.exitCode = kept === text ? 0 : 1
  } else if (kept !== text) {
    mkdirSync(dirname(page), { recursive: true })
    writeFileSync(page, text)
    console.log('wrote docs/generated/openapi.json')
  }
}
