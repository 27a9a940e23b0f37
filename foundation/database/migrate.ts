/**
 * Brings a database to the shape that this checkout describes. Each file once, in a transaction of its own, as the owner;
 * its hash is kept, and a file that was changed after it ran is refused by name. Several processes may try at once.
 */
import type { Client, ClientConfig } from 'pg'
import { withClient } from './launcher/cluster.ts'
import { owner } from './launcher/roles.ts'
import { locksOf, migrationsOf, type SqlFile } from './migrations.ts'
import { type Statement, statementsOf } from './sql-statements.ts'

export type MigrationErrorCode = 'changed' | 'disappeared' | 'failed' | 'misnamed'
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
  readonly code: MigrationErrorCode
  readonly file: string
  constructor(code: MigrationErrorCode, file: string, sentence: string) {
    super(sentence)
    this.code = code
    this.file = file
  }
}

export type Migrated = { readonly applied: readonly string[]; readonly locks: readonly string[] }

const properName = /\/\d{4}-\d{2}-\d{2}T\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/
/** Any number will do, as long as every Schakel uses the same. */
const migrating = 7_241_001

/** `admin`: a connection that may become the owner of the database. Throws `MigrationError`. */
export function migrate(admin: ClientConfig, project: string): Promise<Migrated> {
  const migrations = migrationsOf(project)
  const misnamed = migrations.find((file) => !properName.test(file.path))
  if (misnamed)
    throw new MigrationError(
      'misnamed',
      misnamed.path,
      `${misnamed.path}: a migration is named like 2026-11-24T0900-what-it-does.sql`,
    )
  return withClient(admin, async (client) => {
    await client.query(`set role ${owner}; set lock_timeout = '30s'; select pg_advisory_lock(${migrating})`)
    const ran = await alreadyRan(client)
    mustBeUnchanged(migrations, ran)
    const due = migrations.filter((file) => !ran.has(file.path))
    for (const file of due) {
      await inTransaction(client, async () => {
        await runFile(client, file)
        await client.query('insert into house.migrations (name, sha256) values ($1, $2)', [file.path, file.sha256])
      })
    }
    const locks = locksOf(project)
    await inTransaction(client, async () => {
      for (const file of locks) await runFile(client, file)
    })
    return { applied: due.map((file) => file.path), locks: locks.map((file) => file.path) }
  })
}

async function alreadyRan(client: Client): Promise<Map<string, string>> {
  await client.query(
    `set client_min_messages = warning;
     create schema if not exists house;
     create table if not exists house.migrations (
       name text primary key, sha256 text not null, applied timestamptz not null default now());
     create table if not exists house.done (name text primary key, at timestamptz not null default now())`,
  )
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from house.migrations')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

function mustBeUnchanged(files: readonly SqlFile[], ran: ReadonlyMap<string, string>): void {
  const here = new Map(files.map((file) => [file.path, file.sha256]))
  for (const [name, sha256] of ran) {
    const now = here.get(name)
    if (now === undefined)
      throw new MigrationError(
        'disappeared',
        name,
        `${name} ran on this database and is not in this checkout: the database is newer, or the file was renamed. Use the matching version of Schakel.`,
      )
    if (now !== sha256)
      throw new MigrationError(
        'changed',
        name,
        `${name} was changed after it ran on this database. Put it back, and write the change as a new migration.`,
      )
  }
}

async function inTransaction(client: Client, fn: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await fn()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const endsTransaction =
  /^(?:begin|start\s+transaction|commit|end|rollback|abort|prepare\s+transaction|set\s+(?:session\s+)?role|reset\s+role|set\s+session\s+authorization)\b/i

async function runFile(client: Client, file: SqlFile): Promise<void> {
  for (const statement of statementsOf(file.text)) {
    if (endsTransaction.test(statement.text))
      throw new MigrationError(
        'failed',
        file.path,
        `${file.path}:${statement.line}: a migration runs in one transaction, as ${owner}; it may not change either (${firstLine(statement)})`,
      )
    try {
      await client.query(statement.text)
    } catch (error) {
      throw new MigrationError('failed', file.path, placed(file, statement, error as PostgresError))
    }
  }
}

type PostgresError = Error & { position?: string; detail?: string; hint?: string; where?: string }
const firstLine = (statement: Statement): string => statement.text.split('\n')[0] ?? ''

function placed(file: SqlFile, statement: Statement, error: PostgresError): string {
  // PostgreSQL counts characters from 1, a string here counts UTF-16 code units.
  const before = error.position ? [...statement.text].slice(0, Number(error.position) - 1).join('') : ''
  const line = statement.line + before.split('\n').length - 1
  const more = [error.detail, error.hint, error.where].filter(Boolean).join(' ')
  return `${file.path}:${line}: ${error.message}${more ? ` (${more})` : ''}, in: ${firstLine(statement)}`
}
