/** SQL over marks of persons, and over questions to others. Nobody reads marks but the job that brings them along. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { AskerFunction, QuestionStanding, QuestionTargetKind } from './words.ts'

export type MarkRow = {
  readonly id: Id
  readonly regime: string
  readonly case_id: Id
  readonly person: Id
  readonly mark: string
}
export async function addMarks(trx: Trx, partnership: Id, rows: readonly MarkRow[]): Promise<void> {
  for (const row of rows)
    await sql`insert into casework.person_marks (partnership, id, regime, case_id, person, mark)
      values (${partnership}, ${row.id}, ${row.regime}, ${row.case_id}, ${row.person}, ${row.mark})`.execute(trx)
}
export type MemberMarkRow = Pick<MarkRow, 'id' | 'regime' | 'mark'> & { readonly measure: Id; readonly member: Id }
export async function addMemberMarks(trx: Trx, partnership: Id, rows: readonly MemberMarkRow[]): Promise<void> {
  for (const row of rows)
    await sql`insert into casework.member_marks (partnership, id, regime, measure, member, mark)
      values (${partnership}, ${row.id}, ${row.regime}, ${row.measure}, ${row.member}, ${row.mark})`.execute(trx)
}
export type WorryMarkRow = Pick<MarkRow, 'id' | 'regime' | 'mark'> & { readonly worry: Id }
export async function addWorryMarks(trx: Trx, partnership: Id, rows: readonly WorryMarkRow[]): Promise<void> {
  for (const row of rows)
    await sql`insert into casework.worry_marks (partnership, id, regime, worry, mark)
      values (${partnership}, ${row.id}, ${row.regime}, ${row.worry}, ${row.mark})`.execute(trx)
}
export const markTables = ['person_marks', 'member_marks', 'worry_marks'] as const
export async function deleteMarks(trx: Trx, regime: string): Promise<void> {
  for (const table of markTables)
    await sql`delete from ${sql.table(`casework.${table}`)} where regime = ${regime}`.execute(trx)
}
/** In the compartment the job was opened for. */
export async function anyMark(trx: Trx): Promise<boolean> {
  const { rows } = await sql`select id from casework.person_marks union all select id from casework.member_marks
    union all select id from casework.worry_marks limit 1`.execute(trx)
  return rows.length > 0
}

export async function isMarked(trx: Trx, person: Id, marks: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select id from casework.person_marks where person = ${person} and mark = any (${marks as string[]})
    union all
    select id from casework.member_marks where member = ${person} and mark = any (${marks as string[]})
    union all
    select id from casework.worry_marks where worry = ${person} and mark = any (${marks as string[]})
    limit 1`.execute(trx)
  return rows.length > 0
}

export type SealedPerson = { readonly id: Id; readonly case_id: Id; readonly identity_sealed: Buffer }
export async function sealedPersons(trx: Trx, regime: string): Promise<SealedPerson[]> {
  const { rows } = await sql<SealedPerson>`select id, case_id, identity_sealed from casework.persons
    where regime = ${regime}`.execute(trx)
  return rows
}
export type SealedMember = {
  readonly id: Id
  readonly measure: Id
  readonly identity_sealed: Buffer
  readonly facts_sealed: Buffer
}
/** Without whom was put in by mistake. */
export async function sealedMembers(trx: Trx): Promise<SealedMember[]> {
  const { rows } = await sql<SealedMember>`select m.id, m.measure, m.identity_sealed, f.facts_sealed
    from casework.measure_members m join casework.measures f on f.id = m.measure
    where not exists (select from casework.member_strikes s where s.member = m.id and s.outcome = 'struck')`.execute(
    trx,
  )
  return rows
}
export type SealedWorry = { readonly id: Id; readonly words_sealed: Buffer }
export async function sealedWorries(trx: Trx): Promise<SealedWorry[]> {
  const { rows } = await sql<SealedWorry>`select id, words_sealed from casework.worries`.execute(trx)
  return rows
}
/** Of a child in the circle, the organs involved that read its name: nobody is told that another organ knows it. `p` and `c`. */
const knowWhoItIs = sql`case when p.narrowed
  then array(select organ from unnest(c.involved) as one (organ) where organ = any (p.audience)) else c.involved end`
export async function personsOfOpenCases(
  trx: Trx,
  regime: string,
): Promise<(SealedPerson & { readonly involved: readonly string[] })[]> {
  const { rows } = await sql<SealedPerson & { readonly involved: readonly string[] }>`
    select p.id, p.case_id, p.identity_sealed, ${knowWhoItIs} as involved
    from casework.persons p join casework.cases c on c.id = p.case_id
    where c.regime = ${regime} and c.state = 'open' order by p.id`.execute(trx)
  return rows
}
export async function lastDestroyedOn(trx: Trx, regime: string): Promise<string | undefined> {
  const { rows } = await sql<{ destroyed_on: string }>`select destroyed_on from casework.destructions
    where regime = ${regime} order by destroyed_on desc limit 1`.execute(trx)
  return rows[0]?.destroyed_on
}

/** Where somebody is known, of the marks the job was opened with (`lookedUp`). */
export type Found = { readonly case_id: Id; readonly person: Id; readonly involved: readonly string[] }
export async function knownUnder(trx: Trx, states: readonly string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`select distinct m.case_id, m.person, ${knowWhoItIs} as involved
    from casework.person_marks m join casework.cases c on c.id = m.case_id join casework.persons p on p.id = m.person
    where c.state = any (${states as string[]}) order by m.case_id, m.person`.execute(trx)
  return rows
}

export type QuestionRow = {
  readonly id: Id
  readonly case_id: Id | null
  readonly regime: string
  readonly state: 'reported' | 'open' | 'closed'
  readonly reporter: string
  readonly core: readonly string[]
  readonly involved: readonly string[]
  readonly person: Id | null
  readonly asker: string
  readonly asker_person: Id
  readonly asker_function: AskerFunction
  readonly target: string
  readonly target_kind: QuestionTargetKind
  readonly purpose: string
  readonly basis: string
  readonly reference: string
  readonly drafted_at: Date
  readonly drafted_on: string
  readonly standing: QuestionStanding
  readonly decided_by: string | null
  readonly decided_on: string | null
  readonly known: boolean | null
  readonly named: readonly string[] | null
  readonly may_be_incomplete: boolean | null
  readonly miss_share: number | null
  readonly miss_measured_on: string | null
  readonly trouble: string | null
  readonly answered_on: string | null
  readonly expires_on: string
  readonly necessity_sealed: Buffer
  readonly identity_sealed: Buffer | null
  readonly refusal_sealed: Buffer | null
}
const questionColumns = sql.raw(`id, case_id, regime, state, reporter, core, involved, person, asker, asker_person,
  asker_function, target, target_kind, purpose, basis, reference, drafted_at, drafted_on, standing, decided_by,
  decided_on, known, named, may_be_incomplete, miss_share, miss_measured_on, trouble, answered_on, expires_on,
  necessity_sealed, identity_sealed, refusal_sealed`)

export type NewQuestion = Pick<
  QuestionRow,
  | 'id'
  | 'case_id'
  | 'regime'
  | 'core'
  | 'involved'
  | 'person'
  | 'asker'
  | 'asker_person'
  | 'asker_function'
  | 'target'
  | 'target_kind'
  | 'purpose'
  | 'basis'
  | 'reference'
  | 'drafted_at'
  | 'drafted_on'
  | 'expires_on'
  | 'necessity_sealed'
  | 'identity_sealed'
>
/** A question from a case takes the standing of that case, whatever is written here. */
export async function addQuestion(trx: Trx, partnership: Id, row: NewQuestion): Promise<void> {
  await sql`insert into casework.known_questions (partnership, id, case_id, regime, state, reporter, core, involved,
      person, asker, asker_person, asker_function, target, target_kind, purpose, basis, reference, drafted_at,
      drafted_on, standing, expires_on, necessity_sealed, identity_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, 'open', ${row.asker}, ${row.core as string[]},
      ${row.involved as string[]}, ${row.person}, ${row.asker}, ${row.asker_person}, ${row.asker_function},
      ${row.target}, ${row.target_kind}, ${row.purpose}, ${row.basis}, ${row.reference}, ${row.drafted_at},
      ${row.drafted_on}, 'drafted', ${row.expires_on}, ${row.necessity_sealed}, ${row.identity_sealed})`.execute(trx)
}
/** Whoever does not read the person learns of no question about them either. */
const aboutSomebodyRead = sql`(person is null or exists (select from casework.persons p where p.id = person))`
/** Newest first; what has ended on `day` is not there any more. */
export async function questionsOfCase(trx: Trx, inCase: Id, day: string): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select ${questionColumns} from casework.known_questions
    where case_id = ${inCase} and expires_on > ${day} and ${aboutSomebodyRead} order by drafted_at desc, id`.execute(
    trx,
  )
  return rows
}
/** All that this person may see and that has not ended; `standing` absent: whatever it is. Newest first. */
export async function questions(trx: Trx, day: string, standing?: QuestionStanding): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select ${questionColumns} from casework.known_questions
    where expires_on > ${day} and standing = coalesce(${standing ?? null}::text, standing)
      and ${aboutSomebodyRead}
    order by drafted_at desc, id`.execute(trx)
  return rows
}
export async function questionById(trx: Trx, id: Id, day: string): Promise<QuestionRow | undefined> {
  const { rows } = await sql<QuestionRow>`select ${questionColumns} from casework.known_questions
    where id = ${id} and expires_on > ${day} and ${aboutSomebodyRead}`.execute(trx)
  return rows[0]
}
/** How many this organ drafted for one register on a day; refused ones do not count. */
export async function draftedOn(trx: Trx, by: { asker: string; target: string; day: string }): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from casework.known_questions
    where asker = ${by.asker} and target = ${by.target} and drafted_on = ${by.day} and standing <> 'refused'`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}
/** Two drafts of one organ for one register at once wait for each other, until commit. */
export const holdQuestions = (trx: Trx, { asker, target }: { asker: string; target: string }) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`casework questions ${asker} ${target}`}, 0))`.execute(trx)

/** Answers whether it was still waiting for a decision. */
export async function decideQuestion(
  trx: Trx,
  id: Id,
  decided: { standing: 'approved' | 'refused'; by: string; person: Id; on: string; refusal: Buffer | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.known_questions
    set standing = ${decided.standing}, decided_by = ${decided.by}, decided_person = ${decided.person},
      decided_on = ${decided.on}, refusal_sealed = ${decided.refusal}
    where id = ${id} and standing = 'drafted'`.execute(trx)
  return numAffectedRows === 1n
}

// ── what the job does ──
export async function approvedQuestions(trx: Trx): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select ${questionColumns} from casework.known_questions
    where standing = 'approved' and state = 'open' order by drafted_at, id`.execute(trx)
  return rows
}
/** Asked again at the moment of asking: who closes the case waits for this, and after a case was closed nothing is asked. */
export async function isStillToBeAsked(trx: Trx, id: Id): Promise<boolean> {
  const { rows } = await sql`select id from casework.known_questions
    where id = ${id} and standing = 'approved' and state = 'open' for update`.execute(trx)
  return rows.length === 1
}
/** For a job that works on what was asked before. */
export async function questionOfJob(trx: Trx, id: Id): Promise<QuestionRow | undefined> {
  const { rows } = await sql<QuestionRow>`select ${questionColumns} from casework.known_questions
    where id = ${id}`.execute(trx)
  return rows[0]
}
export type Outcome = Pick<
  QuestionRow,
  'standing' | 'known' | 'named' | 'may_be_incomplete' | 'miss_share' | 'miss_measured_on' | 'trouble' | 'expires_on'
>
/** Answers whether it was still waiting to be asked: a case that closed meanwhile gets no answer. */
export async function setOutcome(trx: Trx, id: Id, outcome: Outcome, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.known_questions
    set standing = ${outcome.standing}, known = ${outcome.known}, named = ${outcome.named as string[] | null},
      may_be_incomplete = ${outcome.may_be_incomplete}, miss_share = ${outcome.miss_share},
      miss_measured_on = ${outcome.miss_measured_on}, trouble = ${outcome.trouble}, answered_on = ${on},
      expires_on = ${outcome.expires_on}
    where id = ${id} and standing = 'approved' and state = 'open'`.execute(trx)
  return numAffectedRows === 1n
}
export async function sealedPerson(trx: Trx, id: Id): Promise<SealedPerson | undefined> {
  const { rows } = await sql<SealedPerson>`select id, case_id, identity_sealed from casework.persons
    where id = ${id}`.execute(trx)
  return rows[0]
}
export async function questionsEnded(trx: Trx, day: string): Promise<EndedQuestion[]> {
  const { rows } = await sql<EndedQuestion>`select id, case_id, regime, expires_on from casework.known_questions
    where expires_on <= ${day}`.execute(trx)
  return rows
}
export const deleteQuestion = (trx: Trx, id: Id) =>
  sql`delete from casework.known_questions where id = ${id}`.execute(trx)
export type EndedQuestion = Pick<QuestionRow, 'id' | 'case_id' | 'regime' | 'expires_on'>
/** Rows about one person that go with the person: their keys are erased first. */
export async function rowsAboutPerson(
  trx: Trx,
  person: Id,
): Promise<{ table: 'known_questions' | 'shieldings' | 'alignments'; id: Id }[]> {
  const { rows } = await sql<{ table: 'known_questions' | 'shieldings' | 'alignments'; id: Id }>`
    select 'known_questions' as table, id from casework.known_questions where person = ${person}
    union all select 'shieldings', id from casework.shieldings where person = ${person}
    union all select 'alignments', id from casework.alignments where person = ${person}`.execute(trx)
  return rows
}

// ── shielded persons ──
export async function addShielding(
  trx: Trx,
  partnership: Id,
  row: { id: Id; case_id: Id; person: Id; by: string; byPerson: Id; since: string; reason_sealed: Buffer },
): Promise<void> {
  await sql`insert into casework.shieldings (partnership, id, case_id, person, decided_by, decided_person, since, reason_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.person}, ${row.by}, ${row.byPerson}, ${row.since},
      ${row.reason_sealed})`.execute(trx)
}
export async function shieldings(trx: Trx, persons: readonly Id[]): Promise<{ id: Id; person: Id }[]> {
  const { rows } = await sql<{ id: Id; person: Id }>`select id, person from casework.shieldings
    where person = any (${persons as Id[]}::uuid[])`.execute(trx)
  return rows
}
export const deleteShielding = (trx: Trx, id: Id) => sql`delete from casework.shieldings where id = ${id}`.execute(trx)

export type SecondLookRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly core: readonly string[]
  readonly involved: readonly string[]
  readonly asked_from: string
  readonly asker: string
  readonly asker_function: AskerFunction
  readonly reference: string
  readonly asked_at: Date
}
export async function addSecondLook(
  trx: Trx,
  partnership: Id,
  row: Omit<SecondLookRow, 'regime' | 'state' | 'core' | 'involved'> & { person: Id },
): Promise<void> {
  await sql`insert into casework.second_looks (partnership, id, case_id, regime, state, reporter, core, involved, person,
      asked_from, asker, asker_function, reference, asked_at)
    select ${partnership}, ${row.id}, c.id, c.regime, c.state, c.reporter, c.core, c.involved, ${row.person},
      ${row.asked_from}, ${row.asker}, ${row.asker_function}, ${row.reference}, ${row.asked_at}
    from casework.cases c where c.id = ${row.case_id}`.execute(trx)
}
/** Of whom the one acting reads: whoever does not read a child's name hears not that it was asked about. */
export async function secondLooks(trx: Trx): Promise<SecondLookRow[]> {
  const { rows } = await sql<SecondLookRow>`select id, case_id, regime, state, core, involved, asked_from, asker,
      asker_function, reference, asked_at
    from casework.second_looks where seen_by is null and ${aboutSomebodyRead} order by asked_at, id`.execute(trx)
  return rows
}
export async function secondLook(trx: Trx, id: Id): Promise<SecondLookRow | undefined> {
  return (await secondLooks(trx)).find((row) => row.id === id)
}
export const endSecondLook = (trx: Trx, id: Id, by: string, on: string) =>
  sql`update casework.second_looks set seen_by = ${by}, seen_on = ${on} where id = ${id}`.execute(trx)
