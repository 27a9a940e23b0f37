/** Begins a block of the record: for readers that are chosen now and do not change, with what it quotes. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import { sealWords } from '../../sharing/door.ts'
import { takeQuotes } from '../conference/take-quotes.ts'
import { caseworkEvents } from '../events.ts'
import { requireSeat, seeItem } from '../meeting/see-item.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase } from '../see-case.ts'
import { everyReaderGotWhatIsQuoted, onlyOrgansInvolvedRead, penStaysSeconds, readersOf } from './block.ts'
import * as store from './store.ts'
import type { BlockPart } from './words.ts'

type Begun = {
  readonly part: BlockPart
  readonly audience: readonly string[]
  readonly quotes?: readonly Id[] | undefined
  readonly text: string
}
export type Version = { readonly id: Id; readonly version: number; readonly edition: Id }

/**
 * The pen stays with who began it. Errors: `item-not-visible`, `not-yours-to-do`, `organ-not-involved`,
 * `contribution-not-visible`, `conference-not-open`, `take-a-seat-first`, `stepped-aside`.
 */
export async function beginBlock(act: Act, { params, body }: { params: { item: Id }; body: Begun }): Promise<Version> {
  const { case: row, conference } = await seeItem(act, params.item)
  const id = act.newId()
  act.note(id)
  const { organ, person, partnership } = act.capacity
  const audienceInvolved = onlyOrgansInvolvedRead(body.audience, row.involved)
  const narrowing = await takeQuotes(act, { kind: 'casework.blocks', id, case: row.id }, body.quotes)
  // Narrowed without a word: that somebody chosen did not get it is between that organ and the supplier.
  const audience = readersOf(body.audience, organ, narrowing)
  const quotesStayWithin = everyReaderGotWhatIsQuoted(audience, narrowing)
  const decision = await decide(act, aboutCase('begin-block', row, { audienceInvolved, quotesStayWithin }))
  if (!decision.allowed) throw caseworkProblems.because(audienceInvolved ? 'not-yours-to-do' : 'organ-not-involved')
  await requireSeat(act, conference.id, row.id)
  const now = act.clock.now()
  const edition = act.newId()
  await store.addBlock(act.trx, partnership, {
    id,
    case_id: row.id,
    conference: conference.id,
    part: body.part,
    organ,
    audience,
    rests_on: [...new Set(body.quotes ?? [])],
    begun_at: now,
    version: 1,
    edition,
    written_by: organ,
    pen: person,
    pen_organ: organ,
    pen_until: new Date(now.getTime() + penStaysSeconds * 1000),
    text_sealed: await sealWords(
      act,
      { case: row.id, table: 'casework.blocks', column: 'text_sealed', row: id },
      body.text,
    ),
  })
  act.tellPages(caseworkEvents.blockWritten, [id, edition])
  return { id, version: 1, edition }
}
