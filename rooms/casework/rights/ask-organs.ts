/**
 * Finds, when the rights desk asks, in which cases somebody is, and lays out for each organ involved what it may speak
 * for. With the rights of the night: nobody at the workbench can ask where a person is known.
 */
import { type Id, newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { consultOrgans, whatToLookFor } from '../../sharing/door.ts'
import { casesKnowing } from '../known/look-up.ts'
import * as store from './store.ts'
import { askElsewhere } from './worlds/ask-worlds.ts'

/** Idempotent: asked again, it adds nothing. A request about somebody nobody knows waits for its day, and looks no different. */
export async function consultAbout(context: JobContext, request: Id): Promise<void> {
  const { database, keys, clock, partnership } = context
  const claims = { partnership, job: 'casework.consult-organs', regime: 'WGS-ZVH' } as const
  const asks = await database.asJob(claims, (trx) => whatToLookFor({ trx, keys, capacity: { partnership } }, request))
  if (!asks) return
  const { person, closesOn } = asks
  // First: a request is not complete while somebody elsewhere still has to be asked.
  await askElsewhere(context, { request, person, closesOn })
  const states = ['reported', 'open', 'closed'] as const
  const found = await casesKnowing(context, { regime: 'WGS-ZVH', person, states })
  const cases = [...new Set(found.map((one) => one.case))]
  const persons = found.map((one) => one.person)
  await database.asJob(claims, async (trx) => {
    const asked = await store.organsToAsk(trx, cases)
    await consultOrgans(trx, request, asked, await store.admittedAmong(trx, cases))
    for (const { organ, about } of asked) {
      const row = {
        id: newId(),
        request,
        regime: 'WGS-ZVH',
        organ,
        about,
        asked_on: clock.today(),
        closes_on: closesOn,
      }
      if (await store.addConsultation(trx, partnership, row)) await store.layOutParts(trx, row, cases, persons)
    }
  })
}
