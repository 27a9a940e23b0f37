/** SQL of surveys, their answers and what came out of them. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import {
  monthsAnswersStay,
  type SurveyDesign,
  type SurveyPicture,
  type SurveyProgress,
  type SurveyState,
} from './words.ts'

export type Bringing = {
  readonly id: Id
  readonly pieces: number
  readonly encoding: 'utf-8' | 'windows-1252'
}
export type SurveyFault = {
  readonly code: string
  readonly line?: number
  readonly column?: string
  readonly found?: string
  readonly expected?: string
}
export type SurveyRow = {
  readonly id: Id
  readonly design: SurveyDesign
  readonly state: SurveyState
  readonly bringing: Bringing | null
  readonly fault: SurveyFault | null
  readonly progress: SurveyProgress | null
  readonly answers: 'none' | 'held' | 'destroyed'
  readonly destroy_by: string | null
  readonly destroyed_on: string | null
  readonly destroyed_act: Id | null
  readonly designed_on: string
  readonly attempts: number
}
const columns = sql.raw(
  'id, design, state, bringing, fault, progress, answers, destroy_by, destroyed_on, destroyed_act, designed_on, attempts',
)

/** Latest fieldwork first. */
export async function allSurveys(trx: Trx): Promise<SurveyRow[]> {
  const { rows } = await sql<SurveyRow>`select ${columns} from neighbourhood.surveys
    order by fieldwork_until desc, title, designed_at limit 200`.execute(trx)
  return rows
}
export async function surveyWith(trx: Trx, id: Id): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`select ${columns} from neighbourhood.surveys where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addSurvey(
  trx: Trx,
  partnership: Id,
  row: { id: Id; design: SurveyDesign; on: string; at: Date; state?: SurveyState },
): Promise<void> {
  await sql`insert into neighbourhood.surveys (partnership, id, title, design, fieldwork_until, state, answers, designed_on, designed_at)
    values (${partnership}, ${row.id}, ${row.design.title}, ${JSON.stringify(row.design)}, ${row.design.fieldworkUntil},
      ${row.state ?? 'designed'}, 'none', ${row.on}, ${row.at})`.execute(trx)
}

/** False when it had moved on meanwhile. The day of destruction that was set first stays; what was refused begins anew. */
export async function holdAnswers(trx: Trx, id: Id, destroyBy: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.surveys
    set state = 'designed', fault = null, answers = 'held', destroy_by = coalesce(destroy_by, ${destroyBy}::date)
    where id = ${id} and state in ('designed', 'refused')`.execute(trx)
  return numAffectedRows === 1n
}
/** A piece that is sent twice counts once. */
export async function addPart(
  trx: Trx,
  partnership: Id,
  part: { id: Id; survey: Id; bringing: Id; place: number; sealed: Buffer },
): Promise<void> {
  await sql`insert into neighbourhood.survey_parts (partnership, id, survey, bringing, place, content_sealed)
    values (${partnership}, ${part.id}, ${part.survey}, ${part.bringing}, ${part.place}, ${part.sealed})
    on conflict do nothing`.execute(trx)
}
export async function steerSurvey(
  trx: Trx,
  id: Id,
  from: readonly SurveyState[],
  to: { state: SurveyState; bringing: Bringing | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.surveys
    set state = ${to.state}, bringing = ${to.bringing && JSON.stringify(to.bringing)}, fault = null, progress = null,
      attempts = 0, runner = null
    where id = ${id} and state = any (${from as string[]})`.execute(trx)
  return numAffectedRows === 1n
}

/** Of surveys with figures, earliest fieldwork first. */
export type PictureRow = {
  readonly survey: Id
  readonly design: SurveyDesign
  readonly content: SurveyPicture
  readonly made_on: string
  readonly sha256: string
}
export async function pictures(trx: Trx): Promise<PictureRow[]> {
  const { rows } =
    await sql<PictureRow>`select p.survey, s.design, p.content, p.made_on, encode(p.content_sha256, 'hex') as sha256
    from neighbourhood.survey_pictures p join neighbourhood.surveys s on s.id = p.survey
    order by s.fieldwork_until, s.title, s.designed_at`.execute(trx)
  return rows
}

// ── the work, as the importer ──

/** Units: seconds of silence after which another may take over. */
const silence = 45

export async function claimSurvey(trx: Trx, runner: Id, now: Date): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`update neighbourhood.surveys
    set runner = ${runner}, heard_at = ${now}, attempts = attempts + 1
    where id = (
      select id from neighbourhood.surveys
      where state = 'importing' and (runner is null or heard_at < ${now}::timestamptz - make_interval(secs => ${silence}))
      order by fieldwork_until, title, designed_at limit 1 for update skip locked)
    returning ${columns}`.execute(trx)
  return rows[0]
}
export async function sealedPart(
  trx: Trx,
  bringing: Id,
  place: number,
): Promise<{ id: Id; sealed: Buffer } | undefined> {
  const { rows } = await sql<{
    id: Id
    sealed: Buffer
  }>`select id, content_sealed as sealed from neighbourhood.survey_parts
    where bringing = ${bringing} and place = ${place}`.execute(trx)
  return rows[0]
}
/** False when another took over, or it was ended: then the work ends. */
export async function tellProgress(
  trx: Trx,
  { id, runner, now, progress }: { id: Id; runner: Id; now: Date; progress: SurveyProgress },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.surveys
    set progress = ${JSON.stringify(progress)}, heard_at = ${now}
    where id = ${id} and runner = ${runner} and state = 'importing'`.execute(trx)
  return numAffectedRows === 1n
}
export async function endTurn(
  trx: Trx,
  { id, runner, state, fault }: { id: Id; runner: Id; state: 'estimated' | 'refused'; fault: SurveyFault | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.surveys
    set state = ${state}, fault = ${fault && JSON.stringify(fault)}, progress = null, runner = null
    where id = ${id} and runner = ${runner} and state = 'importing'`.execute(trx)
  return numAffectedRows === 1n
}
export async function addPicture(
  trx: Trx,
  partnership: Id,
  row: { id: Id; survey: Id; content: string; sha256: Buffer; madeOn: string },
): Promise<void> {
  await sql`insert into neighbourhood.survey_pictures (partnership, id, survey, content, content_sha256, made_on)
    values (${partnership}, ${row.id}, ${row.survey}, ${row.content}, ${row.sha256}, ${row.madeOn})`.execute(trx)
}

// ── the end of the answers, as a job ──

/** Whose answers go on `today`: final or refused surveys, whose day came, and answers that nobody had read for a week. */
export async function surveysToEmpty(trx: Trx, today: string): Promise<{ id: Id; again: boolean }[]> {
  const { rows } = await sql<{ id: Id; again: boolean }>`select id, state in ('refused', 'designed') as again
    from neighbourhood.surveys
    where answers = 'held' and (state in ('final', 'refused') or destroy_by <= ${today}::date
      or (state = 'designed' and destroy_by - make_interval(months => ${monthsAnswersStay}) < ${today}::date - 7))
    order by destroy_by, title, designed_at`.execute(trx)
  return rows
}
export async function heldParts(trx: Trx, survey: Id): Promise<{ id: Id; destroy_by: string }[]> {
  const { rows } = await sql<{ id: Id; destroy_by: string }>`select p.id, s.destroy_by from neighbourhood.survey_parts p
    join neighbourhood.surveys s on s.id = p.survey where p.survey = ${survey} and s.destroy_by is not null order by p.id`.execute(
    trx,
  )
  return rows
}
export async function partsDue(trx: Trx, today: string): Promise<{ id: Id; survey: Id; destroy_by: string }[]> {
  const { rows } = await sql<{ id: Id; survey: Id; destroy_by: string }>`select p.id, p.survey, s.destroy_by
    from neighbourhood.survey_parts p join neighbourhood.surveys s on s.id = p.survey
    where s.destroy_by <= ${today}::date order by s.destroy_by, p.id`.execute(trx)
  return rows
}
export async function removeParts(trx: Trx, survey: Id): Promise<number> {
  const { numAffectedRows } = await sql`delete from neighbourhood.survey_parts where survey = ${survey}`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
export async function removePart(trx: Trx, part: Id): Promise<void> {
  await sql`delete from neighbourhood.survey_parts where id = ${part}`.execute(trx)
}
/** `again`: nothing came of them, and others may be brought. */
export async function noteDestroyed(
  trx: Trx,
  survey: Id,
  { on, act, again }: { on: string; act: Id; again: boolean },
): Promise<void> {
  await sql`update neighbourhood.surveys set answers = ${again ? 'none' : 'destroyed'},
      destroy_by = case when ${again} then null else destroy_by end,
      destroyed_on = case when ${again} then null else ${on}::date end,
      destroyed_act = ${act}
    where id = ${survey}`.execute(trx)
}
