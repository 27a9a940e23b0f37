/** SQL of lessons. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { LessonKind } from './words.ts'

export type LessonRow = {
  readonly id: Id
  readonly organ: string
  readonly kind: LessonKind
  readonly worked: string
  readonly differently: string
  readonly year: number
  readonly shared: boolean
}
const columns = sql`id, organ, kind, worked, differently, year, shared`

/** By what they are about and by their words: no order of time, which would tell from which case one is. */
export async function lessons(trx: Trx): Promise<LessonRow[]> {
  const { rows } = await sql<LessonRow>`select ${columns} from knowledge.lessons
    order by shared, kind, year desc, differently, worked, id`.execute(trx)
  return rows
}
export async function lessonById(trx: Trx, id: Id): Promise<LessonRow | undefined> {
  const { rows } = await sql<LessonRow>`select ${columns} from knowledge.lessons where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addLesson(trx: Trx, partnership: Id, row: Omit<LessonRow, 'shared'>): Promise<void> {
  await sql`insert into knowledge.lessons (partnership, id, organ, kind, worked, differently, year)
    values (${partnership}, ${row.id}, ${row.organ}, ${row.kind}, ${row.worked}, ${row.differently}, ${row.year})`.execute(
    trx,
  )
}
export async function shareLesson(trx: Trx, id: Id): Promise<void> {
  await sql`update knowledge.lessons set shared = true where id = ${id} and not shared`.execute(trx)
}
export async function deleteLesson(trx: Trx, id: Id): Promise<void> {
  await sql`delete from knowledge.lessons where id = ${id} and not shared`.execute(trx)
}
