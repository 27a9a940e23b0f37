/**
 * What the law says about every act, written from the law page (§2.2–2.5, §5.1–5.4) and not from the policies. Deliberately
 * plain; where it and the product differ, one of the two is wrong. Which operation is which act: `legal-acts.ts`; how
 * conditions are put together: `answers.ts`.
 */
import { accounts } from './accounts.ts'
import { advising } from './advising.ts'
import type { Holds, Law } from './answers.ts'
import { all, anew, either, everybody, freely, is, nobody, not, stands, whoKnows, whoSees } from './answers.ts'
import { atTheTable } from './at-the-table.ts'
import { compartment } from './compartment.ts'
import { core, crimeFighters, proposedControllers, roles } from './law-data.ts'
import type { LegalAct } from './legal-acts.ts'
import { onAreas } from './on-areas.ts'
import {
  decides,
  decidesOn,
  directs,
  ofCase,
  onCase,
  processes,
  seesCase,
  seesContribution,
  seesReport,
  tests,
  worksOn,
} from './on-cases.ts'
import { ownFiles } from './own-files.ts'
import { phenomena } from './phenomena.ts'
import { plans } from './plans.ts'
import { publishing } from './publishing.ts'
import { isAsker, isDone, isReceiver, knowsByName, own, ready, takesPart, wasAsked } from './relations.ts'
import { riec } from './riec.ts'
import { surveyLaw } from './surveys.ts'
import { threats } from './threats.ts'
import { threeSources } from './three-sources.ts'
import { amongCases, anywhere, inCases, inCrimeCentre, inMunicipality } from './worlds.ts'

/** BGS 1.16(2): a renewal near the limit; another core participant must be there to decide. */
const anotherDecides: Holds = (_, it) => (it.involved ?? []).filter((organ) => core.includes(organ)).length > 1
const wasAnybodyAsked: Holds = (_, it) => (it.asked ?? []).length > 0
const ofContribution = (may: Holds) => inCases(whoSees(seesContribution, may))
/** WGS 1.5(1): who is asked answers; who asked, reminds. */
const seesRequest = all(processes, either(all(takesPart, either(wasAsked, own)), all(own, directs)))
const ofRequest = (may: Holds) => amongCases(whoSees(seesRequest, all(not(isDone), may)))

// ── results that leave, and errors in them (WGS 1.7, 2.29(3), BGS 1.7): who is asked knows, and no other supplier ──
const releases = all(processes, own, is(...roles.casework))
const isHeard = all(processes, takesPart, wasAsked, is(...roles.casework), stands('offered', 'released'))
const receives = all(processes, isReceiver, is(...roles.receivers), stands('released'))
const testsRelease = all(tests, is('privacy-officer'), (_, it) => it.to === 'others')
const ofRelease = (may: Holds, those: readonly string[] = roles.casework) =>
  inCases(whoSees(either(releases, isHeard, receives, testsRelease), may), those)
const ofReceiver = inCases(whoSees(all(processes, either(isReceiver, releases)), isReceiver), roles.receivers)

// ── what organs and the contact point do for persons (BGS 1.1–1.4) ──
const onNotice = (may: Holds) =>
  inCases(whoSees(all(processes, worksOn, knowsByName), all(is(...roles.speakers), not(isDone), may)))
/** Who is authorised for maintenance handles no request of a person (WGS 1.8(2)). */
const atContactPoint = (may: Holds, those: readonly string[] = roles.clerk) =>
  inCases(whoSees(either(processes, tests), may), those)

// ── the end (WGS 1.8(7), BGS 1.16) and the log (WGS 1.8(4)) ──
const seesRenewal = all(processes, either(all(is('delegate'), takesPart), wasAsked))
const ofRenewal = (may: Holds) => inCases(whoSees(seesRenewal, may))
const ofDestruction = (may: Holds) => inCases(whoSees(tests, may), roles.testers)
const onQuestion = (may: Holds) => inCrimeCentre(whoSees(all(processes, takesPart), may))
const ofLog = (may: Holds, those: readonly string[] = roles.log) => anywhere(those, whoKnows(may))
/** WGS 1.8(2), (4): who looked at more than a day allows is for the control of legality, and for another organ. */
const hearsOfAlerts = either(all(tests, is('privacy-officer')), all(is('delegate'), not(own)))

// ── the desk, and the rules themselves ──
const ofDesk: Holds = (who, it) => it.desk === (who.role === 'desk-officer' ? 'signal' : 'radicalisation')
/** A letter is for the officers of the desk it was written to; only signals are weighed (FR 11–14, 20). */
const ofLetter = (may: Holds, those: readonly string[] = roles.officers) =>
  inMunicipality(those, whoSees(all(processes, ofDesk), may))
/** An extract waits at the desk of the organ that wrote it, until a second officer releases it. */
const ofExtract = (may: Holds) => inCases(whoSees(all(processes, own), may), ['desk-officer'])
/** WGS 1.8(2): an organ looks at the rights it gave; the privacy officer sees them and changes none. */
const seesRights = either(is('administrator', 'privacy-officer'), all(is('delegate'), own))

export const reference: { readonly [act in LegalAct]: Law } = {
  ...accounts,
  ...atTheTable,
  ...compartment,
  ...ownFiles,
  ...advising,
  ...threats,
  ...onAreas,
  ...threeSources,
  ...surveyLaw,
  ...publishing,
  ...plans,
  ...phenomena,
  ...riec,
  // FR 6, BGS 2.18: rules, covenants and words are public; everybody knows what they did themselves.
  'reading what is public': anywhere(roles.every, freely),
  // Of oneself and by oneself: nobody else is named in the request.
  'saying what one may be asked about': anywhere(roles.every, freely),
  'keeping one’s own training': anywhere(roles.every, freely),
  'saying whether one is reminded': anywhere([...roles.casework, ...roles.ofMeasures], freely),
  'reading a list of cases': inCases(freely),
  'reading the list of who directs': inCases(freely, ['process-manager']),
  'reading the list of who works on cases': inCases(freely, ['partner-professional']),
  'reading the list of who decides': inCases(freely, ['delegate']),
  'reading the form of a report': inCases(freely, ['partner-professional', 'process-manager']),
  'reading what results became of': inCases(freely, [...roles.receivers, 'privacy-officer']),
  // A request counts for everybody who is responsible, and is answered in the world where something is kept (BGS 1.1, GDPR 15).
  'reading what persons ask of the own organ': anywhere([...roles.speakers, 'legal-adviser'], freely),
  'reading what is kept from persons': anywhere([...roles.speakers, 'legal-adviser', 'privacy-officer'], freely),
  'reading the lists of the contact point': inCases(freely, roles.overseers),
  'reading lists of destruction': inCases(freely, roles.testers),
  'checking the care and safety house': inCases(freely, ['privacy-officer']),
  'checking the crime centre': inCrimeCentre(freely, ['privacy-officer']),
  'reading the lists of the crime centre': inCrimeCentre(freely),
  'reading how the log stands': anywhere(roles.log, freely),
  'reviewing a week': anywhere(['privacy-officer'], freely),
  'reading alerts': anywhere(['privacy-officer', 'delegate'], freely),
  'reading authorisations': anywhere(['administrator', 'delegate', 'privacy-officer'], freely),
  'working at a desk': inMunicipality(roles.officers, freely),
  'writing extracts': inCases(freely, ['desk-officer']),
  'reading figures': inMunicipality([...roles.makers, 'council-member'], freely),
  // Gemeentewet 180: the mayor accounts to the council for what it reads here.
  'reading reports to the council': inMunicipality([...roles.makers, 'council-member', 'mayor'], freely),
  'making figures': inMunicipality(roles.makers, freely),

  'reporting a case': inCases(anew(processes), ['partner-professional', 'process-manager']),
  'seeing a case': onCase(everybody),
  'judging a report': onCase(all(stands('reported'), decides)),
  // One question at a time.
  'asking the reporter': inCases(
    whoSees(seesCase, all(stands('reported'), either(decides, directs), not(wasAnybodyAsked))),
    ['process-manager', 'delegate'],
  ),
  'answering as the reporter': inCases(
    whoSees(
      all(processes, either(seesReport, worksOn)),
      all(stands('reported'), own, is('partner-professional', 'process-manager')),
    ),
  ),
  'deciding in a case': onCase(decidesOn),
  'adding a person': onCase(either(worksOn, all(stands('reported'), own, not(is('delegate'))))),
  'working on a case': onCase(worksOn),
  'asking in a case': onCase(all(stands('open'), either(takesPart, directs))),
  'proposing to keep an open case': onCase(all(decidesOn, ready, anotherDecides)),
  'proposing to keep a closed case': inCases(whoSees(all(processes, decides), ready), ['delegate']),
  'seeing a contribution': ofContribution(everybody),
  'seeing why others do not': inCases(whoSees(all(seesContribution, own), everybody)),
  'changing a contribution': ofContribution(own),
  'reporting an error': ofContribution(not(own)),
  'answering a reported error': inCases(
    whoSees(all(processes, worksOn, either(own, isReceiver)), all(isReceiver, not(ready))),
  ),
  // BGS 2.20(2): of two persons who stand in each other's circle; in the story nobody does.
  'aligning two plans': onCase(nobody),
  'deciding on aligned plans': inCases(whoSees(all(processes, takesPart), decides)),
  'answering a request': ofRequest(wasAsked),
  'reminding of a request': ofRequest(own),

  'seeing a release': ofRelease(everybody, [...roles.receivers, 'privacy-officer']),
  'printing a release': ofRelease(all(stands('released'), either(own, isReceiver)), roles.receivers),
  'offering a release': ofRelease(all(own, stands('draft'))),
  // WGS 1.7(1)–(2): a supplier may object; to a third party any participant may.
  'speaking on a release': ofRelease(all(stands('offered'), wasAsked)),
  'testing a release': ofRelease(all(tests, stands('offered')), ['privacy-officer']),
  'handing over a release': ofRelease(all(own, stands('offered'), ready)),
  'withdrawing a release': ofRelease(all(own, stands('draft', 'offered'))),
  'answering for what one received': ofReceiver,
  // WGS 1.7(8), 2.28, BGS 1.10: core participants decide what is asked, and what agreements cross.
  'deciding on a question': ofCase(all(decides, not(isDone))),
  'looking a second time': inCases(whoSees(all(processes, decidesOn), everybody)),
  'deciding what agreements cross': ofCase(decides),
  'asking for the crime centre': inCrimeCentre(anew(all(processes, (who) => crimeFighters.includes(who.organ)))),
  'deciding for the crime centre': onQuestion(all(is('delegate'), not(isDone))),
  'asking to align': onQuestion(all(own, ready)),

  'holding a notice back': onNotice(everybody),
  'releasing a notice': onNotice(own),
  'handing a notice over': onNotice((_, it) => it.by === undefined),
  'acting at the contact point': atContactPoint(everybody),
  'answering for the own organ': inCases(whoSees(all(processes, own), everybody), roles.speakers),
  'registering a request': inCases(anew(either(processes, tests)), roles.clerk),
  'seeing what the contact point handles': atContactPoint(everybody, roles.overseers),
  'establishing who asks': atContactPoint(stands('received')),
  'asking the participants': atContactPoint(stands('established')),
  'taking more time': atContactPoint(not(stands('decided'))),
  'opening the answers': atContactPoint(all(is('privacy-officer'), stands('spoken')), roles.overseers),
  'deciding on a rights request': atContactPoint(stands('to-decide')),
  'answering a person': atContactPoint(stands('decided')),
  // BGS 1.4: whoever works here and notices a breach says so; the contact point handles it.
  'registering a breach': inCases(freely, roles.every),
  'answering for a breach': atContactPoint(nobody),
  'consenting to a renewal': ofRenewal(wasAsked),
  'deciding on a renewal': ofRenewal(all(is('delegate'), takesPart, not(own))),
  'withdrawing a renewal': ofRenewal(all(is('delegate'), own)),
  'holding from destruction': inCases(anew(all(tests, is('legal-adviser'))), roles.testers),
  'lifting a hold': ofDestruction(is('legal-adviser')),
  'listing what goes': inCases(anew(all(tests, is('privacy-officer'))), roles.testers),
  'letting a list go': ofDestruction(not(own)),
  'reading a certificate': ofDestruction(everybody),
  'verifying the log': anywhere(['log-controller'], freely),
  'ending an alarm': ofLog(everybody, ['log-controller']),
  'asking to read the log': anywhere(roles.log, anew(is('log-controller'))),
  'seeing who asked to read': ofLog(everybody),
  'agreeing to a reading': ofLog(all(not(own), not(isDone))),
  'reading the log': ofLog(all(isAsker, isDone), ['log-controller']),
  'showing an own act': anywhere(roles.every, whoSees(isAsker, everybody)),
  'reading processings': anywhere([...roles.log, ...roles.clerk], freely),
  'settling an alert': anywhere(['privacy-officer', 'delegate'], whoSees(hearsOfAlerts, everybody)),
  'reviewing an authorisation': anywhere(roles.every, whoSees(seesRights, not(is('privacy-officer')))),
  'ending an appointment': inMunicipality(['administrator'], whoKnows(everybody)),

  'reading a letter': ofLetter(everybody),
  'weighing a letter': ofLetter(everybody, ['desk-officer']),
  // What was not weighed is not refused, routed or written up (CCV model protocol).
  'deciding on a letter': ofLetter(nobody, ['desk-officer']),
  'reading an extract': ofExtract(everybody),
  'rewriting an extract': ofExtract(nobody),
  'looking at another’s extract': ofExtract(stands('waiting')),
  'reading a proposal': whoKnows(everybody),
  'proposing rules': anywhere(['legal-adviser'], freely),
  'recording advice': whoKnows(is('privacy-officer')),
  'deviating from advice': whoKnows(all(is('delegate', 'mayor'), (who) => proposedControllers.includes(who.organ))),
  'withdrawing a proposal': whoKnows(all(is('legal-adviser'), own)),
  // The committee has not been heard: nobody adopts (WGS 1.8(6)).
  'adopting rules': whoKnows(nobody),
  'recording a covenant': anew(is('legal-adviser')),
  'looking up what nobody made': () => 'absent',
}
