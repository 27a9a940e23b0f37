/**
 * The only way to a query: a transaction that has told PostgreSQL who acts, in a way nobody can forge there.
 *
 * One login per entrance, member of one role, without rights of its own: a query outside these functions reads nothing.
 */
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Capacity, RegimeCode } from '../capacity.ts'
import type { Id } from '../clock.ts'
import { type DatabaseRole, makeSeal, type SealedClaims } from './sealed-context.ts'

declare const sealedContext: unique symbol
/** An open transaction inside a sealed context. Cannot be made anywhere else. */
export type Trx = Transaction<Record<string, never>> & { readonly [sealedContext]: true }

export type Database = {
  /** A person acts, in one appointment, one regime, for one purpose. `work` may be done again; what it did is then undone first. */
  asActor<T>(capacity: Capacity, work: (trx: Trx) => Promise<T>): Promise<T>
  /** Nobody is known yet: a session is looked up by its hash, or a resident comes with a mailbox. */
  asEntrance<T>(claims: EntranceClaims, work: (trx: Trx) => Promise<T>): Promise<T>
  asJob<T>(claims: JobClaims, work: (trx: Trx) => Promise<T>): Promise<T>
  asImporter<T>(claims: JobClaims, work: (trx: Trx) => Promise<T>): Promise<T>
  /**
   * Rewrites a table that the jobs role may maintain, so that dead rows and the order of rows are gone from its file.
   * Locks the table while it runs: for the night.
   */
  rewrite(table: `${string}.${string}`): Promise<void>
  close(): Promise<void>
}
export type EntranceClaims = {
  readonly entrance: 'workbench' | 'resident'
  readonly partnership: Id
  readonly session?: string
  readonly mailbox?: string
}
export type JobClaims = {
  readonly partnership: Id
  readonly job: string
  readonly regime?: RegimeCode
  /** Marks of the blind index this job may look up, and no others. */
  readonly lookedUp?: readonly string[]
}

/** What one entrance needs: how to connect, and the key of its seals (32 bytes). */
export type EntranceConnection = { readonly connection: pg.PoolConfig; readonly sealKey: Buffer }
export type DatabaseAccess = { readonly [R in DatabaseRole]?: EntranceConnection }

export class NoSuchEntrance extends Error {}

/** Opens pools lazily: a process that serves one entrance holds only that entrance's login. */
export function openDatabase(access: DatabaseAccess): Database {
  const pools = new Map<DatabaseRole, Kysely<Record<string, never>>>()
  const poolOf = (role: DatabaseRole) => {
    const entrance = access[role]
    if (!entrance) throw new NoSuchEntrance(`this process has no database login for ${role}`)
    const open = pools.get(role) ?? openPool(entrance)
    pools.set(role, open)
    return { pool: open, sealKey: entrance.sealKey }
  }
  const inContext = async <T>(role: DatabaseRole, claims: SealedClaims, work: (trx: Trx) => Promise<T>) => {
    const { pool, sealKey } = poolOf(role)
    return pool.transaction().execute(async (trx) => {
      const seal = makeSeal(sealKey, role, claims)
      await sql`select set_config('role', ${role}, true), set_config('search_path', 'pg_catalog, pg_temp', true),
        set_config('statement_timeout', '60s', true), set_config('idle_in_transaction_session_timeout', '60s', true),
        sealed.begin_context(${seal.payload}, ${seal.mac})`.execute(trx)
      return work(trx as unknown as Trx)
    })
  }
  const jobClaims = ({ partnership, job, regime, lookedUp }: JobClaims): SealedClaims => ({
    text: { partnership, job, ...(regime ? { regime } : {}) },
    ...(lookedUp ? { list: { looked_up: lookedUp } } : {}),
  })
  return {
    asActor: (capacity, work) => notStandingInEachOthersWay(() => inContext('workbench', claimsOf(capacity), work)),
    asEntrance: ({ entrance, ...rest }, work) =>
      inContext(entrance === 'workbench' ? 'workbench' : 'resident_entrance', { text: { entrance, ...rest } }, work),
    asJob: (claims, work) => inContext('jobs', jobClaims(claims), work),
    asImporter: (claims, work) => inContext('importer', jobClaims(claims), work),
    rewrite: async (table) => {
      if (!/^[a-z_]+\.[a-z_]+$/.test(table)) throw new TypeError(`not a table name: ${table}`)
      await poolOf('jobs')
        .pool.connection()
        .execute(async (connection) => {
          await sql`set role jobs`.execute(connection)
          await connection.executeQuery(CompiledQuery.raw(`vacuum (full, analyze) ${table}`))
        })
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()))
    },
  }
}

/** Two who wait for each other: PostgreSQL undoes one of them (deadlock 40P01, serialisation 40001), who then goes again. */
async function notStandingInEachOthersWay<T>(transaction: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++)
    try {
      return await transaction()
    } catch (error) {
      const { code } = error as { code?: string }
      if ((code !== '40P01' && code !== '40001') || turn === 4) throw error
    }
}

function claimsOf(capacity: Capacity): SealedClaims {
  const { roles, task, ...text } = capacity
  return { text: { ...text, ...(task ? { task } : {}) }, list: { roles } }
}

/**
 * Held cursors, roles, settings, statements, channels, locks, temporary tables and sequences of the previous user of a connection
 * end here: all that `discard all` ends, except how functions are planned, which every context would have to work out anew.
 */
const nothingOfThePreviousUser = `close all; reset session authorization; reset all; deallocate all; unlisten *;
  select pg_advisory_unlock_all(); discard temp; discard sequences`

function openPool({ connection }: EntranceConnection): Kysely<Record<string, never>> {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 30_000, ...connection, types: { getTypeParser } })
  // A connection that breaks is replaced by the pool, and its query is rejected; without listeners, for the idle and
  // for the busy ones, it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely({
    dialect: new PostgresDialect({
      pool,
      onReserveConnection: async (reserved) => {
        await reserved.executeQuery(CompiledQuery.raw(nothingOfThePreviousUser))
      },
    }),
  })
}

/** int8 as a safe number, date as the calendar day it is (never a moment in some time zone). */
export const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === 20) return safeInteger
  if (oid === 1082) return (day: string) => day
  return pg.types.getTypeParser(oid, format as 'text')
}) as typeof pg.types.getTypeParser

function safeInteger(written: string): number {
  const whole = Number(written)
  if (!Number.isSafeInteger(whole)) throw new RangeError('a number beyond 2^53 came from the database')
  return whole
}
