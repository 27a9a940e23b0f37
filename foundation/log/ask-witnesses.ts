/**
 * Asks every witness to sign the last checkpoint and to keep the leaf hashes (C2SP tlog-witness, and `POST /leaves` beside
 * it). A witness that does not answer stops nothing: the gap is kept and shown, and closed when it answers again.
 */
import {
  addCosignatures,
  openCheckpoint,
  readNoteKey,
  type TiledTree,
  writeCheckpointRequest,
} from '../../packages/transparency-log/src/index.ts'
import type { Database } from '../database/as-actor.ts'
import type { Trx } from '../database/sql.ts'
import { primitives } from './cryptography.ts'
import { ofLog } from './log-signer.ts'
import { keysOf, type LogHouse, raiseAlarm } from './sequence-leaves.ts'
import { addAlarm, type CheckpointRow, endAlarm, lastCheckpoint } from './store.ts'
import { treeAt } from './tree.ts'
import * as store from './witness-store.ts'

export type WitnessAnswer = { readonly status: number; readonly body: Uint8Array }
/** A line to one witness, mutually authenticated. Throws when nobody answers. */
export type CallWitness = (
  witness: { readonly name: string; readonly address: string },
  request: { readonly path: string; readonly body: Uint8Array },
) => Promise<WitnessAnswer>

/** Leaf hashes per request: 256 kB. */
const leavesPerRequest = 8_192
/** A witness that was silent this long is an alarm. Units: seconds. */
export const silentTooLong = 3_600
/** A checkpoint that a witness has signed is put to it again, so that its silence shows. Units: seconds. */
const askAgainAfter = 600

/** Answers the outcome per witness. One after the other: there are few, and one call at a time is plain to follow. */
export async function askWitnesses(house: LogHouse, call: CallWitness): Promise<{ [witness: string]: string }> {
  const { database, partnership, clock } = house
  const begun = await inJob(house, async (trx) => ({
    last: await lastCheckpoint(trx),
    witnesses: await store.witnessesOn(trx, clock.today()),
  }))
  const outcomes: { [witness: string]: string } = {}
  if (!begun.last) return outcomes
  const last = begun.last
  for (const witness of begun.witnesses) {
    const before = await inJob(house, (trx) => store.standingOf(trx, witness.id))
    if (before && isFresh(before, last, clock.now())) continue
    outcomes[witness.name] = await askOne({ ...house, database, partnership }, call, witness, before, last)
  }
  return outcomes
}

const isFresh = (standing: store.StandingRow, last: CheckpointRow, now: Date): boolean =>
  standing.outcome === 'cosigned' &&
  standing.size === last.size &&
  standing.leaves === last.size &&
  now.getTime() - (standing.answered_at?.getTime() ?? 0) < askAgainAfter * 1000

const inJob = <T>(
  house: { readonly database: Database; readonly partnership: string },
  work: (trx: Trx) => Promise<T>,
) => house.database.asJob({ partnership: house.partnership, job: 'audit.ask-witness' }, work)

async function askOne(
  house: LogHouse,
  call: CallWitness,
  witness: store.WitnessRow,
  before: store.StandingRow | undefined,
  last: CheckpointRow,
): Promise<string> {
  const asked = house.clock.now()
  const known = { size: before?.size ?? 0, leaves: before?.leaves ?? 0 }
  const answer = await converse(house, call, witness, known, last).catch(
    (): Conversation => ({ outcome: 'silent', ...known }),
  )
  const answered = answer.outcome !== 'silent'
  const silentSince = answered ? null : (before?.silent_since ?? asked)
  await inJob(house, async (trx) => {
    if (answer.line)
      await store.addCosignature(trx, house.partnership, {
        witness: witness.id,
        number: last.number,
        size: last.size,
        ...answer.line,
      })
    await store.keepStanding(trx, house.partnership, {
      id: witness.id,
      size: answer.size,
      leaves: answer.leaves,
      asked_at: asked,
      answered_at: answered ? asked : (before?.answered_at ?? null),
      outcome: answer.outcome,
      silent_since: silentSince,
    })
    const about = { kind: 'witness-silent', witness: witness.id, at: asked } as const
    if (answered) await endAlarm(trx, about)
    else if (silentSince && asked.getTime() - silentSince.getTime() >= silentTooLong * 1000)
      await addAlarm(trx, house.partnership, about)
  })
  if (answer.alarm) await raiseAlarm(house, answer.alarm, { witness: witness.id, evidence: answer.evidence ?? [] })
  return answer.outcome
}

type Conversation = {
  readonly outcome: 'cosigned' | 'silent' | 'refused' | 'split-view' | 'rolled-back' | 'not-consistent'
  readonly size: number
  readonly leaves: number
  readonly line?: { readonly line: string; readonly cosigned_at: Date }
  readonly alarm?: 'split-view' | 'rolled-back' | 'not-consistent'
  readonly evidence?: readonly Uint8Array[]
}

/** First the leaves it lacks, then the checkpoint; from another old size when it says so, once. */
async function converse(
  house: LogHouse,
  call: CallWitness,
  witness: store.WitnessRow,
  known: { size: number; leaves: number },
  last: CheckpointRow,
): Promise<Conversation> {
  let leaves = await sendLeaves(house, call, witness, known.leaves, last)
  let { size } = known
  for (let turn = 0; turn < 3; turn++) {
    const from = Math.min(size, last.size)
    const proof = await withTree(house, last, (tree) => tree.consistencyProof(from))
    const body = writeCheckpointRequest({ earlier: from, proof, note: last.note })
    const answer = await call(witness, { path: '/add-checkpoint', body })
    if (answer.status === 200) return { ...(await heldTo(house, witness, last, answer.body, size)), leaves }
    const said = Buffer.from(answer.body).toString('utf8').trim()
    if (answer.status === 409 && /^[0-9]{1,15}$/.test(said)) {
      size = Number(said)
      // It signed more rows than we have: our database was put back, or a history was cut off.
      if (size > last.size) return accused('rolled-back', { size, leaves }, [last.note])
      // It stands where we asked from and still says no: it signed another tree of this size.
      if (size === from) return accused('split-view', { size, leaves }, [last.note])
      continue
    }
    // It keeps fewer leaves than we thought, and signs only what it has the leaves of.
    if (answer.status === 428) {
      leaves = await sendLeaves(house, call, witness, Number(said) || 0, last)
      continue
    }
    if (answer.status === 409) return accused('split-view', { size, leaves }, [last.note, answer.body])
    if (answer.status === 422) return accused('not-consistent', { size, leaves }, [last.note])
    return { outcome: 'refused', size, leaves }
  }
  return { outcome: 'refused', size, leaves }
}

const accused = (
  kind: 'split-view' | 'rolled-back' | 'not-consistent',
  standing: { size: number; leaves: number },
  evidence: readonly Uint8Array[],
): Conversation => ({ outcome: kind, ...standing, alarm: kind, evidence })

/** A signature counts when it is the witness's own, over this checkpoint. */
async function heldTo(house: LogHouse, witness: store.WitnessRow, last: CheckpointRow, body: Uint8Array, size: number) {
  const refused = { outcome: 'refused', size } as const
  const lines = Buffer.from(body).toString('utf8')
  try {
    const key = readNoteKey(witness.key, primitives.sha256)
    const note = addCosignatures(last.note, [lines.endsWith('\n') ? lines : `${lines}\n`])
    const logKeys = keysOf(house.signer, house.signer.key.name)
    const opened = await openCheckpoint(note, { logKeys, witnesses: [key], quorum: 1 }, primitives)
    const time = opened.cosignatures[0]?.time ?? 0
    const line = { line: lines.trimEnd(), cosigned_at: new Date(time * 1000) }
    return { outcome: 'cosigned', size: last.size, line } as const
  } catch {
    return refused
  }
}

/** Answers how many it keeps. A witness that keeps no leaves (404) is asked for its signature all the same. */
async function sendLeaves(
  house: LogHouse,
  call: CallWitness,
  witness: store.WitnessRow,
  kept: number,
  last: CheckpointRow,
): Promise<number> {
  let from = kept > last.size ? last.size : kept
  for (let turn = 0; from < last.size && turn < 10_000; turn++) {
    const to = Math.min(last.size, from + leavesPerRequest)
    const body = await withTree(house, last, (tree) => leafHashes(tree, from, to))
    const answer = await call(witness, { path: `/leaves?from=${from}${ofLog(house.signer.key.name, '&')}`, body })
    if (answer.status === 404) return 0
    const said = Buffer.from(answer.body).toString('utf8').trim()
    // Where it stands, when that is elsewhere than we thought.
    if (answer.status === 409 && /^[0-9]{1,15}$/.test(said) && Number(said) !== from && Number(said) <= last.size) {
      from = Number(said)
      continue
    }
    if (answer.status !== 200 && answer.status !== 204) return from
    from = to
  }
  return from
}

async function leafHashes(tree: TiledTree, from: number, to: number): Promise<Uint8Array> {
  const hashes = new Uint8Array((to - from) * 32)
  for (let row = from; row < to; ) {
    const tile = await tree.tile(0, Math.floor(row / 256))
    const end = Math.min(to, (Math.floor(row / 256) + 1) * 256)
    hashes.set(tile.subarray((row % 256) * 32, (row % 256) * 32 + (end - row) * 32), (row - from) * 32)
    row = end
  }
  return hashes
}

const withTree = <T>(house: LogHouse, last: CheckpointRow, work: (tree: TiledTree) => Promise<T>): Promise<T> =>
  inJob(house, async (trx) => work(await treeAt(trx, last)))
