/** An organ adopts a protocol; with the second organ it comes into force, in the same transaction. */
import type { Act } from '../../../foundation/act.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { runningRegime } from '../read-register.ts'
import { addEntry } from '../store.ts'
import {
  adoptionNeedsAdviceOrAReasonedDeviation,
  adoptionNeedsTwoOrgans,
  aNewVersionFollowsTheRunningOne,
  beginsOn,
  onlyDecidingParticipantsAdopt,
} from './protocol.ts'
import type { Protocol } from './protocol-document.ts'
import { aboutProtocol } from './question.ts'
import { protocolAt, spokenAbout } from './read-protocols.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof sharingContract)['POST /v1/protocols/:protocol/adoptions']>

/**
 * Errors: `sharing/may-not-adopt` (no deciding participant of this protocol, or not by role), `sharing/protocol-ended`,
 * `sharing/committee-not-heard`, `sharing/already-adopted-by-organ`, `sharing/protocol-version` when another version came
 * into force since it was proposed.
 */
export async function adoptProtocol(act: Act, { params }: Input): Promise<{ inForceFrom: string | null }> {
  await store.holdProposal(act.trx, params.protocol)
  const { row, protocol } = await protocolAt(act, params.protocol)
  const standing = await spokenAbout(act, row.id)
  const decides = onlyDecidingParticipantsAdopt(protocol, act.capacity.organ)
  const committeeHeard = adoptionNeedsAdviceOrAReasonedDeviation(standing)
  const refusal = decides && !committeeHeard ? 'committee-not-heard' : 'may-not-adopt'
  await decideOr(
    act,
    aboutProtocol('adopt-protocol', row, { decides, committeeHeard }),
    sharingProblems.because(refusal),
  )
  if (row.state !== 'proposed') throw sharingProblems.because('protocol-ended')
  if (standing.adoptions.some(({ organ }) => organ === act.capacity.organ))
    throw sharingProblems.because('already-adopted-by-organ')
  const running = (await runningRegime(act, protocol.regime))?.version
  if (!aNewVersionFollowsTheRunningOne(row.version, running))
    throw sharingProblems.because('protocol-version', [{ name: 'version', reason: String((running ?? 0) + 1) }])
  const today = act.clock.today()
  const adoption = { id: act.newId(), organ: act.capacity.organ, adopted_on: today }
  await store.addAdoption(act.trx, { partnership: act.capacity.partnership, protocol: row.id }, adoption)
  act.note(adoption.id)
  if (!adoptionNeedsTwoOrgans({ adoptions: [...standing.adoptions, adoption] })) return { inForceFrom: null }
  return { inForceFrom: await bringIntoForce(act, row, protocol) }
}

async function bringIntoForce(act: Act, { id, version }: store.ProtocolRow, protocol: Protocol): Promise<string> {
  const from = beginsOn(protocol.validFrom, act.clock.today())
  const { purposes, ...regime } = protocol
  const { partnership } = act.capacity
  await store.endProposal(act.trx, id, 'adopted')
  const content = { ...regime, validFrom: from }
  await addEntry(act.trx, 'regimes', partnership, {
    id: act.newId(),
    code: protocol.regime,
    version,
    valid_from: from,
    content,
  })
  for (const purpose of purposes)
    await addEntry(act.trx, 'purposes', partnership, {
      id: act.newId(),
      code: purpose.code,
      version,
      valid_from: from,
      content: purpose,
    })
  await raise(act, sharingEvents.adopted, [id])
  return from
}
