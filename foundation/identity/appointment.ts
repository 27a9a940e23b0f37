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

/** One that does not go with another of the same person, which was there before: nobody acts in it. */
export type RestingAppointment = Pick<Appointment, 'organ' | 'function' | 'regimes'> & {
  readonly beside: Pick<Appointment, 'organ' | 'function'>
}
/** Someone with an open session, and every appointment that is valid today. */
export type Person = {
  readonly id: Id
  readonly name: string
  readonly appointments: readonly Appointment[]
  readonly resting: readonly RestingAppointment[]
}

export type Field = { readonly regime: RegimeCode | 'any'; readonly purpose: string }
/** The same work in further worlds, in this order. An appointment does it in the first it holds, and in no other. */
export type Fields<F extends Field = Field> = F & { readonly elsewhere?: readonly Field[] }

const holds = ({ regimes }: Pick<Appointment, 'regimes'>, { regime }: Pick<Field, 'regime'>): boolean =>
  regime === 'any' || regimes.includes(regime)

/** May this appointment knock here at all? Policies decide what is seen behind the door. */
export const mayKnock = (
  appointment: Appointment,
  card: {
    readonly roles: readonly Role[]
    readonly regime: RegimeCode | 'any'
    readonly elsewhere?: readonly Field[] | undefined
  },
): boolean =>
  [card, ...(card.elsewhere ?? [])].some((field) => holds(appointment, field)) &&
  card.roles.some((role) => appointment.roles.includes(role))

/** The world in which this appointment does the work of a card: one, whatever else it holds. */
const fieldFor = (appointment: Pick<Appointment, 'regimes'>, card: Fields): Field =>
  [card, ...(card.elsewhere ?? [])].find((field) => holds(appointment, field)) ?? card

export const capacityIn = (
  partnership: Id,
  person: Id,
  { id, organ, roles, ground, regimes }: Appointment,
  card: Fields,
): Capacity => {
  const { regime, purpose } = fieldFor({ regimes }, card)
  return {
    partnership,
    person,
    appointment: id,
    organ,
    roles,
    ground,
    regime: regime === 'any' ? (regimes[0] ?? 'MUN') : regime,
    purpose,
  }
}

/** For acts about oneself (log in, switch, log out): in the first regime the appointment holds. */
export const fieldOfIdentity = ({ regimes }: Appointment): Field => ({
  regime: regimes[0] ?? 'MUN',
  purpose: 'identity/1',
})

export const isRole = (word: string): word is Role => (roleCodes as readonly string[]).includes(word)
