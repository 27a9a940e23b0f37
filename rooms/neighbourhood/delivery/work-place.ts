/** Where the work on a delivery is done: under which role, with which clock. */
import type { Clock, Id } from '../../../foundation/clock.ts'
import type { Database } from '../../../foundation/database/as-actor.ts'
import type { Trx } from '../../../foundation/database/sql.ts'

export type WorkPlace = {
  readonly partnership: Id
  readonly clock: Clock
  readonly newId: () => Id
  /** A transaction of its own, under the name `import-open-data`. */
  readonly inside: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
}
type House = { readonly database: Database; readonly clock: Clock; readonly newId: () => Id }

export const atWork = ({ database, clock, newId }: House, partnership: Id, as: 'jobs' | 'importer'): WorkPlace => ({
  partnership,
  clock,
  newId,
  inside: (work) => {
    const claims = { partnership, job: 'import-open-data' }
    return as === 'jobs' ? database.asJob(claims, work) : database.asImporter(claims, work)
  },
})
