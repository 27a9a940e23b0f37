/** Who may speak to this node: organisations with a pinned certificate that have not been cut off. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '../foundation/federation/peer.ts'
import type { Configuration, PeerConfiguration } from './configuration.ts'
import { isAbsent, replaceFile } from './durable-file.ts'
import { NodeRefused } from './refusal.ts'

export type KnownPeer = {
  readonly code: string
  readonly names: { readonly nl: string; readonly en: string }
  /** PEM. */
  readonly certificate: string
  readonly fingerprint: string
  readonly contract: unknown
  readonly configuration: PeerConfiguration
}

export function readText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new NodeRefused(`${what} cannot be read: ${path} (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** Named before it was drawn up, it stands in its own way. */
function contractIn(path: string, code: string): unknown {
  if (!existsSync(path))
    throw new NodeRefused(
      `The contract with ${code} is not in ${path}. Leave the line "contract:" out until it was drawn up: schakel node contract`,
    )
  return JSON.parse(readText(path, `The contract with ${code}`))
}

/** Errors: `NodeRefused` for a certificate or contract that cannot be read, or a certificate that two peers share. */
export function knownPeers({ peers }: Pick<Configuration, 'peers'>): readonly KnownPeer[] {
  const known = peers.map((one): KnownPeer => {
    const certificate = readText(one.certificate, `The certificate of ${one.code}`)
    try {
      return {
        code: one.code,
        names: one.names ?? { nl: one.code, en: one.code },
        certificate,
        fingerprint: fingerprintOf(certificate),
        contract: one.contract === undefined ? undefined : contractIn(one.contract, one.code),
        configuration: one,
      }
    } catch (error) {
      if (error instanceof NodeRefused) throw error
      throw new NodeRefused(
        `The certificate or contract of ${one.code} is not well formed: ${(error as Error).message}`,
      )
    }
  })
  if (new Set(known.map(({ fingerprint }) => fingerprint)).size < known.length)
    throw new NodeRefused('Two peers show one certificate; each organisation has its own.')
  return known
}

const markOf = (folder: string, code: string) => join(folder, 'revoked', `${code}.json`)

/** Looked at for every request, so that cutting off holds from the next one on. */
export const isCutOff = (folder: string, code: string): boolean => existsSync(markOf(folder, code))

export function cutOff(folder: string, code: string, at: Date): void {
  replaceFile(markOf(folder, code), JSON.stringify({ at: at.toISOString() }))
}

export function cutOffCodes(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, 'revoked'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}
