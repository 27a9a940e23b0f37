/** The register of rules, for whoever works here. */
import type { Act } from '../../foundation/act.ts'
import type { Register } from './contract.ts'
import { presentRegister } from './present.ts'
import { type Asking, organs, purposes, regimes } from './read-register.ts'

export async function showRegister(act: Asking & Pick<Act, 'language'>): Promise<Register> {
  const found = { regimes: await regimes(act), organs: await organs(act), purposes: await purposes(act) }
  return presentRegister(found, act.language)
}
