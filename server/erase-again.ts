/**
 * After a restore: what was erased since the moment of the data is there again as rows nobody can open. Each room lets go of
 * them once more, as it did then.
 */
import type { Act } from '../foundation/act.ts'
import type { RegimeCode } from '../foundation/capacity.ts'
import { type Clock, type Id, newId } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import type { Cluster } from '../foundation/database/launcher/cluster.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import type { KeyHolder } from '../foundation/keys/key-holder.ts'
import type { PutBack } from '../foundation/keys/put-back.ts'
import { allHoldings } from './holdings.ts'

export async function eraseAgain(
  server: Pick<Cluster, 'secrets' | 'login'>,
  { keys, clock, partnership }: { keys: KeyHolder; clock: Clock; partnership: Id },
  { erasedCases, erasedRows }: Pick<PutBack, 'erasedCases' | 'erasedRows'>,
): Promise<void> {
  if (erasedCases.length + erasedRows.length === 0) return
  const database = openDatabase(accessTo(server, { as: ['jobs'] }))
  const asNight = (compartment: string, work: (act: Act) => Promise<unknown>) =>
    database.asJob({ partnership, job: 'erase-again', regime: compartment as RegimeCode }, (trx) =>
      work(nightAct({ trx, keys, clock, partnership, regime: compartment as RegimeCode })),
    )
  try {
    for (const { compartment, case: inCase } of erasedCases)
      await asNight(compartment, async (act) => {
        for (const holdings of allHoldings) await holdings.eraseCase(act, inCase)
      })
    for (const { compartment, ...item } of erasedRows)
      await asNight(compartment, async (act) => {
        await allHoldings.find(({ tables }) => tables.some((table) => table === item.table))?.eraseItem(act, item)
      })
  } finally {
    await database.close()
  }
}

/** Nobody acts: the house keeps a promise it had kept before. What an act notes has no audit row of its own here. */
function nightAct(of: { trx: Act['trx']; keys: KeyHolder; clock: Clock; partnership: Id; regime: RegimeCode }): Act {
  const { trx, keys, clock, partnership, regime } = of
  return {
    trx,
    keys,
    clock,
    newId,
    language: 'nl',
    capacity: {
      partnership,
      person: newId(),
      appointment: newId(),
      organ: 'schakel',
      roles: [],
      ground: 'processing',
      regime,
      purpose: 'retention/1',
    },
    note: () => undefined,
    tellPages: () => undefined,
    alsoWhenRefused: () => undefined,
    commitTo: () => undefined,
    afterCommit: () => undefined,
  }
}
