/** The legal worlds, which are apart (WGS 1.2): who has no appointment or no task in one, meets nothing there. */
import { is, type Law } from './answers.ts'
import { roles } from './law-data.ts'

const inWorld =
  (world: 'MUN' | 'WGS-ZVH' | 'WGS-RIEC' | 'PGA' | 'any', those: readonly string[], law: Law): Law =>
  (...of) => {
    const isThere = of[1].world === undefined || of[1].world === world
    return isThere && (world === 'any' || of[0].regimes.includes(world)) && is(...those)(...of) ? law(...of) : 'absent'
  }

export const inCases = (law: Law, those: readonly string[] = roles.casework) => inWorld('WGS-ZVH', those, law)
export const inCrimeCentre = (law: Law, those: readonly string[] = roles.speakers) => inWorld('WGS-RIEC', those, law)
export const inCompartment = (those: readonly string[], law: Law) => inWorld('PGA', those, law)
export const inMunicipality = (those: readonly string[], law: Law) => inWorld('MUN', those, law)
export const anywhere = (those: readonly string[], law: Law) => inWorld('any', those, law)
/**
 * In the first of these worlds in which somebody has a task, and in no other: a conference, a record and a case of the one are
 * nothing in the other.
 */
const inFirstOf =
  (worlds: readonly ('WGS-ZVH' | 'PGA' | 'WGS-RIEC')[]) =>
  (law: Law, those: readonly string[] = roles.casework): Law =>
  (...of) => {
    const [{ regimes }, { kind, world = 'WGS-ZVH' }] = of
    const here = worlds.find((one) => regimes.includes(one))
    return here && (kind === 'none' || world === here) ? inWorld(here, those, law)(...of) : 'absent'
  }
/** A table of organs stands in the world of cases, in the compartment for radicalisation, and in the crime centre (§2.1, §2.4, §3.4). */
export const atTables = inFirstOf(['WGS-ZVH', 'PGA', 'WGS-RIEC'])
/** Where organs ask each other, and agree on actions: on a worry outside its plan they do neither (§3.4). */
export const amongCases = inFirstOf(['WGS-ZVH', 'WGS-RIEC'])
