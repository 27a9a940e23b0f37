/** Keys that the data needs and that are not where the settings say: said at the start, before somebody finds nothing opens. */
import { type Id, systemClock } from '../../foundation/clock.ts'
import { openDatabase } from '../../foundation/database/as-actor.ts'
import { type Cluster, withClient } from '../../foundation/database/launcher/cluster.ts'
import { accessTo } from '../../foundation/database/seal-keys.ts'
import { HolderAway } from '../../foundation/keys/holder-by-command.ts'
import { EpochGone } from '../../foundation/keys/key-holder.ts'
import { type KeyPlaces, keyHolderOf } from '../../foundation/keys/key-holder-of.ts'
import { readingOf } from '../../foundation/log/keep-the-log.ts'
import { LogKeyRefused } from '../../foundation/log/log-keys.ts'
import { logSignerIn } from '../../foundation/log/log-signer.ts'
import { newestCheckpoint, saidOfStrangeKey } from '../../foundation/log/newest-checkpoint.ts'

/** Sentences for the terminal; none when everything fits. */
export async function keysThatDoNotFit(cluster: Cluster, places: KeyPlaces, partnership: Id): Promise<string[]> {
  const said = [await epochKey(cluster, places, partnership), await logKey(cluster, places, partnership)]
  return said.filter((sentence) => sentence !== undefined)
}

async function epochKey(cluster: Cluster, places: KeyPlaces, partnership: Id): Promise<string | undefined> {
  const { rows } = await withClient(cluster.admin(), (admin) =>
    admin.query<{ id: Id }>('select id from keys.epochs where partnership = $1 and retired_on is null', [partnership]),
  )
  const [epoch] = rows
  if (!epoch) return undefined
  try {
    keyHolderOf(places).epochKey(epoch.id)
    return undefined
  } catch (error) {
    if (error instanceof HolderAway)
      return `The key holder of SCHAKEL_KEY_COMMAND cannot be asked, so nothing sealed opens: ${error.message}`
    if (!(error instanceof EpochGone)) throw error
    const where = places.command ? 'at the key holder of SCHAKEL_KEY_COMMAND' : `in ${places.folder}`
    return `The key of the epoch in force (${epoch.id}) is not ${where}, so nothing sealed opens. Is that the right place? See ./schakel keys`
  }
}

async function logKey(cluster: Cluster, places: KeyPlaces, partnership: Id): Promise<string | undefined> {
  const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
  try {
    const signer = logSignerIn(places.folder, partnership, places.logCommand)
    const newest = await readingOf({ database, partnership })((trx) =>
      newestCheckpoint(trx, signer.keys(), systemClock.today()),
    )
    if (newest?.strangeKey) return saidOfStrangeKey(newest.strangeKey, places.folder)
    // Reading the public half asks for the key: whoever has it not says so here.
    void signer.key
    return undefined
  } catch (error) {
    if (!(error instanceof LogKeyRefused)) throw error
    return `The log is not signed until its key answers: ${error.message}`
  } finally {
    await database.close()
  }
}
