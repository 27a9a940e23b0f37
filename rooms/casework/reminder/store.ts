/** SQL of what waits, as the job that reminds sees it: whose it is, and nothing else. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { FileWithDays } from '../measure/deadline.ts'
import type { Urgent } from './reminder.ts'

/** Something waits for this organ: for one person of it who took it up, or for nobody in particular. */
export type Waiting = { readonly organ: string; readonly person: Id | null }

/**
 * What a first screen shows as waiting, in open cases: actions that are due, questions without an answer, parts of a review that
 * were not said, hand-overs that nobody confirmed; and of a report, a question to its reporter. Only of what that organ reads itself.
 */
export async function waiting(trx: Trx, regime: string, today: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select owner as organ, taken_by as person from casework.actions where regime = ${regime} and state = 'open'
      and done_on is null and due_on <= ${today} and involved @> array[owner] and (not narrowed or audience @> array[owner])
    union select r.asked, null from casework.requests r where r.regime = ${regime} and r.state = 'open' and r.answer is null
      and r.involved @> array[r.asked] and not exists (select from casework.contributions c where c.answers = r.id)
    union select one.organ, null from casework.plan_reviews r cross join unnest(r.involved) as one (organ)
      where r.regime = ${regime} and r.state = 'open' and r.concluded_on is null
      and not exists (select from casework.review_parts p where p.review = r.id and p.organ = one.organ)
    union select receiver, null from casework.handovers where regime = ${regime} and state = 'open' and confirmed_on is null
      and involved @> array[receiver]
    union select reporter, null from casework.inquiries where regime = ${regime} and state = 'reported' and answered_on is null`.execute(
    trx,
  )
  return rows
}

/** Files of measures with their days, of organs that can still do something about them. */
export async function filesWithDays(trx: Trx): Promise<(FileWithDays & { readonly organ: string })[]> {
  const { rows } = await sql<FileWithDays & { organ: string }>`
    select m.organ, d.measure is not null as decided, d.objection_until::text as "objectionUntil",
      coalesce((select json_agg(json_build_object('known', a.known, 'dueOn', a.due_on))
        from casework.measure_answers a where a.measure = m.id and not exists (select from casework.member_strikes s
          where s.member = a.member and s.outcome = 'struck')), '[]') as answers,
      coalesce((select json_agg(json_build_object('viewUntil', h.view_until, 'heard', h.view is not null))
        from casework.measure_members h where h.measure = m.id and not exists (select from casework.member_strikes s
          where s.member = h.id and s.outcome = 'struck')), '[]') as members,
      coalesce((select json_agg(json_build_object('dueOn', v.due_on, 'received', v.received_on is not null))
        from casework.measure_advices v where v.measure = m.id), '[]') as advices,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'lodgedOn', r.lodged_on, 'outcome', r.outcome,
          'newDecisionBy', case when r.effect = 'new-decision' then r.effect_on end))
        from casework.measure_remedies r where r.measure = m.id), '[]') as remedies,
      (select (u.due_at at time zone 'UTC')::date::text from casework.urgent_courses u
        where u.measure = m.id and u.finished_at is null) as "unfinishedUntil"
    from casework.measures m left join casework.measure_decisions d on d.measure = m.id
    where m.organ <> '' order by m.organ, m.id`.execute(trx)
  return rows
}
/** Accounts of the ledger, and which months were looked at. */
export async function accountsWithDays(
  trx: Trx,
): Promise<
  { readonly organ: string; readonly decidedOn: string; readonly destroyBy: string; readonly done: number[] }[]
> {
  const { rows } = await sql<{ organ: string; decidedOn: string; destroyBy: string; done: number[] }>`
    select a.organ, a.decided_on::text as "decidedOn", a.destroy_by::text as "destroyBy",
      array(select f.months from casework.ledger_follow_ups f where f.account = a.id) as done
    from casework.ledger_accounts a order by a.organ, a.id`.execute(trx)
  return rows
}
/** Organs whose advice on a measure is asked on their own page, or who must confirm that somebody was taken out of a question. */
export async function askedForAdvice(trx: Trx): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select distinct q.put_to as organ, null::uuid as person
    from casework.advice_questions q join casework.measure_advices v on v.id = q.advice
    where q.put_to <> '' and (v.received_on is null or (q.corrected_on is not null and q.confirmed_on is null))
    order by 1`.execute(trx)
  return rows
}
/** Decisions in acute danger that are unfinished. */
export async function unfinished(trx: Trx): Promise<Urgent[]> {
  const { rows } = await sql<Urgent>`select organ, taken_at as "takenAt", due_at as "dueAt" from casework.urgent_courses
    where finished_at is null and organ <> '' order by organ, taken_at`.execute(trx)
  return rows
}
/** In worries: to weigh, to read along, a necessity review, an agreement of one's own. Of what is only kept for a claim nothing. */
export async function waitingInWorries(trx: Trx, today: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with open as (select w.id, w.stage, w.core, w.involved, w.review_due_on from casework.worries w
      where not exists (select from casework.kept_worries k where k.worry = w.id))
    select decides.organ, null::uuid as person from open w cross join unnest(w.core) as decides (organ)
      where w.stage = 'reported' and not exists (select from casework.worry_weighings g
        where g.worry = w.id and g.read_organ is null and g.organ = decides.organ)
    union select decides.organ, null from open w cross join unnest(w.core) as decides (organ)
      where w.review_due_on <= ${today}
    union select n.owner, null from open w join casework.worry_notes n on n.worry = w.id
      where n.kind = 'agreement' and n.due_on <= ${today} and w.involved @> array[n.owner]
      and not exists (select from casework.worry_notes done where done.finishes = n.id)`.execute(trx)
  return rows
}
