/** SQL of links between the plans of two cases. Only organs involved in both see one. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { LinkStanding } from './words.ts'

export type LinkRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly involved: readonly string[]
  readonly other_case: Id
  readonly other_involved: readonly string[]
  readonly person: Id
  readonly other_person: Id
  readonly asked: readonly string[]
  readonly consented: readonly string[]
  readonly standing: LinkStanding
  readonly proposed_on: string
  readonly words_sealed: Buffer
}
const columns =
  sql.raw(`id, case_id, regime, involved, other_case, other_involved, person, other_person, asked, consented,
  standing, proposed_on, words_sealed`)
/** From whichever of the two it was proposed; what has ended is not among them. */
export async function linksOf(trx: Trx, inCase: Id): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`select ${columns} from casework.plan_links
    where (case_id = ${inCase} or other_case = ${inCase}) and standing <> 'ended'
    order by proposed_at, standing, asked`.execute(trx)
  return rows
}
export async function linkById(trx: Trx, id: Id): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`select ${columns} from casework.plan_links where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addLink(
  trx: Trx,
  partnership: Id,
  row: Omit<LinkRow, 'involved' | 'other_involved' | 'standing'> & { readonly proposed_at: Date },
): Promise<void> {
  await sql`insert into casework.plan_links (partnership, id, case_id, regime, other_case, person, other_person, asked, consented,
      standing, proposed_on, proposed_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.other_case}, ${row.person}, ${row.other_person},
      ${row.asked as string[]}, ${row.consented as string[]}, 'proposed', ${row.proposed_on}, ${row.proposed_at},
      ${row.words_sealed})`.execute(trx)
}
export async function setLink(
  trx: Trx,
  id: Id,
  { consented, standing }: Pick<LinkRow, 'consented' | 'standing'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.plan_links set consented = ${consented as string[]},
      standing = ${standing} where id = ${id} and standing <> 'ended'`.execute(trx)
  return numAffectedRows === 1n
}
