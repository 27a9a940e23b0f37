/**
 * A witness of other organisations' logs, by C2SP tlog-witness, with one thing more: it signs only what it also has the
 * leaf hashes of, so that it can name the row when a history is rewritten.
 */
import type { Clock } from '../../foundation/clock.ts'
import {
  considerCheckpoint,
  hashLength,
  type NoteKey,
  type NoteSigner,
  openCheckpoint,
  readCheckpointRequest,
  readCheckpointUnverified,
  readNoteKey,
  TransparencyLogError,
  type Trust,
  type WitnessAnswer,
} from '../../packages/transparency-log/src/index.ts'
import type { Alarms } from '../alarms.ts'
import type { KnownPeer } from '../peers.ts'
import { NodeRefused } from '../refusal.ts'
import { type LeafMirror, openLeafMirror } from './leaf-mirror.ts'
import { hasher, primitives } from './signing-key.ts'

export type Watched = {
  readonly peer: string
  readonly origin: string
  readonly keys: readonly NoteKey[]
  readonly mirror: LeafMirror
}
export type Witness = {
  readonly watched: readonly Watched[]
  addCheckpoint(peer: KnownPeer, request: Uint8Array): Promise<{ status: number; type: string; body: string }>
  /** `origin`: of which of its logs; the last one named when absent. */
  takeLeaves(
    peer: KnownPeer,
    from: number,
    hashes: Uint8Array,
    origin?: string,
  ): { status: number; type: string; body: string }
  mirrorOf(peer: KnownPeer, origin?: string): LeafMirror | undefined
  close(): void
}

const plain = (status: number, body: string) => ({ status, type: 'text/plain; charset=utf-8', body })
const sizeOnly = (size: number) => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` })

/** As the request says, unverified: the log is looked up by it. Absent for what is no request; the rules answer that. */
function originIn(request: Uint8Array): string | undefined {
  try {
    return readCheckpointUnverified(readCheckpointRequest(request).note).origin
  } catch (error) {
    if (error instanceof TransparencyLogError) return undefined
    throw error
  }
}

class MirrorDiffers extends Error {}
class LeavesMissing extends Error {}

/** Errors: `NodeRefused` for a log key that is none. */
export function openWitness(it: {
  readonly folder: string
  readonly signer: NoteSigner
  readonly peers: readonly KnownPeer[]
  readonly alarms: Alarms
  readonly clock: Clock
}): Witness {
  const watched = it.peers.flatMap(({ code, configuration }): Watched[] => {
    try {
      const keys = [configuration.log ?? []].flat().map((text) => readNoteKey(text, primitives.sha256))
      if (keys.some(({ type }) => type !== 1))
        throw new NodeRefused(`peers: the log key of ${code} is that of a witness.`)
      return [...new Set(keys.map(({ name }) => name))].map((origin) => ({
        ...{ peer: code, origin, keys: keys.filter(({ name }) => name === origin) },
        mirror: openLeafMirror(it.folder, origin),
      }))
    } catch (error) {
      if (error instanceof TransparencyLogError)
        throw new NodeRefused(`peers: the log key of ${code} is no key. ${error.message}`)
      throw error
    }
  })
  const of = (peer: KnownPeer, origin?: string) =>
    watched.findLast((one) => one.peer === peer.code && (origin === undefined || one.origin === origin))
  /** One request of a log after the other: two at once could otherwise sign two histories. */
  const queues = new Map<string, Promise<unknown>>()
  const inTurn = <T>(peer: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(peer) ?? Promise.resolve()).then(work, work)
    queues.set(
      peer,
      turn.catch(() => undefined),
    )
    return turn
  }

  return {
    watched,
    mirrorOf: (peer, origin) => of(peer, origin)?.mirror,
    takeLeaves(peer, from, hashes, origin) {
      const log = of(peer, origin)
      if (!log) return plain(404, 'No log of this organisation is watched here.\n')
      if (!Number.isSafeInteger(from) || from < 0 || hashes.length === 0 || hashes.length % hashLength !== 0)
        return plain(400, 'Send whole leaf hashes, and from which row they are.\n')
      const taken = log.mirror.take(from, hashes)
      if ('gap' in taken) return sizeOnly(log.mirror.size())
      if ('rewritten' in taken) {
        const about = `row ${taken.rewritten}, which was signed for, was shown with another hash`
        it.alarms.raise({ kind: 'history-rewritten', peer: peer.code, about }, it.clock.now())
        return plain(422, `Row ${taken.rewritten} is not what it was when a checkpoint over it was signed.\n`)
      }
      return { status: 200, type: 'text/x.tlog.size', body: `${taken.size}\n` }
    },
    addCheckpoint(peer, request) {
      const log = of(peer, originIn(request))
      if (!log) return Promise.resolve(plain(404, 'No log of this organisation is watched here.\n'))
      return inTurn(peer.code, async () => {
        const trust: Trust = { origin: log.origin, logKeys: log.keys }
        await raiseOlder(log, trust, request, peer)
        try {
          const answer = await considerCheckpoint({
            request,
            logs: [trust],
            last: () => log.mirror.kept(),
            replace: (_, before, after) => {
              if (log.mirror.kept() !== before) return false
              const root = log.mirror.rootAt(after.size)
              if (root === undefined) throw new LeavesMissing()
              if (!Buffer.from(root).equals(after.root)) throw new MirrorDiffers()
              log.mirror.keep(after)
              return true
            },
            signer: it.signer,
            time: Math.floor(it.clock.now().getTime() / 1000),
            primitives,
            hasher,
          })
          return given(answer, peer)
        } catch (error) {
          if (error instanceof LeavesMissing)
            return { status: 428, type: 'text/x.tlog.size', body: `${log.mirror.size()}\n` }
          if (!(error instanceof MirrorDiffers)) throw error
          const about = 'the leaf hashes that were shown do not lead to the checkpoint'
          it.alarms.raise({ kind: 'mirror-differs', peer: peer.code, about }, it.clock.now(), [request])
          return plain(422, 'The leaf hashes that were sent do not lead to this checkpoint.\n')
        }
      })
    },
    close: () => {
      for (const { mirror } of watched) mirror.close()
    },
  }

  /** A signed checkpoint smaller than the last one: an old copy was put back, or another history is shown. */
  async function raiseOlder(log: Watched, trust: Trust, request: Uint8Array, peer: KnownPeer): Promise<void> {
    const kept = log.mirror.kept()
    if (!kept) return
    try {
      const { note } = readCheckpointRequest(request)
      const shown = await openCheckpoint(note, trust, primitives)
      const root = shown.size < kept.size ? log.mirror.rootAt(shown.size) : undefined
      if (root === undefined) return
      const same = Buffer.from(root).equals(shown.root)
      const kind = same ? 'rolled-back' : 'split-view'
      const about = same
        ? `a checkpoint of ${shown.size} rows after one of ${kept.size}`
        : `a checkpoint of ${shown.size} rows that is not the beginning of the ${kept.size} seen`
      it.alarms.raise({ kind, peer: peer.code, about }, it.clock.now(), [kept.note, note])
    } catch (error) {
      // What is no checkpoint of this log is answered by the rules below.
      if (!(error instanceof TransparencyLogError)) throw error
    }
  }

  function given(answer: WitnessAnswer, peer: KnownPeer) {
    switch (answer.outcome) {
      case 'cosigned':
        return plain(200, answer.line)
      case 'other-old-size':
        return sizeOnly(answer.size)
      case 'split-view': {
        const about = 'two checkpoints of one size with different roots, both signed'
        it.alarms.raise({ kind: 'split-view', peer: peer.code, about }, it.clock.now(), answer.evidence)
        return plain(409, 'Two histories of one size were signed. Both are kept.\n')
      }
      case 'not-consistent': {
        const about = 'a checkpoint whose growth is not proven'
        const evidence = answer.evidence.filter((one) => one !== null)
        it.alarms.raise({ kind: 'history-rewritten', peer: peer.code, about }, it.clock.now(), evidence)
        return plain(422, 'Nothing shows that this checkpoint begins with what was signed before.\n')
      }
      case 'unknown-log':
        return plain(404, 'This log is not watched here.\n')
      default:
        return plain(answer.status, `${answer.says}\n`)
    }
  }
}
