/**
 * Sets up a node beside an organisation that asks it, in one go: certificates, configuration, contract signed by both,
 * register loaded. For the demonstration, tests and benchmarks: in life two organisations do this, each its own half.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Clock } from '../foundation/clock.ts'
import { type MadeCertificate, makeCertificate } from '../foundation/federation/certificate.ts'
import { acceptContract, type SignedContract } from '../foundation/federation/contract.ts'
import type { Peer } from '../foundation/federation/peer.ts'
import { loadRistretto } from '../packages/private-matching/src/index.ts'
import { checkConfiguration } from './configuration.ts'
import { readOrUndefined, replaceFile } from './durable-file.ts'
import { knownPeers } from './peers.ts'
import { commitToEpochs } from './register/epochs.ts'
import { loadRegister } from './register/load-register.ts'
import type { RegisterRow } from './register/records.ts'
import { agreedLimits, drawUp, epochsFor } from './verbs.ts'

export type Establishing = {
  readonly folder: string
  readonly clock: Clock
  readonly organisation: { readonly code: string; readonly names: { readonly nl: string; readonly en: string } }
  readonly asker: MadeCertificate & {
    readonly code: string
    readonly names: { readonly nl: string; readonly en: string }
    /** Public key of its log. */
    readonly log?: string | readonly string[]
  }
  readonly witness?: string
  /** As in the configuration file, without its source; `grant` is what the asker may. */
  readonly register?: {
    readonly part: object
    readonly grant: object
    readonly rows: () => Iterable<RegisterRow>
  }
  readonly officer?: boolean
  /** Where it listens; this machine only when left out. */
  readonly host?: string
}
export type Established = { readonly file: string; readonly peer: Omit<Peer, 'url' | 'witnessKey'> }

/** Idempotent: what is there is kept, except a configuration file, which is written anew. */
export async function establishNode(it: Establishing): Promise<Established> {
  const { folder, clock, organisation, asker, register } = it
  const path = (name: string) => join(folder, name)
  if (!existsSync(path('certificate.pem'))) {
    const made = makeCertificate({ name: organisation.code, from: clock.now(), years: 2 })
    replaceFile(path('key.pem'), made.key)
    replaceFile(path('certificate.pem'), made.certificate)
  }
  replaceFile(path('asker.pem'), asker.certificate)
  const file = path('node.yaml')
  const written = {
    organisation,
    roles: [...(register ? ['register'] : []), ...(it.witness ? ['witness'] : [])],
    listen: { host: it.host ?? '127.0.0.1', port: 0 },
    ...(it.officer ? { officer: { port: 0 } } : {}),
    folder: 'kept',
    certificate: 'certificate.pem',
    key: 'key.pem',
    peers: [
      {
        code: asker.code,
        names: asker.names,
        certificate: 'asker.pem',
        ...(register ? { contract: 'contract.json', grant: register.grant } : {}),
        ...(asker.log && it.witness ? { log: asker.log } : {}),
      },
    ],
    ...(register ? { register: { ...register.part, source: { csv: '-' } } } : {}),
    ...(it.witness ? { witness: { name: it.witness } } : {}),
  }
  writeFileSync(file, stringify(written), { mode: 0o600 })
  const own = read(path('certificate.pem'))
  const peer = {
    code: organisation.code,
    names: organisation.names,
    pinned: own,
    certificate: asker.certificate,
    key: asker.key,
    offers: [...(register ? (['register'] as const) : []), ...(it.witness ? (['witness'] as const) : [])],
  }
  if (!register) return { file, peer }
  const kept = readOrUndefined(path('contract.json'))
  if (kept) return { file, peer: { ...peer, contract: JSON.parse(kept.toString('utf8')) as SignedContract } }
  const contract = await agree(it, written, file)
  replaceFile(path('contract.json'), JSON.stringify(contract, null, 2))
  const configuration = checkConfiguration(written, file)
  if (!configuration.register) throw new RangeError('a register without its configuration')
  await loadRegister({
    folder: configuration.folder,
    organisation: organisation.code,
    register: configuration.register,
    rows: register.rows(),
    day: clock.today(),
    ...agreedLimits(configuration, clock),
  })
  return { file, peer: { ...peer, contract } }
}

const read = (path: string): string => readOrUndefined(path)?.toString('utf8') ?? ''

/** Both sign what the grant says. */
async function agree(it: Establishing, written: { peers: object[] }, file: string): Promise<SignedContract> {
  const { organisation, asker, clock } = it
  const [peer] = written.peers
  const { contract: _, ...before } = peer as { contract?: string }
  const configuration = checkConfiguration({ ...written, peers: [before] }, file)
  const [known] = knownPeers(configuration)
  if (!known) throw new RangeError('nobody to agree with')
  const at = { folder: configuration.folder, organisation: organisation.code }
  const committed = commitToEpochs(await loadRistretto(), at, epochsFor(known))
  const content = drawUp(configuration, known, committed, clock.now())
  const mine = { certificate: read(configuration.certificate), key: read(configuration.key) }
  return {
    content,
    signatures: {
      accept: {
        [organisation.code]: acceptContract(content, { ...mine, at: clock.now() }),
        [asker.code]: acceptContract(content, { ...asker, at: clock.now() }),
      },
    },
  }
}
