/** The door of the node: HTTPS on which both sides show a certificate. Who is not known does not get past the handshake. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Clock } from '../foundation/clock.ts'
import { FederationError, type FederationErrorCode, sentenceOf } from '../foundation/federation/federation-error.ts'
import type { Alarms } from './alarms.ts'
import { isCutOff, type KnownPeer } from './peers.ts'

/** What a route gives back: bytes, or parts of a known length. */
export type Reply = {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array | { readonly length: number; readonly parts: Iterable<Uint8Array> }
}
export type Route = {
  readonly mostBytes: () => number
  readonly answer: (peer: KnownPeer, body: Uint8Array, query: URLSearchParams) => Reply | Promise<Reply>
}
/** `POST /questions` and the like. */
export type Routes = { readonly [path: string]: Route }

export const bytes = (body: Reply['body'], type = 'application/octet-stream', status = 200): Reply => ({
  status,
  type,
  body,
})
export const json = (value: object, status = 200): Reply =>
  bytes(Buffer.from(JSON.stringify(value)), 'application/json', status)

const statusOf: { readonly [C in FederationErrorCode]?: number } = {
  'rate-limited': 429,
  revoked: 403,
  'contract-expired': 403,
  'contract-not-valid': 403,
  'not-in-contract': 403,
  'clock-differs': 400,
  'already-asked': 409,
  'epoch-ended': 409,
  'malformed-question': 400,
  'peer-failed': 503,
}
const refusal = (code: FederationErrorCode): Reply => json({ code, says: sentenceOf(code) }, statusOf[code] ?? 400)

/** Requests of one organisation that are worked on at a time. */
const atATime = 4

export type Door = { readonly port: number; close(): Promise<void> }

export async function openDoor(it: {
  readonly host: string
  readonly port: number
  readonly certificate: string
  readonly key: string
  readonly folder: string
  readonly peers: readonly KnownPeer[]
  readonly routes: Routes
  readonly alarms: Alarms
  readonly clock: Clock
  readonly say: (line: string) => void
}): Promise<Door> {
  const busy = new Map<string, number>()
  const server: Server = createServer({
    cert: it.certificate,
    key: it.key,
    ca: it.peers.map(({ certificate }) => certificate),
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.3',
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 15_000,
    maxHeaderSize: 8_192,
    connectionsCheckingInterval: 5_000,
  })
  server.maxConnections = 200
  server.on('tlsClientError', (error: NodeJS.ErrnoException) => {
    // A line that breaks is no stranger; a certificate that is not known is.
    if (/CERT|VERIFY|ISSUER|PEER_DID_NOT/.test(error.code ?? ''))
      it.alarms.raise({ kind: 'stranger', peer: '', about: 'no certificate that is known here' }, it.clock.now())
  })
  const whoIs = (socket: TLSSocket): KnownPeer | undefined => {
    const shown = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase()
    return it.peers.find(({ fingerprint }) => fingerprint === shown)
  }
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const socket = request.socket as TLSSocket
    const peer = socket.authorized ? whoIs(socket) : undefined
    if (!peer) return void socket.destroy()
    const working = busy.get(peer.code) ?? 0
    busy.set(peer.code, working + 1)
    try {
      await give(response, working >= atATime ? refusal('rate-limited') : await replyTo(request, peer))
    } catch (error) {
      it.say(JSON.stringify({ level: 'error', event: 'request-failed', peer: peer.code, reason: reasonOf(error) }))
      if (response.headersSent) response.destroy()
      else await give(response, refusal('peer-failed')).catch(() => undefined)
    } finally {
      busy.set(peer.code, (busy.get(peer.code) ?? 1) - 1)
    }
  })

  async function replyTo(request: IncomingMessage, peer: KnownPeer): Promise<Reply> {
    if (isCutOff(it.folder, peer.code)) return refusal('revoked')
    const url = new URL(request.url ?? '/', 'https://node')
    const route = it.routes[`${request.method} ${url.pathname}`]
    if (!route) return json({ code: 'not-found' }, 404)
    try {
      const body = await bodyOf(request, route.mostBytes())
      if (body === undefined) return { ...refusal('malformed-question'), status: 413 }
      // Cut off while it was sending is cut off.
      if (isCutOff(it.folder, peer.code)) return refusal('revoked')
      return await route.answer(peer, body, url.searchParams)
    } catch (error) {
      if (error instanceof FederationError) return refusal(error.code)
      throw error
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(it.port, it.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : 'unknown'

/** The body, or undefined when it is longer than it may be; what is too long is not read to its end. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > most) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

async function give(response: ServerResponse, { status, type, body }: Reply): Promise<void> {
  const length = body.length
  response.writeHead(status, {
    'content-type': type,
    'content-length': length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What was not read to its end cannot be followed by another request.
    ...(status === 413 ? { connection: 'close' } : {}),
  })
  if (body instanceof Uint8Array) return void response.end(body)
  for (const part of body.parts) {
    if (response.destroyed) return
    if (!response.write(part)) await onceWritable(response)
  }
  response.end()
}

const onceWritable = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.once('drain', done)
    response.once('close', done)
  })
