/** Staff of the partnership by name; residents and persons concerned are never here. */
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

/** Answers by id; somebody unknown is absent. */
export async function colleagueNames(trx: Trx, people: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from identity.people
    where id = any(${[...new Set(people)]}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
