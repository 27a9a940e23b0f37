/** The neighbours of the demonstration, each a process of its own. Their folders are made on the first start. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { demoNeighbours, ourselves } from '../../demo/nodes/neighbours.ts'
import { type Clock, systemClock } from '../../foundation/clock.ts'
import { type MadeCertificate, makeCertificate } from '../../foundation/federation/certificate.ts'
import type { SignedContract } from '../../foundation/federation/contract.ts'
import type { Federation, Peer } from '../../foundation/federation/peer.ts'
import { replaceFile } from '../../node/durable-file.ts'
import { establishNode } from '../../node/establish.ts'
import { type NodeProcess, startNodeProcess } from '../../node/start-process.ts'

export type DemoNodes = {
  readonly federation: Federation
  /** Where a neighbour's privacy officer looks. */
  readonly officerPages: readonly { readonly names: Peer['names']; readonly url: string }[]
  stop(): Promise<void>
}

/** Units: days. What ends sooner is made anew. */
const shortest = 7

/** Contracts last a year and certificates two: a folder of an old demonstration begins again. */
function tooOld(folder: string, now: Date): boolean {
  return demoNeighbours.some(({ code }) => {
    const file = join(folder, code, 'contract.json')
    if (!existsSync(file)) return false
    const { content } = JSON.parse(readFileSync(file, 'utf8')) as SignedContract
    return new Date(content.validity.notAfter).getTime() - now.getTime() < shortest * 86_400_000
  })
}

function ownCertificate(folder: string, now: Date): MadeCertificate {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  if (existsSync(certificate) && existsSync(key))
    return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') }
  const made = makeCertificate({ name: ourselves.code, from: now, years: 2 })
  replaceFile(key, made.key)
  replaceFile(certificate, made.certificate)
  return made
}

export async function startDemoNodes(it: {
  readonly folder: string
  /** Public keys of our logs, when there is one to cosign. */
  readonly log?: string | readonly string[]
  readonly clock?: Clock
  readonly onLine: (line: string) => void
  readonly onEnd: (code: string) => void
}): Promise<DemoNodes> {
  const { folder, log, clock = systemClock } = it
  const now = clock.now()
  if (tooOld(folder, now)) rmSync(folder, { recursive: true, force: true })
  // A clock that runs a little ahead here must not make them refuse each other.
  const own = ownCertificate(folder, new Date(now.getTime() - 60_000))
  const asker = { ...ourselves, ...own, ...(log ? { log } : {}) }
  const started = await Promise.allSettled(
    demoNeighbours
      .filter(({ register }) => register || log)
      .map(async ({ code, names, witness, register }) => {
        const { file, peer } = await establishNode({
          folder: join(folder, code),
          clock,
          organisation: { code, names },
          asker,
          ...(log ? { witness } : {}),
          ...(register ? { register, officer: true } : {}),
        })
        const node = await startNodeProcess(file, { onLine: it.onLine, onEnd: () => it.onEnd(code) })
        return { node, peer: { ...peer, url: node.url, ...(node.witnessKey ? { witnessKey: node.witnessKey } : {}) } }
      }),
  )
  const nodes = started.flatMap((one): { node: NodeProcess; peer: Peer }[] =>
    one.status === 'fulfilled' ? [one.value] : [],
  )
  const stop = async () => {
    await Promise.all(nodes.map(({ node }) => node.stop()))
  }
  const failed = started.find((one) => one.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return {
    federation: { organisation: ourselves.code, peers: nodes.map(({ peer }) => peer) },
    officerPages: nodes.flatMap(({ node, peer }) => (node.officer ? [{ names: peer.names, url: node.officer }] : [])),
    stop,
  }
}
