/** Types of the stand-alone verifier for the tests that run it as a module. */
import type { KeyObject } from 'node:crypto'

type Key = { name: string; id: string; type: number; key: KeyObject }
type Read = (path: string) => Promise<Buffer | null> | Buffer | null
export type StandAloneFinding = {
  what: string
  row?: number
  at?: number
  with?: number
  path?: string
  hashes?: number[]
  against?: string
}
export type StandAloneCheckpoint = {
  origin: string
  size: number
  root: Buffer
  cosigned: number
  /** Which witnesses signed along, by name, and when: seconds since 1970. */
  by: Map<string, bigint>
  /** What the checkpoint says beside size and root. */
  says: string
}
export function readKey(text: string): Key
export function openCheckpoint(
  note: Uint8Array,
  trust: { keys: Key[]; witnesses?: Key[]; quorum?: number },
): StandAloneCheckpoint
export function rootFromLeaf(leaf: Buffer, row: number, size: number, proof: Buffer[]): Buffer | null
export function rootsFromGrowth(root: Buffer, earlier: number, size: number, proof: Buffer[]): [Buffer, Buffer] | null
export function compareRows(seen: Buffer[], shown: Buffer[], complete: boolean): StandAloneFinding[]
export function verifyLog(it: {
  read: Read
  keys: Key[]
  witnesses: Key[]
  quorum?: number
  mirrors?: { name: string; read: Read }[]
  seen?: { name: string; checkpoint: StandAloneCheckpoint }[]
}): Promise<{
  checkpoint: StandAloneCheckpoint
  findings: StandAloneFinding[]
  follows: { origin: string; size: number; root: Buffer }[]
}>
