/** Somebody who works here was threatened: reported by that person, seen by few, gone in a year. Nothing of it leads to a resident. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { openItems, sealItem } from '../../../foundation/keys/items.ts'
import { consider, decideOr, type Question } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay, startClock } from '../../sharing/door.ts'
import type { CaseworkReply, caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

type Described = Pick<store.ThreatRow, 'id' | 'regime' | 'organ' | 'reporter' | 'kept'>
const aboutThreat = (
  action: string,
  { id, regime, organ, reporter, kept }: Described,
  context: NonNullable<Question['context']> = {},
): Question => ({
  action: `casework/${action}`,
  resource: { type: 'casework::Threat', id, attributes: { regime, organ, reporter, kept } },
  context,
})
const place = (act: Act, id: Id) => ({
  compartment: act.capacity.regime,
  case: id,
  table: 'casework.threats',
  column: 'words_sealed',
  row: id,
})

export async function listThreats(act: Act): Promise<CaseworkReply<'GET /v1/threats'>> {
  const rows = await store.threats(act.trx)
  act.note(...rows.map(({ id }) => id))
  const names = await colleagueNames(
    act.trx,
    rows.map(({ reporter }) => reporter),
  )
  const words = await openItems(
    act,
    rows.map(({ id, words_sealed }) => ({ at: place(act, id), sealed: words_sealed })),
  )
  const { person, organ, regime } = act.capacity
  const another = { id: person, regime, organ, reporter: person, kept: false }
  return {
    mayAnswer: (await consider(act.capacity, aboutThreat('answer-threat', another, { waiting: true }))).allowed,
    items: rows.map((row, index) => ({
      id: row.id,
      kind: row.kind,
      onDay: row.on_day,
      reportedOn: row.reported_on,
      own: row.reporter === person,
      by: names.get(row.reporter) ?? '',
      words: words[index] ?? '',
      steps: [...row.steps],
      answeredOn: row.answered_on,
      destroyBy: row.destroy_by,
    })),
  }
}

/** Errors: `sharing/dates-do-not-fit`, `not-yours-to-do`, `sharing/regime-refuses-everything`. */
export async function reportThreat(
  act: Act,
  { body }: RouteInput<(typeof caseworkContract)['POST /v1/threats']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  act.note(id)
  const { organ, partnership, person, regime } = act.capacity
  const frame = { id, regime, organ, reporter: person, kept: false }
  await decideOr(act, aboutThreat('report-threat', frame), caseworkProblems.because('not-yours-to-do'))
  const today = act.clock.today()
  requireDay(act, 'onDay', body.onDay, { until: today })
  // A day and no more: its own clock, and none of a file.
  const clock = await startClock(act, { kind: 'casework.threats', id, case: id })
  await store.addThreat(act.trx, partnership, {
    ...frame,
    on_day: body.onDay,
    kind: body.kind,
    reported_on: today,
    reported_at: act.clock.now(),
    destroy_by: clock.destroyBy,
    words_sealed: await sealItem(act, place(act, id), body.words),
  })
  return { id }
}

/** Errors: `casework/threat-not-visible`, for hidden and unknown alike; `not-yours-to-do`, `already-decided`. */
export async function answerThreat(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/threats/:threat/answer']>,
): Promise<{ id: Id }> {
  act.note(params.threat)
  const row = await store.threatWith(act.trx, params.threat)
  if (!row) throw caseworkProblems.because('threat-not-visible')
  const waiting = row.answered_on === null
  await decideOr(
    act,
    aboutThreat('answer-threat', row, { waiting }),
    caseworkProblems.because(waiting ? 'not-yours-to-do' : 'already-decided'),
  )
  if (!(await store.answerThreat(act.trx, row.id, [...new Set(body.steps)], act.clock.today())))
    throw caseworkProblems.because('already-decided')
  return { id: row.id }
}
