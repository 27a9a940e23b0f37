/** SQL of looking for somebody in files of measures and in worries. The job copies sealed words within the database and opens none. */
import type { Id } from '../../../../foundation/clock.ts'
import { sql, type Trx } from '../../../../foundation/database/sql.ts'
import type { PartKind } from '../words.ts'

export type FoundInFile = { readonly measure: Id; readonly member: Id; readonly organ: string }
/** Of the marks the job was opened with. A file held for a claim is of no organ any more: nobody can answer for it. */
export async function membersUnder(trx: Trx): Promise<FoundInFile[]> {
  const { rows } = await sql<FoundInFile>`select distinct k.measure, k.member, f.organ
    from casework.member_marks k join casework.measures f on f.id = k.measure
    where f.organ <> '' and not exists (select from casework.member_strikes s
      where s.member = k.member and s.outcome = 'struck')
    order by f.organ, k.measure, k.member`.execute(trx)
  return rows
}

type Source = { what: PartKind; table: string; column: string; category?: string; day?: string; where?: string }
/** Who asks, and what is of the file as a whole; of another member of the household nothing. */
const ofMember = 's.member = any (k.members)'
const ofFileOrMember = `(s.member is null or ${ofMember})`
const sources: readonly Source[] = [
  { what: 'person', table: 'measure_members', column: 'identity_sealed', where: 's.id = any (k.members)' },
  { what: 'other', table: 'measure_members', column: 'identity_sealed', where: 's.id <> all (k.members)' },
  { what: 'facts', table: 'measures', column: 'facts_sealed', day: 's.opened_on' },
  { what: 'facts', table: 'urgent_courses', column: 'facts_sealed', day: 's.taken_at::date' },
  {
    what: 'view',
    table: 'measure_members',
    column: 'view_sealed',
    day: 's.viewed_on',
    where: 's.id = any (k.members)',
  },
  {
    what: 'answer',
    table: 'measure_answers',
    column: 'words_sealed',
    category: 's.question',
    day: 's.answered_at::date',
    where: ofFileOrMember,
  },
  ...(['protection_by_sealed', 'protection_call_sealed'] as const).map((column) => ({
    ...{ what: 'answer' as const, table: 'measure_answers', column, category: 's.question' },
    ...{ day: 's.answered_at::date', where: ofFileOrMember },
  })),
  { what: 'check', table: 'vulnerability_checks', column: 'words_sealed', day: 's.filled_at::date', where: ofMember },
  { what: 'check', table: 'vulnerability_overrides', column: 'reasons_sealed', day: 's.decided_on', where: ofMember },
  { what: 'advice', table: 'measure_advices', column: 'text_sealed', category: 's.kind', day: 's.received_on' },
  { what: 'advice', table: 'measure_set_asides', column: 'reasons_sealed', day: 's.decided_on' },
  { what: 'source', table: 'measure_sources', column: 'text_sealed', category: 's.category', day: 's.observed_on' },
  { what: 'decision', table: 'measure_decisions', column: 'reasons_sealed', day: 's.decided_on' },
  { what: 'remedy', table: 'measure_remedies', column: 'words_sealed', day: 's.ended_on' },
]

/** Lays out for one consultation what the organ's files hold about these members of a household. */
export async function layOutFiles(trx: Trx, consultation: Id, found: readonly FoundInFile[]): Promise<void> {
  const files = [...new Set(found.map(({ measure }) => measure))]
  const members = [...new Set(found.map(({ member }) => member))]
  const asked = sql`(select c.partnership, c.id, c.regime, c.organ, ${members as Id[]}::uuid[] as members
    from casework.consultations c where c.id = ${consultation}) k`
  for (const { what, table, column, category = 'null::text', day = 'null::date', where = 'true' } of sources) {
    const file = table === 'measures' ? 's.id' : 's.measure'
    await sql`insert into casework.consultation_parts (partnership, id, consultation, measure, regime, organ, what, category,
        seen_on, from_table, from_row, from_column, words_sealed)
      select k.partnership, gen_random_uuid(), k.id, ${sql.raw(file)}, k.regime, k.organ, ${what}, ${sql.raw(category)},
        ${sql.raw(day)}, ${`casework.${table}`}, s.id, ${column}, s.${sql.raw(column)}
      from ${asked}, ${sql.raw(`casework.${table}`)} s
      where ${sql.raw(file)} = any (${files as Id[]}::uuid[]) and s.${sql.raw(column)} is not null
        and ${sql.raw(where)}`.execute(trx)
  }
  await sql`insert into casework.consultation_parts (partnership, id, consultation, measure, regime, organ, what, category,
      seen_on, from_table, from_row, from_column, amount)
    select k.partnership, gen_random_uuid(), k.id, s.measure, k.regime, k.organ, 'consequence', s.kind, s.on_day,
      'casework.ledger_entries', s.id, 'kind', s.amount
    from ${asked}, casework.ledger_entries s
    where s.measure = any (${files as Id[]}::uuid[]) and s.ended is distinct from 'wrong'`.execute(trx)
}

// ── worries about radicalisation ──
/** Of the marks the job was opened with. What is only kept for a claim nobody reads, nor that it is kept. */
export async function worriesUnder(trx: Trx): Promise<Id[]> {
  const { rows } = await sql<{ worry: Id }>`select distinct k.worry from casework.worry_marks k
    where not exists (select from casework.kept_worries x where x.worry = k.worry) order by k.worry`.execute(trx)
  return rows.map(({ worry }) => worry)
}
const writers = sql.raw(`select id as worry, reporter as organ from casework.worries
  union select worry, organ from casework.worry_weighings
  union select worry, read_organ from casework.worry_weighings where read_organ is not null
  union select worry, organ from casework.worry_notes
  union select worry, organ from casework.necessity_reviews`)
/** Who wrote something in them; each speaks for its own. */
export async function organsOfWorries(trx: Trx, worries: readonly Id[]): Promise<string[]> {
  const { rows } = await sql<{ organ: string }>`select distinct w.organ from (${writers}) w
    where w.worry = any (${worries as Id[]}::uuid[]) order by w.organ`.execute(trx)
  return rows.map(({ organ }) => organ)
}
const ofWorries: readonly Source[] = [
  { what: 'person', table: 'worries', column: 'words_sealed' },
  {
    what: 'worry',
    table: 'worries',
    column: 'words_sealed',
    day: 's.first_processed_on',
    where: 's.reporter = k.organ',
  },
  { what: 'weighing', table: 'worry_weighings', column: 'words_sealed', day: 's.weighed_on' },
  {
    what: 'weighing',
    table: 'worry_weighings',
    column: 'read_words_sealed',
    day: 's.read_on',
    where: 's.read_organ = k.organ',
  },
  { what: 'note', table: 'worry_notes', column: 'words_sealed', category: 's.category', day: 's.written_on' },
  { what: 'necessity', table: 'necessity_reviews', column: 'words_sealed', day: 's.reviewed_on' },
]
/** Lays out for one consultation what its organ wrote about somebody. */
export async function layOutWorries(trx: Trx, consultation: Id, worries: readonly Id[]): Promise<void> {
  for (const { what, table, column, category = 'null::text', day = 'null::date', where } of ofWorries) {
    const worry = table === 'worries' ? 's.id' : 's.worry'
    const own = where ?? (table === 'worries' ? 'true' : 's.organ = k.organ')
    await sql`insert into casework.consultation_parts (partnership, id, consultation, worry, regime, organ, what, category,
        seen_on, from_table, from_row, from_column, words_sealed)
      select k.partnership, gen_random_uuid(), k.id, ${sql.raw(worry)}, k.regime, k.organ, ${what}, ${sql.raw(category)},
        ${sql.raw(day)}, ${`casework.${table}`}, s.id, ${column}, s.${sql.raw(column)}
      from casework.consultations k, ${sql.raw(`casework.${table}`)} s
      where k.id = ${consultation} and ${sql.raw(worry)} = any (${worries as Id[]}::uuid[])
        and s.${sql.raw(column)} is not null and ${sql.raw(own)}`.execute(trx)
  }
  // The circle, to see that no name of theirs stands in what the person gets to read.
  await sql`insert into casework.consultation_parts (partnership, id, consultation, worry, regime, organ, what, from_table,
      from_row, from_column, words_sealed)
    select k.partnership, gen_random_uuid(), k.id, s.case_id, k.regime, k.organ, 'other', 'casework.persons', s.id,
      'identity_sealed', s.identity_sealed
    from casework.consultations k, casework.persons s
    where k.id = ${consultation} and s.case_id = any (${worries as Id[]}::uuid[])`.execute(trx)
}
