/** C2SP tlog-cosignature v1: what a witness signs. */
import { concat, utf8 } from './bytes.ts'

/** The time, then the whole text of the checkpoint. Units: `time` in seconds since 1970, decimal text or number. */
export const cosignedMessage = (text: Uint8Array, time: bigint): Uint8Array =>
  concat(utf8(`cosignature/v1\ntime ${time}\n`), text)

/** The time in a cosignature (8 bytes of time, 64 of signature). Errors: null for other lengths or a time from 2^63 on. */
export function timeOf(signature: Uint8Array): bigint | null {
  if (signature.length !== 72) return null
  const time = new DataView(signature.buffer, signature.byteOffset, signature.length).getBigUint64(0)
  return time < 2n ** 63n ? time : null
}
