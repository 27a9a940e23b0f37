/** SQL of cases about an area or a phenomenon. No table here names a person, or a case about one. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Obstacle, PhenomenonEnd, PhenomenonSubject, PublicService, Replacement, TaskOutcome } from './words.ts'

export type PhenomenonRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly about: PhenomenonSubject
  readonly model: string
  readonly model_version: number
  readonly core: readonly string[]
  readonly opened_by: string
  readonly opened_on: string
  readonly opened_at: Date
  readonly destroy_by: string
  readonly closed_on: string | null
  readonly close_reason: PhenomenonEnd | null
  readonly words_sealed: Buffer
}
const caseColumns =
  sql.raw(`id, id as case_id, regime, about, model, model_version, core, opened_by, opened_on, opened_at,
  destroy_by, closed_on, close_reason, words_sealed`)

/** Open ones first, newest first. */
export async function phenomenonCases(trx: Trx): Promise<PhenomenonRow[]> {
  const { rows } = await sql<PhenomenonRow>`select ${caseColumns} from casework.phenomenon_cases
    order by closed_on is not null, opened_at desc, model, about`.execute(trx)
  return rows
}
export async function phenomenonCase(trx: Trx, id: Id): Promise<PhenomenonRow | undefined> {
  const { rows } = await sql<PhenomenonRow>`select ${caseColumns} from casework.phenomenon_cases
    where id = ${id}`.execute(trx)
  return rows[0]
}
/** Waits for any other act in this case, until commit. Says nothing about whether it exists. */
export const holdPhenomenon = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`casework phenomenon ${id}`}, 0))`.execute(trx)
export async function addPhenomenon(
  trx: Trx,
  partnership: Id,
  row: Omit<PhenomenonRow, 'case_id' | 'closed_on' | 'close_reason'>,
): Promise<void> {
  await sql`insert into casework.phenomenon_cases (partnership, id, regime, about, model, model_version, core, opened_by,
      opened_on, opened_at, destroy_by, words_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.about}, ${row.model}, ${row.model_version},
      ${row.core as string[]}, ${row.opened_by}, ${row.opened_on}, ${row.opened_at}, ${row.destroy_by},
      ${row.words_sealed})`.execute(trx)
}
export async function closePhenomenon(trx: Trx, id: Id, on: string, reason: PhenomenonEnd): Promise<void> {
  await sql`update casework.phenomenon_cases set closed_on = ${on}, close_reason = ${reason} where id = ${id}`.execute(
    trx,
  )
}

type InCase = { readonly id: Id; readonly case_id: Id; readonly regime: string }
export type ServiceRow = InCase & {
  readonly service: PublicService
  readonly replaced: Replacement
  readonly organ: string
  readonly answered_at: Date
  readonly words_sealed: Buffer
}
/** The youngest answer about each service. */
export async function services(trx: Trx, inCase: Id): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`select distinct on (service) id, case_id, regime, service, replaced, organ,
      answered_at, words_sealed from casework.phenomenon_services where case_id = ${inCase}
    order by service, answered_at desc, organ`.execute(trx)
  return rows
}
export async function addService(trx: Trx, partnership: Id, row: ServiceRow): Promise<void> {
  await sql`insert into casework.phenomenon_services (partnership, id, case_id, regime, service, replaced, organ,
      answered_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.service}, ${row.replaced}, ${row.organ},
      ${row.answered_at}, ${row.words_sealed})`.execute(trx)
}

export type TaskRow = InCase & {
  readonly barrier: string
  readonly carried_by: string
  readonly due_on: string
  readonly agreed_on: string
  readonly agreed_at: Date
  readonly outcome: TaskOutcome | null
  readonly obstacle: Obstacle | null
  readonly reported_on: string | null
  readonly safeguard_sealed: Buffer
}
/** Soonest first. */
export async function tasks(trx: Trx, inCases: readonly Id[]): Promise<TaskRow[]> {
  const { rows } =
    await sql<TaskRow>`select id, case_id, regime, barrier, carried_by, due_on, agreed_on, agreed_at, outcome,
      obstacle, reported_on, safeguard_sealed from casework.phenomenon_tasks
    where case_id = any (${inCases as Id[]}::uuid[]) order by due_on, barrier, carried_by`.execute(trx)
  return rows
}
/** Answers whether it was new: the same organ is not asked twice for the same day. */
export async function addTask(
  trx: Trx,
  partnership: Id,
  row: Omit<TaskRow, 'outcome' | 'obstacle' | 'reported_on'>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into casework.phenomenon_tasks (partnership, id, case_id, regime, barrier,
      carried_by, due_on, agreed_on, agreed_at, safeguard_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.barrier}, ${row.carried_by}, ${row.due_on},
      ${row.agreed_on}, ${row.agreed_at}, ${row.safeguard_sealed})
    on conflict (partnership, case_id, barrier, carried_by, due_on) do nothing`.execute(trx)
  return numAffectedRows === 1n
}
/** Answers whether nothing had been said of it. */
export async function reportTask(
  trx: Trx,
  id: Id,
  to: { outcome: TaskOutcome; obstacle: Obstacle | null; on: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.phenomenon_tasks set outcome = ${to.outcome},
    obstacle = ${to.obstacle}, reported_on = ${to.on} where id = ${id} and outcome is null`.execute(trx)
  return numAffectedRows === 1n
}

export type ApproachRow = InCase & {
  readonly decided_by: string
  readonly decided_on: string
  readonly decided_at: Date
  readonly reasons_sealed: Buffer
}
export async function approaches(trx: Trx, inCase: Id): Promise<ApproachRow[]> {
  const { rows } = await sql<ApproachRow>`select id, case_id, regime, decided_by, decided_on, decided_at, reasons_sealed
    from casework.person_approaches where case_id = ${inCase} order by decided_at, decided_by`.execute(trx)
  return rows
}
export async function addApproach(trx: Trx, partnership: Id, row: ApproachRow): Promise<void> {
  await sql`insert into casework.person_approaches (partnership, id, case_id, regime, decided_by, decided_on, decided_at,
      reasons_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.decided_by}, ${row.decided_on},
      ${row.decided_at}, ${row.reasons_sealed})`.execute(trx)
}
