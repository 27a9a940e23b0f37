/** Writes a block of the record on, one writer at a time; a version that is not the last is refused and changes nothing. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { sealWords, stopClock } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { requireSeat } from '../meeting/see-item.ts'
import { caseworkProblems } from '../problems.ts'
import { holdCase } from '../store.ts'
import type { Version } from './begin-block.ts'
import { penStaysSeconds, somebodyElseHoldsThePen } from './block.ts'
import { aboutBlock, seeBlock, seenBlock } from './see-block.ts'
import * as store from './store.ts'

type OneBlock = { readonly params: { readonly block: Id } }

/** Errors: `block-not-visible`, `not-yours-to-do`, and what `requireSeat` says. */
async function mayWrite(act: Act, id: Id): Promise<store.BlockRow> {
  const row = await seeBlock(act, id)
  await decideOr(act, aboutBlock('write-block', row), caseworkProblems.because('not-yours-to-do'))
  await requireSeat(act, row.conference, row.case_id)
  return row
}
const writerIn = (act: Act, row: store.BlockRow) => ({
  id: row.id,
  person: act.capacity.person,
  organ: act.capacity.organ,
  now: act.clock.now(),
  until: new Date(act.clock.now().getTime() + penStaysSeconds * 1000),
})

/** Why it could not be written: the pen is asked first, for who holds it will change the version too. */
async function refusal(act: Act, id: Id): Promise<Error> {
  const now = await seeBlock(act, id)
  return caseworkProblems.because(
    somebodyElseHoldsThePen(now, act.capacity.person, act.clock.now()) ? 'pen-is-taken' : 'block-changed-meanwhile',
  )
}

/**
 * Errors: `block-not-visible`, `not-yours-to-do`, `conference-not-open`, `take-a-seat-first`, `stepped-aside`; `pen-is-taken`;
 * `block-changed-meanwhile` when `version` is not the last: what stands keeps standing, and what was sent is still with the sender.
 */
export async function writeBlock(
  act: Act,
  { params, body }: OneBlock & { body: { version: number; text: string } },
): Promise<Version> {
  const row = await mayWrite(act, params.block)
  const at = { case: row.case_id, table: 'casework.blocks', column: 'text_sealed', row: row.id } as const
  const edition = act.newId()
  const sealed = await sealWords(act, at, body.text)
  if (!(await store.writeBlock(act.trx, { ...writerIn(act, row), version: body.version, edition, sealed })))
    throw await refusal(act, row.id)
  act.tellPages(caseworkEvents.blockWritten, [row.id, edition])
  return { id: row.id, version: body.version + 1, edition }
}

/** Takes up the pen, or lays it down. Errors: as `writeBlock`, without `block-changed-meanwhile`. */
export async function holdPen(act: Act, { params, body }: OneBlock & { body: { hold: boolean } }): Promise<{ id: Id }> {
  const row = await mayWrite(act, params.block)
  if (!body.hold) await store.layPenDown(act.trx, row.id, act.capacity.person)
  else if (!(await store.takePen(act.trx, writerIn(act, row)))) throw await refusal(act, row.id)
  act.tellPages(caseworkEvents.penMoved, [row.id])
  return { id: row.id }
}

/** Only by the organ that began it: the key is erased and the row goes. Errors: as `writeBlock`. */
export async function takeOutBlock(
  act: Act,
  { params, body }: OneBlock & { body: { version: number } },
): Promise<{ id: Id }> {
  // Answers on their way go first: once this is acknowledged nobody is shown it any more.
  await holdCase(act.trx, (await seenBlock(act, params.block)).case_id)
  const row = await mayWrite(act, params.block)
  if (row.organ !== act.capacity.organ) throw caseworkProblems.because('not-yours-to-do')
  if (!(await store.deleteBlock(act.trx, { ...writerIn(act, row), version: body.version })))
    throw await refusal(act, row.id)
  await eraseItem(act, { table: 'casework.blocks', row: row.id })
  await stopClock(act, row.id)
  const readers = row.audience.filter((reader) => row.involved.includes(reader))
  act.tellPages(caseworkEvents.penMoved, [row.id], readers)
  return { id: row.id }
}
