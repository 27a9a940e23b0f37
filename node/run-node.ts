/** Opens a node as its configuration says, and knows how to close it. */
import { X509Certificate } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, secretBytes } from '../foundation/clock.ts'
import { openContract } from '../foundation/federation/contract.ts'
import { FederationError } from '../foundation/federation/federation-error.ts'
import { loadRistretto } from '../packages/private-matching/src/index.ts'
import { writeNoteKey } from '../packages/transparency-log/src/index.ts'
import { openAlarms } from './alarms.ts'
import type { Configuration } from './configuration.ts'
import { readOrUndefined, replaceFile } from './durable-file.ts'
import { JournalBroken } from './journal.ts'
import { openOfficerPage } from './officer/serve-page.ts'
import { type KnownPeer, knownPeers, readText } from './peers.ts'
import { NodeRefused } from './refusal.ts'
import { openDesk } from './register/answer-question.ts'
import { readAnnounced } from './register/load-register.ts'
import { openQuestionLog } from './register/question-log.ts'
import { registerRoutes } from './register/routes.ts'
import { openDoor, type Routes } from './serve.ts'
import { witnessRoutes } from './witness/routes.ts'
import { witnessSigner } from './witness/signing-key.ts'
import { openWitness } from './witness/watch-log.ts'

export type RunningNode = {
  readonly port: number
  readonly officerPort: number | undefined
  /** Public key of the witness, `name+id+base64`. */
  readonly witnessKey: string | undefined
  /** Sentences about what does not work yet, for the terminal. */
  readonly remarks: readonly string[]
  close(): Promise<void>
}

/** Errors: `NodeRefused` with the reasons. */
export async function runNode(
  configuration: Configuration,
  { clock, say }: { clock: Clock; say: (line: string) => void },
): Promise<RunningNode> {
  const { folder, organisation, roles, listen } = configuration
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const closing: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    closing.push(hold(folder))
    const own = ownCertificate(configuration)
    const peers = knownPeers(configuration)
    const alarms = openAlarms(folder, say)
    closing.push(() => alarms.close())
    let routes: Routes = {}
    const remarks: string[] = []
    const log = roles.includes('register') ? openQuestionLog(folder) : undefined
    if (log) {
      closing.push(() => log.close())
      const sides = { code: organisation.code, certificate: own.certificate }
      remarks.push(...mustHaveContracts(peers, sides, clock))
      if (!readAnnounced(folder))
        throw new NodeRefused('The register was not loaded yet. Load it first: schakel node load <configuration>.')
      const desk = openDesk({
        ristretto: await loadRistretto(),
        folder,
        organisation: sides,
        log,
        alarms,
        clock,
        random: (length) => new Uint8Array(secretBytes(length)),
      })
      routes = { ...routes, ...registerRoutes(desk) }
    }
    const signer = configuration.witness && witnessSigner(folder, configuration.witness.name)
    const witness =
      roles.includes('witness') && signer ? openWitness({ folder, signer, peers, alarms, clock }) : undefined
    if (witness) {
      closing.push(() => witness.close())
      routes = { ...routes, ...witnessRoutes(witness) }
    }
    const door = await openDoor({ ...listen, ...own, folder, peers, routes, alarms, clock, say }).catch(
      portRefused(listen),
    )
    closing.push(() => door.close())
    const officer =
      configuration.officer &&
      (await openOfficerPage({
        port: configuration.officer.port,
        configuration,
        peers,
        log,
        alarms,
        witness,
        clock,
      }).catch(portRefused(configuration.officer)))
    if (officer) closing.push(() => officer.close())
    return {
      port: door.port,
      officerPort: officer?.port,
      witnessKey: signer && writeNoteKey(signer.key),
      remarks,
      close,
    }
  } catch (error) {
    await close()
    if (error instanceof JournalBroken)
      throw new NodeRefused(`${error.message} The node does not start until somebody has looked.`)
    throw error
  }
}

const portRefused =
  ({ port }: { port: number }) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES' && error.code !== 'EADDRNOTAVAIL') throw error
    throw new NodeRefused(
      `Cannot listen on port ${port} (${error.code}); another program has it, or it is not allowed.`,
    )
  }

/** One process per folder: two would write into one log. */
function hold(folder: string): () => void {
  const path = join(folder, 'node.lock')
  const [pid = '', begun = ''] = (readOrUndefined(path)?.toString('utf8') ?? '').split(' ')
  if (Number(pid) !== process.pid && begun !== '' && beganAt(Number(pid)) === begun)
    throw new NodeRefused(`This node already runs: process ${pid}.`)
  replaceFile(path, `${process.pid} ${beganAt(process.pid)}`)
  return () => rmSync(path, { force: true })
}
/** When a process began, in ticks since the machine did: a number that was given out again is another process. */
const beganAt = (pid: number): string =>
  readOrUndefined(`/proc/${pid}/stat`)?.toString('utf8').split(') ').at(-1)?.split(' ')[19] ?? ''

export function ownCertificate({ certificate, key }: Pick<Configuration, 'certificate' | 'key'>) {
  const hint = 'The own certificate (schakel node certificates makes one)'
  return { certificate: readText(certificate, hint), key: readText(key, 'The own key') }
}

/** At least one contract must hold; the others are named. */
function mustHaveContracts(
  peers: readonly KnownPeer[],
  register: { code: string; certificate: string },
  clock: Clock,
): string[] {
  const trouble = peers.flatMap((peer) => {
    if (peer.configuration.contract === undefined) return []
    try {
      new X509Certificate(peer.certificate)
      openContract(peer.contract, { asker: { code: peer.code, certificate: peer.certificate }, register }, clock.now())
      return []
    } catch (error) {
      if (error instanceof FederationError) return [`${peer.code} may not ask: ${error.message}`]
      throw error
    }
  })
  const withContract = peers.filter(({ configuration }) => configuration.contract !== undefined)
  if (withContract.length === trouble.length)
    throw new NodeRefused(
      ['A register does not start without a contract that both signed and that holds today.', ...trouble].join('\n'),
    )
  return trouble
}
