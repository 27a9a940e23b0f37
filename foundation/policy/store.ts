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
