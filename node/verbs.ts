/** What a person can have the node do. Each verb answers the lines for the terminal; `start` runs until it is ended. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Clock, newId } from '../foundation/clock.ts'
import { makeCertificate } from '../foundation/federation/certificate.ts'
import {
  acceptContract,
  type ContractContent,
  contractContent,
  openContract,
  signedContract,
  thumbprintOf,
} from '../foundation/federation/contract.ts'
import { fingerprintOf } from '../foundation/federation/peer.ts'
import { loadRistretto } from '../packages/private-matching/src/index.ts'
import { type Configuration, type RegisterConfiguration, readConfiguration } from './configuration.ts'
import { replaceFile } from './durable-file.ts'
import { readJournal } from './journal.ts'
import { cutOff, cutOffCodes, isCutOff, type KnownPeer, knownPeers, readText } from './peers.ts'
import { NodeRefused } from './refusal.ts'
import { commitToEpochs } from './register/epochs.ts'
import { loadRegister } from './register/load-register.ts'
import { type QuestionEntry, questionFile } from './register/question-log.ts'
import { type RegisterRow, rowsOfCsv } from './register/records.ts'
import { ownCertificate } from './run-node.ts'

export type Verb = {
  readonly usage: string
  readonly says: string
  run(words: readonly string[], it: { clock: Clock; env: NodeJS.ProcessEnv }): Promise<readonly string[]>
}

const given = (words: readonly string[], at: number, what: string): string => {
  const word = words[at]
  if (!word) throw new NodeRefused(`Say ${what}.`)
  return word
}
const configurationIn = (words: readonly string[]): Configuration =>
  readConfiguration(given(words, 0, 'which configuration, as node.yaml'))
const peerIn = (configuration: Configuration, code: string): KnownPeer => {
  const peer = knownPeers(configuration).find((one) => one.code === code)
  if (!peer) throw new NodeRefused(`The configuration knows no organisation "${code}".`)
  return peer
}

/** Epochs a contract commits to: two a month, so that a register can be renewed more often than it must. */
const epochsPerMonth = 2

/** A contract as the register offers it, not signed yet. */
export function drawUp(
  configuration: Configuration,
  peer: KnownPeer,
  committed: { firstEpoch: number; epochKeys: string[] },
  now: Date,
): ContractContent {
  const wanted = peer.configuration.grant
  if (!wanted) throw new NodeRefused(`Say under peers what a contract with ${peer.code} is to allow: grant.`)
  const { months, ...agreed } = wanted
  const notAfter = new Date(now)
  notAfter.setUTCMonth(notAfter.getUTCMonth() + months)
  const { certificate } = ownCertificate(configuration)
  return contractContent.parse({
    iv: newId(),
    groupId: 'schakel',
    hashAlgorithm: 'HASH_ALGORITHM_SHA3_512',
    createdAt: now.toISOString(),
    validity: { notBefore: now.toISOString(), notAfter: notAfter.toISOString() },
    grants: [
      {
        type: 'GRANT_TYPE_SERVICE_CONNECTION',
        outway: { peerId: peer.code, certificateThumbprint: thumbprintOf(peer.certificate) },
        service: {
          peerId: configuration.organisation.code,
          certificateThumbprint: thumbprintOf(certificate),
          name: 'known-here',
        },
        properties: { ...agreed, ...committed },
      },
    ],
  })
}
export const epochsFor = (peer: KnownPeer): number => epochsPerMonth * (peer.configuration.grant?.months ?? 12)

/** The last epoch that every contract commits to, and the fewest buckets any of them allows. */
export function agreedLimits(configuration: Configuration, clock: Clock): { lastEpoch: number; mostBuckets: number } {
  const register = { code: configuration.organisation.code, certificate: ownCertificate(configuration).certificate }
  const grants = knownPeers(configuration).flatMap((peer) => {
    if (peer.contract === undefined || isCutOff(configuration.folder, peer.code)) return []
    const asker = { code: peer.code, certificate: peer.certificate }
    try {
      return [openContract(peer.contract, { asker, register }, clock.now()).properties]
    } catch {
      return []
    }
  })
  if (grants.length === 0)
    throw new NodeRefused('No contract holds today, so no key is committed to: draw up and sign one first.')
  return {
    lastEpoch: Math.min(...grants.map(({ firstEpoch, epochKeys }) => firstEpoch + epochKeys.length - 1)),
    mostBuckets: Math.min(...grants.map(({ mostBuckets }) => mostBuckets)),
  }
}

/** The records from where the configuration says they are; the database's program is only loaded for a database. */
export async function* rowsOf({ source }: RegisterConfiguration, env: NodeJS.ProcessEnv): AsyncGenerator<RegisterRow> {
  if ('csv' in source) yield* rowsOfCsv(source.csv)
  else yield* (await import('./register/store.ts')).rowsOfSql(source.sql, env)
}

const questionLine = (it: QuestionEntry): string =>
  [it.at, it.peer, it.organ, it.function, it.purpose, it.ground, it.caseReference, it.outcome].join(' · ')

/** Errors: `NodeRefused` for a file that is no contract. */
function contractOf(file: string) {
  const text = readText(file, 'The contract')
  try {
    return signedContract.parse(JSON.parse(text))
  } catch {
    throw new NodeRefused(`${file} is no contract.`)
  }
}

/** A signature with a key that is not of the certificate would be refused by the other side, weeks later and without a word. */
function mustBelongTogether(own: { certificate: string; key: string }, [, certificate, key]: readonly string[]): void {
  let together: boolean
  try {
    together = new X509Certificate(own.certificate).checkPrivateKey(createPrivateKey(own.key))
  } catch {
    throw new NodeRefused(
      `${certificate} is no certificate, or ${key} is no key; both are files that begin with -----BEGIN.`,
    )
  }
  if (!together) throw new NodeRefused(`${key} is not the key of ${certificate}. Nothing was signed.`)
}

export const verbs: { readonly [verb: string]: Verb } = {
  certificates: {
    usage: 'certificates <configuration>',
    says: "make this organisation's own key and certificate",
    async run(words, { clock }) {
      const configuration = configurationIn(words)
      const there = [configuration.certificate, configuration.key].filter((path) => existsSync(path))
      if (there.length > 0) throw new NodeRefused(`Not made: ${there.join(' and ')} is there already.`)
      const made = makeCertificate({ name: configuration.organisation.code, from: clock.now(), years: 2 })
      replaceFile(configuration.key, made.key)
      replaceFile(configuration.certificate, made.certificate)
      return [
        `Certificate  ${configuration.certificate}`,
        `Fingerprint  ${fingerprintOf(made.certificate)}`,
        'Give the certificate to the other organisation, and read the fingerprint to each other by telephone.',
      ]
    },
  },
  contract: {
    usage: 'contract <configuration> <organisation> <file>',
    says: 'draw up a contract with an organisation that is to ask, and sign it',
    async run(words, { clock }) {
      const configuration = configurationIn(words)
      const peer = peerIn(configuration, given(words, 1, 'with which organisation'))
      const file = given(words, 2, 'which file to write')
      if (existsSync(file))
        throw new NodeRefused(
          `${file} is there already. Nothing was drawn up; name another file, or move that one away.`,
        )
      const own = ownCertificate(configuration)
      const committed = commitToEpochs(
        await loadRistretto(),
        { folder: configuration.folder, organisation: configuration.organisation.code },
        epochsFor(peer),
      )
      const content = drawUp(configuration, peer, committed, clock.now())
      const accept = { [configuration.organisation.code]: acceptContract(content, { ...own, at: clock.now() }) }
      writeFileSync(file, `${JSON.stringify({ content, signatures: { accept } }, null, 2)}\n`, { flag: 'wx' })
      return [`Written to ${file}. ${peer.code} reads it and signs: schakel node accept ${file} <certificate> <key>`]
    },
  },
  accept: {
    usage: 'accept <contract> <certificate> <key>',
    says: 'show a contract and sign it for the organisation of that certificate',
    async run(words, { clock }) {
      const file = given(words, 0, 'which contract')
      const certificate = readText(given(words, 1, 'which certificate'), 'The certificate')
      const key = readText(given(words, 2, 'which key'), 'The key')
      const data = contractOf(file)
      mustBelongTogether({ certificate, key }, words)
      const [{ outway, service, properties }] = data.content.grants
      const me = [outway, service].find((side) => side.certificateThumbprint === thumbprintOf(certificate))
      if (!me) throw new NodeRefused('The certificate is of neither organisation in this contract.')
      const accept = {
        ...data.signatures.accept,
        [me.peerId]: acceptContract(data.content, { certificate, key, at: clock.now() }),
      }
      replaceFile(resolve(file), `${JSON.stringify({ ...data, signatures: { accept } }, null, 2)}\n`)
      return [
        `${outway.peerId} may ask ${service.peerId}: ${properties.purpose}`,
        `  regime ${properties.regime}; grounds: ${properties.grounds.join('; ')}`,
        `  at most ${properties.questionsPerDay} a day, until ${data.content.validity.notAfter.slice(0, 10)}; ${properties.epochKeys.length} keys committed`,
        `Signed for ${me.peerId}.`,
      ]
    },
  },
  load: {
    usage: 'load <configuration>',
    says: 'turn the register into evaluations under a new key',
    async run(words, { clock, env }) {
      const configuration = configurationIn(words)
      const { register } = configuration
      if (!register) throw new NodeRefused('This node is no register: there is nothing to load.')
      const loaded = await loadRegister({
        folder: configuration.folder,
        organisation: configuration.organisation.code,
        register,
        rows: rowsOf(register, env),
        day: clock.today(),
        ...agreedLimits(configuration, clock),
      })
      const { figures } = loaded
      return [
        `Epoch ${loaded.epoch}: ${loaded.records} persons, ${loaded.keys} keys evaluated.`,
        ...(loaded.leftOut > 0
          ? [`${loaded.leftOut} persons are only known to organs that are not named; they are not in the register.`]
          : []),
        ...(loaded.withoutKeys > 0
          ? [`${loaded.withoutKeys} persons have too few fields to be found: no key could be made.`]
          : []),
        `One answer is ${Math.ceil(figures.answerBytes / 1024)} KiB; of whom is asked this node learns ${figures.bitsLearned} bits.`,
      ]
    },
  },
  questions: {
    usage: 'questions <configuration> [organisation]',
    says: 'list who asked what for and when, and check that no line was changed',
    async run(words) {
      const configuration = configurationIn(words)
      const [, of] = words
      const { lines } = readJournal<QuestionEntry>(questionFile(configuration.folder))
      const shown = lines.filter(({ peer }) => of === undefined || peer === of)
      return [
        ...shown.map(questionLine),
        `${shown.length} questions${of ? ` of ${of}` : ''}; every line follows from the one before it (${lines.at(-1)?.hash ?? 'no line yet'}).`,
        ...cutOffCodes(configuration.folder).map((code) => `Cut off: ${code}`),
      ]
    },
  },
  revoke: {
    usage: 'revoke <configuration> <organisation>',
    says: 'cut an organisation off from its next request on, and list what it asked before',
    async run(words, { clock }) {
      const configuration = configurationIn(words)
      const peer = peerIn(configuration, given(words, 1, 'which organisation'))
      cutOff(configuration.folder, peer.code, clock.now())
      const { lines } = readJournal<QuestionEntry>(questionFile(configuration.folder))
      const before = lines.filter((line) => line.peer === peer.code)
      return [
        `${peer.code} is cut off. Its next request is refused, also on a connection that is open.`,
        `Before this it asked ${before.filter(({ outcome }) => outcome === 'evaluated').length} questions:`,
        ...before.map(questionLine),
        `To let it in again, with a new certificate: remove ${join(configuration.folder, 'revoked', `${peer.code}.json`)}`,
      ]
    },
  },
}
