/**
 * The desk of a register: checks that this organisation may ask this, counts, writes down, evaluates. Nothing leaves before
 * the line in the log is on disk.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Clock } from '../../foundation/clock.ts'
import { type Grant, openContract } from '../../foundation/federation/contract.ts'
import { FederationError, type FederationErrorCode } from '../../foundation/federation/federation-error.ts'
import {
  contextLength,
  type QuestionContext,
  type RegisterAnnouncement,
  readContext,
} from '../../foundation/federation/question-wire.ts'
import {
  type Announcement,
  evaluateQuestion,
  type KeyPair,
  messageLength,
  PrivateMatchingError,
  placesAsked,
  type Ristretto,
  readAnnouncement,
} from '../../packages/private-matching/src/index.ts'
import type { Alarms } from '../alarms.ts'
import { isAbsent } from '../durable-file.ts'
import type { KnownPeer } from '../peers.ts'
import { keysOfEpoch, readEpochs } from './epochs.ts'
import { announcementFile, readAnnounced, tableFile } from './load-register.ts'
import type { QuestionLog } from './question-log.ts'

/** Units: milliseconds. How far the clocks of two organisations may lie apart, and how long buckets wait to be fetched. */
const apart = 5 * 60_000
const fetchWithin = 2 * 60_000

export type Desk = {
  announcement(peer: KnownPeer): RegisterAnnouncement
  /** The longest question there can be now. Units: bytes. */
  readonly longestQuestion: number
  /** Message 2. Errors: `FederationError`; refusals are in the log too. */
  question(peer: KnownPeer, body: Uint8Array): Uint8Array
  /** Message 4: its length, and its parts as they are read from disk. */
  buckets(peer: KnownPeer, request: Uint8Array): { length: number; parts: Iterable<Uint8Array> }
}

type Running = { readonly told: RegisterAnnouncement; readonly announcement: Announcement; readonly keys: KeyPair }

export function openDesk(it: {
  readonly ristretto: Ristretto
  readonly folder: string
  readonly organisation: { readonly code: string; readonly certificate: string }
  readonly log: QuestionLog
  readonly alarms: Alarms
  readonly clock: Clock
  readonly random: (length: number) => Uint8Array
}): Desk {
  const { log, clock, alarms } = it
  const running = runningEpoch(it)
  /** Questions evaluated whose buckets were not fetched yet: by whom and when. */
  const open = new Map<string, { peer: string; at: number; epoch: number }>()

  const grantOf = (peer: KnownPeer): Grant => {
    try {
      const asker = { code: peer.code, certificate: peer.certificate }
      return openContract(peer.contract, { asker, register: it.organisation }, clock.now())
    } catch (error) {
      if (error instanceof FederationError && error.code === 'contract-not-valid')
        alarms.raise({ kind: 'contract-not-valid', peer: peer.code, about: 'a question under it' }, clock.now())
      throw error
    }
  }
  const check = (peer: KnownPeer, context: QuestionContext, now: Date): void => {
    const { properties } = grantOf(peer)
    const contract = peer.contract as { content: { iv: string } }
    if (
      context.asker !== peer.code ||
      context.contract !== contract.content.iv ||
      context.regime !== properties.regime ||
      context.purpose !== properties.purpose ||
      !properties.grounds.includes(context.ground)
    )
      throw new FederationError('not-in-contract', peer.code)
    if (log.last && now.getTime() < log.last.getTime() - apart) {
      alarms.raise({ kind: 'clock-went-back', peer: '', about: 'the clock of this node' }, now)
      throw new FederationError('clock-differs', peer.code)
    }
    if (Math.abs(now.getTime() - new Date(context.at).getTime()) > apart)
      throw new FederationError('clock-differs', peer.code)
    if (log.spent(peer.code, clock.today()) >= properties.questionsPerDay)
      throw new FederationError('rate-limited', peer.code)
  }

  return {
    get longestQuestion() {
      return contextLength + messageLength(1, running().announcement.plan)
    },
    announcement(peer) {
      grantOf(peer)
      return running().told
    },
    question(peer, body) {
      const read = readContext(body)
      if (!read) throw new FederationError('malformed-question', peer.code)
      const { context, message } = read
      const now = clock.now()
      const write = (outcome: 'evaluated' | FederationErrorCode, question: string) =>
        log.add({
          at: now.toISOString(),
          day: clock.today(),
          peer: peer.code,
          organ: context.organ,
          function: context.function,
          regime: context.regime,
          purpose: context.purpose,
          ground: context.ground,
          caseReference: context.caseReference,
          epoch: context.epoch,
          question,
          outcome,
        })
      try {
        check(peer, context, now)
        const { keys, announcement, told } = running()
        if (context.epoch !== String(told.epoch)) throw new FederationError('epoch-ended', peer.code)
        const asText = (id: Uint8Array) => Buffer.from(id).toString('base64url')
        const { message: evaluation, id } = evaluateQuestion(it.ristretto, {
          table: { announcement },
          keys,
          question: message,
          context,
          seen: (question) => log.wasAsked(asText(question)),
          random: it.random,
        })
        // On disk first: an answer that is nowhere written down does not leave.
        write('evaluated', asText(id))
        for (const [question, { at }] of open) if (now.getTime() - at > fetchWithin) open.delete(question)
        open.set(asText(id), { peer: peer.code, at: now.getTime(), epoch: told.epoch })
        return evaluation
      } catch (error) {
        const refusal = asRefusal(error, peer.code)
        if (refusal) write(refusal.code, '')
        throw refusal ?? error
      }
    },
    buckets(peer, request) {
      const { announcement, told } = running()
      try {
        const { id, head, places } = placesAsked({
          announcement,
          request,
          admitted: (question) => {
            const found = open.get(Buffer.from(question).toString('base64url'))
            const inTime = found !== undefined && clock.now().getTime() - found.at <= fetchWithin
            return inTime && found.peer === peer.code && found.epoch === told.epoch
          },
        })
        open.delete(Buffer.from(id).toString('base64url'))
        const length = messageLength(4, announcement.plan)
        return { length, parts: partsOf(tableFile(it.folder, told.epoch), head, places) }
      } catch (error) {
        throw asRefusal(error, peer.code) ?? error
      }
    },
  }
}

const refusals: { readonly [code: string]: FederationErrorCode } = {
  'other-context': 'not-in-contract',
  'already-asked': 'already-asked',
  'other-table': 'epoch-ended',
  'malformed-message': 'malformed-question',
  'malformed-element': 'malformed-question',
  'not-admitted': 'already-asked',
}
function asRefusal(error: unknown, peer: string): FederationError | undefined {
  if (error instanceof FederationError) return error
  if (!(error instanceof PrivateMatchingError)) return undefined
  const code = refusals[error.code]
  return code && new FederationError(code, peer, { cause: error })
}

/** What runs now; read again when a load has replaced it. Errors: `peer-failed` before the first load. */
function runningEpoch({ folder, organisation, ristretto }: Parameters<typeof openDesk>[0]): () => Running {
  let since = 0
  let kept: Running | undefined
  const path = announcementFile(folder)
  return () => {
    let changed: number
    try {
      const { mtimeMs, ino } = statSync(path)
      changed = mtimeMs + ino
    } catch (error) {
      if (isAbsent(error)) throw new FederationError('peer-failed', organisation.code)
      throw error
    }
    if (kept && changed === since) return kept
    const announced = readAnnounced(folder)
    if (!announced) throw new FederationError('peer-failed', organisation.code)
    const { records, ...told } = announced
    kept = {
      told,
      announcement: readAnnouncement(new Uint8Array(Buffer.from(told.announcement, 'base64url'))),
      keys: keysOfEpoch(ristretto, organisation.code, readEpochs(folder), told.epoch),
    }
    since = changed
    return kept
  }
}

/** The table stays on disk: what is held in memory is one piece. */
function* partsOf(
  path: string,
  head: Uint8Array,
  places: readonly { begin: number; length: number }[],
): Iterable<Uint8Array> {
  const piece = 256 * 1024
  const file = openSync(path, 'r')
  try {
    yield head
    for (const { begin, length } of places)
      for (let at = 0; at < length; ) {
        const part = Buffer.alloc(Math.min(piece, length - at))
        const read = readSync(file, part, 0, part.length, begin + at)
        if (read === 0) throw new Error('the table is shorter than it says')
        yield part.subarray(0, read)
        at += read
      }
  } finally {
    closeSync(file)
  }
}
