/** The one way to write SQL, for `store.ts` files only (fence rule 6). */
export { sql } from 'kysely'
export type { Trx } from './as-actor.ts'
