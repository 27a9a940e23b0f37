/**
 * What the law says about a measure of one organ and about open data, which stand outside every alliance: written from the
 * law page (§3.6, FR 62–71, X7, X17) as the rest of the reference model is. The file is the deciding organ's own (§2.1).
 */
import { all, anew, either, everybody, freely, type Holds, is, not, stands, whoSees } from './answers.ts'
import { roles } from './law-data.ts'
import { isAsker, isDone, isReceiver, own } from './relations.ts'
import { inCases, inMunicipality } from './worlds.ts'

const processes: Holds = (who) => who.ground === 'processing'
/** Gemeentewet 174a, Opiumwet 13b: the office-holder decides, and nobody for the office-holder. */
const decides = is('mayor')
/** The law page names closing a home as the mayor's power, and no other organ's. */
const hasThePower: Holds = (who) => who.organ === 'burgemeester'
/** Only the organ that decides, and there whoever drafts and whoever decides (§5.1). */
const ofFile = (may: Holds) => inMunicipality(roles.ofMeasures, whoSees(all(processes, own), may))
/** It stands on the page of the organ that was asked, which answers for itself. */
const stillAsked: Holds = (_, it) => it.asked !== undefined && !it.done
/** Somebody said that this person was put in by mistake. */
const isDoubted: Holds = (_, it) => it.who !== undefined
const isDecided = stands('decided', 'kept')
/** FR 62–67: everything stands in the file. */
const isComplete = stands('complete', 'hurried')
/** What was weighed is not changed afterwards (Awb 3:46, 3:47). */
const prepares = not(isDecided)
const ownersOfLinks = [...roles.ofMeasures, 'delegate']
/** The example tells of assistance, which the executive decides on. */
const decidesOnAssistance: Holds = (who) => who.organ === 'college'
/** Whoever told it, and in the organ whose file it is those who prepare and decide. */
const toldOrReceived: Holds = either(own, all(isReceiver, is(...roles.ofMeasures)))
const keepsAccount = ofFile(stands('kept'))
const openData = (those: readonly string[]) => inMunicipality(those, freely)
/** Open data are about no person: everybody at work there reads them, an analyst loads them (§5.1). */
const ofDelivery = (may: Holds) => inMunicipality(['analyst'], whoSees(everybody, may))

export const ownFiles = {
  'reading the list of files': inMunicipality(roles.ofMeasures, freely),
  'watching over measures': inMunicipality([...roles.ofMeasures, 'privacy-officer'], freely),
  'reading figures of consequences': inMunicipality([...roles.ofMeasures, ...roles.makers, 'council-member'], freely),
  'opening a file': inMunicipality(roles.ofMeasures, anew(all(processes, hasThePower))),
  'seeing a file': ofFile(everybody),
  'preparing a measure': ofFile(prepares),
  // FR 64: a check that a second person signed stays.
  'checking vulnerability': ofFile(stands('preparing')),
  'signing a check': ofFile(all(prepares, not(isDone), not(isAsker))),
  // FR 65: advice comes in once, word for word, and only what objects is set aside.
  'taking in advice': ofFile(all(prepares, not(isDone), not(stillAsked))),
  // A question that nobody answered yet.
  'taking a question back': ofFile(all(prepares, stillAsked)),
  'setting advice aside': ofFile(all(prepares, isDone, (_, it) => it.ready ?? false)),
  // FR 68: a view is asked for and given once.
  'hearing the household': ofFile(all(prepares, not(isDone))),
  'going on without a check': ofFile(all(decides, prepares)),
  'taking the urgent course': ofFile(all(decides, stands('preparing', 'complete'))),
  'completing an urgent file': ofFile(stands('hurried')),
  // FR 62, 63, 65–69, T27: not before the household is known, weighed, heard and advised on.
  'deciding on a measure': ofFile(all(decides, isComplete)),
  // GDPR 16; X15: a second person looks, so that leaving somebody out is no way around FR 62.
  'saying somebody was put in by mistake': ofFile(all(prepares, not(isDoubted))),
  'confirming a mistake': ofFile(all(prepares, isDoubted, not(isAsker))),
  // Awb 3:41: whoever it concerns hears what was decided.
  'writing to a resident': ofFile(isDecided),
  // Awb 7:4(2): whoever it concerns may see how it was decided.
  'giving how somebody was weighed': ofFile(isDecided),
  // Awb 6:7: against a decision.
  'recording a remedy': ofFile(isDecided),
  // BGS 1.7: a wrong source goes, whenever its supplier says so.
  'removing a source': ofFile(everybody),
  // WGS 1.7(1): only what was released to the organ, by whoever receives it.
  'reading what the own organ received': inCases(freely, ['mayor']),
  'delivering what was received': inCases(whoSees(all(processes, isReceiver), everybody), ['mayor']),

  // FR 67: each link of the chain has its owner, who says what it decided and nothing of another's.
  'reading what was decided after a measure': inMunicipality(ownersOfLinks, freely),
  'telling what one decided after a measure': inMunicipality(ownersOfLinks, anew(all(processes, decidesOnAssistance))),
  'taking back what one told': inMunicipality(
    ownersOfLinks,
    whoSees(all(processes, toldOrReceived), all(own, not(isDone))),
  ),

  // FR 71: whoever decides on measures decides first that consequences are kept at all.
  'adopting a ledger': inMunicipality(roles.ofMeasures, anew(all(processes, decides))),
  // After a measure that was imposed, once.
  'opening an account': ofFile(stands('decided')),
  'keeping an account': keepsAccount,

  'reading open data': openData([...roles.makers, 'council-member']),
  'handing in open data': openData(['analyst']),
  'telling of another way of counting': inMunicipality(['analyst'], whoSees(everybody, everybody)),
  'deciding on context': openData(['programme-manager']),
  'seeing a delivery': ofDelivery(everybody),
  'adding to a delivery': ofDelivery(stands('begun')),
  'looking into a delivery': ofDelivery(stands('begun', 'looked')),
  // What nobody looked at is not loaded.
  'loading a delivery': ofDelivery(stands('looked')),
  'cancelling a delivery': ofDelivery(stands('begun', 'looked')),
  'reading one table': inMunicipality([...roles.makers, 'council-member'], whoSees(everybody, everybody)),
  estimating: inMunicipality(roles.makers, whoSees(everybody, everybody)),
} as const
