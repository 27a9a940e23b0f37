/** SQL over cases and what every row of a case has. What is not visible to the one acting is not there. */
import type { Id } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'
import type { Aftercare } from './words.ts'

/** The standing of a case, on the case and on each of its rows. */
export type Standing = {
  readonly regime: string
  readonly state: 'reported' | 'open' | 'closed'
  readonly reporter: string
  readonly core: readonly string[]
  readonly involved: readonly string[]
}
export type CaseRow = Standing & {
  readonly id: Id
  readonly purpose: string
  readonly reporter_person: Id
  readonly wanted: readonly string[]
  readonly first_processed_on: string
  readonly destroy_by: string
  readonly reported_at: Date
  readonly opened_on: string | null
  readonly extract: Id | null
  /** Only a RIEC knows scans and phases; every other case is a case in phase 1. */
  readonly kind: 'case' | 'scan'
  readonly phase: '1' | '2' | '3'
  /** In the circle of whom it is about, known by name or not. Units: persons. */
  readonly children: number
}

const caseColumns = sql`id, purpose, regime, state, reporter, reporter_person, core, involved, wanted,
  first_processed_on, destroy_by, reported_at, opened_on, extract, kind, phase, children`

/** Oldest first; equal moments in order of their random ids, so that order tells nothing. */
export async function cases(trx: Trx, state: 'reported' | 'open'): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`select ${caseColumns} from casework.cases
    where state = ${state} order by reported_at, id`.execute(trx)
  return rows
}
/** A part of a list that may be long. Units: rows. */
export type Stretch = { readonly from: number; readonly most: number }
/** In the same order, a page of the open ones; those in which `involving` takes part, when it is named. */
export async function openCases(trx: Trx, { from, most }: Stretch, involving?: string): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`select ${caseColumns} from casework.cases
    where state = 'open' and ${involving ? sql`involved @> ${[involving]}::text[]` : sql`true`}
    order by reported_at, id offset ${from} limit ${most}`.execute(trx)
  return rows
}
export async function lastOpened(trx: Trx, most: number): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`select ${caseColumns} from casework.cases
    where state = 'open' order by reported_at desc, id limit ${most}`.execute(trx)
  return rows
}
/** In the same order, those of these that are open. */
export async function openAmong(trx: Trx, ids: readonly Id[]): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`select ${caseColumns} from casework.cases
    where state = 'open' and id = any (${ids as Id[]}::uuid[]) order by reported_at, id`.execute(trx)
  return rows
}
export async function reportedBy(trx: Trx, organ: string): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`select ${caseColumns} from casework.cases
    where state = 'reported' and reporter = ${organ} order by reported_at, id`.execute(trx)
  return rows
}
/** Open ones for which a conference proposed to close them. */
export async function proposedToClose(trx: Trx): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`select ${caseColumns} from casework.cases c
    where c.state = 'open' and c.id in (select case_id from casework.decisions where outcome = 'propose-closing')
    order by reported_at, id`.execute(trx)
  return rows
}

export async function caseById(trx: Trx, id: Id): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`select ${caseColumns} from casework.cases where id = ${id}`.execute(trx)
  return rows[0]
}

/** Waits for any other decision about this case, until commit. Only for who may see it: waiting tells that something happens there. */
export const holdCase = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`casework ${id}`}, 0))`.execute(trx)

/** Whoever decides about them waits until this act is over, so that what was taken back is not shown afterwards. */
export const shareCases = (trx: Trx, ids: readonly Id[]) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended('casework ' || id, 0))
    from unnest(${ids as Id[]}::text[]) as one (id) order by id`.execute(trx)

export async function addCase(
  trx: Trx,
  partnership: Id,
  row: Omit<CaseRow, 'state' | 'involved' | 'opened_on' | 'kind' | 'phase' | 'children'> & {
    readonly kind?: CaseRow['kind']
    readonly crime_form?: string
  },
): Promise<void> {
  await sql`insert into casework.cases (partnership, id, regime, purpose, state, reporter, reporter_person, core, wanted,
      first_processed_on, destroy_by, reported_at, extract, kind, crime_form)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.purpose}, 'reported', ${row.reporter}, ${row.reporter_person},
      ${row.core as string[]}, ${row.wanted as string[]}, ${row.first_processed_on}, ${row.destroy_by},
      ${row.reported_at}, ${row.extract}, ${row.kind ?? 'case'}, ${row.crime_form ?? null})`.execute(trx)
}

/** Takes the case and every row of it away. Its keys are erased by the caller. Answers whether there was one. */
export async function deleteCase(trx: Trx, id: Id): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from casework.cases where id = ${id}`.execute(trx)
  return numAffectedRows === 1n
}

export type InvolvementRow = { id: Id; case_id: Id; organ: string; begun_on: string; ended_on: string | null }
/** Every organ that was ever involved, also those whose involvement ended. */
export async function everInvolved(trx: Trx, inCase: Id): Promise<string[]> {
  const { rows } = await sql<{ organ: string }>`select distinct organ from casework.involvements
    where case_id = ${inCase} order by organ`.execute(trx)
  return rows.map(({ organ }) => organ)
}
export async function involvements(trx: Trx, inCase: Id): Promise<InvolvementRow[]> {
  const { rows } = await sql<InvolvementRow>`select id, case_id, organ, begun_on, ended_on from casework.involvements
    where case_id = ${inCase} and ended_on is null order by organ`.execute(trx)
  return rows
}
export async function beginInvolvement(
  trx: Trx,
  partnership: Id,
  row: { id: Id; case: Id; organ: string; decidedBy: string; on: string },
): Promise<void> {
  await sql`insert into casework.involvements (partnership, id, case_id, organ, decided_by, begun_on)
    values (${partnership}, ${row.id}, ${row.case}, ${row.organ}, ${row.decidedBy}, ${row.on})`.execute(trx)
}
/** Answers whether the organ was involved. */
export async function endInvolvement(trx: Trx, inCase: Id, organ: string, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.involvements set ended_on = ${on}
    where case_id = ${inCase} and organ = ${organ} and ended_on is null`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}

export type ClosureRow = {
  id: Id
  case_id: Id
  closed_on: string
  reason: string
  destroy_by: string
  decided_by: string
  once_involved: readonly string[]
  aftercare: Aftercare | null
  aftercare_organ: string | null
  aftercare_until: string | null
}
export async function addClosure(trx: Trx, partnership: Id, row: ClosureRow): Promise<void> {
  await sql`insert into casework.closures (partnership, id, case_id, decided_by, closed_on, reason, destroy_by, once_involved,
      aftercare, aftercare_organ, aftercare_until)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.decided_by}, ${row.closed_on}, ${row.reason},
      ${row.destroy_by}, ${row.once_involved as string[]}, ${row.aftercare}, ${row.aftercare_organ}, ${row.aftercare_until})`.execute(
    trx,
  )
}
const closureColumns = sql`id, case_id, closed_on, reason, destroy_by, decided_by, once_involved, aftercare, aftercare_organ,
  aftercare_until`
export async function closures(trx: Trx): Promise<ClosureRow[]> {
  const { rows } = await sql<ClosureRow>`select ${closureColumns} from casework.closures
    order by closed_on desc, id`.execute(trx)
  return rows
}
/** The last that closed, and those that go before `soon`: so many of each at most. */
export async function closuresToLookAt(trx: Trx, soon: string, most: number): Promise<ClosureRow[]> {
  const { rows } = await sql<ClosureRow>`select * from (
      (select ${closureColumns} from casework.closures order by closed_on desc, id limit ${most})
      union (select ${closureColumns} from casework.closures where destroy_by < ${soon} order by destroy_by desc, id limit ${most})
    ) as seen order by closed_on desc, id`.execute(trx)
  return rows
}

export async function closureWith(trx: Trx, id: Id): Promise<(ClosureRow & { core: readonly string[] }) | undefined> {
  const { rows } = await sql<
    ClosureRow & { core: readonly string[] }
  >`select id, case_id, closed_on, reason, destroy_by,
      decided_by, once_involved, aftercare, aftercare_organ, aftercare_until, core from casework.closures where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}

export type DestructionRow = { id: Id; case_ref: Id; rule: 'R1' | 'R2'; destroyed_on: string }
export async function addDestruction(
  trx: Trx,
  partnership: Id,
  row: DestructionRow & { regime: string; core: readonly string[]; by_organ: string | null },
): Promise<void> {
  await sql`insert into casework.destructions (partnership, id, regime, case_ref, core, rule, destroyed_on, by_organ)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.case_ref}, ${row.core as string[]}, ${row.rule},
      ${row.destroyed_on}, ${row.by_organ})`.execute(trx)
}
export async function destructions(trx: Trx, most: number): Promise<DestructionRow[]> {
  const { rows } = await sql<DestructionRow>`select id, case_ref, rule, destroyed_on from casework.destructions
    order by destroyed_on desc, id limit ${most}`.execute(trx)
  return rows
}
