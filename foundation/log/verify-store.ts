/** SQL of verifying: every row of the audit, in pieces, in the order of its random id. */
import type { ActRow, DecisionRow } from '../audit/commitment.ts'
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

/** `whole`: its moment has no part finer than a millisecond, as every moment that was written here. */
export type StoredAct = ActRow & { readonly commitment: Buffer; readonly whole: boolean }
export type StoredDecision = DecisionRow & { readonly salt: Buffer | null; readonly whole: boolean }
export type PaddingRow = {
  readonly partnership: Id
  readonly id: Id
  readonly day: string
  readonly padding: number
  readonly salt: Buffer
}
export type LeafRow = { readonly id: Id; readonly day: string; readonly commitment: Buffer }

export const firstId: Id = '00000000-0000-0000-0000-000000000000'

export async function actsAfter(trx: Trx, id: Id, most: number): Promise<StoredAct[]> {
  const { rows } = await sql<StoredAct>`
    select partnership, id, at, day, action, result, problem, person, appointment, organ, regime, purpose, task, objects,
      decisions, decided, request, salt, form, commitment,
      coalesce(at = date_trunc('milliseconds', at), true) as whole
    from audit.acts where id > ${id} order by id limit ${most}`.execute(trx)
  return rows
}
export async function decisionsWith(trx: Trx, ids: readonly Id[]): Promise<StoredDecision[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<StoredDecision>`
    select partnership, id, at, person, appointment, organ, regime, purpose, action, resource_type, resource, inputs,
      allowed, determining, rules, salt, at = date_trunc('milliseconds', at) as whole
    from audit.decisions where id = any (${ids as Id[]}::uuid[])`.execute(trx)
  return rows
}
export async function decisionIdsAfter(trx: Trx, id: Id, most: number): Promise<Id[]> {
  const { rows } = await sql<{
    id: Id
  }>`select id from audit.decisions where id > ${id} order by id limit ${most}`.execute(trx)
  return rows.map((row) => row.id)
}
/** Which of these decisions some act names. */
export async function namedByAnAct(trx: Trx, ids: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{
    id: Id
  }>`select distinct entry as id from audit.acts, unnest(decisions) as entries (entry)
    where decisions && ${ids as Id[]}::uuid[]`.execute(trx)
  return rows.map((row) => row.id)
}
export async function waitingLeaves(trx: Trx): Promise<LeafRow[]> {
  return (await sql<LeafRow>`select id, day, commitment from audit.leaves order by id`.execute(trx)).rows
}
export async function paddings(trx: Trx): Promise<PaddingRow[]> {
  return (
    await sql<PaddingRow>`select partnership, id, day, padding, salt from audit.paddings order by id`.execute(trx)
  ).rows
}

export type VerificationRow = {
  readonly id: Id
  readonly asked_at: Date
  readonly asked_by: string | null
  readonly ended_at: Date | null
  readonly size: number | null
  readonly acts: number | null
  readonly findings: number | null
  readonly named: unknown
}
export async function openVerification(trx: Trx): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id }>`select id from audit.verifications where ended_at is null
    order by asked_at limit 1`.execute(trx)
  return rows[0]?.id
}
export async function askVerification(trx: Trx, partnership: Id, it: { id: Id; at: Date; organ: string | null }) {
  await sql`insert into audit.verifications (partnership, id, asked_at, asked_by)
    values (${partnership}, ${it.id}, ${it.at}, ${it.organ})`.execute(trx)
}
export async function endVerification(
  trx: Trx,
  id: Id,
  it: { at: Date; size: number; acts: number; findings: readonly object[] },
): Promise<void> {
  await sql`update audit.verifications set ended_at = ${it.at}, size = ${it.size}, acts = ${it.acts},
    findings = ${it.findings.length}, named = ${JSON.stringify(it.findings.slice(0, 100))} where id = ${id}`.execute(
    trx,
  )
}
export async function lastVerification(trx: Trx): Promise<VerificationRow | undefined> {
  const { rows } = await sql<VerificationRow>`
    select id, asked_at, asked_by, ended_at, size, acts, findings, named from audit.verifications
    where ended_at is not null order by ended_at desc limit 1`.execute(trx)
  return rows[0]
}
export async function verificationUnderWay(trx: Trx): Promise<boolean> {
  return (await sql`select from audit.verifications where ended_at is null limit 1`.execute(trx)).rows.length > 0
}
export async function actsWith(trx: Trx, ids: readonly Id[]): Promise<Id[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: Id }>`select id from audit.acts where id = any (${ids as Id[]}::uuid[])`.execute(trx)
  return rows.map((row) => row.id)
}
