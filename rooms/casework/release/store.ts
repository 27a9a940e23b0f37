/** SQL of results on their way out: the release, the copies in it, what was said about it, and what became of it. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ContributionKind, ReleaseCondition, Reliability } from '../words.ts'
import type {
  CommitteeOutcome,
  Effect,
  Interest,
  Position,
  ReceiverKind,
  ReleaseState,
  ResultKind,
  Use,
} from './words.ts'

export type ReleaseRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly core: readonly string[]
  readonly involved: readonly string[]
  readonly organ: string
  readonly receiver_kind: ReceiverKind
  readonly receiver: string
  readonly receiver_private: boolean
  readonly interest: Interest
  readonly task: string | null
  readonly legal_basis: string | null
  readonly known_there_on: string | null
  readonly aligns_interventions: boolean
  readonly conference: Id | null
  readonly statement_signed_on: string | null
  readonly result_kind: ResultKind
  readonly checked: boolean
  readonly status: ReleaseState
  readonly item_count: number
  readonly asked: readonly string[]
  /** Of whom something is in it. Leaves to nobody. */
  readonly suppliers: readonly string[]
  readonly tax_derived: boolean
  readonly conditions: readonly ReleaseCondition[]
  readonly first_processed_on: string
  readonly drafted_on: string
  readonly window_ends_on: string | null
  readonly ended_on: string | null
  readonly expires_on: string
  readonly receiver_sealed: Buffer
  readonly necessity_sealed: Buffer
  readonly provenance_sealed: Buffer | null
  readonly handed_to_sealed: Buffer | null
}
const columns = sql`id, case_id, regime, state, core, involved, organ, receiver_kind, receiver, receiver_private, interest, task,
  legal_basis, known_there_on, aligns_interventions, conference, statement_signed_on, result_kind, checked, status, item_count,
  asked, suppliers, tax_derived, conditions, first_processed_on, drafted_on, window_ends_on, ended_on, expires_on, receiver_sealed,
  necessity_sealed, provenance_sealed, handed_to_sealed`

/** Youngest first: everything the one acting may see. */
export async function releases(trx: Trx): Promise<ReleaseRow[]> {
  const { rows } = await sql<ReleaseRow>`select ${columns} from casework.releases
    order by drafted_on desc, drafted_at desc nulls last, organ, receiver_kind, receiver, id`.execute(trx)
  return rows
}
export async function releaseById(trx: Trx, id: Id): Promise<ReleaseRow | undefined> {
  const { rows } = await sql<ReleaseRow>`select ${columns} from casework.releases where id = ${id}`.execute(trx)
  return rows[0]
}
/** Waits for anybody else who decides about this release, until commit. Only for who may see it: waiting tells that something happens there. */
export const holdRelease = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`release ${id}`}, 0))`.execute(trx)

/** Whoever takes something of it back waits until this act is over, so that what was taken back is not shown afterwards. */
export const shareRelease = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${`release ${id}`}, 0))`.execute(trx)

export async function addRelease(
  trx: Trx,
  partnership: Id,
  row: Omit<
    ReleaseRow,
    'regime' | 'state' | 'core' | 'involved' | 'status' | 'window_ends_on' | 'ended_on' | 'handed_to_sealed'
  > & {
    readonly author: Id
    readonly drafted_at: Date
  },
): Promise<void> {
  await sql`insert into casework.releases (partnership, id, case_id, organ, author, receiver_kind, receiver, receiver_private,
      interest, task, legal_basis, known_there_on, aligns_interventions, conference, statement_signed_on, result_kind, checked,
      status, item_count, asked, suppliers, tax_derived, conditions, first_processed_on, drafted_on, drafted_at, expires_on, receiver_sealed,
      necessity_sealed, provenance_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.organ}, ${row.author}, ${row.receiver_kind}, ${row.receiver},
      ${row.receiver_private}, ${row.interest}, ${row.task}, ${row.legal_basis}, ${row.known_there_on},
      ${row.aligns_interventions}, ${row.conference}, ${row.statement_signed_on}, ${row.result_kind}, ${row.checked}, 'draft',
      ${row.item_count}, ${row.asked as string[]}, ${row.suppliers as string[]}, ${row.tax_derived}, ${row.conditions as string[]},
      ${row.first_processed_on}, ${row.drafted_on}, ${row.drafted_at}, ${row.expires_on}, ${row.receiver_sealed}, ${row.necessity_sealed},
      ${row.provenance_sealed})`.execute(trx)
}
/** Each answers whether it was still as the step before left it. */
export async function openWindow(trx: Trx, id: Id, asked: readonly string[], endsOn: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.releases
    set status = 'window-open', asked = ${asked as string[]}, window_ends_on = ${endsOn}
    where id = ${id} and status = 'draft'`.execute(trx)
  return numAffectedRows === 1n
}
export async function endRelease(trx: Trx, id: Id, status: 'blocked' | 'withdrawn', on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.releases set status = ${status}, ended_on = ${on}
    where id = ${id} and status in ('draft', 'window-open')`.execute(trx)
  return numAffectedRows === 1n
}
export async function handOver(trx: Trx, id: Id, on: string, handedTo: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.releases
    set status = 'released', ended_on = ${on}, handed_to_sealed = ${handedTo}
    where id = ${id} and status = 'window-open'`.execute(trx)
  return numAffectedRows === 1n
}

export type ItemRow = {
  readonly id: Id
  readonly case_id: Id
  readonly release: Id
  readonly organ: string
  readonly receiver: string
  readonly receiver_kind: ReceiverKind
  readonly supplier: string
  readonly source_kind: 'contribution' | 'decision'
  readonly source: Id
  readonly stage: 'draft' | 'offered' | 'handed-over'
  /** Empty for a decision. */
  readonly category: string
  readonly kind: ContributionKind | 'decision'
  readonly reliability: Reliability
  readonly under_secrecy: boolean
  readonly tax_derived: boolean
  readonly conditions: readonly ReleaseCondition[]
  readonly needs_consent: boolean
  readonly cut: boolean
  readonly observed_on: string
  readonly expires_on: string
  readonly copy_sealed: Buffer
}
const itemColumns = sql`id, case_id, release, organ, receiver, receiver_kind, supplier, source_kind, source, stage, category, kind,
  reliability, under_secrecy, tax_derived, conditions, needs_consent, cut, observed_on, expires_on, copy_sealed`
/** In the order of what was observed. What expired is gone for readers from that day on. */
export async function itemsOf(trx: Trx, release: Id, today: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`select ${itemColumns} from casework.release_items
    where release = ${release} and expires_on > ${today}
    order by observed_on, supplier, category, kind, reliability, source_kind, cut, id`.execute(trx)
  return rows
}
/** Copies of one source, in whichever release. */
export async function copiesOf(trx: Trx, source: Id): Promise<ItemRow[]> {
  const { rows } =
    await sql<ItemRow>`select ${itemColumns} from casework.release_items where source = ${source} order by id`.execute(
      trx,
    )
  return rows
}
export async function addItem(trx: Trx, partnership: Id, row: Omit<ItemRow, 'stage'>): Promise<void> {
  await sql`insert into casework.release_items (partnership, id, case_id, release, organ, receiver, receiver_kind, supplier,
      source_kind, source, stage, category, kind, reliability, under_secrecy, tax_derived, conditions, needs_consent, cut,
      observed_on, expires_on, copy_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.release}, ${row.organ}, ${row.receiver}, ${row.receiver_kind},
      ${row.supplier}, ${row.source_kind}, ${row.source}, 'draft', ${row.category}, ${row.kind}, ${row.reliability},
      ${row.under_secrecy}, ${row.tax_derived}, ${row.conditions as string[]}, ${row.needs_consent}, ${row.cut},
      ${row.observed_on}, ${row.expires_on}, ${row.copy_sealed})`.execute(trx)
}
export async function setStage(trx: Trx, release: Id, stage: 'offered' | 'handed-over'): Promise<void> {
  await sql`update casework.release_items set stage = ${stage} where release = ${release}`.execute(trx)
}
export async function deleteItem(trx: Trx, id: Id): Promise<void> {
  await sql`delete from casework.release_items where id = ${id}`.execute(trx)
}

export type PositionRow = {
  readonly id: Id
  readonly case_id: Id
  readonly release: Id
  readonly releasing: string
  readonly organ: string
  readonly position: Position
  readonly consents_to: readonly Id[]
  readonly taken_on: string
  readonly reason_kept: boolean
  readonly reason_sealed: Buffer | null
}
export async function positionsOn(trx: Trx, release: Id): Promise<PositionRow[]> {
  const { rows } =
    await sql<PositionRow>`select id, case_id, release, releasing, organ, position, consents_to, taken_on,
      reason_kept, reason_sealed
    from casework.release_positions where release = ${release} order by organ`.execute(trx)
  return rows
}
/** Answers whether the organ had not spoken yet. */
export async function addPosition(trx: Trx, partnership: Id, row: PositionRow): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into casework.release_positions (partnership, id, case_id, release, releasing,
      organ, position, consents_to, taken_on, reason_kept, reason_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.release}, ${row.releasing}, ${row.organ}, ${row.position},
      ${row.consents_to as string[]}, ${row.taken_on}, ${row.reason_kept}, ${row.reason_sealed})
    on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

export type AdviceRow = {
  readonly id: Id
  readonly case_id: Id
  readonly release: Id
  readonly releasing: string
  readonly outcome: CommitteeOutcome
  readonly reference: string
  readonly given_on: string
  readonly recorded_by: string
}
export async function adviceOn(trx: Trx, release: Id): Promise<AdviceRow | undefined> {
  const { rows } =
    await sql<AdviceRow>`select id, case_id, release, releasing, outcome, reference, given_on, recorded_by
    from casework.release_advices where release = ${release}`.execute(trx)
  return rows[0]
}
export async function addAdvice(trx: Trx, partnership: Id, row: AdviceRow & { regime: string }): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into casework.release_advices (partnership, id, case_id, regime, release, releasing,
      outcome, reference, given_on, recorded_by)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.release}, ${row.releasing}, ${row.outcome},
      ${row.reference}, ${row.given_on}, ${row.recorded_by}) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

export type FeedbackRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly release: Id
  readonly releasing: string
  readonly organ: string
  readonly receiver_kind: ReceiverKind
  readonly due_on: string
  readonly answered_on: string | null
  readonly effective: Effect | null
  readonly useful: Use | null
  readonly followed_up: boolean | null
  readonly why_not_sealed: Buffer | null
}
const feedbackColumns = sql`id, case_id, regime, release, releasing, organ, receiver_kind, due_on, answered_on, effective, useful,
  followed_up, why_not_sealed`
/** Open ones first, soonest due first. */
export async function feedback(trx: Trx): Promise<FeedbackRow[]> {
  const { rows } = await sql<FeedbackRow>`select ${feedbackColumns} from casework.release_feedback
    order by answered_on nulls first, due_on, (select r.drafted_at from casework.releases r where r.id = release),
      releasing, organ, id`.execute(trx)
  return rows
}
export async function feedbackById(trx: Trx, id: Id): Promise<FeedbackRow | undefined> {
  const { rows } =
    await sql<FeedbackRow>`select ${feedbackColumns} from casework.release_feedback where id = ${id}`.execute(trx)
  return rows[0]
}
export async function askFeedback(
  trx: Trx,
  partnership: Id,
  row: Pick<FeedbackRow, 'id' | 'case_id' | 'regime' | 'release' | 'releasing' | 'organ' | 'receiver_kind' | 'due_on'>,
): Promise<void> {
  await sql`insert into casework.release_feedback (partnership, id, case_id, regime, release, releasing, organ, receiver_kind,
      due_on)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.release}, ${row.releasing}, ${row.organ},
      ${row.receiver_kind}, ${row.due_on})`.execute(trx)
}
export async function answerFeedback(
  trx: Trx,
  id: Id,
  answer: Pick<FeedbackRow, 'answered_on' | 'effective' | 'useful' | 'followed_up' | 'why_not_sealed'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.release_feedback
    set answered_on = ${answer.answered_on}, effective = ${answer.effective}, useful = ${answer.useful},
      followed_up = ${answer.followed_up}, why_not_sealed = ${answer.why_not_sealed}
    where id = ${id} and answered_on is null`.execute(trx)
  return numAffectedRows === 1n
}
