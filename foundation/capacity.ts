/** Who acts, for which organ, in which legal regime, for which purpose. Everything a policy may ask about a person. */
import type { Id } from './clock.ts'

/** The legal worlds of law-and-process §2.1. Data never flows between them by itself. */
export const regimeCodes = ['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'] as const
export type RegimeCode = (typeof regimeCodes)[number]

export const roleCodes = [
  'desk-officer',
  'radicalisation-officer',
  'process-manager',
  'partner-professional',
  'delegate',
  'legal-adviser',
  'mayor',
  'privacy-officer',
  'log-controller',
  'contact-point-clerk',
  'analyst',
  'programme-manager',
  'council-member',
  'administrator',
] as const
export type Role = (typeof roleCodes)[number]

/** WGS 1.8(2): the three grounds on which a person may be authorised, and no other. */
export type AuthorisationGround = 'processing' | 'legality' | 'maintenance'

export type Capacity = {
  readonly partnership: Id
  readonly person: Id
  readonly appointment: Id
  /** The organ's code, e.g. `burgemeester`, `politie`. The mayor and the college are two organs. */
  readonly organ: string
  readonly roles: readonly Role[]
  readonly ground: AuthorisationGround
  readonly regime: RegimeCode
  /** Code and version of the purpose, e.g. `zvh-casusoverleg/1`. */
  readonly purpose: string
  readonly task?: Id
}
