/** SQL of what only a RIEC knows: decisions to enter a phase, and paragraphs of its documents. In order of when they were made. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { CrimeForm, RiecCriterion, RiecDocument, RiecKind, RiecPhase } from './words.ts'

export type RiecFacts = { readonly kind: RiecKind; readonly phase: RiecPhase; readonly crime_form: CrimeForm }
/** By case. */
export async function factsOf(trx: Trx, cases: readonly Id[]): Promise<ReadonlyMap<Id, RiecFacts>> {
  const { rows } = await sql<RiecFacts & { id: Id }>`select id, kind, phase, crime_form from casework.cases
    where id = any (${cases as Id[]}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

export type CriterionRow = {
  readonly id: Id
  readonly case_id: Id
  readonly code: RiecCriterion
  readonly explanation_sealed: Buffer
}
export async function addCriterion(trx: Trx, partnership: Id, row: CriterionRow): Promise<void> {
  await sql`insert into casework.criteria (partnership, id, case_id, code, explanation_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.code}, ${row.explanation_sealed})`.execute(trx)
}
export async function criteria(trx: Trx, inCase: Id): Promise<CriterionRow[]> {
  const { rows } = await sql<CriterionRow>`select id, case_id, code, explanation_sealed from casework.criteria
    where case_id = ${inCase} order by code`.execute(trx)
  return rows
}

export type StepRow = {
  readonly id: Id
  readonly case_id: Id
  readonly kind: RiecKind
  readonly phase: RiecPhase
  readonly basis: string
  readonly categories: readonly string[]
  readonly involves: readonly string[]
  readonly decided_by: string
  readonly decided_on: string
  readonly words_sealed: Buffer
}
/** Of phase 2 and 3 the case follows by trigger. */
export async function addStep(
  trx: Trx,
  partnership: Id,
  row: StepRow & { readonly regime: string; readonly decided_person: Id; readonly decided_at: Date },
): Promise<void> {
  await sql`insert into casework.riec_steps (partnership, id, case_id, regime, kind, phase, basis, categories, involves,
      decided_by, decided_person, decided_on, decided_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.kind}, ${row.phase}, ${row.basis},
      ${row.categories as string[]}, ${row.involves as string[]}, ${row.decided_by}, ${row.decided_person}, ${row.decided_on},
      ${row.decided_at}, ${row.words_sealed})`.execute(trx)
}
export async function steps(trx: Trx, inCase: Id): Promise<StepRow[]> {
  const { rows } =
    await sql<StepRow>`select id, case_id, kind, phase, basis, categories, involves, decided_by, decided_on,
      words_sealed
    from casework.riec_steps where case_id = ${inCase} order by phase`.execute(trx)
  return rows
}

export type BlockRow = {
  readonly id: Id
  readonly case_id: Id
  readonly document: RiecDocument
  readonly organ: string
  readonly audience: readonly string[]
  readonly rests_on: readonly Id[]
  readonly written_on: string
  readonly words_sealed: Buffer
}
export async function addBlock(
  trx: Trx,
  partnership: Id,
  row: BlockRow & { readonly regime: string; readonly written_by: Id; readonly written_at: Date },
): Promise<void> {
  await sql`insert into casework.riec_blocks (partnership, id, case_id, regime, document, organ, audience, rests_on, written_by,
      written_on, written_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.document}, ${row.organ},
      ${row.audience as string[]}, ${row.rests_on as string[]}, ${row.written_by}, ${row.written_on}, ${row.written_at},
      ${row.words_sealed})`.execute(trx)
}
export async function blocks(trx: Trx, inCase: Id): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`select id, case_id, document, organ, audience, rests_on, written_on, words_sealed
    from casework.riec_blocks where case_id = ${inCase} order by document, written_at, organ`.execute(trx)
  return rows
}
