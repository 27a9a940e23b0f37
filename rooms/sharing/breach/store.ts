/** SQL of the register of breaches. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { BreachNature, BreachRisk, BreachState, NotTellingGround } from './words.ts'

export type BreachRow = {
  readonly id: Id
  readonly regime: string
  readonly state: BreachState
  readonly discovered_at: Date
  readonly registered_on: string
  readonly registered_by: string
  readonly natures: BreachNature[]
  readonly what_sealed: Buffer
  readonly risk: BreachRisk | null
  readonly persons: number | null
  readonly assessment_sealed: Buffer | null
  readonly notified: boolean | null
  readonly notified_at: Date | null
  readonly notification_sealed: Buffer | null
  readonly told: boolean | null
  readonly told_on: string | null
  readonly not_telling_ground: NotTellingGround | null
  readonly telling_sealed: Buffer | null
  readonly closed_on: string | null
  readonly lesson_sealed: Buffer | null
}
const columns =
  sql.raw(`id, regime, state, discovered_at, registered_on, registered_by, natures, what_sealed, gravity as risk, persons,
  assessment_sealed, notified, notified_at, notification_sealed, told, told_on, not_telling_ground, telling_sealed,
  closed_on, lesson_sealed`)

export async function allBreaches(trx: Trx): Promise<BreachRow[]> {
  const { rows } = await sql<BreachRow>`select ${columns} from sharing.breaches
    order by state desc, (notified is not null), discovered_at, id`.execute(trx)
  return rows
}
export async function breachWith(trx: Trx, id: Id): Promise<BreachRow | undefined> {
  const { rows } = await sql<BreachRow>`select ${columns} from sharing.breaches where id = ${id}`.execute(trx)
  return rows[0]
}
export const holdBreach = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`sharing breach ${id}`}, 0))`.execute(trx)
export async function addBreach(
  trx: Trx,
  partnership: Id,
  row: Pick<
    BreachRow,
    'id' | 'regime' | 'discovered_at' | 'registered_on' | 'registered_by' | 'natures' | 'what_sealed'
  >,
): Promise<void> {
  await sql`insert into sharing.breaches
      (partnership, id, regime, state, discovered_at, registered_on, registered_by, natures, what_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, 'open', ${row.discovered_at}, ${row.registered_on},
      ${row.registered_by}, ${row.natures as string[]}, ${row.what_sealed})`.execute(trx)
}
/** A heavier judgement takes back that nobody was notified or told, where the law would no longer allow that. */
export const assess = (
  trx: Trx,
  id: Id,
  { risk, persons, words }: { risk: BreachRisk; persons: number; words: Buffer },
) =>
  sql`update sharing.breaches set gravity = ${risk}, persons = ${persons}, assessment_sealed = ${words},
    notified = case when notified or ${risk} = 'unlikely' then notified end,
    told = case when told or ${risk} <> 'high-risk' or not_telling_ground is not null then told end
    where id = ${id}`.execute(trx)
export const recordNotification = (trx: Trx, id: Id, at: Date | null, words: Buffer | null) =>
  sql`update sharing.breaches set notified = ${at !== null}, notified_at = ${at}, notification_sealed = ${words}
    where id = ${id}`.execute(trx)
export const recordTelling = (
  trx: Trx,
  id: Id,
  { on, ground, words }: { on: string | null; ground: NotTellingGround | null; words: Buffer },
) =>
  sql`update sharing.breaches set told = ${on !== null}, told_on = ${on}, not_telling_ground = ${ground},
    telling_sealed = ${words} where id = ${id}`.execute(trx)
export const close = (trx: Trx, id: Id, on: string, lesson: Buffer) =>
  sql`update sharing.breaches set state = 'closed', closed_on = ${on}, lesson_sealed = ${lesson}
    where id = ${id}`.execute(trx)

// ── with the rights of the night's jobs ──
export type BreachHeld = Pick<BreachRow, 'id' | 'regime' | 'registered_on'>
export async function breachesHeld(trx: Trx): Promise<BreachHeld[]> {
  const { rows } = await sql<BreachHeld>`select id, regime, registered_on from sharing.breaches`.execute(trx)
  return rows
}
export const deleteBreach = (trx: Trx, id: Id) => sql`delete from sharing.breaches where id = ${id}`.execute(trx)
