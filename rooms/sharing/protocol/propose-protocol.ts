/** A municipality hands in its own rules for a regime: checked, compared with what runs, proposed, or taken back. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { faultsInside } from '../../../foundation/http/input.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { InvalidParam } from '../../../foundation/problem.ts'
import { demoPartnership } from '../../../foundation/production/weakness.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { organs, runningRegime } from '../read-register.ts'
import { presentDifferences } from './present.ts'
import { aNewVersionFollowsTheRunningOne } from './protocol.ts'
import { type Protocol, protocolIn, type ReadProtocol } from './protocol-document.ts'
import { aboutProtocol } from './question.ts'
import { differencesTo, protocolAt, runningRules } from './read-protocols.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof sharingContract)['POST /v1/protocols']>

/**
 * Errors: `sharing/protocol-not-readable` with every fault and its place in the file; `sharing/example-is-not-law`
 * outside the demonstration; `sharing/protocol-version` when it does not follow the running version;
 * `sharing/protocol-changes-nothing`.
 */
async function readProposal(act: Act, text: string): Promise<Protocol> {
  const read = protocolIn(text)
  if (!('protocol' in read)) throw sharingProblems.because('protocol-not-readable', faultsOf(read, act.language))
  const { protocol } = read
  if (protocol.example && act.capacity.partnership !== demoPartnership)
    throw sharingProblems.because('example-is-not-law')
  const running = (await runningRegime(act, protocol.regime))?.version
  if (!aNewVersionFollowsTheRunningOne(protocol.version, running))
    throw sharingProblems.because('protocol-version', [{ name: 'text.version', reason: String((running ?? 0) + 1) }])
  const known = new Set((await organs(act)).map(({ code }) => code))
  const strangers = protocol.participants.filter(({ organ }) => !known.has(organ))
  if (strangers.length > 0)
    throw sharingProblems.because(
      'protocol-not-readable',
      strangers.map(({ organ }) => ({ name: 'text.participants', reason: unknownOrgan[act.language](organ) })),
    )
  return protocol
}

const unknownOrgan = {
  nl: (organ: string) => `${organ} is geen bekend orgaan`,
  en: (organ: string) => `${organ} is not a known organ`,
}
const notYaml = {
  nl: (line: number) => `is geen geldige YAML vanaf regel ${line}`,
  en: (line: number) => `is not valid YAML from line ${line}`,
}
function faultsOf(read: Exclude<ReadProtocol, { protocol: Protocol }>, language: Act['language']): InvalidParam[] {
  if ('issues' in read) return faultsInside('text', read.issues, language)
  return [{ name: 'text', reason: notYaml[language](read.brokenAtLine) }]
}

/** What the file would change, before anything is kept. Errors: as `proposeProtocol`. */
export async function checkProtocol(act: Act, { body }: Input) {
  const protocol = await readProposal(act, body.text)
  const running = await runningRules(act, protocol.regime)
  const differences = await differencesTo(act, protocol)
  return {
    regime: protocol.regime,
    version: protocol.version,
    example: protocol.example === true,
    differences: presentDifferences(differences, running, protocol, await organs(act), act.language),
  }
}

export async function proposeProtocol(act: Act, { body }: Input): Promise<{ id: Id }> {
  const id = act.newId()
  const proposer = { id, state: 'proposed', proposed_by: act.capacity.organ } as const
  await decideOr(act, aboutProtocol('propose-protocol', proposer), sharingProblems.because('may-not-propose'))
  const protocol = await readProposal(act, body.text)
  if ((await differencesTo(act, protocol)).length === 0) throw sharingProblems.because('protocol-changes-nothing')
  await store.addProtocol(act.trx, act.capacity.partnership, {
    ...proposer,
    regime: protocol.regime,
    version: protocol.version,
    written: body.text,
    content: protocol,
    example: protocol.example === true,
    proposed_on: act.clock.today(),
  })
  act.note(id)
  await raise(act, sharingEvents.proposed, [id])
  return { id }
}

/** Only by the organ that proposed it, and only while it waits. */
export async function withdrawProtocol(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['POST /v1/protocols/:protocol/withdrawal']>,
): Promise<{ id: Id }> {
  // Whoever adopts at this moment is waited for: what was withdrawn never comes into force.
  await store.holdProposal(act.trx, params.protocol)
  const { row } = await protocolAt(act, params.protocol)
  await decideOr(act, aboutProtocol('withdraw-protocol', row), sharingProblems.because('may-not-withdraw'))
  if (row.state !== 'proposed') throw sharingProblems.because('protocol-ended')
  await store.endProposal(act.trx, row.id, 'withdrawn')
  return { id: row.id }
}
