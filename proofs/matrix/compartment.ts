/**
 * What the law says about worries about radicalisation (§2.7, §3.4, R9), once the protocol of their compartment was adopted; until
 * then it refuses everything (`shut-until-adopted.db.test.ts`). Two organs weigh; then it is of who sits at its table, and of nobody else.
 */
import { all, anew, either, everybody, freely, type Holds, is, type Law, not, stands, whoSees } from './answers.ts'
import { proposedControllers, roles } from './law-data.ts'
import { isAsker, isDone, own, ready, takesPart } from './relations.ts'
import { inCompartment } from './worlds.ts'

const processes: Holds = (who) => who.ground === 'processing'
/** As the protocol names them: its joint controllers decide, and the probation service takes part beside them. */
const isCore: Holds = (who) => proposedControllers.includes(who.organ)
const participates = either(isCore, (who) => who.organ === 'reclassering')
const weighs = all(is('delegate'), isCore)
const isReported = stands('reported')
const isAtTable = stands('open', 'followed')
/** Who reported a child is alone in that, among colleagues too. */
const followsReport = all(is('partner-professional'), own, (...of) => of[1].minor !== true || isAsker(...of))
const sees = all(processes, either(all(isReported, either(weighs, followsReport)), all(isAtTable, takesPart)))
const ofWorry = (may: Holds): Law => inCompartment(roles.casework, whoSees(sees, may))
/** A weighing is of who weighs: who reported sees what came of it. */
const seesWeighing = all(processes, weighs, either(isReported, takesPart))

export const compartment = {
  'reading worries': inCompartment(roles.casework, freely),
  'reporting a worry': inCompartment(roles.casework, anew(all(processes, is(...roles.speakers), participates))),
  'seeing a worry': ofWorry(everybody),
  'weighing a worry': ofWorry(all(isReported, weighs, not(isAsker), not(isDone))),
  'reading a weighing second': inCompartment(roles.casework, whoSees(seesWeighing, all(isReported, not(own)))),
  'writing in a worry': ofWorry(isAtTable),
  'following a worry': ofWorry(all(stands('open'), weighs, ready)),
  'deciding on a worry': ofWorry(all(isAtTable, weighs)),
} as const
