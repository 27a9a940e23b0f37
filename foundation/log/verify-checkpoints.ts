/** Every checkpoint that was ever signed: its row says what it says, none is missing, each is a beginning of the last. */
import {
  addCosignatures,
  type NoteKey,
  openCheckpoint,
  readNoteKey,
  type SignedCheckpoint,
  type TiledTree,
} from '../../packages/transparency-log/src/index.ts'
import { codeOf, readLines } from './checkpoint-lines.ts'
import { primitives } from './cryptography.ts'
import type { LogFinding } from './finding.ts'
import type { CheckpointRow, WholeCheckpointRow } from './store.ts'
import type { CosignatureRow, WitnessRow } from './witness-store.ts'

/** The checkpoint, if the log signed it and the row repeats what it says. */
export async function openRow(row: CheckpointRow, logKeys: readonly NoteKey[]): Promise<SignedCheckpoint | null> {
  const opened = await openCheckpoint(row.note, { logKeys }, primitives).catch(() => null)
  const lines = opened && readLines(opened)
  const same =
    lines &&
    lines.number === row.number &&
    lines.signedAt.getTime() === row.signed_at.getTime() &&
    opened.size === row.size &&
    row.root.equals(opened.root)
  return same ? opened : null
}

export async function verifyCheckpoints(it: {
  readonly rows: readonly WholeCheckpointRow[]
  readonly keys: readonly NoteKey[]
  /** Number of the checkpoint before the first of these. */
  readonly after: number
  /** Of the last of them; null when it cannot be opened. */
  readonly tree: TiledTree | null
}): Promise<LogFinding[]> {
  const findings: LogFinding[] = []
  let [next, size] = [it.after + 1, 0]
  for (const row of it.rows) {
    for (; next < row.number && next < (it.rows.at(-1)?.number ?? 0); next++)
      findings.push({ what: 'checkpoint-missing', number: next })
    next = row.number + 1
    const opened = await openRow(row, it.keys)
    const beginning = opened && (await isBeginning(opened, it.tree))
    if (!opened || !beginning || !row.whole || opened.size < size)
      findings.push({ what: 'checkpoint-changed', number: row.number })
    else size = opened.size
  }
  return findings
}

/** Where a tile is damaged the tile is named already, and the checkpoint is not accused. */
async function isBeginning(checkpoint: SignedCheckpoint, tree: TiledTree | null): Promise<boolean> {
  if (!tree) return true
  if (checkpoint.size > tree.size) return false
  try {
    const root = await tree.rootAt(checkpoint.size)
    return root.every((byte, at) => byte === checkpoint.root[at])
  } catch (error) {
    return codeOf(error) !== 'unreadable'
  }
}

export async function verifyCosignatures(it: {
  readonly rows: readonly CosignatureRow[]
  readonly checkpoints: readonly CheckpointRow[]
  readonly witnesses: readonly WitnessRow[]
  readonly keys: readonly NoteKey[]
}): Promise<LogFinding[]> {
  const notes = new Map(it.checkpoints.map((row) => [row.number, row]))
  const findings: LogFinding[] = []
  for (const row of it.rows) {
    const witness = it.witnesses.find(({ id }) => id === row.witness)
    const checkpoint = notes.get(row.number)
    // What no longer has its checkpoint is named there.
    if (!witness || !checkpoint) continue
    if (!(await holds(row, witness, checkpoint, it.keys)))
      findings.push({ what: 'cosignature-changed', number: row.number, witness: witness.name })
  }
  return findings
}

async function holds(row: CosignatureRow, witness: WitnessRow, checkpoint: CheckpointRow, logKeys: readonly NoteKey[]) {
  if (!(await openRow(checkpoint, logKeys))) return true
  try {
    const note = addCosignatures(checkpoint.note, [`${row.line}\n`])
    const keys = { logKeys, witnesses: [readNoteKey(witness.key, primitives.sha256)], quorum: 1 }
    const opened = await openCheckpoint(note, keys, primitives)
    return row.size === checkpoint.size && opened.cosignatures[0]?.time === row.cosigned_at.getTime() / 1000
  } catch {
    return false
  }
}
