/** SQL of searching: where there is an open task, and what stands there. Row security returns what may be scanned. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import { type FoundIn, foundIn, type SearchPurpose } from './words.ts'

type Asking = { readonly organ: string; readonly today: string }
export type Ground = { readonly case_id: Id; readonly task: Id }
/** Per open case one task that gives the ground. A request counts as open as far as the one acting may know. */
export async function casesWithTask(trx: Trx, purpose: SearchPurpose, { organ, today }: Asking): Promise<Ground[]> {
  const grounds = {
    'carry-out-action': sql`select case_id, id, due_on as day from casework.actions where owner = ${organ} and done_on is null`,
    'answer-request': sql`select case_id, id, due_on from casework.requests r where asked = ${organ} and answer is null
      and not exists (select from casework.contributions c where c.answers = r.id and (c.expires_on is null or c.expires_on > ${today}))`,
    'prepare-conference': sql`select i.case_id, i.id, k.held_on from casework.agenda_items i
      join casework.conferences k on k.id = i.conference where k.closed_at is null and k.called_off_at is null
        and k.held_on >= ${today}`,
  }
  const { rows } = await sql<Ground>`select distinct on (c.id) c.id as case_id, g.id as task
    from casework.cases c join (${grounds[purpose]}) as g (case_id, id, day) on g.case_id = c.id
    where c.state = 'open' and c.involved @> ${[organ]}::text[] order by c.id, g.day, g.id`.execute(trx)
  return rows
}

export type SealedText = {
  readonly kind: FoundIn
  readonly id: Id
  readonly case_id: Id
  readonly organ: string
  readonly on: string
  readonly sealed: Buffer
}
/** What each kind of text is called where it lies: for opening it. */
export const placeOfKind: { readonly [kind in FoundIn]: readonly [table: `casework.${string}`, column: string] } = {
  contribution: ['casework.contributions', 'content_sealed'],
  request: ['casework.requests', 'why_sealed'],
  decision: ['casework.decisions', 'reasons_sealed'],
  action: ['casework.actions', 'what_sealed'],
  goal: ['casework.plan_goals', 'goal_sealed'],
  record: ['casework.blocks', 'text_sealed'],
}
/** Whose it is and of which day. */
const frames: { readonly [kind in FoundIn]: readonly [organ: string, on: string] } = {
  contribution: ['organ', 'observed_on'],
  request: ['asker', 'asked_at::date'],
  decision: ['recorded_by', 'decided_on'],
  action: ['owner', 'due_on'],
  goal: ['organ', 'set_at::date'],
  record: ['organ', 'begun_at::date'],
}

/** By day, the newest first; among those that are seen. */
export async function textsIn(trx: Trx, inCases: readonly Id[], today: string): Promise<SealedText[]> {
  const found: SealedText[] = []
  for (const kind of foundIn) {
    const [organ, on] = frames[kind]
    const [table, column] = placeOfKind[kind]
    const stands = kind === 'contribution' ? sql`(expires_on is null or expires_on > ${today})` : sql`true`
    const { rows } =
      await sql<SealedText>`select ${kind}::text as kind, id, case_id, ${sql.raw(organ)} as organ, ${sql.raw(on)} as "on",
        ${sql.raw(column)} as sealed
      from ${sql.table(table)} where case_id = any (${inCases as Id[]}::uuid[]) and ${stands}
      order by ${sql.raw(on)} desc, ${sql.raw(organ)}, id`.execute(trx)
    for (const row of rows) found.push(row)
  }
  return found
}
