/**
 * The sealed format does not hang on one library: keys, and letters both ways, between the package (hpke-js) and a second
 * implementation written from the RFC and the draft on OpenSSL, over random seeds.
 */
import { openLetter, publicKeyOf, sealLetter } from '../packages/sealed-letter/src/index.ts'
import { openEnvelope, writeEnvelope, xWingPublicKey } from '../packages/sealed-letter/test/second-implementation.ts'
import { random } from '../rooms/signals/examples.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'sealed-format',
  title: 'Two implementations that share no code agree on keys and open each other’s letters',
  promises: ['P16'],
  run: async (size) => {
    const rounds = size === 'full' ? 1_000 : 60
    let [keys, there, here, refused] = [0, 0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const [seed, boundTo, content] = [random(32), random(32), random(40)]
      const key = await publicKeyOf(seed)
      if (xWingPublicKey(Buffer.from(seed)).equals(Buffer.from(key))) keys++
      const ours = Buffer.from(await sealLetter({ content, boundTo, readers: [key], random }))
      if (openEnvelope(ours, Buffer.from(boundTo), Buffer.from(seed)).equals(Buffer.from(content))) there++
      const [messageKey, nonce] = [Buffer.from(random(32)), Buffer.from(random(12))]
      const theirs = writeEnvelope(Buffer.from(content), Buffer.from(boundTo), Buffer.from(key), messageKey, nonce)
      const opened = await openLetter({ envelope: new Uint8Array(theirs), boundTo, seed })
      if (Buffer.from(opened).equals(Buffer.from(content))) here++
      // Control: one bit of the encapsulated key.
      theirs[200] = (theirs[200] ?? 0) ^ 1
      await openLetter({ envelope: new Uint8Array(theirs), boundTo, seed }).catch(() => refused++)
    }
    return {
      passed: keys === rounds && there === rounds && here === rounds,
      figures: { seeds: rounds, sameKeys: keys, openedThere: there, openedHere: here, changedRefused: refused },
      control: refused === rounds ? 'found' : 'missed',
      planted: 'one changed bit in the encapsulated key of each letter, which must be refused',
    }
  },
}
