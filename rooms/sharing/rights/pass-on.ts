/**
 * One request counts for everybody who is responsible. Where somebody is kept elsewhere than in a case of the alliance, the request
 * goes on into that legal world, and what the person may know comes back. With the rights of the jobs: the desk learns neither
 * that it went on nor where to.
 */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { kept, openAsks, openIdentity, openWords, sealAsks, sealIdentity, sealWords } from './seal-words.ts'
import * as store from './store.ts'
import { whatComesBack } from './verdict.ts'

type Night = Parameters<typeof sealIdentity>[0] & { readonly trx: Trx }

/** Once per world. Undefined when organs are not asked any more. */
export async function passOn(
  act: Night,
  request: Id,
  { regime, organs }: { readonly regime: Exclude<RegimeCode, 'WGS-ZVH'>; readonly organs: readonly string[] },
): Promise<Id | undefined> {
  const row = await store.requestWith(act.trx, request)
  if (row?.state !== 'consulting' || row.passed_on_from) return undefined
  const before = await store.requestPassedOn(act.trx, request, regime)
  if (before) return before.id
  const there = { id: newId(), regime }
  await store.passOn(act.trx, act.capacity.partnership, {
    ...row,
    ...there,
    consulted: [...new Set(organs)].sort(),
    passed_on_from: row.id,
    identity_sealed: await sealIdentity(act, there, await openIdentity(act, row)),
    asks_sealed: await sealAsks(act, there, await openAsks(act, row)),
  })
  return there.id
}

/** What was said in another world and is not back yet; later information when the desk has opened the answers. Idempotent. */
export async function bringBack({ database, keys, clock, partnership }: JobContext, request: Id): Promise<void> {
  await database.asJob({ partnership, job: 'sharing.bring-back' }, async (trx) => {
    const act = { trx, keys, capacity: { partnership } }
    const there = await store.requestWith(trx, request)
    if (!there?.passed_on_from) return
    await store.holdRequest(trx, there.passed_on_from)
    const desk = await store.requestWith(trx, there.passed_on_from)
    for (const verdict of await store.verdictsToBringBack(trx, there.id)) {
      if (desk) await bringOne(act, { desk, there, verdict }, clock.today())
      await store.markBroughtBack(trx, verdict.id, clock.today())
    }
  })
}

type OnItsWay = {
  readonly desk: store.RequestRow
  readonly there: store.RequestRow
  readonly verdict: store.VerdictRow
}
async function bringOne(act: Night, { desk, there, verdict }: OnItsWay, today: string): Promise<void> {
  const back = whatComesBack(verdict)
  if (!back) return
  // A ground that stands there already is not named twice: how often would tell how many keep something back.
  const same = (one: store.VerdictRow) =>
    one.about === 'elsewhere' && one.verdict === 'refuse' && one.letter === back.letter
  if (back.verdict === 'refuse' && (await store.verdictsOn(act.trx, [desk.id])).some(same)) return
  const id = newId()
  const at = { table: 'sharing.verdicts', column: 'text_sealed' } as const
  const text =
    verdict.text_sealed && (await openWords(act, { ...kept(there), ...at, row: verdict.id }, verdict.text_sealed))
  await store.addFromElsewhere(act.trx, act.capacity.partnership, {
    ...back,
    id,
    request: desk.id,
    regime: desk.regime,
    given_on: today,
    late: desk.state !== 'consulting',
    text_sealed: text ? await sealWords(act, { ...kept(desk), ...at, row: id }, text) : null,
  })
}

/** The request at the desk and what went on from it: all of them must be answered. */
export async function wholeRequest(trx: Trx, request: Id): Promise<{ readonly desk: Id; readonly all: readonly Id[] }> {
  const desk = (await store.requestWith(trx, request))?.passed_on_from ?? request
  return { desk, all: [desk, ...(await store.requestsPassedOn(trx, desk)).map(({ id }) => id)] }
}
