/** SQL of barrier models. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { BarrierModelDocument } from './barrier-document.ts'

export type BarrierModelRow = { readonly id: Id; readonly content: BarrierModelDocument }

/** One row per phenomenon: its highest version. */
export async function newestModels(trx: Trx): Promise<BarrierModelRow[]> {
  const { rows } = await sql<BarrierModelRow>`select distinct on (code) id, content from knowledge.barrier_models
    order by code, version desc`.execute(trx)
  return rows
}
export async function modelInVersion(trx: Trx, code: string, version: number): Promise<BarrierModelRow | undefined> {
  const { rows } = await sql<BarrierModelRow>`select id, content from knowledge.barrier_models
    where code = ${code} and version = ${version}`.execute(trx)
  return rows[0]
}
/** Answers whether this version was new. */
export async function addModel(trx: Trx, partnership: Id, { id, content }: BarrierModelRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into knowledge.barrier_models (partnership, id, code, version, valid_from, content)
    values (${partnership}, ${id}, ${content.code}, ${content.version}, ${content.validFrom}, ${JSON.stringify(content)}::jsonb)
    on conflict (partnership, code, version) do nothing`.execute(trx)
  return numAffectedRows === 1n
}
