import { type AuthorisationGround, type Capacity, type RegimeCode, type Role, roleCodes } from '../capacity.ts'
import type { Id } from '../clock.ts'

export type Appointment = {
  readonly id: Id
  readonly organ: string
  readonly function: string
  readonly roles: readonly Role[]
  readonly ground: AuthorisationGround
  readonly regimes: readonly RegimeCode[]
  readonly until: string | null
}

/** Someone with an open session, and every appointment that is valid today. */
export type Person = {
  readonly id: Id
  readonly name: string
  readonly appointments: readonly Appointment[]
}

export type Field = { readonly regime: RegimeCode | 'any'; readonly purpose: string }

/** May this appointment knock here at all? Policies decide what is seen behind the door. */
export const mayKnock = (
  { roles, regimes }: Appointment,
  card: { readonly roles: readonly Role[]; readonly regime: RegimeCode | 'any' },
): boolean =>
  (card.regime === 'any' || regimes.includes(card.regime)) && card.roles.some((role) => roles.includes(role))

export const capacityIn = (
  partnership: Id,
  person: Id,
  { id, organ, roles, ground, regimes }: Appointment,
  { regime, purpose }: Field,
): Capacity => ({
  partnership,
  person,
  appointment: id,
  organ,
  roles,
  ground,
  regime: regime === 'any' ? (regimes[0] ?? 'MUN') : regime,
  purpose,
})

/** For acts about oneself (log in, switch, log out): in the first regime the appointment holds. */
export const fieldOfIdentity = ({ regimes }: Appointment): Field => ({
  regime: regimes[0] ?? 'MUN',
  purpose: 'identity/1',
})

export const isRole = (word: string): word is Role => (roleCodes as readonly string[]).includes(word)
