/**
 * A processing as the standard Logboek Dataverwerkingen has it (OpenTelemetry names). The object is told under a pseudonym
 * that only this house can turn back, the same one each time, so that another organisation can ask again.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Id } from '../clock.ts'
import type { KeyHolder } from '../keys/key-holder.ts'
import type { Processing } from './processings.ts'

export type ProcessingRecord = {
  /** 32 hexadecimal digits. */
  traceId: string
  /** 16 hexadecimal digits. */
  spanId: string
  name: string
  /** Units: milliseconds since 1970. */
  startTime: number
  endTime: number
  status: 'Unset' | 'Ok' | 'Error'
  attributes: { [name: string]: string }
}

/** The register of processing activities, as an address: code and version are what `purpose` says. */
const register = 'urn:schakel:verwerkingsactiviteit:'

export function spanOf(row: Processing, keys: KeyHolder): ProcessingRecord {
  const at = row.started_at.getTime()
  return {
    traceId: hexOf(row.trace),
    spanId: hexOf(row.id).slice(0, 16),
    name: row.name,
    startTime: at,
    endTime: at,
    status: row.ok ? 'Ok' : 'Error',
    attributes: {
      'dpl.core.processing_activity_id': `${register}${row.activity}`,
      ...(row.object
        ? {
            'dpl.core.data_subject_id': pseudonymOf(keys, row.object),
            'dpl.core.data_subject_id_type': 'schakel-pseudonym',
          }
        : {}),
    },
  }
}

const hexOf = (id: Id): string => id.replaceAll('-', '')
const idFrom = (hex: string): Id =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')

/** Null for what cannot be a trace of ours. */
export const traceIn = (given: string): Id | null =>
  /^[0-9a-f]{32}$/.test(given) && given !== '0'.repeat(32) ? idFrom(given) : null
export const activityIn = (given: string): string | null =>
  given.startsWith(register) ? given.slice(register.length) : null

/**
 * An identifier is random and exactly one block: AES over that block is a permutation, so that two objects never share a
 * pseudonym and equal ones always do; nothing of the identifier can be read without the key.
 */
function pseudonymOf(keys: KeyHolder, object: Id): string {
  const cipher = createCipheriv('aes-256-ecb', keys.named('processing-pseudonyms'), null).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.from(hexOf(object), 'hex')), cipher.final()]).toString('base64url')
}
export function objectIn(keys: KeyHolder, pseudonym: string): Id | null {
  const block = Buffer.from(pseudonym, 'base64url')
  if (block.length !== 16 || block.toString('base64url') !== pseudonym) return null
  const cipher = createDecipheriv('aes-256-ecb', keys.named('processing-pseudonyms'), null).setAutoPadding(false)
  return idFrom(Buffer.concat([cipher.update(block), cipher.final()]).toString('hex'))
}
