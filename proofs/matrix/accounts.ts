/**
 * What the law says about the account of one thing (§2.2 WGS 1.8, §5.1): whoever may see a thing may know why it is there and until
 * when. The control of legality knows the clock of everything in its world and opens nothing; a supplier knows its own.
 */
import { all, either, everybody, type Holds, is, type Law, not, whoSees } from './answers.ts'
import { isReader } from './at-the-table.ts'
import { roles } from './law-data.ts'
import { ofCase, processes, seesContribution, seesReport, tests, worksOn } from './on-cases.ts'
import { isReceiver, knowsByName, own, takesPart, wasAsked } from './relations.ts'
import { amongCases, anywhere, atTables, inCases, inCompartment, inCrimeCentre, inMunicipality } from './worlds.ts'

/** WGS 1.5(1): between who asks and who is asked; whoever directs sees what the own organ asked. */
const seesRequest = all(processes, either(all(takesPart, either(wasAsked, own)), all(own, is('process-manager'))))

const keptIn =
  (world: string): Holds =>
  (_, it) =>
    it.at === world
/** A report about a child is of one person: its clock would tell colleagues of it. */
const isAboutChild: Holds = (_, it) => it.minor ?? false
/** WGS 1.8(2)b and 1.8(7): for the control of legality, and for who supplied it. */
const knowsTheClock = either(
  all(tests, is('privacy-officer', 'legal-adviser')),
  all(processes, own, is(...roles.casework), not(isAboutChild)),
)
const testsOrWorks: Holds = (who) => who.ground !== 'maintenance'
/** UAVG 41: the organ that keeps it back, for a person whose right it is, and whoever checks that. */
const knowsRestriction = either(all(processes, own, is(...roles.speakers)), all(testsOrWorks, is('privacy-officer')))
/** WGS 1.8(2), (4): of whoever looked too much another organ hears, and the control of legality. */
const hearsOfAlert = either(all(tests, is('privacy-officer')), all(is('delegate'), not(own)))
/** BGS 1.16(2): who decides on it, and who is asked for consent. */
const knowsRenewal = all(processes, either(all(is('delegate'), takesPart), wasAsked))
const askers = [...roles.testers, ...roles.casework]
const ofClock = (world: string): Law => whoSees(all(keptIn(world), knowsTheClock), everybody)
const ofLine = (world: string): Law => whoSees(all(tests, keptIn(world)), everybody)

export const accounts = {
  'accounting for a contribution': amongCases(whoSees(seesContribution, everybody)),
  'accounting for a request': amongCases(whoSees(seesRequest, everybody)),
  'accounting for a part of a plan': ofCase(everybody),
  'accounting for a person': amongCases(whoSees(all(processes, knowsByName, either(seesReport, worksOn)), everybody)),
  'accounting for a hand-over': inCases(whoSees(all(processes, worksOn, either(own, isReceiver)), everybody)),
  'accounting for a decision of a table': atTables(whoSees(all(processes, worksOn), everybody)),
  'accounting for an action': amongCases(whoSees(all(processes, worksOn), everybody)),
  'accounting for a phase': inCrimeCentre(whoSees(all(processes, worksOn), everybody)),
  'accounting for a paragraph': inCrimeCentre(whoSees(all(processes, worksOn, isReader), everybody)),
  'accounting for a question of the crime centre': inCrimeCentre(whoSees(all(processes, takesPart), everybody)),
  'accounting for a list of destruction': inCases(whoSees(tests, everybody), roles.testers),
  'accounting for a restriction': inCases(whoSees(knowsRestriction, everybody), [...roles.speakers, 'privacy-officer']),
  'accounting for an alert': anywhere(['privacy-officer', 'delegate'], whoSees(hearsOfAlert, everybody)),
  'accounting for a renewal': inCases(whoSees(knowsRenewal, everybody)),
  'accounting for a hold': inCases(whoSees(tests, everybody), roles.testers),
  'accounting by the clock of the municipality': inMunicipality(askers, ofClock('MUN')),
  'accounting by the clock of the house': inCases(ofClock('WGS-ZVH'), askers),
  'accounting by the clock of the crime centre': inCrimeCentre(ofClock('WGS-RIEC'), askers),
  'accounting by the clock of the compartment': inCompartment(askers, ofClock('PGA')),
  'accounting for a line of the house': inCases(ofLine('WGS-ZVH'), ['privacy-officer']),
  'accounting for a line of the crime centre': inCrimeCentre(ofLine('WGS-RIEC'), ['privacy-officer']),
} as const

/** Which operations are which of these acts. */
export const accountActs = {
  'accounting for a contribution': ['GET /v1/contributions/:contribution/account'],
  'accounting for a request': ['GET /v1/requests/:request/account'],
  'accounting for a part of a plan': [
    ...['goals/:goal', 'reviews/:review', 'known-questions/:question', 'guests/:guest', 'obstacles/:obstacle'].map(
      (one) => `GET /v1/${one}/account`,
    ),
  ],
  'accounting for a person': ['GET /v1/persons/:person/account'],
  'accounting for a hand-over': ['GET /v1/handovers/:handover/account'],
  'accounting for a decision of a table': ['GET /v1/decisions/:decision/account'],
  'accounting for an action': ['GET /v1/actions/:action/account'],
  'accounting for a phase': ['GET /v1/riec-steps/:step/account'],
  'accounting for a paragraph': ['GET /v1/riec-paragraphs/:paragraph/account'],
  'accounting for a question of the crime centre': ['GET /v1/crime-centre/known-questions/:question/account'],
  'accounting for a list of destruction': ['GET /v1/destruction-lists/:list/account'],
  'accounting for a restriction': ['GET /v1/restrictions/:restriction/account'],
  'accounting for an alert': ['GET /v1/quota-alerts/:alert/account'],
  'accounting for a renewal': ['GET /v1/renewals/:renewal/account'],
  'accounting for a hold': ['GET /v1/holds/:hold/account'],
  'accounting by the clock of the municipality': ['GET /v1/regimes/mun/clocks/:clock/account'],
  'accounting by the clock of the house': ['GET /v1/regimes/wgs-zvh/clocks/:clock/account'],
  'accounting by the clock of the crime centre': ['GET /v1/regimes/wgs-riec/clocks/:clock/account'],
  'accounting by the clock of the compartment': ['GET /v1/regimes/pga/clocks/:clock/account'],
  'accounting for a line of the house': ['GET /v1/questions-of-care-house/:line/account'],
  'accounting for a line of the crime centre': ['GET /v1/questions-of-crime-centre/:line/account'],
} as const
