/**
 * A write acts once, however often it arrives (R13). The answer is kept for a retry, sealed with a key derived from
 * the request's own Idempotency-Key; the database has a hash of that key, so a dump of it opens nothing.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import type { Act } from '../act.ts'
import { dayOf, newId, secretBytes } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import { houseProblems } from './problems.ts'

export type Asked = {
  /** The random UUID in `Idempotency-Key`. */
  readonly key: string
  readonly route: string
  readonly body: unknown
  readonly params: unknown
}

/** Thrown out of the act when the answer is already there: nothing of this second attempt may stay. */
export class AnsweredBefore extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('answered before')
    this.answer = answer
  }
}

const hashOf = (key: string) => createHash('sha256').update(`schakel request ${key}`).digest('hex')
const macOf = ({ key, route, params, body }: Asked) =>
  createHmac('sha256', key)
    .update(JSON.stringify([route, params ?? null, body ?? null]))
    .digest('hex')
const cipherKey = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'schakel kept answer', 32))

/**
 * Claims the key for this act; a second request with it waits here until the first is committed or rolled back.
 * Errors: `AnsweredBefore` with the kept answer; problem `house/key-reused` when the key was used for something else.
 */
export async function claimKey({ trx, capacity, clock }: Act, asked: Asked): Promise<void> {
  const { partnership, person, appointment } = capacity
  const claimed = await sql`
    insert into identity.answered_requests (partnership, id, person, appointment, key_hash, request_mac, day)
    values (${partnership}, ${newId()}, ${person}, ${appointment}, ${hashOf(asked.key)}, ${macOf(asked)},
      ${dayOf(clock.now())})
    on conflict (partnership, appointment, key_hash) do nothing`.execute(trx)
  if (claimed.numAffectedRows === 1n) return
  const { rows } = await sql<{ request_mac: string; answer_sealed: Buffer }>`
    select request_mac, answer_sealed from identity.answered_requests
    where appointment = ${appointment} and key_hash = ${hashOf(asked.key)}`.execute(trx)
  const [earlier] = rows
  if (!earlier || earlier.request_mac !== macOf(asked)) throw houseProblems.because('key-reused')
  throw new AnsweredBefore(open(asked.key, earlier.answer_sealed))
}

export async function keepAnswer(trx: Trx, { key }: Asked, answer: unknown): Promise<void> {
  await sql`update identity.answered_requests set answer_sealed = ${seal(key, answer)}
    where key_hash = ${hashOf(key)}`.execute(trx)
}

function seal(key: string, answer: unknown): Buffer {
  const nonce = secretBytes(12)
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), nonce)
  return Buffer.concat([
    nonce,
    cipher.update(JSON.stringify(answer ?? null), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

function open(key: string, kept: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), kept.subarray(0, 12))
  decipher.setAuthTag(kept.subarray(-16))
  return JSON.parse(Buffer.concat([decipher.update(kept.subarray(12, -16)), decipher.final()]).toString('utf8'))
}
