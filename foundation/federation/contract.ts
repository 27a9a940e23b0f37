/**
 * What two organisations agreed: which of them may ask the other's register, for which regime, purpose and grounds, how
 * often and until when, and which keys the register committed to. In the style of FSC Core: a content, and under its
 * hash one signature (JWS) of each organisation with the key of its certificate.
 *
 * Deviates from FSC: one grant per contract; the hash is SHA3-512 over the content as JSON with its names in order,
 * where FSC concatenates fields; peers are known by pinned certificates instead of a group's certificate authority.
 */
import { createHash, sign, verify, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { FederationError } from './federation-error.ts'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
const moment = z.iso.datetime({ offset: false })
const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const line = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{C}]+$/u)

export const contractContent = z.strictObject({
  iv: z.uuid(),
  groupId: z.literal('schakel'),
  hashAlgorithm: z.literal('HASH_ALGORITHM_SHA3_512'),
  createdAt: moment,
  validity: z.strictObject({ notBefore: moment, notAfter: moment }),
  grants: z.tuple([
    z.strictObject({
      type: z.literal('GRANT_TYPE_SERVICE_CONNECTION'),
      /** Who asks. */
      outway: z.strictObject({ peerId: code, certificateThumbprint: bytes32 }),
      /** Who is asked. */
      service: z.strictObject({ peerId: code, certificateThumbprint: bytes32, name: z.literal('known-here') }),
      properties: z.strictObject({
        regime: z.string().min(1).max(40),
        purpose: line,
        /** Articles of law a question may stand on, `BWBR0049962 artikel 1.7 lid 8`. */
        grounds: z.array(line).min(1).max(12),
        questionsPerDay: z.int().min(1).max(1_000),
        /** More than one bucket tells the register something of whom; how much is agreed here. */
        mostBuckets: z.int().min(1).max(65_536),
        /** The keys of coming epochs, committed to beforehand; the first belongs to `firstEpoch`. */
        firstEpoch: z.int().min(1),
        epochKeys: z.array(bytes32).min(1).max(400),
      }),
    }),
  ]),
})
export type ContractContent = z.infer<typeof contractContent>
export type Grant = ContractContent['grants'][0]

export const signedContract = z.strictObject({
  content: contractContent,
  /** Per organisation a compact JWS over the hash of the content. */
  signatures: z.strictObject({ accept: z.record(code, z.string().max(2_000)) }),
})
export type SignedContract = z.infer<typeof signedContract>

/** JSON with the names of every object in order, so that two programs hash the same bytes. */
export function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, of]) => `${JSON.stringify(name)}:${inOrder(of)}`).join(',')}}`
}

/** `$1$1$` and the hash, as FSC writes content hashes (type contract, algorithm SHA3-512). */
export const contentHash = (content: ContractContent): string =>
  `$1$1$${createHash('sha3-512').update(inOrder(content)).digest('base64url')}`

/** SHA-256 of the certificate, base64url: `x5t#S256`. */
export const thumbprintOf = (certificate: string): string =>
  createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url')

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** One organisation's acceptance, a compact JWS (ES256). `key` is the PEM that belongs to `certificate`. */
export function acceptContract(
  content: ContractContent,
  { certificate, key, at }: { certificate: string; key: string; at: Date },
): string {
  const head = { alg: 'ES256', typ: 'JWT', 'x5t#S256': thumbprintOf(certificate) }
  const body = { contractContentHash: contentHash(content), type: 'accept', signedAt: at.toISOString() }
  const signed = `${base64url(head)}.${base64url(body)}`
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

const acceptance = z.object({ contractContentHash: z.string(), type: z.literal('accept') })
const header = z.object({ alg: z.literal('ES256'), 'x5t#S256': z.string() })

function accepted(jws: string | undefined, content: ContractContent, certificate: string): boolean {
  const [head = '', body = '', signature = '', ...more] = (jws ?? '').split('.')
  if (more.length > 0) return false
  try {
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    const { data } = header.safeParse(read(head))
    const said = acceptance.safeParse(read(body))
    if (data?.['x5t#S256'] !== thumbprintOf(certificate) || said.data?.contractContentHash !== contentHash(content))
      return false
    const key = new X509Certificate(certificate).publicKey
    const check = { key, dsaEncoding: 'ieee-p1363' } as const
    return verify('sha256', Buffer.from(`${head}.${body}`), check, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

/** Who stands on which side, by the certificates that were pinned. */
export type Sides = {
  readonly asker: { readonly code: string; readonly certificate: string }
  readonly register: { readonly code: string; readonly certificate: string }
}

/**
 * The grant, when both sides signed exactly this and it holds at `now`.
 *
 * Errors: `contract-not-valid` when a signature, an organisation or a certificate does not fit; `contract-expired`.
 */
export function openContract(contract: unknown, { asker, register }: Sides, now: Date): Grant {
  const { data } = signedContract.safeParse(contract)
  if (!data) throw new FederationError('contract-not-valid', register.code)
  const { content, signatures } = data
  const [grant] = content.grants
  const fits =
    grant.outway.peerId === asker.code &&
    grant.service.peerId === register.code &&
    grant.outway.certificateThumbprint === thumbprintOf(asker.certificate) &&
    grant.service.certificateThumbprint === thumbprintOf(register.certificate) &&
    [asker, register].every((side) => accepted(signatures.accept[side.code], content, side.certificate))
  if (!fits) throw new FederationError('contract-not-valid', register.code)
  const { notBefore, notAfter } = content.validity
  if (now < new Date(notBefore) || now >= new Date(notAfter))
    throw new FederationError('contract-expired', register.code)
  return grant
}

/** The key that the register committed to for an epoch, or undefined: outside what was agreed. */
export const committedKey = ({ properties }: Grant, epoch: number): string | undefined =>
  properties.epochKeys[epoch - properties.firstEpoch]
