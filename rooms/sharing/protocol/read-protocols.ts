/** Protocols as they stand, for whoever works here: what is proposed, what it changes, who has spoken. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { organs, purposes, runningRegime } from '../read-register.ts'
import { type Difference, differencesBetween, type Rules } from './differences.ts'
import { presentProtocol, presentProtocols, type Spoken } from './present.ts'
import { type Protocol, protocolDocument } from './protocol-document.ts'
import * as store from './store.ts'

/** The regime as it runs with its purposes; undefined where nothing runs yet. */
export async function runningRules(act: Act, code: Rules['regime']): Promise<Rules | undefined> {
  const running = await runningRegime(act, code)
  if (!running) return undefined
  const own = (await purposes(act)).filter(({ regime }) => regime === code)
  return { ...running, purposes: own.map(({ version: _, ...purpose }) => purpose) }
}

export const differencesTo = async (act: Act, proposed: Protocol): Promise<Difference[]> =>
  differencesBetween(await runningRules(act, proposed.regime), proposed)

/** Errors: `sharing/protocol-not-found`. */
export async function protocolAt(act: Act, id: Id): Promise<{ row: store.ProtocolRow; protocol: Protocol }> {
  const row = await store.protocolWith(act.trx, id)
  if (!row) throw sharingProblems.because('protocol-not-found')
  act.note(row.id)
  return { row, protocol: protocolDocument.parse(row.content) }
}

export async function spokenAbout(act: Act, id: Id): Promise<Spoken> {
  return {
    advice: await store.adviceOn(act.trx, id),
    deviations: await store.deviationsOn(act.trx, id),
    adoptions: await store.adoptionsOf(act.trx, id),
  }
}

export async function listProtocols(act: Act) {
  const rows = await store.allProtocols(act.trx)
  act.note(...rows.map(({ id }) => id))
  return presentProtocols(rows, act.language)
}

export async function showProtocol(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['GET /v1/protocols/:protocol']>,
) {
  const { row, protocol } = await protocolAt(act, params.protocol)
  const running = await runningRules(act, protocol.regime)
  const differences = row.state === 'proposed' ? differencesBetween(running, protocol) : []
  return presentProtocol({
    row,
    protocol,
    running,
    differences,
    spoken: await spokenAbout(act, row.id),
    organs: await organs(act),
    capacity: act.capacity,
    language: act.language,
  })
}
