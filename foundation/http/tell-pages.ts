/** Brings what moved to open pages: each hears the ids that its own appointment may see now, and nothing of the rest. */
import type { Id } from '../clock.ts'
import { capacityIn, mayKnock } from '../identity/appointment.ts'
import { stillStands } from '../identity/store.ts'
import type { House, Moved, Pages } from '../perform.ts'
import type { RoomRoutes } from './routes.ts'
import type { Listener, News, Streams, Visible } from './stream.ts'

/** The room is the first word of the event; news of a room that tells nothing reaches nobody. */
export function pagesThatHear(
  live: Pick<Streams, 'tell'>,
  house: House,
  partnership: Id,
  rooms: readonly RoomRoutes[],
): Pages {
  const visibleIn = ({ event, regime, readers }: Moved): Visible =>
    Object.assign(
      async ({ session, person, active }: Listener, { ids }: News) => {
        const news = rooms.find(({ room }) => event.startsWith(`${room}.`))?.news
        if (!news || !mayKnock(active, news) || active.ground !== 'processing') return []
        const capacity = capacityIn(partnership, person, active, news)
        // Who works in another world than the one it happened in, hears nothing of it.
        if (capacity.regime !== regime || (readers && !readers.includes(active.organ))) return []
        return house.database.asActor(capacity, async (trx) => {
          const known = new Set(readers ? ids : await news.visible(trx, ids, event))
          if (known.size === 0) return []
          return (await stillStands(trx, session, active.id)) ? ids.filter((id) => known.has(id)) : ('ended' as const)
        })
      },
      { looksAtSession: true as const },
    )
  /** Whoever types moves one thing many times; of what is gone each is told, for each may be for other readers. */
  const newsOf = ({ event, ids, regime, readers }: Moved): News => ({
    event,
    ids,
    ...(readers ? {} : { about: `${regime} ${event} ${ids[0]}` }),
  })
  return { tell: (moved) => void live.tell(newsOf(moved), visibleIn(moved)) }
}
