/** SQL of the catalogue of powers. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { PowerDocument } from './power-document.ts'

export type PowerRow = { readonly id: Id; readonly content: PowerDocument }

/** One row per power: its highest version. */
export async function newestPowers(trx: Trx): Promise<PowerRow[]> {
  const { rows } = await sql<PowerRow>`select distinct on (code) id, content from knowledge.powers
    order by code, version desc`.execute(trx)
  return rows
}
export async function powerInVersion(trx: Trx, code: string, version: number): Promise<PowerRow | undefined> {
  const { rows } = await sql<PowerRow>`select id, content from knowledge.powers
    where code = ${code} and version = ${version}`.execute(trx)
  return rows[0]
}
/** Answers whether this version was new. */
export async function addPower(trx: Trx, partnership: Id, { id, content }: PowerRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into knowledge.powers (partnership, id, code, version, valid_from, content)
    values (${partnership}, ${id}, ${content.code}, ${content.version}, ${content.validFrom}, ${JSON.stringify(content)}::jsonb)
    on conflict (partnership, code, version) do nothing`.execute(trx)
  return numAffectedRows === 1n
}
