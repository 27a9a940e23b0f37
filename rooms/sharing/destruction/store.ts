/** SQL of holds, lists, releases, what was destroyed, and certificates. Ids and days; the reason of a hold is sealed. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Line } from './plan.ts'
import type { HoldGround } from './words.ts'
import type { CertificateContent, Destroyed } from './write-certificate.ts'

export type HoldRow = {
  readonly id: Id
  readonly regime: string
  readonly case_ref: Id
  readonly ground: HoldGround
  readonly placed_by: string
  readonly placed_on: string
  readonly review_on: string
  readonly lifted: boolean
  readonly lifted_on: string | null
  readonly reason_sealed: Buffer
}
const holdColumns = sql`id, regime, case_ref, ground, placed_by, placed_on, review_on, lifted, lifted_on, reason_sealed`
/** Those that hold, soonest review first. */
export async function holds(trx: Trx): Promise<HoldRow[]> {
  const { rows } = await sql<HoldRow>`select ${holdColumns} from sharing.holds where not lifted
    order by review_on, id`.execute(trx)
  return rows
}
export async function holdWith(trx: Trx, id: Id): Promise<HoldRow | undefined> {
  const { rows } = await sql<HoldRow>`select ${holdColumns} from sharing.holds where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addHold(
  trx: Trx,
  partnership: Id,
  row: Omit<HoldRow, 'lifted' | 'lifted_on'> & { placed_person: Id },
): Promise<void> {
  await sql`insert into sharing.holds (partnership, id, regime, case_ref, ground, placed_by, placed_person, placed_on,
      review_on, reason_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.case_ref}, ${row.ground}, ${row.placed_by},
      ${row.placed_person}, ${row.placed_on}, ${row.review_on}, ${row.reason_sealed})`.execute(trx)
}
/** Answers whether it still held. */
export async function liftHold(trx: Trx, id: Id, by: { organ: string; on: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`update sharing.holds set lifted = true, lifted_by = ${by.organ},
      lifted_on = ${by.on} where id = ${id} and not lifted`.execute(trx)
  return numAffectedRows === 1n
}
/** Cases that something holds. Ids only: also the night may see them. */
export async function heldCases(trx: Trx, regime: string): Promise<Set<Id>> {
  const { rows } = await sql<{ case_ref: Id }>`select distinct case_ref from sharing.holds
    where regime = ${regime} and not lifted`.execute(trx)
  return new Set(rows.map(({ case_ref }) => case_ref))
}
/** Placing a hold and destroying at once go one after the other, until commit. */
export const waitForHolds = (trx: Trx, inCase: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`sharing hold ${inCase}`}, 0))`.execute(trx)
/** Whether something holds this case now; also for whoever may not read the hold. */
export async function caseIsHeld(trx: Trx, inCase: Id): Promise<boolean> {
  await waitForHolds(trx, inCase)
  const { rows } = await sql<{ held: boolean }>`select sharing.case_is_held(${inCase}) as held`.execute(trx)
  return rows[0]?.held ?? false
}
export async function holdsOf(trx: Trx, inCase: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from sharing.holds where case_ref = ${inCase}`.execute(trx)
  return rows.map(({ id }) => id)
}
export async function eraseHoldsOfCase(trx: Trx, inCase: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`delete from sharing.holds where case_ref = ${inCase} returning id`.execute(trx)
  return rows.map(({ id }) => id)
}

export type ListedItem = Pick<Line, 'id' | 'kind' | 'case' | 'name' | 'rule' | 'goesOn'>
export type ListRow = {
  readonly id: Id
  readonly regime: string
  readonly until_on: string
  readonly made_on: string
  readonly made_by: string
  readonly digest: string
  readonly items: readonly ListedItem[]
}
const listColumns = sql`id, regime, until_on, made_on, made_by, digest, items`
export async function lists(trx: Trx): Promise<ListRow[]> {
  const { rows } =
    await sql<ListRow>`select ${listColumns} from sharing.destruction_lists order by made_on desc, id`.execute(trx)
  return rows
}
export async function listWith(trx: Trx, id: Id): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${listColumns} from sharing.destruction_lists where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
export async function addList(trx: Trx, partnership: Id, row: ListRow & { made_person: Id }): Promise<void> {
  await sql`insert into sharing.destruction_lists (partnership, id, regime, until_on, made_on, made_by, made_person, digest, items)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.until_on}, ${row.made_on}, ${row.made_by},
      ${row.made_person}, ${row.digest}, ${JSON.stringify(row.items)})`.execute(trx)
}

export type ReleaseRow = {
  readonly list: Id
  readonly organ: string
  readonly person: Id
  readonly released_on: string
}
export async function releases(trx: Trx): Promise<ReleaseRow[]> {
  const { rows } = await sql<ReleaseRow>`select list, organ, person, released_on from sharing.releases
    order by released_on, organ`.execute(trx)
  return rows
}
/** Holds the list until the act ends, so that two releases at once see each other. */
export async function holdList(trx: Trx, id: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sharing list ${id}`}, 0))`.execute(trx)
}
export async function addRelease(
  trx: Trx,
  partnership: Id,
  row: ReleaseRow & { id: Id; regime: string },
): Promise<void> {
  await sql`insert into sharing.releases (partnership, id, regime, list, organ, person, released_on)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.list}, ${row.organ}, ${row.person}, ${row.released_on})`.execute(
    trx,
  )
}

export type DestroyedRow = Destroyed & { readonly id: Id; readonly run: Id; readonly destroyed_on: string }
export async function addDestroyed(
  trx: Trx,
  partnership: Id,
  regime: string,
  rows: readonly DestroyedRow[],
): Promise<void> {
  for (const row of rows)
    await sql`insert into sharing.destroyed_items (partnership, id, regime, run, kind, rule, because, first_processed_on,
        destroyed_on, list, by_organ, item_hash)
      values (${partnership}, ${row.id}, ${regime}, ${row.run}, ${row.kind}, ${row.rule}, ${row.because},
        ${row.first_processed_on}, ${row.destroyed_on}, ${row.list}, ${row.by_organ}, ${row.item_hash})`.execute(trx)
}
/** Runs that destroyed something and have no certificate yet: cut off, or a decision of the day. */
export async function runsWithoutCertificate(trx: Trx, regime: string): Promise<{ run: Id; destroyed_on: string }[]> {
  const { rows } = await sql<{ run: Id; destroyed_on: string }>`select run, max(destroyed_on) as destroyed_on
    from sharing.destroyed_items d where regime = ${regime}
      and not exists (select from sharing.certificates c where c.id = d.run) group by run order by 2, 1`.execute(trx)
  return rows
}
export async function destroyedIn(trx: Trx, run: Id): Promise<DestroyedRow[]> {
  const { rows } = await sql<DestroyedRow>`select id, run, kind, rule, because, first_processed_on, destroyed_on, list,
      by_organ, item_hash from sharing.destroyed_items where run = ${run} order by item_hash`.execute(trx)
  return rows
}

export type CertificateRow = {
  readonly id: Id
  readonly regime: string
  readonly destroyed_on: string
  readonly content: CertificateContent
  /** The act of the log that commits to it; null for certificates from before. */
  readonly act: Id | null
  readonly act_day: string | null
  readonly act_salt: Buffer | null
}
export async function addCertificate(trx: Trx, partnership: Id, row: CertificateRow): Promise<void> {
  await sql`insert into sharing.certificates (partnership, id, regime, destroyed_on, content, act, act_day, act_salt)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.destroyed_on}, ${JSON.stringify(row.content)}, ${row.act},
      ${row.act_day}, ${row.act_salt})`.execute(trx)
}
const ofCertificate = sql.raw('id, regime, destroyed_on, content, act, act_day, act_salt')
/** Youngest first. */
export async function certificates(trx: Trx): Promise<CertificateRow[]> {
  const { rows } = await sql<CertificateRow>`select ${ofCertificate} from sharing.certificates
    order by destroyed_on desc, id`.execute(trx)
  return rows
}
export async function certificateWith(trx: Trx, id: Id): Promise<CertificateRow | undefined> {
  const { rows } = await sql<CertificateRow>`select ${ofCertificate} from sharing.certificates
    where id = ${id}`.execute(trx)
  return rows[0]
}
