import { commitmentOfDecision } from '../audit/commitment.ts'
import type { RecordedDecision } from '../audit/record-act.ts'
import type { Capacity } from '../capacity.ts'
import { type Id, secretBytes } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import type { Ask, Attributes } from './cedar.ts'
import type { Question } from './question.ts'

export type DecisionRecord = {
  readonly id: Id
  readonly at: Date
  readonly question: Question
  readonly asked: Ask
  readonly allowed: boolean
  readonly determining: readonly string[]
  /** Hash of the rules in force. */
  readonly rules: string
}
/** What is needed to take the same decision again. */
export type Inputs = { readonly principal: Attributes; readonly resource: Attributes; readonly context: Attributes }
export type StoredDecision = {
  readonly id: Id
  readonly person: Id
  readonly action: string
  readonly resource_type: string
  readonly resource: Id
  readonly inputs: Inputs
  readonly allowed: boolean
  readonly determining: readonly string[]
  readonly rules: string
}

/** Answers what the act commits to, so that a decision changed later is named. */
export async function insertDecision(
  trx: Trx,
  capacity: Capacity,
  decision: DecisionRecord,
): Promise<RecordedDecision> {
  const { id, at, question, asked, allowed, determining, rules } = decision
  const inputs: Inputs = {
    principal: asked.principal.attributes,
    resource: asked.resource.attributes,
    context: asked.context,
  }
  const { partnership, person, appointment, organ, regime, purpose } = capacity
  const salt = secretBytes(32)
  const about = { action: question.action, resource_type: question.resource.type, resource: question.resource.id }
  const row = { partnership, id, at, person, appointment, organ, regime, purpose, ...about }
  const digest = commitmentOfDecision({ ...row, inputs, allowed, determining, rules }, salt)
  await sql`
    insert into audit.decisions (partnership, id, at, person, appointment, organ, regime, purpose, action,
      resource_type, resource, inputs, allowed, determining, rules, salt)
    values (${partnership}, ${id}, ${at}, ${person}, ${appointment}, ${organ}, ${regime}, ${purpose},
      ${about.action}, ${about.resource_type}, ${about.resource}, ${JSON.stringify(inputs)}, ${allowed},
      ${determining as string[]}, ${rules}, ${salt})`.execute(trx)
  return { id, digest }
}

/** Null when there is no such decision, or it is not the reader's to see. */
export async function readDecision(trx: Trx, id: Id): Promise<StoredDecision | null> {
  const { rows } = await sql<StoredDecision>`
    select id, person, action, resource_type, resource, inputs, allowed, determining, rules
    from audit.decisions where id = ${id}`.execute(trx)
  return rows[0] ?? null
}

export type KeptRules = {
  readonly partnership: Id
  readonly id: Id
  readonly hash: string
  readonly written: string
  readonly day: string
}
/** Answers whether they were new. */
export async function insertRules(trx: Trx, { partnership, id, hash, written, day }: KeptRules): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into audit.rules (partnership, id, hash, written, kept_on)
    values (${partnership}, ${id}, ${hash}, ${written}, ${day}) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

/** Every set of rules on record, and whether the log knows of it. */
export async function readRules(
  trx: Trx,
): Promise<readonly (Pick<KeptRules, 'id' | 'hash' | 'written'> & { logged: boolean })[]> {
  const { rows } = await sql<Pick<KeptRules, 'id' | 'hash' | 'written'> & { logged: boolean }>`
    select id, hash, written, exists (
      select from audit.acts a where a.action = 'house.rules.kept' and r.id = any (a.objects)) as logged
    from audit.rules r`.execute(trx)
  return rows
}

/** The next decisions after this moment and id, oldest first, and before `until`. */
export async function decisionsAfter(
  trx: Trx,
  { at, id, until, most }: { at: string; id: Id; until: string; most: number },
): Promise<readonly (StoredDecision & { readonly moment: string })[]> {
  const { rows } = await sql<StoredDecision & { readonly moment: string }>`
    select id, at::text as moment, person, action, resource_type, resource, inputs, allowed, determining, rules
    from audit.decisions where (at, id) > (${at}::timestamptz, ${id}) and at < ${until}::timestamptz
    order by at, id limit ${most}`.execute(trx)
  return rows
}
