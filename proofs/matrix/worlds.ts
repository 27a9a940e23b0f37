/** The legal worlds, which are apart (WGS 1.2): who has no appointment or no task in one, meets nothing there. */
import { is, type Law } from './answers.ts'
import { roles } from './law-data.ts'

const inWorld =
  (world: 'MUN' | 'WGS-ZVH' | 'WGS-RIEC' | 'PGA' | 'any', those: readonly string[], law: Law): Law =>
  (...of) =>
    (world === 'any' || of[0].regimes.includes(world)) && is(...those)(...of) ? law(...of) : 'absent'

export const inCases = (law: Law, those: readonly string[] = roles.casework) => inWorld('WGS-ZVH', those, law)
export const inCrimeCentre = (law: Law, those: readonly string[] = roles.speakers) => inWorld('WGS-RIEC', those, law)
export const inCompartment = (those: readonly string[], law: Law) => inWorld('PGA', those, law)
export const inMunicipality = (those: readonly string[], law: Law) => inWorld('MUN', those, law)
export const anywhere = (those: readonly string[], law: Law) => inWorld('any', those, law)
/**
 * A table of organs stands in the world of cases, and in the compartment for radicalisation (§2.1, §3.4). Nobody is in both at
 * once: whoever has a task in the first works there. The compartment refuses everything until its protocol was adopted (R9).
 */
export const atTables =
  (law: Law, those: readonly string[] = roles.casework): Law =>
  (...of) =>
    of[0].regimes.includes('WGS-ZVH') ? inCases(law, those)(...of) : inCompartment(those, () => 'refused')(...of)
