/** SQL of protocols on their way into force. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { AdviceOutcome, ProtocolState } from './words.ts'

export type ProtocolRow = {
  readonly id: Id
  readonly regime: string
  readonly version: number
  readonly written: string
  readonly content: unknown
  readonly example: boolean
  readonly proposed_by: string
  readonly proposed_on: string
  readonly state: ProtocolState
}
export type AdviceRow = {
  readonly id: Id
  readonly outcome: AdviceOutcome
  readonly reference: string
  readonly summary: string
  readonly minority_note: string | null
  readonly given_on: string
  readonly recorded_by: string
}
export type DeviationRow = {
  readonly id: Id
  readonly reason: string
  readonly organ: string
  readonly recorded_on: string
}
export type AdoptionRow = { readonly id: Id; readonly organ: string; readonly adopted_on: string }
type In = { readonly partnership: Id; readonly protocol: Id }

const columns = sql.raw('id, regime, version, written, content, example, proposed_by, proposed_on, state')

/** Newest first. */
export async function allProtocols(trx: Trx): Promise<ProtocolRow[]> {
  const { rows } = await sql<ProtocolRow>`select ${columns} from sharing.protocols
    order by proposed_on desc, regime, version desc, id`.execute(trx)
  return rows
}
export async function protocolWith(trx: Trx, id: Id): Promise<ProtocolRow | undefined> {
  const { rows } = await sql<ProtocolRow>`select ${columns} from sharing.protocols where id = ${id}`.execute(trx)
  return rows[0]
}
/** Holds the proposal until the act ends, so that two organs that adopt at once see each other. */
export async function holdProposal(trx: Trx, id: Id): Promise<void> {
  await sql`select id from sharing.protocols where id = ${id} for update`.execute(trx)
}
export async function addProtocol(trx: Trx, partnership: Id, row: ProtocolRow): Promise<void> {
  await sql`insert into sharing.protocols
      (partnership, id, regime, version, written, content, example, proposed_by, proposed_on, state)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.version}, ${row.written}, ${JSON.stringify(row.content)},
      ${row.example}, ${row.proposed_by}, ${row.proposed_on}, ${row.state})`.execute(trx)
}
export async function endProposal(trx: Trx, id: Id, state: 'adopted' | 'withdrawn'): Promise<void> {
  await sql`update sharing.protocols set state = ${state} where id = ${id}`.execute(trx)
}

/** Oldest first, as the next three. */
export async function adviceOn(trx: Trx, protocol: Id): Promise<AdviceRow[]> {
  const { rows } = await sql<AdviceRow>`
    select id, outcome, reference, summary, minority_note, given_on, recorded_by from sharing.advices
    where protocol = ${protocol} order by given_on, id`.execute(trx)
  return rows
}
export async function deviationsOn(trx: Trx, protocol: Id): Promise<DeviationRow[]> {
  const { rows } = await sql<DeviationRow>`select id, reason, organ, recorded_on from sharing.deviations
    where protocol = ${protocol} order by recorded_on, id`.execute(trx)
  return rows
}
export async function adoptionsOf(trx: Trx, protocol: Id): Promise<AdoptionRow[]> {
  const { rows } = await sql<AdoptionRow>`select id, organ, adopted_on from sharing.adoptions
    where protocol = ${protocol} order by adopted_on, organ`.execute(trx)
  return rows
}

export async function addAdvice(trx: Trx, at: In, row: AdviceRow): Promise<void> {
  await sql`insert into sharing.advices
      (partnership, id, protocol, outcome, reference, summary, minority_note, given_on, recorded_by)
    values (${at.partnership}, ${row.id}, ${at.protocol}, ${row.outcome}, ${row.reference}, ${row.summary},
      ${row.minority_note}, ${row.given_on}, ${row.recorded_by})`.execute(trx)
}
export async function addDeviation(trx: Trx, at: In, row: DeviationRow): Promise<void> {
  await sql`insert into sharing.deviations (partnership, id, protocol, reason, organ, recorded_on)
    values (${at.partnership}, ${row.id}, ${at.protocol}, ${row.reason}, ${row.organ}, ${row.recorded_on})`.execute(trx)
}
export async function addAdoption(trx: Trx, at: In, row: AdoptionRow): Promise<void> {
  await sql`insert into sharing.adoptions (partnership, id, protocol, organ, adopted_on)
    values (${at.partnership}, ${row.id}, ${at.protocol}, ${row.organ}, ${row.adopted_on})`.execute(trx)
}

/** Of every protocol, recorded on `day` or later, newest first. */
export async function deviationsSince(trx: Trx, day: string): Promise<DeviationRow[]> {
  const { rows } = await sql<DeviationRow>`select id, reason, organ, recorded_on from sharing.deviations
    where recorded_on >= ${day} order by recorded_on desc, id`.execute(trx)
  return rows
}
