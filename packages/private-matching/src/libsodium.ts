/** The engine this package was measured with, loaded when asked for: whoever brings another does not carry it. */
import { type Ristretto, ristrettoFromLibsodium } from './ristretto.ts'

let loaded: Promise<Ristretto> | undefined

/** Loads libsodium once (some 40 ms) and answers the same engine ever after. Errors: `engine-not-ready`. */
export function loadRistretto(): Promise<Ristretto> {
  loaded ??= import('libsodium-wrappers-sumo').then(async ({ default: sodium }) => {
    await sodium.ready
    return ristrettoFromLibsodium(sodium)
  })
  return loaded
}
