/** The register of rules, for whoever works here and for residents. */
import type { Act } from '../../foundation/act.ts'
import type { Register } from './contract.ts'
import type { Organ, Purpose, Regime } from './law-document.ts'
import { presentRegister } from './present.ts'
import { type Asking, organs, purposes, regimes } from './read-register.ts'

export type FoundRules = {
  readonly regimes: readonly Regime[]
  readonly organs: readonly Organ[]
  readonly purposes: readonly (Purpose & { version: number })[]
}

export async function readRegister(act: Asking): Promise<FoundRules> {
  return { regimes: await regimes(act), organs: await organs(act), purposes: await purposes(act) }
}

export const showRegister = async (act: Asking & Pick<Act, 'language'>): Promise<Register> =>
  presentRegister(await readRegister(act), act.language)
