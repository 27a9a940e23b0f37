/** Who one is, and what that makes of a case (WGS 1.8(2), 2.27, 2.31): what the rest of the reference model stands on. */
import { all, either, type Holds, is, stands, whoSees } from './answers.ts'
import { core } from './law-data.ts'
import { own, takesPart } from './relations.ts'
import { inCases } from './worlds.ts'

/** WGS 1.8(2): authorised for processing, for the test of legality, or for maintenance; one is not the other. */
export const processes: Holds = (who) => who.ground === 'processing'
export const tests: Holds = (who) => who.ground === 'legality'
export const directs = is('process-manager')
/** WGS 2.27(1), 2.31: core participants alone decide on admission, involvement, guests and closing. */
export const decides = all(is('delegate'), (who) => core.includes(who.organ))

// ── a case (WGS 2.31) ──
/** A report: core participants judge it, the reporter follows it, who directs screens it. */
export const seesReport = all(stands('reported'), either(decides, directs, all(own, is('partner-professional'))))
/** An open case: access follows the list of organs involved; who directs knows how it runs. */
export const seesCase = all(processes, either(seesReport, all(stands('open'), either(takesPart, directs))))
export const onCase = (may: Holds) => inCases(whoSees(seesCase, may))
export const worksOn = all(stands('open'), takesPart)
export const decidesOn = all(worksOn, decides)
/** What belongs to a case is seen by who takes part in it. */
export const ofCase = (may: Holds) => inCases(whoSees(all(processes, worksOn), may))
/** WGS 2.29(3), 2.31(5): given to some, kept from others; the supplier keeps seeing it. */
const isMeantFor: Holds = (who, it) => !it.withheld?.includes(who.organ) && (it.audience ?? []).includes(who.organ)
export const seesContribution = all(processes, worksOn, either(own, isMeantFor))
