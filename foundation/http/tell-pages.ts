/** Brings what moved to open pages: each hears the ids that its own appointment may see now, and nothing of the rest. */
import type { Id } from '../clock.ts'
import { capacityIn, mayKnock } from '../identity/appointment.ts'
import type { House, Moved, Pages } from '../perform.ts'
import type { RoomRoutes } from './routes.ts'
import type { Streams, Visible } from './stream.ts'

/** The room is the first word of the event; news of a room that tells nothing reaches nobody. */
export function pagesThatHear(
  live: Pick<Streams, 'tell'>,
  house: House,
  partnership: Id,
  rooms: readonly RoomRoutes[],
): Pages {
  const visibleIn =
    ({ event, regime, readers }: Moved): Visible =>
    async ({ person, active }, { ids }) => {
      const news = rooms.find(({ room }) => event.startsWith(`${room}.`))?.news
      if (!news || news.regime !== regime || !mayKnock(active, news) || active.ground !== 'processing') return []
      if (readers) return readers.includes(active.organ) ? ids : []
      const capacity = capacityIn(partnership, person, active, news)
      const known = new Set(await house.database.asActor(capacity, (trx) => news.visible(trx, ids)))
      return ids.filter((id) => known.has(id))
    }
  return { tell: (moved) => void live.tell(moved, visibleIn(moved)) }
}
