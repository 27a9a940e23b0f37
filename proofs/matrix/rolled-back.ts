/** The product as it is, of which nothing stays: each act is carried out in full, answered, and then undone. */
import type { Database } from '../../foundation/database/as-actor.ts'

class Undone extends Error {}

/** Acts of people are undone after their answer is known; log-ins and jobs go on as always. */
export function rolledBack(database: Database): Database {
  return {
    ...database,
    asActor: async (capacity, work) => {
      let outcome: { value: Awaited<ReturnType<typeof work>> } | undefined
      try {
        await database.asActor(capacity, async (trx) => {
          outcome = { value: await work(trx) }
          throw new Undone()
        })
      } catch (error) {
        if (!(error instanceof Undone)) throw error
      }
      if (!outcome) throw new Error('an act ended without an answer')
      return outcome.value
    },
  }
}
