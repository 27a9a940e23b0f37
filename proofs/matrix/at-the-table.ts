/**
 * What the law says about conferences (WGS 2.26, 2.31; FR 49–53): when one is held participants know, what is on it only who
 * is involved, and at an open table writes and decides only who took a seat there and stated secrecy (WGS 1.11).
 */
import { all, anew, either, everybody, freely, type Holds, is, type Law, not, stands, whoSees } from './answers.ts'
import { decidesOn, directs, ofCase, processes, seesCase, worksOn } from './on-cases.ts'
import { isReceiver, own, takesPart } from './relations.ts'
import { amongCases, atTables, inCases } from './worlds.ts'

const runs = ['process-manager', 'delegate']
const seesConference: Holds = (...of) => processes(...of) && of[1].kind === 'conference'
const isOpen = stands('open')
/** Nothing is arranged, placed, decided or agreed any more for what will not be held. */
const isCalledOff = stands('called-off')
const asLongAsItStands =
  (law: Law): Law =>
  (who, it, inCase) => {
    const answer = law(who, it, inCase)
    return answer === 'may' && isCalledOff(who, it, inCase) ? 'refused' : answer
  }
/** Whoever directs the alliance, whoever called it, and whoever has a case there. */
const runsIt = either(directs, own, takesPart)
/** Nobody directs a worry without taking part in it (§3.4). */
const seesAtTable: Holds = (...of) => (of[1].world === 'PGA' ? all(processes, worksOn) : seesCase)(...of)
const ofConference = (may: Holds, those?: readonly string[]) => atTables(whoSees(seesConference, may), those)
const atConference =
  (may: Holds, where = atTables): Law =>
  (who, it, inCase) =>
    seesConference(who, it, inCase) ? where(whoSees(seesAtTable, may))(who, inCase, inCase) : 'absent'
/** A seat is a person's, for one case; nobody sits there for somebody else. */
const isSeated: Holds = (who, it) => it.seats?.includes(who.subject) ?? false
const atTable =
  (may: Holds, where = atTables): Law =>
  (who, it, inCase) => {
    const answer = atConference(may, where)(who, it, inCase)
    const seated = !isOpen(who, it, inCase) || (it.seatsIn === inCase.at && isSeated(who, it, inCase))
    return answer === 'may' && !seated ? 'refused' : answer
  }
/**
 * What is decided stands in the minutes: at a table that is open (the story ends before any of its days), of a case that is on the
 * agenda of that conference, and of no other.
 */
const decidedWhereItStands: Law = (who, it, inCase) => {
  const answer = atTable(all(worksOn, is('delegate', 'process-manager')))(who, it, inCase)
  const stands = isOpen(who, it, inCase) && (it.agenda?.includes(inCase.at ?? '') ?? false)
  return answer === 'may' && !stands ? 'refused' : answer
}
const ofItem = (may: Holds) => atTables(whoSees(seesAtTable, may))
/** WGS 1.5(1), 2.29(3): whoever began it or was chosen to read; minutes are no way around what is kept from somebody (T30). */
export const isReader: Holds = (who, it) => [it.by, ...(it.audience ?? [])].includes(who.organ)
const ofBlock = (may: Holds) => atTables(whoSees(all(processes, takesPart, isReader), may))

export const atTheTable = {
  'reading when conferences are': atTables(freely),
  'calling a conference': atTables(anew(processes), runs),
  'seeing a conference': ofConference(everybody),
  'proposing an agenda': ofConference(everybody, runs),
  // When and where it is, and which organs hear of it: no more than every participant may know.
  'arranging a conference': ofConference(all(not(isOpen), not(isCalledOff), runsIt), runs),
  'opening a conference': ofConference(all(not(isOpen), not(isCalledOff), runsIt), runs),
  'closing a conference': ofConference(all(isOpen, runsIt), runs),
  'setting the agenda': asLongAsItStands(
    atTables(atConference(all(isOpen, (...of) => takesPart(...of) || directs(...of)))),
  ),
  'deciding at a conference': atTables(decidedWhereItStands),
  'agreeing on actions': asLongAsItStands(amongCases(atTable(worksOn, amongCases))),
  // BGS 1.3, and the transparency of the regulation: whoever takes part writes; who directs reads no content and writes none.
  'writing what was agreed': inCases(whoSees(seesCase, worksOn), ['delegate', 'partner-professional']),
  'finishing an action': amongCases(whoSees(all(processes, worksOn), own)),
  // The act lets a third party join in the care and safety house (2.31(9)), and nowhere else.
  'letting a guest join': asLongAsItStands(inCases(atTable(decidesOn, inCases))),
  'taking up an action': amongCases(whoSees(all(processes, worksOn), own)),
  'saying what stands in the way': ofCase(own),
  'seeing what is on the agenda': ofItem(everybody),
  'taking a seat': ofItem(worksOn),
  'beginning a block': ofItem(all(worksOn, isSeated)),
  'reading a block': ofBlock(everybody),
  // One writer at a time: whoever has a seat may take up a pen that was laid down.
  'writing a block': ofBlock(isSeated),
  'taking out a block': ofBlock(all(isSeated, own)),
  // BGS 1.7: what an organ found wrong itself it destroys; what was only reported it answers first.
  'destroying what was accepted': inCases(
    whoSees(
      all(processes, worksOn, (...of) => own(...of) || isReceiver(...of)),
      all(isReceiver, stands('open'), (_, it) => it.ready ?? false),
    ),
  ),
} as const
