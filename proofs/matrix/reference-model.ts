/**
 * What the law says about every operation, written from the law page (§2.2, §2.5, §5.1) and not from the policies: three
 * answers, for one person and the things a request names. Deliberately plain; where it and the product differ, one of
 * the two is wrong.
 */
import type { Somebody } from './population.ts'
import type { Thing } from './things.ts'

/** `absent`: as if it did not exist. `refused`: one may know of it and may not do this. `may`: done. */
export type Answer = 'absent' | 'refused' | 'may'
type Law = (who: Somebody, thing: Thing, inCase: Thing) => Answer

/** WGS 2.27(1): the joint controllers, who alone decide on admission, involvement, guests and closing (2.31). */
const core = ['raad-kinderbescherming', 'dji', 'politie', 'om', 'burgemeester', 'college', 'ggd']
/** Who works on cases: professionals, delegates of organs, and whoever directs the process. */
const caseRoles = ['partner-professional', 'delegate', 'process-manager']

const is = (who: Somebody, ...roles: string[]) => roles.includes(who.role)
/** WGS 1.8(2)(a): content is processed by whoever was authorised for that, not for control or maintenance. */
const mayProcess = (who: Somebody) => who.ground === 'processing'
const decides = (who: Somebody) => is(who, 'delegate') && core.includes(who.organ)
const directs = (who: Somebody) => is(who, 'process-manager')
const takesPart = (who: Somebody, thing: Thing) => thing.involved?.includes(who.organ) ?? false

/** WGS 1.2: an act belongs to one legal world; who has no appointment in it, meets nothing there. */
const inWorld =
  (world: 'MUN' | 'WGS-ZVH', roles: readonly string[], law: Law): Law =>
  (who, thing, inCase) =>
    who.regimes.includes(world) && roles.includes(who.role) ? law(who, thing, inCase) : 'absent'
const inCases = (law: Law, roles: readonly string[] = caseRoles) => inWorld('WGS-ZVH', roles, law)
const inMunicipality = (roles: readonly string[], law: Law) => inWorld('MUN', roles, law)
const freely: Law = () => 'may'
/** An empty list tells nothing: whoever has the task may ask, and sees what is theirs. */
const aList = freely

// ── a case (WGS 2.31) ──
function seesCase(who: Somebody, it: Thing): boolean {
  if (!mayProcess(who)) return false
  // A report: the core participants judge it, the reporter follows it, the process manager screens it.
  if (it.state === 'reported')
    return decides(who) || directs(who) || (it.by === who.organ && is(who, 'partner-professional'))
  // An open case: access follows the list of organs involved; the process manager knows how it runs.
  if (it.state === 'open') return takesPart(who, it) || directs(who)
  return false
}
const onCase = (may: (who: Somebody, it: Thing) => boolean): Law =>
  inCases((who, it) => (!seesCase(who, it) ? 'absent' : may(who, it) ? 'may' : 'refused'))
const worksOn = (who: Somebody, it: Thing) => it.state === 'open' && takesPart(who, it)
const decidesOn = (who: Somebody, it: Thing) => worksOn(who, it) && decides(who)
const judges = (who: Somebody, it: Thing) => it.state === 'reported' && decides(who)

// ── what is in it ──
/** WGS 2.29(3), 2.31(5): given to some, kept from others; the supplier keeps seeing it. */
const seesContribution = (who: Somebody, it: Thing) =>
  mayProcess(who) &&
  it.state === 'open' &&
  takesPart(who, it) &&
  !it.withheld?.includes(who.organ) &&
  (it.by === who.organ || (it.audience?.includes(who.organ) ?? false))
const seesRequest = (who: Somebody, it: Thing) =>
  mayProcess(who) &&
  it.state === 'open' &&
  ((takesPart(who, it) && (it.asked === who.organ || it.by === who.organ)) || (it.by === who.organ && directs(who)))
const ofContribution = (otherwise: Answer, may: (who: Somebody, it: Thing) => boolean): Law =>
  inCases((who, it) => (!seesContribution(who, it) ? 'absent' : may(who, it) ? 'may' : otherwise))
const supplies = (who: Somebody, it: Thing) => it.by === who.organ

// ── a conference: when it is held is known to participants, what is on it only to those involved ──
const seesConference = (who: Somebody, it: Thing) => mayProcess(who) && it.kind === 'conference'
const atConference = (may: (who: Somebody, it: Thing) => boolean): Law =>
  inCases((who, it, inCase) =>
    !seesConference(who, it) || !seesCase(who, inCase) ? 'absent' : may(who, inCase) ? 'may' : 'refused',
  )

// ── the desk ──
const desk = ['desk-officer']
/** An extract waits at the desk of the organ that wrote it, until a second officer releases it. */
const ofExtract = (may: (it: Thing) => boolean): Law =>
  inWorld('WGS-ZVH', desk, (who, it) =>
    !mayProcess(who) || it.by !== who.organ ? 'absent' : may(it) ? 'may' : 'refused',
  )

/** A letter is for the officers of the desk it was written to, in the municipality's own world; only signals are weighed. */
const deskOf = (who: Somebody) => (is(who, 'desk-officer') ? 'signal' : 'radicalisation')
const ofLetter = (roles: readonly string[], may: boolean): Law =>
  inMunicipality(roles, (who, it) => (!mayProcess(who) || it.desk !== deskOf(who) ? 'absent' : may ? 'may' : 'refused'))
const officers = ['desk-officer', 'radicalisation-officer']

// ── the rules themselves are public (BGS 2.18, FR 6); changing them takes organs that decide ──
const ofProtocol =
  (may: (who: Somebody, it: Thing) => boolean): Law =>
  (who, it) =>
    it.kind !== 'protocol' ? 'absent' : may(who, it) ? 'may' : 'refused'
/** The proposal of the story is for the radicalisation compartment: its controllers are mayor, police, prosecution. */
const decidesOnRules = (who: Somebody) =>
  is(who, 'delegate', 'mayor') && ['burgemeester', 'politie', 'om', 'raad-kinderbescherming'].includes(who.organ)
const ofRole =
  (roles: readonly string[]): Law =>
  (who) =>
    is(who, ...roles) ? 'may' : 'absent'

const figures = ['council-member', 'analyst', 'programme-manager']
const makers = ['analyst', 'programme-manager']

export const reference: { readonly [operation: string]: Law } = {
  'GET /v1/today': inCases(aList, ['process-manager']),
  'GET /v1/asked-of-me': inCases(aList, ['partner-professional']),
  'GET /v1/to-decide': inCases(aList, ['delegate']),
  'GET /v1/report-form': inCases(aList, ['partner-professional', 'process-manager']),
  'POST /v1/cases': inCases(
    (who) => (mayProcess(who) ? 'may' : 'refused'),
    ['partner-professional', 'process-manager'],
  ),
  'GET /v1/cases/:case': onCase(() => true),
  'GET /v1/cases/:case/why': onCase(() => true),
  'POST /v1/cases/:case/admission': onCase(judges),
  'POST /v1/cases/:case/refusal': onCase(judges),
  'POST /v1/cases/:case/involvements': onCase(decidesOn),
  'POST /v1/cases/:case/involvement-ends': onCase(decidesOn),
  'POST /v1/cases/:case/closure': onCase(decidesOn),
  'POST /v1/cases/:case/persons': onCase((who, it) =>
    it.state === 'reported' ? it.by === who.organ && !is(who, 'delegate') : worksOn(who, it),
  ),
  'POST /v1/cases/:case/tellings': onCase(worksOn),
  'GET /v1/cases/:case/contribution-form': onCase(worksOn),
  'POST /v1/cases/:case/contributions': onCase(worksOn),
  'POST /v1/cases/:case/requests': onCase((who, it) => it.state === 'open' && (takesPart(who, it) || directs(who))),
  'GET /v1/contributions/:contribution/why': ofContribution('absent', () => true),
  'GET /v1/contributions/:contribution/why-not': ofContribution('absent', supplies),
  'POST /v1/contributions/:contribution/withdrawal': ofContribution('refused', supplies),
  'POST /v1/requests/:request/answer': inCases((who, it) =>
    !seesRequest(who, it) ? 'absent' : it.asked === who.organ && !it.answered ? 'may' : 'refused',
  ),
  'GET /v1/conferences': inCases(aList),
  'POST /v1/conferences': inCases((who) => (mayProcess(who) ? 'may' : 'refused'), ['process-manager', 'delegate']),
  'GET /v1/conferences/:conference': inCases((who, it) => (seesConference(who, it) ? 'may' : 'absent')),
  'POST /v1/conferences/:conference/agenda': atConference(
    (who, it) => it.state === 'open' && (takesPart(who, it) || directs(who)),
  ),
  'POST /v1/conferences/:conference/decisions': atConference(
    (who, it) => worksOn(who, it) && is(who, 'delegate', 'process-manager'),
  ),
  'POST /v1/conferences/:conference/actions': atConference(worksOn),
  'POST /v1/conferences/:conference/guests': atConference(decidesOn),
  'POST /v1/actions/:action/done': inCases((who, it) =>
    !mayProcess(who) || !takesPart(who, it) ? 'absent' : it.by === who.organ ? 'may' : 'refused',
  ),
  'GET /v1/desk': inMunicipality(officers, freely),
  'GET /v1/letters': inMunicipality(officers, aList),
  'GET /v1/letters/:letter': ofLetter(officers, true),
  'POST /v1/letters/:letter/_classify': ofLetter(desk, true),
  // What was not weighed is not refused, routed or written up (CCV model protocol).
  'POST /v1/letters/:letter/_refuse': ofLetter(desk, false),
  'POST /v1/letters/:letter/_route': ofLetter(desk, false),
  'POST /v1/letters/:letter/_extracted': ofLetter(desk, false),
  'GET /v1/extracts': inWorld('WGS-ZVH', desk, aList),
  'POST /v1/extracts': inWorld('WGS-ZVH', desk, freely),
  'GET /v1/extracts/:extract': ofExtract(() => true),
  // Nobody of this population wrote it.
  'POST /v1/extracts/:extract/_revise': ofExtract(() => false),
  'POST /v1/extracts/:extract/_release': ofExtract((it) => it.state === 'waiting'),
  'POST /v1/extracts/:extract/_send-back': ofExtract((it) => it.state === 'waiting'),
  'GET /v1/rules-of-sharing': freely,
  'GET /v1/protocols': freely,
  'GET /v1/protocols/:protocol': ofProtocol(() => true),
  'POST /v1/protocols/_check': ofRole(['legal-adviser']),
  'POST /v1/protocols': ofRole(['legal-adviser']),
  'POST /v1/protocols/:protocol/advice': ofProtocol((who) => is(who, 'privacy-officer')),
  'POST /v1/protocols/:protocol/deviations': ofProtocol(decidesOnRules),
  'POST /v1/protocols/:protocol/withdrawal': ofProtocol((who, it) => is(who, 'legal-adviser') && it.by === who.organ),
  // The committee has not been heard: nobody adopts (WGS 1.8(6)).
  'POST /v1/protocols/:protocol/adoptions': ofProtocol(() => false),
  'POST /v1/regimes/mun/decisions/:decision/_explain': () => 'absent',
  'POST /v1/regimes/wgs-zvh/decisions/:decision/_explain': () => 'absent',
  'POST /v1/regimes/wgs-riec/decisions/:decision/_explain': () => 'absent',
  'POST /v1/regimes/pga/decisions/:decision/_explain': () => 'absent',
  // Covenants are public (FR 6, 10); the legal adviser writes them down.
  'GET /v1/covenants': freely,
  'POST /v1/covenants': (who) => (is(who, 'legal-adviser') ? 'may' : 'refused'),
  'GET /v1/weekly-review': ofRole(['privacy-officer']),
  'GET /v1/quota-alerts': ofRole(['privacy-officer', 'delegate']),
  'GET /v1/authorisations': ofRole(['administrator', 'delegate', 'privacy-officer']),
  // WGS 1.8(2): an organ looks at the rights it gave; the privacy officer sees them and changes none.
  'POST /v1/authorisations/:appointment/review': (who, it) => {
    const sees = is(who, 'administrator', 'privacy-officer') || (is(who, 'delegate') && it.by === who.organ)
    return it.state !== 'open' || !sees ? 'absent' : is(who, 'privacy-officer') ? 'refused' : 'may'
  },
  'GET /v1/terms': freely,
  'GET /v1/themes': freely,
  'GET /v1/terms/:term': freely,
  'GET /v1/council-reports/:report': () => 'absent',
  'GET /v1/figures/themes': inMunicipality(figures, freely),
  'GET /v1/council-reports': inMunicipality(figures, freely),
  'POST /v1/council-reports': inMunicipality(makers, freely),
  'POST /v1/interpretations': inMunicipality(makers, freely),
  'POST /v1/appointments/:appointment/end': inMunicipality(['administrator'], (_, it) =>
    it.state === 'open' ? 'may' : 'absent',
  ),
}
