/** At the start of the house: which organisations' registers it was given contracts for. */
import { newId } from '../../../foundation/clock.ts'
import type { Federation } from '../../../foundation/federation/peer.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import * as store from './store.ts'

/** Replaces what an earlier start told. */
export async function tellRegisters(
  { database, partnership }: Pick<JobContext, 'database' | 'partnership'>,
  federation: Federation | undefined,
): Promise<void> {
  const rows = (federation?.peers ?? []).flatMap(({ code, names, offers, contract }) => {
    if (!offers.includes('register') || !contract) return []
    const { content } = contract
    const { regime, purpose, grounds } = content.grants[0].properties
    return [
      {
        id: newId(),
        code,
        name: names,
        regime,
        purpose,
        basis: grounds[0] as string,
        until: new Date(content.validity.notAfter),
      },
    ]
  })
  await database.asJob({ partnership, job: 'sharing.tell-registers' }, (trx) =>
    store.replaceRegistersElsewhere(trx, partnership, rows),
  )
}
