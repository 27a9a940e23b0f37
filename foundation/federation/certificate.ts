/**
 * A certificate that an organisation makes for itself. Node cannot write X.509, so the few fields are written here, in
 * DER; OpenSSL reads them back before they are used. Nothing here reads what others wrote: that is OpenSSL's work.
 *
 * Source: RFC 5280 §4.1, version 3; ECDSA on P-256 with SHA-256 (RFC 5758 §3.2).
 */
import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto'
import { secretBytes } from '../clock.ts'

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')

function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const size = body.length.toString(16)
  const length = Buffer.from(size.length % 2 ? `0${size}` : size, 'hex')
  const head = body.length < 128 ? [tag, body.length] : [tag, 0x80 | length.length, ...length]
  return Buffer.concat([Buffer.from(head), body])
}
const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts)
const identifier = (hex: string) => tagged(0x06, bytesOf(hex))
const ecdsaWithSha256 = sequence(identifier('2a 86 48 ce 3d 04 03 02'))
const named = (name: string) =>
  sequence(tagged(0x31, sequence(identifier('55 04 03'), tagged(0x0c, Buffer.from(name)))))
const extension = (hex: string, critical: boolean, value: Uint8Array) =>
  sequence(identifier(hex), ...(critical ? [bytesOf('01 01 ff')] : []), tagged(0x04, value))

/** Until 2049 two digits of the year, from then on four, as RFC 5280 §4.1.2.5 has it. */
function moment(at: Date): Buffer {
  const text = `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
  return at.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(text.slice(2))) : tagged(0x18, Buffer.from(text))
}

export type MadeCertificate = { readonly certificate: string; readonly key: string }

/**
 * A key pair on P-256 and a certificate it signs itself, both PEM, for both ends of a connection.
 *
 * Units: `years` whole years from `from`. Errors: `RangeError` for a name that is empty or longer than 64 letters.
 * Not for: browsers. Whoever is to trust it pins it.
 */
export function makeCertificate({ name, from, years }: { name: string; from: Date; years: number }): MadeCertificate {
  if (name === '' || name.length > 64) throw new RangeError('a certificate names an organisation in 1 to 64 letters')
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const until = new Date(from)
  until.setUTCFullYear(until.getUTCFullYear() + years)
  const serial = secretBytes(16)
  serial[0] = ((serial[0] as number) & 0x7f) | 0x40
  const extensions = sequence(
    extension('55 1d 13', true, sequence()),
    extension('55 1d 0f', true, bytesOf('03 02 07 80')),
    extension(
      '55 1d 25',
      false,
      sequence(identifier('2b 06 01 05 05 07 03 01'), identifier('2b 06 01 05 05 07 03 02')),
    ),
  )
  const body = sequence(
    tagged(0xa0, bytesOf('02 01 02')),
    tagged(0x02, serial),
    ecdsaWithSha256,
    named(name),
    sequence(moment(from), moment(until)),
    named(name),
    publicKey.export({ format: 'der', type: 'spki' }),
    tagged(0xa3, extensions),
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = new X509Certificate(sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), signature)))
  if (!certificate.verify(publicKey)) throw new Error('a certificate just made does not hold')
  return {
    certificate: certificate.toString(),
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
}
