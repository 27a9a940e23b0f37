/** Everybody sees what they did themselves, and can show an outsider that it was not made up afterwards. */
import type { Act } from '../../../foundation/act.ts'
import { proofOfAct } from '../../../foundation/log/prove-act.ts'
import * as store from '../../../foundation/log/reading-store.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { presentAct, presentCommitted } from './present.ts'

const mostPerBlock = 200
/** One query per legal world, one block per query. */
const regimes = ['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'] as const

export async function listOwnActs(act: Act, { query }: RouteInput<(typeof sharingContract)['GET /v1/my-acts']>) {
  const days = await store.ownDays(act.trx, act.capacity)
  const day = query.day ?? days[0]?.day ?? act.clock.today()
  const blocks = []
  for (const regime of regimes) {
    const rows = await store.ownActs(act.trx, act.capacity, { day, regime, most: mostPerBlock + 1 })
    const items = rows.slice(0, mostPerBlock).map(presentAct)
    if (items.length > 0) blocks.push({ regime, items, more: rows.length > mostPerBlock })
  }
  return { day, blocks, days }
}

/** Errors: `sharing/act-not-found` for whatever is not one's own; `sharing/act-not-in-log-yet` within its first minute. */
export async function proveOwnAct(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['GET /v1/my-acts/:act/proof']>,
) {
  act.note(params.act)
  const row = await store.ownAct(act.trx, act.capacity, params.act)
  if (!row) throw sharingProblems.because('act-not-found')
  const proven = await proofOfAct(act.trx, row)
  if (!proven) throw sharingProblems.because('act-not-in-log-yet')
  return { ...proven, act: presentCommitted(row) }
}
