/** A paragraph of a document of the case: it names what it rests on, and goes to the organs that got all of it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords } from '../../sharing/door.ts'
import { takeQuotes } from '../conference/take-quotes.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase } from '../see-case.ts'
import { seeRiecCase } from './see-riec-case.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/riec-cases/:riec/blocks']>

/** Errors: `casework/case-not-visible`, `not-yours-to-do`, `block-needs-a-source`, `contribution-not-visible`. */
export async function writeBlock(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const { row } = await seeRiecCase(act, params.riec)
  const quotes = body.restsOn.length > 0
  await decideOr(
    act,
    aboutCase('write-riec-block', row, { quotes }),
    caseworkProblems.because(row.involved.includes(act.capacity.organ) ? 'block-needs-a-source' : 'not-yours-to-do'),
  )
  const id = act.newId()
  act.note(id)
  const restsOn = [...new Set(body.restsOn)].sort()
  // The clock of what it quotes is its own: it starts as early, and goes as soon.
  const { audience } = await takeQuotes(act, { kind: 'casework.riec_blocks', id, case: row.id }, restsOn)
  const at = { case: row.id, table: 'casework.riec_blocks', column: 'words_sealed', row: id } as const
  await store.addBlock(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    document: body.document,
    organ: act.capacity.organ,
    audience: audience.filter((organ) => row.involved.includes(organ)),
    rests_on: restsOn,
    written_by: act.capacity.person,
    written_on: act.clock.today(),
    written_at: act.clock.now(),
    words_sealed: await sealWords(act, at, body.words),
  })
  return { id }
}
