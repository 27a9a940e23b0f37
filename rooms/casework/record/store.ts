/** SQL over the record: blocks that the one acting may read. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { BlockPart } from './words.ts'

export type BlockRow = {
  readonly id: Id
  readonly case_id: Id
  readonly conference: Id
  readonly regime: string
  readonly state: string
  readonly involved: readonly string[]
  readonly part: BlockPart
  readonly organ: string
  readonly audience: readonly string[]
  readonly rests_on: readonly Id[]
  readonly begun_at: Date
  readonly version: number
  readonly edition: Id
  readonly written_by: string
  readonly pen: Id | null
  readonly pen_organ: string | null
  readonly pen_until: Date | null
  readonly text_sealed: Buffer
}
const columns = sql`id, case_id, conference, regime, state, involved, part, organ, audience, rests_on, begun_at, version, edition,
  written_by, pen, pen_organ, pen_until, text_sealed`

/** In the order in which they were begun, among those that are seen. */
export async function blocks(trx: Trx, conference: Id, inCase: Id): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`select ${columns} from casework.blocks
    where conference = ${conference} and case_id = ${inCase} order by begun_at, organ, part, id`.execute(trx)
  return rows
}
/** Only where a block lies: ten people ask this with every keystroke of an eleventh. */
export async function caseOfBlock(trx: Trx, id: Id): Promise<Id | undefined> {
  const { rows } = await sql<{ case_id: Id }>`select case_id from casework.blocks where id = ${id}`.execute(trx)
  return rows[0]?.case_id
}
export async function blockById(trx: Trx, id: Id): Promise<BlockRow | undefined> {
  const { rows } = await sql<BlockRow>`select ${columns} from casework.blocks where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addBlock(
  trx: Trx,
  partnership: Id,
  row: Omit<BlockRow, 'regime' | 'state' | 'involved'>,
): Promise<void> {
  await sql`insert into casework.blocks (partnership, id, case_id, conference, part, organ, audience, rests_on, begun_at, version,
      edition, written_by, pen, pen_organ, pen_until, text_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.conference}, ${row.part}, ${row.organ},
      ${row.audience as string[]}, ${row.rests_on as string[]}, ${row.begun_at}, ${row.version}, ${row.edition},
      ${row.written_by}, ${row.pen}, ${row.pen_organ}, ${row.pen_until}, ${row.text_sealed})`.execute(trx)
}
type Writing = {
  readonly id: Id
  readonly version: number
  readonly person: Id
  readonly organ: string
  readonly now: Date
}
type Holding = Omit<Writing, 'version'> & { readonly until: Date }
const penIsFree = ({ person, now }: Omit<Holding, 'until'>) =>
  sql`(pen is null or pen = ${person} or pen_until <= ${now})`

/** Answers whether the block still stood at `version` and nobody else held the pen. */
export async function writeBlock(
  trx: Trx,
  writing: Writing & { readonly until: Date; readonly edition: Id; readonly sealed: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.blocks
    set version = version + 1, edition = ${writing.edition}, written_by = ${writing.organ}, pen = ${writing.person},
      pen_organ = ${writing.organ}, pen_until = ${writing.until}, text_sealed = ${writing.sealed}
    where id = ${writing.id} and version = ${writing.version} and ${penIsFree(writing)}`.execute(trx)
  return numAffectedRows === 1n
}
/** Answers whether nobody else held the pen. */
export async function takePen(trx: Trx, holding: Holding): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.blocks
    set pen = ${holding.person}, pen_organ = ${holding.organ}, pen_until = ${holding.until}
    where id = ${holding.id} and ${penIsFree(holding)}`.execute(trx)
  return numAffectedRows === 1n
}
export async function layPenDown(trx: Trx, id: Id, person: Id): Promise<void> {
  await sql`update casework.blocks set pen = null, pen_organ = null, pen_until = null
    where id = ${id} and pen = ${person}`.execute(trx)
}
/** Answers whether the block still stood at `version` and nobody else held the pen. */
export async function deleteBlock(trx: Trx, { id, version, ...who }: Writing): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from casework.blocks
    where id = ${id} and version = ${version} and ${penIsFree({ id, ...who })}`.execute(trx)
  return numAffectedRows === 1n
}
