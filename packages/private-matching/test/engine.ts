/** libsodium as the engine, loaded; and what both sides of a question need in tests. */
import sodium from 'libsodium-wrappers-sumo'
import { deriveKeyPair, ristrettoFromLibsodium } from '../src/index.ts'
import { utf8 } from './chance.ts'

await sodium.ready
export const ristretto = ristrettoFromLibsodium(sodium)
export const keysOf = (epoch: string) => deriveKeyPair(ristretto, new Uint8Array(32).fill(7), utf8(epoch))
