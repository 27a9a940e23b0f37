/** C2SP tlog-witness: a partner signs a checkpoint only after it saw that the log did not rewrite what it saw before. */
import { concat, fromBase64, fromDecimal, fromUtf8, same, toBase64, utf8 } from './bytes.ts'
import {
  cosignWithoutCheck,
  openCheckpoint,
  readCheckpointUnverified,
  type SignedCheckpoint,
  type Trust,
} from './checkpoint.ts'
import { checkConsistency } from './merkle-proof.ts'
import { hashLength, type TreeHasher } from './merkle-tree.ts'
import type { NoteSigner, Primitives } from './signed-note.ts'
import { TransparencyLogError } from './transparency-log-error.ts'

/** What a log asks: here is how it grew since the size you signed last. */
export type CheckpointRequest = {
  readonly earlier: number
  readonly proof: readonly Uint8Array[]
  readonly note: Uint8Array
}
const mostProofLines = 63

/** `old N`, the proof, an empty line, the checkpoint. Errors: `malformed-request` for more than 63 hashes. */
export function writeCheckpointRequest({ earlier, proof, note }: CheckpointRequest): Uint8Array {
  if (proof.length > mostProofLines)
    throw new TransparencyLogError('malformed-request', 'Send at most 63 hashes: no tree needs more.')
  return concat(utf8(`old ${earlier}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n`), note)
}

/** Errors: `malformed-request`. The note in it is not verified. */
export function readCheckpointRequest(request: Uint8Array): CheckpointRequest {
  const refused = new TransparencyLogError(
    'malformed-request',
    'Send old size, proof lines, an empty line and the checkpoint.',
  )
  const text = fromUtf8(request)
  const cut = text?.indexOf('\n\n') ?? -1
  if (text === null || cut < 0) throw refused
  const [old = '', ...lines] = text.slice(0, cut).split('\n')
  const earlier = old.startsWith('old ') ? fromDecimal(old.slice(4)) : null
  const proof = lines.map(fromBase64)
  if (earlier === null || lines.length > mostProofLines || !proof.every((hash) => hash?.length === hashLength))
    throw refused
  return { earlier, proof: proof as Uint8Array[], note: utf8(text.slice(cut + 2)) }
}

/** The last checkpoint a witness cosigned for a log. */
export type Witnessed = { readonly size: number; readonly root: Uint8Array; readonly note: Uint8Array }

export type WitnessAnswer =
  /** The line to send back; what was kept before it was signed. */
  | { readonly outcome: 'cosigned'; readonly status: 200; readonly line: string; readonly kept: Witnessed }
  | { readonly outcome: 'malformed'; readonly status: 400; readonly says: string }
  | { readonly outcome: 'unknown-log'; readonly status: 404 }
  | { readonly outcome: 'not-signed-by-the-log'; readonly status: 403; readonly says: string }
  /** The log must ask again from this size. */
  | { readonly outcome: 'other-old-size'; readonly status: 409; readonly size: number }
  /** The log signed two trees of one size. The two notes together prove it to anybody. */
  | { readonly outcome: 'split-view'; readonly status: 409; readonly evidence: readonly [Uint8Array, Uint8Array] }
  /** The proof does not hold: a mistake, or a history that was rewritten. Keep the request. */
  | {
      readonly outcome: 'not-consistent'
      readonly status: 422
      readonly evidence: readonly [Uint8Array | null, Uint8Array]
    }

/**
 * Answers a log that asks for a cosignature, by the rules of tlog-witness, in its order.
 *
 * `replace` keeps `after` only where `before` is still the last one kept, durably, and says whether it did: two requests at
 * once can then not roll the witness back. It is called before anything is signed.
 * Assumes: (a) `signer` signs nothing else. Units: `time` in seconds since 1970.
 * Errors: none for what the log sent; whatever `last`, `replace` and `signer` throw. Not: a judgement on the entries.
 */
export async function considerCheckpoint(it: {
  readonly request: Uint8Array
  /** The logs this witness watches. */
  readonly logs: readonly Trust[]
  readonly last: (origin: string) => Promise<Witnessed | null> | Witnessed | null
  readonly replace: (origin: string, before: Witnessed | null, after: Witnessed) => Promise<boolean> | boolean
  readonly signer: NoteSigner
  readonly time: number
  readonly primitives: Primitives
  readonly hasher: TreeHasher
}): Promise<WitnessAnswer> {
  let request: CheckpointRequest
  let origin: string
  try {
    request = readCheckpointRequest(it.request)
    origin = readCheckpointUnverified(request.note).origin
  } catch (error) {
    return { outcome: 'malformed', status: 400, says: sayingOf(error) }
  }
  const log = it.logs.find((trust) => (trust.origin ?? trust.logKeys[0]?.name) === origin)
  if (log === undefined) return { outcome: 'unknown-log', status: 404 }
  let checkpoint: SignedCheckpoint
  try {
    checkpoint = await openCheckpoint(request.note, { origin, logKeys: log.logKeys }, it.primitives)
  } catch (error) {
    return { outcome: 'not-signed-by-the-log', status: 403, says: sayingOf(error) }
  }
  if (request.earlier > checkpoint.size)
    return { outcome: 'malformed', status: 400, says: 'Send an old size that is not beyond the checkpoint.' }
  const before = await it.last(origin)
  if (request.earlier !== (before?.size ?? 0))
    return { outcome: 'other-old-size', status: 409, size: before?.size ?? 0 }
  if (before !== null && before.size === checkpoint.size && !same(before.root, checkpoint.root))
    return { outcome: 'split-view', status: 409, evidence: [before.note, request.note] }
  const earlier = before ?? { size: 0, root: it.hasher.root(new Uint8Array(0)) }
  try {
    checkConsistency({ earlier, later: checkpoint, proof: request.proof }, it.hasher)
  } catch (error) {
    sayingOf(error)
    return { outcome: 'not-consistent', status: 422, evidence: [before?.note ?? null, it.request] }
  }
  const kept: Witnessed = { size: checkpoint.size, root: checkpoint.root, note: request.note }
  if (!(await it.replace(origin, before, kept)))
    return { outcome: 'other-old-size', status: 409, size: (await it.last(origin))?.size ?? 0 }
  const line = await cosignWithoutCheck(checkpoint.text, it.signer, it.time)
  return { outcome: 'cosigned', status: 200, line, kept }
}

/** What this package refused goes into the answer; anything else is a fault of this program and is thrown on. */
function sayingOf(error: unknown): string {
  if (error instanceof TransparencyLogError) return error.message
  throw error
}
