/** SQL of the ledger of informing people. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { NoticeStanding } from './notice.ts'
import type { DeferralGround } from './words.ts'

export type NoticePerson = NoticeStanding & {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly reporter: string
  readonly core: readonly string[]
  readonly involved: readonly string[]
  readonly narrowed: boolean
  readonly audience: readonly string[]
  readonly role: 'subject' | 'circle'
  readonly minor: boolean
  readonly first_processed_on: string
  readonly identity_sealed: Buffer
}
const columns =
  sql.raw(`id, case_id, regime, state, reporter, core, involved, narrowed, audience, role, minor, first_processed_on,
  identity_sealed, notice_held_by, notice_handed_on, notice_sent_on`)

/** Of admitted cases; who is due first on top, who was informed last. */
export async function personsToInform(trx: Trx): Promise<NoticePerson[]> {
  const { rows } = await sql<NoticePerson>`select ${columns} from casework.persons p where state = 'open'
    order by (notice_sent_on is not null), (notice_handed_on is not null), first_processed_on,
      (select c.reported_at from casework.cases c where c.id = p.case_id), role desc, relation, minor, id`.execute(trx)
  return rows
}
export async function personWith(trx: Trx, id: Id): Promise<NoticePerson | undefined> {
  const { rows } = await sql<NoticePerson>`select ${columns} from casework.persons where id = ${id}`.execute(trx)
  return rows[0]
}
export const setHeldBy = (trx: Trx, id: Id, organs: readonly string[]) =>
  sql`update casework.persons set notice_held_by = ${organs as string[]} where id = ${id}`.execute(trx)
export const setHanded = (trx: Trx, id: Id, on: string) =>
  sql`update casework.persons set notice_handed_on = ${on} where id = ${id}`.execute(trx)

export type DeferralRow = {
  readonly id: Id
  readonly case_id: Id
  readonly person: Id
  readonly organ: string
  readonly ground: DeferralGround
  readonly since: string
  readonly review_on: string
  readonly reason_sealed: Buffer
}
/** In force, and visible: of the own organ, or for the privacy officer all. The one to look at first on top. */
export async function deferralsInForce(trx: Trx): Promise<DeferralRow[]> {
  const { rows } = await sql<DeferralRow>`select id, case_id, person, organ, ground, since, review_on, reason_sealed
    from casework.notice_deferrals where lifted_on is null order by review_on, id`.execute(trx)
  return rows
}
export async function addDeferral(
  trx: Trx,
  partnership: Id,
  row: DeferralRow & { readonly regime: string },
): Promise<void> {
  await sql`insert into casework.notice_deferrals
      (partnership, id, case_id, person, regime, organ, ground, since, review_on, reason_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.person}, ${row.regime}, ${row.organ}, ${row.ground},
      ${row.since}, ${row.review_on}, ${row.reason_sealed})`.execute(trx)
}
export const liftDeferral = (trx: Trx, person: Id, organ: string, on: string) =>
  sql`update casework.notice_deferrals set lifted_on = ${on}
    where person = ${person} and organ = ${organ} and lifted_on is null`.execute(trx)

// ── with the rights of the night's jobs ──
export const markSent = (trx: Trx, id: Id, on: string) =>
  sql`update casework.persons set notice_sent_on = ${on} where id = ${id} and notice_handed_on is not null`.execute(trx)
