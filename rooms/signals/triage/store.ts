/** SQL of the desk. Row security shows letters of one's own desk only. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type {
  Department,
  Desk,
  Observation,
  Progress,
  RefusalReason,
  ReplySlot,
  SubjectKind,
  Theme,
  TriageState,
  Urgency,
} from '../words.ts'

export type QueueRow = {
  id: Id
  desk: Desk
  day: string
  progress: Progress
  answered: boolean
  state: TriageState | null
  theme: Theme | null
  urgency: Urgency | null
  extract: Id | null
}
const queueColumns = sql`l.id, l.desk, l.day, l.progress, s.state, s.theme, s.urgency, s.extract,
  exists (select from signals.answers a where a.mailbox = l.mailbox) as answered`

/** Oldest day first; within a day by random id, which is no order. */
export async function queue(trx: Trx, desk: Desk): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`select ${queueColumns}
    from signals.letters l left join signals.signals s on s.letter = l.id
    where l.desk = ${desk} order by l.day, l.id`.execute(trx)
  return rows
}

export type LetterRow = QueueRow & {
  mailbox: string
  envelope: Buffer
  subject: SubjectKind | null
  observation: Observation | null
  about_safety: boolean
  municipal_task: boolean
  on_territory: boolean
  concrete: boolean
  recent: boolean
  area: string | null
  department: Department | null
  reason: RefusalReason | null
  decided_on: string | null
  destroy_by: string | null
}
export async function letter(trx: Trx, id: Id): Promise<LetterRow | undefined> {
  const { rows } = await sql<LetterRow>`select ${queueColumns}, l.mailbox, l.envelope, s.subject, s.observation,
      s.about_safety, s.municipal_task, s.on_territory, s.concrete, s.recent, s.area, s.department, s.reason, s.decided_on, s.destroy_by
    from signals.letters l left join signals.signals s on s.letter = l.id where l.id = ${id}`.execute(trx)
  return rows[0]
}
export async function replies(trx: Trx, mailbox: string): Promise<{ slot: ReplySlot; day: string }[]> {
  const { rows } = await sql<{ slot: ReplySlot; day: string }>`select slot, day from signals.replies
    where mailbox = ${mailbox} order by slot desc`.execute(trx)
  return rows
}
export async function answer(trx: Trx, mailbox: string): Promise<{ day: string; envelope: Buffer } | undefined> {
  const { rows } = await sql<{ day: string; envelope: Buffer }>`select day, envelope from signals.answers
    where mailbox = ${mailbox}`.execute(trx)
  return rows[0]
}

export type Classification = {
  theme: Theme
  subject: SubjectKind
  observation: Observation
  urgency: Urgency
  aboutSafety: boolean
  municipalTask: boolean
  onTerritory: boolean
  concrete: boolean
  recent: boolean
  area: string | null
}
/** Writes the coded fields, or writes them again as long as nothing was decided. */
export async function classify(
  trx: Trx,
  row: Classification & {
    partnership: Id
    id: Id
    letter: Id
    desk: Desk
    person: Id
    day: string
    /** Uniform on [0, 1); the first one drawn for a letter stays. */
    recordKey: number
  },
): Promise<void> {
  await sql`insert into signals.signals (partnership, id, letter, desk, theme, subject, observation, urgency,
      about_safety, municipal_task, on_territory, concrete, recent, area, record_key, classified_by,
      classified_on)
    values (${row.partnership}, ${row.id}, ${row.letter}, ${row.desk}, ${row.theme}, ${row.subject}, ${row.observation},
      ${row.urgency}, ${row.aboutSafety}, ${row.municipalTask}, ${row.onTerritory}, ${row.concrete}, ${row.recent},
      ${row.area}, ${row.recordKey}, ${row.person}, ${row.day})
    on conflict (partnership, letter) do update set theme = excluded.theme, subject = excluded.subject,
      observation = excluded.observation, urgency = excluded.urgency, about_safety = excluded.about_safety,
      municipal_task = excluded.municipal_task, on_territory = excluded.on_territory, concrete = excluded.concrete,
      recent = excluded.recent, area = excluded.area, classified_by = excluded.classified_by, classified_on = excluded.classified_on
      where signals.decided_on is null`.execute(trx)
}
export async function decideOn(
  trx: Trx,
  letterId: Id,
  decision: {
    state: TriageState
    person: Id
    day: string
    destroyBy: string
    extract?: Id
    department?: Department
    reason?: RefusalReason
  },
): Promise<boolean> {
  const { rows } = await sql`update signals.signals set state = ${decision.state}, decided_by = ${decision.person},
      decided_on = ${decision.day}, destroy_by = ${decision.destroyBy}, extract = ${decision.extract ?? null},
      department = ${decision.department ?? null}, reason = ${decision.reason ?? null}
    where letter = ${letterId} and decided_on is null returning id`.execute(trx)
  return rows.length > 0
}

export async function setProgress(trx: Trx, id: Id, from: Progress, to: Progress): Promise<boolean> {
  const { rows } = await sql`update signals.letters set progress = ${to} where id = ${id} and progress = ${from}
    returning id`.execute(trx)
  return rows.length > 0
}
/** Answers whether the slot was empty. */
export async function addReply(
  trx: Trx,
  row: { partnership: Id; id: Id; desk: Desk; mailbox: string; slot: ReplySlot; envelope: Buffer; day: string },
): Promise<boolean> {
  const { rows } = await sql`insert into signals.replies (partnership, id, desk, mailbox, slot, envelope, day)
    values (${row.partnership}, ${row.id}, ${row.desk}, ${row.mailbox}, ${row.slot}, ${row.envelope}, ${row.day})
    on conflict (partnership, mailbox, slot) do nothing returning id`.execute(trx)
  return rows.length > 0
}
export async function rewrap(trx: Trx, id: Id, envelope: Buffer): Promise<void> {
  await sql`update signals.letters set envelope = ${envelope} where id = ${id}`.execute(trx)
}
export async function rewrapAnswer(trx: Trx, mailbox: string, envelope: Buffer): Promise<void> {
  await sql`update signals.answers set envelope = ${envelope} where mailbox = ${mailbox}`.execute(trx)
}
