/** Hands over to another organ involved: the least it needs, confirmed by somebody in their own name (FR 57). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { decide, decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { openColumn, sealWords } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { HandoverShown, handoverContract } from './contract.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof handoverContract> = RouteInput<(typeof handoverContract)[K]>

/** Errors: `case-not-visible`, `not-yours-to-do`, `organ-not-involved`: to anybody outside a result is released. */
export async function offerHandover(
  act: Act,
  { params, body }: Input<'POST /v1/cases/:case/handovers'>,
): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  const { organ, partnership } = act.capacity
  const receiverInvolved = row.involved.includes(body.receiver) && body.receiver !== organ
  const decision = await decide(act, aboutCase('hand-over-work', row, { receiverInvolved }))
  if (!decision.allowed) throw caseworkProblems.because(receiverInvolved ? 'not-yours-to-do' : 'organ-not-involved')
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.handovers', column: 'content_sealed', row: id } as const
  await store.addHandover(act.trx, partnership, {
    id,
    case_id: row.id,
    organ,
    receiver: body.receiver,
    offered_on: act.clock.today(),
    content_sealed: await sealWords(act, at, body.content),
  })
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/** Errors: `handover-not-visible`, `not-yours-to-do` for who gave it, `already-decided`. */
export async function confirmHandover(
  act: Act,
  { params }: Input<'POST /v1/handovers/:handover/confirmation'>,
): Promise<{ id: Id }> {
  act.note(params.handover)
  const row = await store.handoverById(act.trx, params.handover)
  if (!row) throw caseworkProblems.because('handover-not-visible')
  act.note(row.case_id)
  const { id, regime, state, involved, organ, receiver } = row
  const question = {
    action: 'casework/confirm-handover',
    resource: { type: 'casework::Handover', id, attributes: { regime, state, involved, organ, receiver } },
  }
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  if (!(await store.confirmHandover(act.trx, id, act.capacity.person, act.clock.today())))
    throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

export async function handoversOf(act: Act, inCase: Id): Promise<HandoverShown[]> {
  const rows = await store.handovers(act.trx, inCase)
  act.note(...rows.map(({ id }) => id))
  const words = await openColumn(act, 'casework.handovers', 'content_sealed', rows)
  const names = await colleagueNames(
    act.trx,
    rows.flatMap(({ confirmed_by }) => confirmed_by ?? []),
  )
  return rows.flatMap((row) => {
    const content = words.get(row.id)
    if (content === undefined) return []
    return [
      {
        id: row.id,
        organ: row.organ,
        receiver: row.receiver,
        toMe: row.receiver === act.capacity.organ,
        content,
        offeredOn: row.offered_on,
        confirmedOn: row.confirmed_on,
        confirmedBy: row.confirmed_by ? (names.get(row.confirmed_by) ?? '') : null,
      },
    ]
  })
}
