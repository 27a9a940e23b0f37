/** One random case on which the package and the second implementation must say the same, in every step of a letter. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { type Bytes, openLetter, publicKeyOf, type Random, sealLetter, sign, signingKeyOf } from '../src/index.ts'
import { kem } from '../src/primitives.ts'
import { plain } from './chance.ts'
import {
  openEnvelope,
  writeEnvelope,
  xWingDecapsulate,
  xWingEncapsulate,
  xWingPublicKey,
} from './second-implementation.ts'

/** The steps on which they differ: none, or something is wrong. */
export async function disagreements(random: Random): Promise<string[]> {
  const [seed, boundTo, content] = [random(32), random(32), random(40)]
  const key = await publicKeyOf(seed)
  const here = await sealLetter({ content, boundTo, readers: [await publicKeyOf(random(32)), key], random })
  const there = writeEnvelope(
    Buffer.from(content),
    Buffer.from(boundTo),
    Buffer.from(key),
    Buffer.from(random(32)),
    Buffer.from(random(12)),
  )
  const steps: { readonly [step: string]: () => Promise<[Uint8Array, Uint8Array]> | [Uint8Array, Uint8Array] } = {
    'public key': () => [key, xWingPublicKey(Buffer.from(seed))],
    'encapsulated here': () => encapsulatedHere(key, seed, random),
    'encapsulated there': () => encapsulatedThere(key, seed),
    'sealed here': () => [content, openEnvelope(Buffer.from(here), Buffer.from(boundTo), Buffer.from(seed))],
    'sealed there': async () => [content, await openLetter({ envelope: plain(there), boundTo, seed })],
    'signing key': async () => [await signingKeyOf(seed), ed25519.getPublicKey(seed)],
    signature: async () => [await sign(seed, content), ed25519.sign(content, seed)],
  }
  const differing: string[] = []
  for (const [step, both] of Object.entries(steps)) {
    try {
      const [one, other] = await both()
      if (!Buffer.from(one).equals(Buffer.from(other))) differing.push(step)
    } catch {
      differing.push(step)
    }
  }
  return differing
}

async function encapsulatedHere(key: Bytes, seed: Bytes, random: Random): Promise<[Uint8Array, Uint8Array]> {
  const recipientPublicKey = await kem.deserializePublicKey(key.slice().buffer)
  const { sharedSecret, enc } = await kem.encap({ recipientPublicKey, ekm: random(64).buffer })
  return [new Uint8Array(sharedSecret), xWingDecapsulate(Buffer.from(seed), Buffer.from(enc))]
}
async function encapsulatedThere(key: Bytes, seed: Bytes): Promise<[Uint8Array, Uint8Array]> {
  const { shared, enc } = xWingEncapsulate(Buffer.from(key))
  const recipientKey = await kem.deserializePrivateKey(seed.slice().buffer)
  return [shared, new Uint8Array(await kem.decap({ recipientKey, enc: plain(enc).buffer }))]
}
