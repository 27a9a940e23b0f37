/** For tests: the messages of a question made one by one, so that a cheat can change any of them. */
import { type Clock, secretBytes, systemClock } from '../../foundation/clock.ts'
import type { RegisterQuestion } from '../../foundation/federation/ask-register.ts'
import { linkageKinds } from '../../foundation/federation/linkage-quality.ts'
import { callPeer, type Peer, type PeerReply } from '../../foundation/federation/peer.ts'
import {
  contextLength,
  type QuestionContext,
  type RegisterAnnouncement,
  writeContext,
} from '../../foundation/federation/question-wire.ts'
import {
  type Announcement,
  type Asked,
  ask,
  loadRistretto,
  readAnnouncement,
  requestBuckets,
} from '../../packages/private-matching/src/index.ts'

export const random = (length: number): Uint8Array => new Uint8Array(secretBytes(length))
export const textOf = (reply: PeerReply): string => Buffer.from(reply.body).toString('utf8')
/** The code of a refusal, or `200`. */
export const codeOf = (reply: PeerReply): string =>
  reply.status === 200 ? '200' : (JSON.parse(textOf(reply)) as { code: string }).code

export async function announcedTo(peer: Peer): Promise<{ told: RegisterAnnouncement; announcement: Announcement }> {
  const reply = await callPeer(peer, { method: 'GET', path: '/announcement', mostBytes: 65_536 })
  const told = JSON.parse(textOf(reply)) as RegisterAnnouncement
  return { told, announcement: readAnnouncement(new Uint8Array(Buffer.from(told.announcement, 'base64url'))) }
}

export type ByHand = { readonly body: Uint8Array; readonly asked: Asked; readonly announcement: Announcement }
export async function questionByHand(
  peer: Peer,
  question: RegisterQuestion,
  { context = {}, clock = systemClock }: { context?: Partial<QuestionContext>; clock?: Clock } = {},
): Promise<ByHand> {
  const { told, announcement } = await announcedTo(peer)
  const whole: QuestionContext = {
    asker: question.organisation,
    organ: question.askingOrgan,
    function: question.askingFunction,
    regime: question.regime,
    purpose: question.purpose,
    ground: question.ground,
    caseReference: question.caseReference,
    contract: peer.contract?.content.iv ?? '',
    epoch: String(told.epoch),
    at: clock.now().toISOString(),
    ...context,
  }
  const ristretto = await loadRistretto()
  const { message, asked } = ask(ristretto, {
    announcement,
    kinds: linkageKinds,
    keys: question.keys,
    context: whole,
    random,
  })
  const body = new Uint8Array(contextLength + message.length)
  body.set(writeContext(whole))
  body.set(message, contextLength)
  return { body, asked, announcement }
}

export const post = (peer: Peer, path: string, body: Uint8Array): Promise<PeerReply> =>
  callPeer(peer, { method: 'POST', path, body, mostBytes: 64 * 1024 * 1024 })

/** Message 3 for an evaluation that came back. */
export async function bucketsByHand({ asked, announcement }: ByHand, evaluation: Uint8Array): Promise<Uint8Array> {
  return requestBuckets(await loadRistretto(), { announcement, asked, evaluation, random }).message
}
