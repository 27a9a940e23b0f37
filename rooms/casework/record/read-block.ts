/**
 * One block in its last version: opened once per version by each page, which asks again only when it hears of another. Who may
 * read it, its lock says; a page that follows ten writers asks this many times a minute.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { openColumn } from '../../sharing/door.ts'
import { changedAmong } from '../correction/store.ts'
import { caseworkProblems } from '../problems.ts'
import { somebodyElseHoldsThePen } from './block.ts'
import type { BlockFrame, BlockShown } from './contract.ts'
import { seeBlock } from './see-block.ts'
import type { BlockRow } from './store.ts'

/** Errors: `casework/block-not-visible`. */
export async function readBlock(act: Act, { params }: { params: { block: Id } }): Promise<BlockShown> {
  const row = await seeBlock(act, params.block)
  const [frame] = await framesOf(act, [row])
  const text = (await openColumn(act, 'casework.blocks', 'text_sealed', [row])).get(row.id)
  // Erased between the row and its key: it is gone.
  if (!frame || text === undefined) throw caseworkProblems.because('block-not-visible')
  return { ...frame, text }
}

/** What can be said of blocks without opening them. */
export async function framesOf(act: Act, rows: readonly BlockRow[]): Promise<BlockFrame[]> {
  const { person, organ } = act.capacity
  const now = act.clock.now()
  const held = (row: BlockRow) => row.pen !== null && row.pen_until !== null && row.pen_until > now
  const names = await colleagueNames(
    act.trx,
    rows.flatMap((row) => (row.pen && held(row) ? [row.pen] : [])),
  )
  const changed = await changedAmong(
    act.trx,
    rows.flatMap(({ rests_on }) => rests_on),
  )
  act.note(...rows.map(({ id }) => id))
  return rows.map((row) => ({
    id: row.id,
    edition: row.edition,
    version: row.version,
    part: row.part,
    organ: row.organ,
    writtenBy: row.written_by,
    audience: row.rests_on.length > 0 ? null : [...row.audience],
    restsOn: [...row.rests_on],
    sourceChanged: row.rests_on.some((source) => changed.has(source)),
    mine: row.organ === organ,
    pen:
      row.pen && row.pen_organ && held(row)
        ? {
            organ: row.pen_organ,
            name: names.get(row.pen) ?? '',
            mine: !somebodyElseHoldsThePen(row, person, now),
          }
        : null,
  }))
}
