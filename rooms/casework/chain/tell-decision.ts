/** The owner of a link in the chain after a measure says what it decided; the organ whose file it is reads it beside that file. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, type Question, wouldAllow } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { powersInForce } from '../../knowledge/door.ts'
import { organs, requireDay, startClock } from '../../sharing/door.ts'
import type { CaseworkReply, caseworkContract } from '../contract.ts'
import { measures } from '../measure/store.ts'
import { caseworkProblems } from '../problems.ts'
import { fileNamed, kindFitsItsPower, ownerSaysIt } from './chain.ts'
import type { ShownChainNotice } from './contract.ts'
import * as store from './store.ts'
import { kindsOfPower } from './words.ts'

/** Whose files measures are: every power that is decided here is of this organ. */
const receiver = 'burgemeester'

type Described = Pick<store.ChainNoticeRow, 'id' | 'regime' | 'organ' | 'kept'>
const aboutNotice = (
  action: string,
  { id, regime, organ, kept }: Described,
  context: NonNullable<Question['context']>,
): Question => ({
  action: `casework/${action}`,
  resource: { type: 'casework::ChainNotice', id, attributes: { regime, organ, receiver, kept } },
  context,
})

/** Whoever of the organ may not say anything is offered nothing. */
async function powersOffered(act: Act) {
  const { organ, regime } = act.capacity
  const frame = { id: act.newId(), regime, organ, kept: false }
  return (await wouldAllow(act, aboutNotice('tell-decision', frame, { ownDecision: true }))) ? powersToTell(act) : []
}

/** The powers about which the acting organ can say something. */
async function powersToTell(act: Act) {
  const known = (await organs(act)).map(({ code }) => code)
  const { organ } = act.capacity
  return (await powersInForce(act.trx)).filter((power) => ownerSaysIt(power, { organ, receiver, known }))
}

export async function listChainNotices(act: Act): Promise<CaseworkReply<'GET /v1/chain-notices'>> {
  return {
    today: act.clock.today(),
    items: await chainNoticesShown(act),
    powers: (await powersOffered(act)).map(({ code, name, organ }) => ({
      ...{ code, name, owner: organ },
      kinds: [...(kindsOfPower[code] ?? [])],
    })),
  }
}

/** Everything that the acting organ said or was told. */
export async function chainNoticesShown(act: Act): Promise<ShownChainNotice[]> {
  const rows = await store.chainNotices(act.trx)
  act.note(...rows.map(({ id }) => id))
  const files = await measures(act.trx)
  const powers = await powersInForce(act.trx)
  return rows.map((row) => {
    const power = powers.find(({ code }) => code === row.power)
    const measure = fileNamed(files, row.file)?.id ?? null
    if (measure) act.note(measure)
    return {
      id: row.id,
      power: row.power,
      name: power?.name ?? { nl: row.power, en: row.power },
      owner: power?.organ ?? row.organ,
      organ: row.organ,
      kind: row.kind,
      onDay: row.on_day,
      file: row.file,
      recordedOn: row.recorded_on,
      withdrawnOn: row.withdrawn_on,
      destroyBy: row.destroy_by,
      measure,
      own: row.organ === act.capacity.organ,
    }
  })
}

/** Errors: `casework/not-your-decision`, `kind-not-in-the-power`, `dates-do-not-fit`, `sharing/regime-refuses-everything`. */
export async function tellDecision(
  act: Act,
  { body }: RouteInput<(typeof caseworkContract)['POST /v1/chain-notices']>,
): Promise<{ id: Id }> {
  const power = (await powersToTell(act)).find(({ code }) => code === body.power)
  const id = act.newId()
  act.note(id)
  const { organ, partnership, person, regime } = act.capacity
  const frame = { id, regime, organ, kept: false }
  await decideOr(
    act,
    aboutNotice('tell-decision', frame, { ownDecision: power !== undefined }),
    caseworkProblems.because(power ? 'not-yours-to-do' : 'not-your-decision'),
  )
  if (!power || !kindFitsItsPower(power.code, body.kind)) throw caseworkProblems.because('kind-not-in-the-power')
  const today = act.clock.today()
  requireDay(act, 'onDay', body.onDay, { until: today })
  const clock = await startClock(act, { kind: 'casework.chain_notices', id, case: id })
  await store.addChainNotice(act.trx, partnership, {
    ...{ id, regime, organ, receiver, power: power.code, power_version: power.version, kind: body.kind },
    ...{ on_day: body.onDay, file: body.file, recorded_by: person, recorded_on: today },
    recorded_at: act.clock.now(),
    destroy_by: clock.destroyBy,
  })
  return { id }
}

/** Errors: `casework/chain-notice-not-visible`, for hidden and unknown alike; `not-yours-to-do`, `already-decided`. */
export async function withdrawNotice(
  act: Act,
  { params }: RouteInput<(typeof caseworkContract)['POST /v1/chain-notices/:notice/withdrawal']>,
): Promise<{ id: Id }> {
  act.note(params.notice)
  const row = await store.chainNoticeWith(act.trx, params.notice)
  if (!row) throw caseworkProblems.because('chain-notice-not-visible')
  const standing = row.withdrawn_on === null
  await decideOr(
    act,
    aboutNotice('withdraw-chain-notice', row, { standing }),
    caseworkProblems.because(standing ? 'not-yours-to-do' : 'already-decided'),
  )
  if (!(await store.withdrawChainNotice(act.trx, row.id, act.clock.today())))
    throw caseworkProblems.because('already-decided')
  return { id: row.id }
}
