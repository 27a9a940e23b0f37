/**
 * One question about one person to another organisation's register: is he or she known to you, and to which organs?
 *
 * Hiding, checking the proof and opening happen here; what travels has one size whatever is asked and found.
 * Who learns what: the register, that this organ asked, for which case reference, purpose and ground, and when; never about
 * whom, nor whether there was a hit. We, which organs are involved, and nothing else.
 */
import {
  type Announcement,
  type Answer,
  ask,
  loadRistretto,
  type MissRate,
  messageLength,
  PrivateMatchingError,
  planFigures,
  readAnnouncement,
  readAnswer,
  requestBuckets,
} from '../../packages/private-matching/src/index.ts'
import { type Clock, secretBytes } from '../clock.ts'
import { committedKey, type Grant, openContract } from './contract.ts'
import { FederationError, type FederationErrorCode, isFederationCode } from './federation-error.ts'
import { linkageKinds, syntheticQuality } from './linkage-quality.ts'
import { callPeer, type Peer } from './peer.ts'
import { contextLength, type QuestionContext, registerAnnouncement, writeContext } from './question-wire.ts'

export type RegisterQuestion = {
  /** The asking installation, as the contract calls it. */
  readonly organisation: string
  readonly regime: string
  readonly purpose: string
  readonly ground: string
  /** Letters, digits and hyphens: a reference, never words about a person. */
  readonly caseReference: string
  readonly askingOrgan: string
  readonly askingFunction: string
  /** One key per kind, as `questionKeys(linkageKinds, person)` makes them. */
  readonly keys: readonly (Uint8Array | undefined)[]
}
export type RegisterAnswer = {
  readonly known: boolean
  /** Codes of organs, in the order of the register. */
  readonly involved: readonly string[]
  /** Beside every "not known". Absent when known. */
  readonly missRate: MissRate | undefined
  /** Beside every "known": hits on another person to expect from one question. Absent when not known. */
  readonly falseHits: { readonly expected: number; readonly atMost: number } | undefined
  /** Organs under secrecy are involved or not, and are not named. */
  readonly mayBeIncomplete: boolean
  readonly epoch: number
  /** Stands in the log of both sides. */
  readonly questionId: string
  readonly answeredAt: Date
}

/**
 * Errors: `FederationError`; look at `alarming`. Nothing is kept: the blinds end with the answer.
 * Assumes: the caller has decided that it may ask, and counts its own quota.
 */
export async function askRegister(peer: Peer, question: RegisterQuestion, clock: Clock): Promise<RegisterAnswer> {
  if (question.keys.every((key) => key === undefined)) throw new FederationError('nothing-to-ask-with', peer.code)
  const asker = { code: question.organisation, certificate: peer.certificate }
  const register = { code: peer.code, certificate: peer.pinned }
  const grant = openContract(peer.contract, { asker, register }, clock.now())
  const { properties } = grant
  if (
    properties.regime !== question.regime ||
    properties.purpose !== question.purpose ||
    !properties.grounds.includes(question.ground)
  )
    throw new FederationError('not-in-contract', peer.code)
  try {
    return await exchange(peer, question, await announcedBy(peer, grant), clock)
  } catch (error) {
    // A register is renewed at any moment; nothing was evaluated, so asking once more counts once.
    if (error instanceof FederationError && error.code === 'epoch-ended')
      return exchange(peer, question, await announcedBy(peer, grant), clock)
    if (error instanceof PrivateMatchingError)
      throw new FederationError(asFederation[error.code] ?? 'malformed-answer', peer.code, { cause: error })
    throw error
  }
}

const asFederation: { readonly [code: string]: FederationErrorCode } = {
  'proof-does-not-hold': 'proof-refused',
  'malformed-element': 'proof-refused',
  'other-kinds': 'other-kinds',
  'unknown-kind': 'other-kinds',
}

type Known = {
  readonly epoch: number
  readonly announcement: Announcement
  readonly organs: readonly string[]
  readonly mayBeIncomplete: boolean
}

/** What the register announces, held against what it committed to. */
async function announcedBy(peer: Peer, grant: Grant): Promise<Known> {
  const reply = await callPeer(peer, { method: 'GET', path: '/announcement', mostBytes: 64 * 1024 })
  const { data } = registerAnnouncement.safeParse(jsonIn(peer, reply.status, reply.body))
  if (!data) throw new FederationError('malformed-answer', peer.code)
  const committed = committedKey(grant, data.epoch)
  let announcement: Announcement
  try {
    announcement = readAnnouncement(new Uint8Array(Buffer.from(data.announcement, 'base64url')))
  } catch (cause) {
    throw new FederationError('malformed-answer', peer.code, { cause })
  }
  if (committed === undefined || Buffer.from(announcement.publicKey).toString('base64url') !== committed)
    throw new FederationError('key-not-committed', peer.code)
  if (
    announcement.plan.buckets > grant.properties.mostBuckets ||
    planFigures(announcement.plan, 1).answerBytes > mostAnswerBytes ||
    data.organs.length > announcement.plan.labelBytes * 8
  )
    throw new FederationError('plan-not-agreed', peer.code)
  return { ...data, announcement }
}
/** Units: bytes. A million persons in nine kinds are 36 MiB in two buckets, 72 MiB in one. */
const mostAnswerBytes = 96 * 1024 * 1024

async function exchange(peer: Peer, question: RegisterQuestion, known: Known, clock: Clock): Promise<RegisterAnswer> {
  const ristretto = await loadRistretto()
  const random = (length: number) => new Uint8Array(secretBytes(length))
  const { announcement } = known
  const context: QuestionContext = {
    asker: question.organisation,
    organ: question.askingOrgan,
    function: question.askingFunction,
    regime: question.regime,
    purpose: question.purpose,
    ground: question.ground,
    caseReference: question.caseReference,
    contract: peer.contract?.content.iv ?? '',
    epoch: String(known.epoch),
    at: clock.now().toISOString(),
  }
  const kinds = linkageKinds
  const begun = ask(ristretto, { announcement, kinds, keys: question.keys, context, random })
  const body = new Uint8Array(contextLength + begun.message.length)
  body.set(writeContext(context))
  body.set(begun.message, contextLength)
  const evaluation = await answered(peer, '/questions', body, messageLength(2, announcement.plan))
  const { message, requested } = requestBuckets(ristretto, { announcement, asked: begun.asked, evaluation, random })
  const buckets = await answered(peer, '/buckets', message, messageLength(4, announcement.plan))
  const quality = peer.quality ?? syntheticQuality
  const answer = readAnswer(ristretto, { announcement, requested, buckets, quality })
  return {
    ...meaningOf(answer, known, peer),
    mayBeIncomplete: known.mayBeIncomplete,
    epoch: known.epoch,
    questionId: Buffer.from(begun.asked.id).toString('base64url'),
    answeredAt: clock.now(),
  }
}

function meaningOf(answer: Answer, { organs }: Known, peer: Peer) {
  if (answer.outcome === 'could-not-ask') throw new FederationError('nothing-to-ask-with', peer.code)
  if (answer.outcome === 'not-known')
    return { known: false, involved: [], missRate: answer.missRate, falseHits: undefined }
  const named = organs.filter((_, bit) => ((answer.label[bit >> 3] ?? 0) >> (bit & 7)) & 1)
  return { known: true, involved: named, missRate: undefined, falseHits: answer.falseHits }
}

/** A message of exactly this length, or the refusal that the other side gave. */
async function answered(peer: Peer, path: string, body: Uint8Array, length: number): Promise<Uint8Array> {
  const reply = await callPeer(peer, { method: 'POST', path, body, mostBytes: Math.max(length, 4_096) })
  if (reply.status !== 200) {
    jsonIn(peer, reply.status, reply.body)
    throw new FederationError('peer-failed', peer.code)
  }
  if (reply.body.length !== length) throw new FederationError('malformed-answer', peer.code)
  return reply.body
}

/** The JSON of an answer; a refusal is thrown under the code that the other side gave. */
function jsonIn(peer: Peer, status: number, body: Uint8Array): unknown {
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    read = undefined
  }
  if (status === 200) return read
  const code = (read as { code?: unknown } | undefined)?.code
  throw new FederationError(isFederationCode(code) ? code : 'peer-failed', peer.code)
}
