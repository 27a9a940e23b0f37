/** An append-only log that strangers verify: RFC 6962 trees in C2SP tiles, signed checkpoints, witnesses, and mirrors that name the row. */
export { type Appended, append, edgeOf, emptyLog, type LogEdge, type LogFile } from './append.ts'
export { type AuditFinding, auditLog, type Mirror } from './audit.ts'
export {
  addCosignatures,
  type Checkpoint,
  cosignWithoutCheck,
  openCheckpoint,
  readCheckpointTextUnverified,
  readCheckpointUnverified,
  type SignedCheckpoint,
  signCheckpoint,
  type Trust,
  writeCheckpointText,
} from './checkpoint.ts'
export { longestEntry, readEntryBundle, writeEntryBundle } from './entry-bundle.ts'
export {
  type InclusionFile,
  openInclusionFile,
  readInclusionFileUnverified,
  writeInclusionFile,
} from './inclusion-file.ts'
export { compareLeaves, type RowFinding } from './leaf-mirror.ts'
export { checkConsistency, checkInclusion, consistencyRanges, inclusionRanges, nodesIn } from './merkle-proof.ts'
export { hashLength, type Sha256, type TreeHasher, treeHasher } from './merkle-tree.ts'
export {
  type KeyType,
  keyTypes,
  type NoteKey,
  type NoteSignature,
  type NoteSigner,
  noteKey,
  type OpenedNote,
  openNote,
  type Primitives,
  readNoteKey,
  readNoteUnverified,
  signNote,
  type VerifyEd25519,
  writeNoteKey,
} from './signed-note.ts'
export { type Evidence, judgeSuccession, type Succession } from './succession.ts'
export { readTilePath, rightEdge, type TileAddress, tilePath, tilesBetween, tileWidth } from './tile.ts'
export { openTiledTree, type ReadTile, type TiledTree } from './tiled-tree.ts'
export { TransparencyLogError, type TransparencyLogErrorCode } from './transparency-log-error.ts'
export {
  type CheckpointRequest,
  considerCheckpoint,
  readCheckpointRequest,
  type WitnessAnswer,
  type Witnessed,
  writeCheckpointRequest,
} from './witness.ts'
