/** The file that names the organisations this installation may call: read once, at the start, and refused with a sentence. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readQuality } from '../../packages/private-matching/src/index.ts'
import { openContract, type SignedContract } from './contract.ts'
import { FederationError } from './federation-error.ts'
import { type Federation, fingerprintOf, type Peer } from './peer.ts'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
const count = z.int().min(0)
const counted = z.strictObject({ truePairs: count, found: count })
const quality = z.strictObject({
  kinds: z.array(z.string()),
  measuredOn: z.string().min(1),
  ...counted.shape,
  falsePairs: count,
  comparisons: count,
  byKeys: z.array(counted),
})
const file = z.strictObject({
  organisation: code,
  certificate: z.string(),
  key: z.string(),
  peers: z.array(
    z.strictObject({
      code,
      names: z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }),
      url: z.url({ protocol: /^https$/ }),
      /** The certificate it must show. */
      certificate: z.string(),
      /** As register. */
      contract: z.string().optional(),
      /** As register: the counts of `measureLinkage` on pairs of both. */
      quality: quality.optional(),
      /** As witness. */
      witnessKey: z.string().optional(),
    }),
  ),
})

export class FederationRefused extends Error {
  override readonly name = 'FederationRefused'
}

/**
 * Errors: `FederationRefused` for a file, certificate or contract that cannot be read, or a contract that not both signed.
 * A contract that has ended is no reason not to start: asking under it is refused, and says so.
 */
export function readFederation(path: string, now: Date): Federation {
  const base = dirname(resolve(path))
  const text = (name: string): string => {
    try {
      return readFileSync(resolve(base, name), 'utf8')
    } catch (error) {
      throw new FederationRefused(`${resolve(base, name)} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    }
  }
  const { data, error } = file.safeParse(wellFormed(path, () => parse(text(resolve(path)))))
  if (!data)
    throw new FederationRefused(
      `${path}: ${error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`).join('; ')}`,
    )
  const [certificate, key] = [text(data.certificate), text(data.key)]
  const asker = { code: data.organisation, certificate }
  const peers = data.peers.map((one): Peer => {
    const pinned = text(one.certificate)
    wellFormed(one.certificate, () => fingerprintOf(pinned))
    const contract =
      one.contract === undefined
        ? undefined
        : (wellFormed(one.contract, () => JSON.parse(text(one.contract as string))) as SignedContract)
    if (contract) mustBeSigned(contract, asker, { code: one.code, certificate: pinned }, now)
    if (one.quality) wellFormed(`${one.code}: quality`, () => one.quality && readQuality(one.quality))
    return {
      code: one.code,
      names: one.names,
      url: one.url,
      pinned,
      certificate,
      key,
      offers: [...(contract ? (['register'] as const) : []), ...(one.witnessKey ? (['witness'] as const) : [])],
      ...(contract ? { contract } : {}),
      ...(one.quality ? { quality: one.quality } : {}),
      ...(one.witnessKey ? { witnessKey: one.witnessKey } : {}),
    }
  })
  return { organisation: data.organisation, peers }
}

function wellFormed<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof FederationRefused) throw error
    throw new FederationRefused(`${what} is not well formed: ${(error as Error).message.split('\n')[0]}`)
  }
}

type Side = { readonly code: string; readonly certificate: string }
function mustBeSigned(contract: SignedContract, asker: Side, register: Side, now: Date): void {
  try {
    openContract(contract, { asker, register }, now)
  } catch (error) {
    if (!(error instanceof FederationError)) throw error
    if (error.code !== 'contract-expired')
      throw new FederationRefused(
        `The contract with ${register.code} was not signed by both organisations as it stands.`,
      )
  }
}
