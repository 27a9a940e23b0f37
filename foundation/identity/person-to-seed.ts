/** How a person is written down before they are in the database. */
import type { AuthorisationGround, RegimeCode, Role } from '../capacity.ts'
import type { Id } from '../clock.ts'

export type AppointmentToSeed = {
  readonly id: Id
  readonly organ: string
  readonly function: string
  readonly roles: readonly Role[]
  readonly ground: AuthorisationGround
  readonly regimes: readonly RegimeCode[]
  readonly screening?: { readonly kind: string; readonly on: string }
  readonly trainedOn?: string
  readonly from: string
  readonly until?: string
}
export type PersonToSeed = {
  readonly id: Id
  /** As the provider names them. */
  readonly subject: string
  readonly name: string
  /** Where this person is reminded that something waits; nowhere when absent. */
  readonly mail?: string | undefined
  readonly appointments: readonly AppointmentToSeed[]
}
