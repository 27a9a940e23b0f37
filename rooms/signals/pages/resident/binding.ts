/** What sealed bytes of a mailbox are bound to, said alike by the resident's page and the desk's. */
import type { Bytes } from '../../../../packages/sealed-letter/src/index.ts'

/** The letter itself is bound to its mailbox; the answer to the mailbox and a one, so that neither passes for the other. */
export const answerBinding = (mailbox: Bytes): Bytes => new Uint8Array([...mailbox, 1])

export const toHex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
/** Assumes: an even number of hexadecimal digits, as the contract checks. */
export const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
