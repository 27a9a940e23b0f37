/** SQL of renewals and of what suppliers answer. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { RenewalGround, RenewalState } from './words.ts'

export type RenewalRow = {
  readonly id: Id
  readonly regime: string
  readonly case_ref: Id
  readonly name: string
  readonly ground: RenewalGround
  readonly limit_on: string
  readonly until_on: string
  readonly asked: readonly string[]
  readonly deciders: readonly string[]
  readonly proposed_by: string
  readonly proposed_person: Id
  readonly proposed_on: string
  readonly state: RenewalState
  readonly decided_by: string | null
  readonly decided_on: string | null
  readonly reasons_sealed: Buffer
}
const columns = sql`id, regime, case_ref, name, ground, limit_on, until_on, asked, deciders, proposed_by, proposed_person,
  proposed_on, state, decided_by, decided_on, reasons_sealed`

/** Those that wait first, soonest limit first; of one case when `inCase` is given. */
export async function renewals(trx: Trx, inCase?: Id): Promise<RenewalRow[]> {
  const { rows } = await sql<RenewalRow>`select ${columns} from sharing.renewals
    where ${inCase ? sql`case_ref = ${inCase}` : sql`true`}
    order by state = 'proposed' desc, limit_on, id`.execute(trx)
  return rows
}
/** Holds it until the act ends, so that a decision and an answer do not cross. */
export async function holdRenewal(trx: Trx, id: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sharing renewal ${id}`}, 0))`.execute(trx)
}
export async function renewalWith(trx: Trx, id: Id): Promise<RenewalRow | undefined> {
  const { rows } = await sql<RenewalRow>`select ${columns} from sharing.renewals where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addRenewal(
  trx: Trx,
  partnership: Id,
  row: Omit<RenewalRow, 'state' | 'decided_by' | 'decided_on'>,
): Promise<void> {
  await sql`insert into sharing.renewals (partnership, id, regime, case_ref, name, ground, limit_on, until_on, asked,
      deciders, proposed_by, proposed_person, proposed_on, reasons_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.case_ref}, ${row.name}, ${row.ground}, ${row.limit_on},
      ${row.until_on}, ${row.asked as string[]}, ${row.deciders as string[]}, ${row.proposed_by}, ${row.proposed_person},
      ${row.proposed_on}, ${row.reasons_sealed})`.execute(trx)
}
type Decision = { readonly organ: string; readonly person: Id; readonly on: string }
export async function decideRenewal(trx: Trx, id: Id, by: Decision): Promise<boolean> {
  const { numAffectedRows } = await sql`update sharing.renewals
    set state = 'decided', decided_by = ${by.organ}, decided_person = ${by.person}, decided_on = ${by.on}
    where id = ${id} and state = 'proposed'`.execute(trx)
  return numAffectedRows === 1n
}
export async function withdrawRenewal(trx: Trx, id: Id): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update sharing.renewals set state = 'withdrawn' where id = ${id} and state = 'proposed'`.execute(trx)
  return numAffectedRows === 1n
}

export type ConsentRow = { readonly item: Id; readonly consents: boolean; readonly answered_on: string }
/** The own organ's answers; the control of legality sees all. */
export async function consentsTo(trx: Trx, renewal: Id): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`select item, consents, answered_on from sharing.consents
    where renewal = ${renewal} order by item`.execute(trx)
  return rows
}
/** In place of an earlier answer about the same item. */
export async function answer(
  trx: Trx,
  partnership: Id,
  row: { id: Id; regime: string; renewal: Id; item: Id; organ: string; person: Id; consents: boolean; on: string },
): Promise<void> {
  await sql`delete from sharing.consents where renewal = ${row.renewal} and item = ${row.item}`.execute(trx)
  await sql`insert into sharing.consents (partnership, id, regime, renewal, item, organ, person, consents, answered_on)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.renewal}, ${row.item}, ${row.organ}, ${row.person},
      ${row.consents}, ${row.on})`.execute(trx)
}
/** Ids only; for whoever accounts for what is held. */
export async function renewalsOf(trx: Trx, inCase: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from sharing.renewals where case_ref = ${inCase}`.execute(trx)
  return rows.map(({ id }) => id)
}
export async function eraseRenewalsOfCase(trx: Trx, inCase: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`delete from sharing.renewals where case_ref = ${inCase} returning id`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}
