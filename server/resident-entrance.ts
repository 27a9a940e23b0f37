/** The process residents meet. It holds one login, no keys of cases, no session, and logs a day. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { houseLog } from '../foundation/http/house-log.ts'
import { residentEntrance } from '../foundation/http/resident-entrance.ts'
import { assetsAre } from '../kit/resident/assets.ts'
import { problemPage } from '../kit/resident/house-pages.ts'
import { residentPages, roomRoutes } from './rooms.ts'
import { databaseAccess, type Serving, type Settings } from './settings.ts'

export async function startResidentEntrance(settings: Settings): Promise<Serving> {
  const web = join(settings.pages, 'resident')
  assetsAre(JSON.parse(readFileSync(join(web, 'assets.json'), 'utf8')))
  const database = openDatabase(databaseAccess(settings))
  const app = await residentEntrance({
    database,
    clock: systemClock,
    partnership: settings.partnership,
    origin: settings.links.resident,
    rooms: roomRoutes,
    pages: residentPages,
    log: houseLog(systemClock),
    web,
    problemPage,
  })
  await app.listen({ host: 'localhost', port: settings.port })
  return {
    stop: async () => {
      await app.close()
      await database.close()
    },
  }
}
