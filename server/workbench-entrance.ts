/** The process of the workbench: staff of the organs, over the rooms' contracts. */
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { hangUp } from '../foundation/federation/peer.ts'
import { baseMapAddress } from '../foundation/http/base-map.ts'
import { houseLog } from '../foundation/http/house-log.ts'
import { workbenchEntrance } from '../foundation/http/workbench-entrance.ts'
import { openId } from '../foundation/identity/open-id.ts'
import { keyHolderOf } from '../foundation/keys/key-holder-of.ts'
import { rulesInForce } from '../foundation/policy/read-rooms.ts'
import { roomRoutes } from './rooms.ts'
import { databaseAccess, type Serving, type Settings } from './settings.ts'

export async function startWorkbenchEntrance(settings: Settings): Promise<Serving> {
  if (!settings.openId || !settings.keyPlaces) throw new Error('the workbench needs an OpenID provider and the keys')
  // A rule that does not hold together stops the start, by its name.
  await rulesInForce()
  const { issuer, clientId, clientSecret, acr } = settings.openId
  const origin = settings.links.workbench
  const database = openDatabase(databaseAccess(settings))
  const { app } = await workbenchEntrance({
    house: {
      database,
      clock: systemClock,
      keys: keyHolderOf(settings.keyPlaces),
      ...(settings.federation ? { federation: settings.federation } : {}),
      ...(settings.outbound ? { outbound: settings.outbound } : {}),
      ...(settings.baseMap ? { baseMap: { address: baseMapAddress, licence: settings.baseMap.licence } } : {}),
    },
    partnership: settings.partnership,
    origin,
    rooms: roomRoutes,
    openId: openId({
      issuer,
      clientId,
      authentication: { kind: 'secret', secret: clientSecret },
      acr,
      origin,
      overHttp: settings.mode === 'demo',
    }),
    log: houseLog(systemClock),
    web: join(settings.pages, 'workbench'),
    ...(settings.baseMap ? { tiles: settings.baseMap } : {}),
    // The desk derives its officer's key from words.
    wasmUnder: ['meldpunt'],
  })
  await app.listen({ host: 'localhost', port: settings.port })
  return {
    stop: async () => {
      await app.close()
      hangUp()
      await database.close()
    },
  }
}
