/** An organ involved writes in the plan, in words: what protects beside what worries, goals, agreements, and what came of them. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { categories, categoryMayBeGiven, type Regime, requireDay, sealWords } from '../../sharing/door.ts'
import { seeConference } from '../conference/see-conference.ts'
import { agendaItemOf } from '../conference/store.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { requireSeat } from '../meeting/see-item.ts'
import { aGoalSaysWhatIsToCome } from '../plan/goal.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutWorry, seeWorryAlone } from './see-worry.ts'
import * as store from './store.ts'
import { necessityStands } from './worry.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/worries/:worry/notes']>
type Given = Input['body']

/**
 * Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `not-yours-to-do`, `necessity-review-first`,
 * `goal-says-what-stops`, `category-refused`, `secrecy-needs-a-ground`, `organ-not-involved`, `dates-do-not-fit`;
 * at a table also `conference-not-visible`, `conference-not-open`, `take-a-seat-first`, `stepped-aside`.
 */
export async function addNote(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const { regime, row } = await seeWorryAlone(act, params.worry)
  const today = act.clock.today()
  const stands = necessityStands(row.review_due_on, today)
  await decideOr(
    act,
    aboutWorry('note-in-worry', row, { necessityStands: stands }),
    caseworkProblems.because(stands ? 'not-yours-to-do' : 'necessity-review-first'),
  )
  const conference = body.conference ? await atTheTableOf(act, row.id, body.conference) : null
  const details = await detailsOf(act, row, regime, body)
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.worry_notes', column: 'words_sealed', row: id } as const
  await store.addNote(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    involved: row.involved,
    organ: act.capacity.organ,
    kind: body.kind,
    ...details,
    conference,
    written_by: act.capacity.person,
    written_on: today,
    written_at: act.clock.now(),
    words_sealed: await sealWords(act, at, body.words),
  })
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/** Written at a table: where the worry stands on the agenda, open, by somebody with a seat. Errors: as `requireSeat`. */
async function atTheTableOf(act: Act, worry: Id, id: Id): Promise<Id> {
  const conference = await seeConference(act, id)
  if (!(await agendaItemOf(act.trx, conference.id, worry))) throw caseworkProblems.because('conference-not-visible')
  await requireSeat(act, conference.id, worry)
  return conference.id
}

const plain = { category: null, secrecy: 'none', owner: null, due_on: null, voluntary: null, finishes: null } as const
type Details = Pick<store.NoteRow, 'category' | 'secrecy' | 'owner' | 'due_on' | 'voluntary' | 'finishes'>

/** What each kind needs beside words. */
async function detailsOf(act: Act, row: store.WorryRow, regime: Regime, body: Given): Promise<Details> {
  if (body.kind === 'goal' && !aGoalSaysWhatIsToCome(body.words)) throw caseworkProblems.because('goal-says-what-stops')
  if (body.kind === 'protective' || body.kind === 'worrying') {
    const category = categories.find((known) => known === body.category)
    const supplier = act.capacity.organ
    const verdict = category && categoryMayBeGiven(regime, { category, supplier, activity: 'casusoverleg' })
    if (!verdict?.allowed) throw caseworkProblems.because('category-refused')
    if (verdict.needsSecrecyGround && body.secrecy === 'none') throw caseworkProblems.because('secrecy-needs-a-ground')
    return { ...plain, category: body.category, secrecy: body.secrecy }
  }
  if (body.kind === 'agreement') {
    if (!row.involved.includes(body.owner)) throw caseworkProblems.because('organ-not-involved')
    requireDay(act, 'dueOn', body.dueOn, { from: act.clock.today(), until: row.destroy_by })
    return { ...plain, owner: body.owner, due_on: body.dueOn, voluntary: body.voluntary }
  }
  if (body.kind !== 'progress' || !body.finishes) return plain
  const about = (await store.notes(act.trx, row.id)).find(({ id }) => id === body.finishes)
  if (about?.kind !== 'agreement') throw caseworkProblems.because('worry-not-visible')
  return { ...plain, finishes: about.id }
}
