/** SQL of the directory. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Expert } from './words.ts'

export async function experts(trx: Trx): Promise<Expert[]> {
  const { rows } = await sql<Expert>`select id, person, appointment, organ, topics, consented_on as "consentedOn",
      confirmed_on as "confirmedOn" from knowledge.experts order by organ, confirmed_on, topics`.execute(trx)
  return rows
}
/** One entry for each person; a consent given before stays the consent. Answers the id of the entry. */
export async function putExpert(trx: Trx, partnership: Id, one: Expert): Promise<Id> {
  const { rows } = await sql<{
    id: Id
  }>`insert into knowledge.experts (partnership, id, person, appointment, organ, topics,
      consented_on, confirmed_on)
    values (${partnership}, ${one.id}, ${one.person}, ${one.appointment}, ${one.organ}, ${one.topics as string[]},
      ${one.consentedOn}, ${one.confirmedOn})
    on conflict (partnership, person) do update set appointment = excluded.appointment, organ = excluded.organ,
      topics = excluded.topics, confirmed_on = excluded.confirmed_on
    returning id`.execute(trx)
  return rows[0]?.id ?? one.id
}
export async function removeExpert(trx: Trx, id: Id): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from knowledge.experts where id = ${id}`.execute(trx)
  return numAffectedRows === 1n
}
/** Units: a calendar day. Answers how many went. */
export async function removeConfirmedBefore(trx: Trx, day: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from knowledge.experts where confirmed_on < ${day}`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
