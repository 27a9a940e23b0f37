/** Names somebody of the direct circle, and why the table must know of them; or takes a name out again. One hop, never further. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { decide, decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { addMonths, sealWords, startClock, stopClockOfAnyOrgan } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { hopsFromSubject } from '../report/circle.ts'
import * as report from '../report/store.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import { seeWorryAlone } from './see-worry.ts'
import * as store from './store.ts'
import { necessityStands } from './worry.ts'

type Adding = RouteInput<(typeof caseworkContract)['POST /v1/worries/:worry/circle']>
type Taking = RouteInput<(typeof caseworkContract)['POST /v1/worries/:worry/circle/:relative/removal']>
/** As it stands sealed in `identity_sealed`. Of a relative no birth date and no address: nobody is looked up by it. */
export type RelativeWords = { readonly name: string; readonly why: string }

/** Of everybody in the circle it is written why the table must know of them, a child included. */
const reasonGiven = { minorNeedsReason: false } as const

/**
 * Which relations belong to the circle, the adopted protocol says. Nobody of it is marked for questions from elsewhere.
 * Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `not-yours-to-do`, `necessity-review-first`,
 * `circle-too-wide`.
 */
export async function addToCircle(act: Act, { params, body }: Adding): Promise<{ id: Id }> {
  const { regime, row } = await seeWorryAlone(act, params.worry)
  const inCase = await atTheTable(act, row)
  if (!necessityStands(row.review_due_on, act.clock.today())) throw caseworkProblems.because('necessity-review-first')
  const hops = hopsFromSubject({ role: 'circle', relation: body.relation })
  const directContact = regime.circle.kinds.includes(body.relation)
  const decision = await decide(act, aboutCase('add-person', inCase, { hops, directContact, ...reasonGiven }))
  if (!decision.allowed || body.relation === 'viaAnother')
    throw caseworkProblems.because(hops > 1 || !directContact ? 'circle-too-wide' : 'not-yours-to-do')
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.persons', column: 'identity_sealed', row: id } as const
  const words: RelativeWords = { name: body.name, why: body.why }
  const aYear = { kind: at.table, id, case: row.id, supplierSays: addMonths(act.clock.today(), 12) }
  // A child that the worry is not about goes after a year, whatever becomes of it.
  if (body.minor) await startClock(act, aYear)
  await report.addPerson(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    narrowed: false,
    audience: [],
    role: 'circle',
    relation: body.relation,
    minor: body.minor,
    first_processed_on: act.clock.today(),
    identity_sealed: await sealWords(act, at, JSON.stringify(words)),
    // Of a child the table keeps the reason in its own place too: no row of a child is there without one.
    named_because_sealed: body.minor ? await sealWords(act, { ...at, column: 'named_because_sealed' }, body.why) : null,
  })
  return { id }
}

/** The key first, then the row. Errors: as above, without `circle-too-wide`. */
export async function takeOutOfCircle(act: Act, { params }: Taking): Promise<{ id: Id }> {
  const { row } = await seeWorryAlone(act, params.worry)
  act.note(params.relative)
  const inCase = await atTheTable(act, row)
  const found = (await report.persons(act.trx, [row.id])).find(({ id }) => id === params.relative)
  if (found?.role !== 'circle') throw caseworkProblems.because('worry-not-visible')
  const question = aboutCase('add-person', inCase, { hops: 1, directContact: true, ...reasonGiven })
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  await eraseItem(act, { table: 'casework.persons', row: found.id })
  await store.deleteRelative(act.trx, found.id)
  await stopClockOfAnyOrgan(act, found.id)
  return { id: found.id }
}

/** Whoever follows a report that was not weighed yet adds nobody to it. */
function atTheTable(act: Act, row: store.WorryRow): Promise<CaseRow> {
  if (row.stage === 'reported') throw caseworkProblems.because('not-yours-to-do')
  return seeCase(act, row.id)
}
