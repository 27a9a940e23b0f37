/** A register that lies in a database: one read-only query on PostgreSQL, a thousand rows at a time. */
import { Client } from 'pg'
import { NodeRefused } from '../refusal.ts'
import { fieldsOf, type RegisterRow, rowOf } from './records.ts'

/**
 * Errors: `NodeRefused` when the variable is not set, the database does not answer or the query is refused. What
 * PostgreSQL says is passed on without its detail: that may hold a value.
 */
export async function* rowsOfSql(
  { urlFrom, query }: { urlFrom: string; query: string },
  env: NodeJS.ProcessEnv,
): AsyncGenerator<RegisterRow> {
  const url = env[urlFrom]
  if (!url)
    throw new NodeRefused(`Set ${urlFrom} to the address of the database: postgres://user:password@host/database`)
  const client = new Client({ connectionString: url, statement_timeout: 600_000 })
  try {
    await client.connect()
    await client.query('begin transaction read only')
    await client.query(`declare register no scroll cursor for ${query}`)
    let fields: ReturnType<typeof fieldsOf> | undefined
    for (;;) {
      const { rows, fields: columns } = await client.query({ text: 'fetch 1000 from register', rowMode: 'array' })
      fields ??= fieldsOf(columns.map(({ name }) => name))
      if (rows.length === 0) return
      for (const row of rows as unknown[][]) yield rowOf(fields, row.map(asText))
    }
  } catch (error) {
    if (error instanceof NodeRefused) throw error
    throw new NodeRefused(`The register's database refused: ${(error as Error).message}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Dates as written, lists with blanks between. */
function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (Array.isArray(cell)) return cell.map(asText).join(' ')
  if (cell instanceof Date)
    return [cell.getFullYear(), cell.getMonth() + 1, cell.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  return String(cell)
}
