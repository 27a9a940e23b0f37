/** One entry of a table: a tag and a label that only the output of the function for this key can find and read. */
import { type Bytes, concat, readUint32, utf8 } from './bytes.ts'
import { type Plan, tagLength } from './plan.ts'
import type { Ristretto } from './ristretto.ts'

const label = utf8('private-matching/1 entry')

/** Where a key stands, what marks it and what covers its label. */
export type Entry = { readonly bucket: number; readonly tag: number; readonly pad: Bytes }

/**
 * SHA-512("private-matching/1 entry" ‖ table id ‖ kind ‖ F(k, key)): bytes 0–3 the bucket, 4–9 the tag, 16–47 the pad.
 *
 * Assumes: `output` is 64 bytes and secret from everybody who did not have this key evaluated. The table id is new for
 *   every table, so one pad never covers two labels.
 */
export function entryOf(ristretto: Ristretto, tableId: Bytes, plan: Plan, kind: number, output: Bytes): Entry {
  const secret = ristretto.sha512(concat(label, tableId, Uint8Array.of(kind), output))
  return {
    bucket: Math.floor((readUint32(secret, 0) * plan.buckets) / 4_294_967_296),
    tag: readTag(secret, 4),
    pad: secret.subarray(16, 16 + plan.labelBytes),
  }
}

/** Six bytes as a whole number, exact in a double. */
export const readTag = (bytes: Bytes, at: number): number => {
  let tag = 0
  for (let offset = 0; offset < tagLength; offset++) tag = tag * 256 + (bytes[at + offset] as number)
  return tag
}
export function writeTag(bytes: Bytes, at: number, tag: number): void {
  let rest = tag
  for (let offset = tagLength - 1; offset >= 0; offset--) {
    bytes[at + offset] = rest % 256
    rest = Math.floor(rest / 256)
  }
}
