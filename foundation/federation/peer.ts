/** Another organisation's node, and one call to it: both sides show a certificate that the other has pinned. */
import { X509Certificate } from 'node:crypto'
import { Agent, request } from 'node:https'
import type { LinkageQuality } from '../../packages/private-matching/src/index.ts'
import type { SignedContract } from './contract.ts'
import { FederationError } from './federation-error.ts'

/** Plain data, so that it can be told to a process when it starts. */
export type Peer = {
  /** Short name of the organisation, as in its contract: `zvh-zuiderdal`. */
  readonly code: string
  readonly names: { readonly nl: string; readonly en: string }
  /** `https://host:port`. */
  readonly url: string
  /** The certificate it must show, PEM. Pinned: no other one is accepted, whoever signed it. */
  readonly pinned: string
  /** Our own certificate and its private key, PEM. */
  readonly certificate: string
  readonly key: string
  readonly offers: readonly ('register' | 'witness')[]
  /** As register: what was agreed. */
  readonly contract?: SignedContract
  /** As register: how many a "not known" misses, measured by the two organisations on pairs of their own. */
  readonly quality?: LinkageQuality
  /** As witness: its public key, `name+id+base64` of a signed note. */
  readonly witnessKey?: string
}
/** Whom this installation may call, and under which name it calls. Nobody else is ever called. */
export type Federation = { readonly organisation: string; readonly peers: readonly Peer[] }

export type PeerCall = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: Uint8Array
  /** A longer answer is cut off and refused. */
  readonly mostBytes: number
  /** Units: milliseconds. */
  readonly patience?: number
}
export type PeerReply = { readonly status: number; readonly type: string; readonly body: Uint8Array }

const agents = new Map<string, Agent>()

function agentFor(peer: Peer): Agent {
  const known = `${peer.url} ${fingerprintOf(peer.pinned)} ${fingerprintOf(peer.certificate)}`
  const found = agents.get(known)
  if (found) return found
  const agent = new Agent({
    keepAlive: true,
    maxSockets: 2,
    maxCachedSessions: 0,
    minVersion: 'TLSv1.3',
    cert: peer.certificate,
    key: peer.key,
    ca: peer.pinned,
    rejectUnauthorized: true,
    // The name in the certificate says nothing here; that it is the very one agreed on says everything.
    checkServerIdentity: (_, { fingerprint256 }) =>
      fingerprint256.replaceAll(':', '').toLowerCase() === fingerprintOf(peer.pinned)
        ? undefined
        : Object.assign(new Error('another certificate'), { code: 'NOT_PINNED' }),
  })
  agents.set(known, agent)
  return agent
}

/** SHA-256 of the certificate, 64 hexadecimal digits. Errors: what OpenSSL says of text that is no certificate. */
export const fingerprintOf = (certificate: string): string =>
  new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase()

/** What OpenSSL or we say of a certificate that is not the pinned one; everything else is a line that broke. */
const certificateTrouble = /NOT_PINNED|CERT|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY|HOSTNAME|SSL_ALERT|TLSV1_ALERT|BAD_CERT/

/**
 * One call. An answer with an error status is an answer too.
 *
 * Errors: `peer-not-recognised`, `peer-unreachable`, `malformed-answer` when it is longer than `mostBytes`.
 */
export function callPeer(peer: Peer, call: PeerCall): Promise<PeerReply> {
  const url = new URL(call.path, peer.url)
  if (url.protocol !== 'https:') throw new FederationError('peer-unreachable', peer.code)
  return new Promise((resolve, reject) => {
    const lost = (cause: unknown) => {
      const told = (cause as NodeJS.ErrnoException).code ?? ''
      const code = certificateTrouble.test(told) ? 'peer-not-recognised' : 'peer-unreachable'
      reject(cause instanceof FederationError ? cause : new FederationError(code, peer.code, { cause }))
    }
    const asked = request(
      url,
      {
        agent: agentFor(peer),
        method: call.method,
        timeout: call.patience ?? 20_000,
        headers: call.body
          ? { 'content-type': 'application/octet-stream', 'content-length': String(call.body.length) }
          : {},
      },
      (reply) => {
        const parts: Buffer[] = []
        let length = 0
        reply.on('data', (part: Buffer) => {
          length += part.length
          parts.push(part)
          if (length > call.mostBytes) asked.destroy(new FederationError('malformed-answer', peer.code))
        })
        reply.once('error', lost)
        reply.once('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            type: reply.headers['content-type'] ?? '',
            body: new Uint8Array(Buffer.concat(parts)),
          }),
        )
      },
    )
    asked.once('error', lost)
    asked.once('timeout', () => asked.destroy(new Error('no answer in time')))
    asked.end(call.body)
  })
}

/** Ends idle connections, so that a process can end. */
export function hangUp(): void {
  for (const agent of agents.values()) agent.destroy()
  agents.clear()
}
