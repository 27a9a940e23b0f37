/** The request that a lawful person would send: a body that fits, for the case it is about. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Id } from '../../foundation/clock.ts'
import type { BoundRoute } from '../../foundation/http/routes.ts'
import { plausible } from '../../foundation/http/testing/plausible.ts'
import { aContribution, anAdmission, aReport, everyCriterionMet } from '../../rooms/casework/examples.ts'
import { aRightsRequest } from '../../rooms/casework/testing/rights-house.ts'
import { aWeighing, aWorry, forConference, planNotes } from '../../rooms/casework/testing/worry-house.ts'
import { aProposal, aSurvey } from '../../rooms/neighbourhood/examples.ts'
import { boundaryRecipe } from '../../rooms/neighbourhood/reading/propose-recipe.ts'
import { listedUntil } from './last-days.ts'
import {
  aChainNotice,
  aCheckOf,
  aConsequence,
  aMeasureFile,
  anAdvice,
  anUrgentCourse,
  aThreat,
  aView,
  decidedOn,
} from './measure-bodies.ts'
import { aPhenomenon, aTask } from './phenomenon-bodies.ts'
import type { Somebody } from './population.ts'
import { riecBodies } from './riec.ts'
import type { Thing } from './things.ts'

const ahead = '2026-12-10'
/** What follows the version that was adopted in the story, and keeps everything a year shorter. */
export const example = readFileSync(join(import.meta.dirname, '../../demo/pga-protocol.yaml'), 'utf8')
  .replace('version: 2', 'version: 3')
  .replace('maxYears: 2', 'maxYears: 1')
/** Who asks, about what, in which case. */
export type Asking = {
  readonly who: Somebody
  /** The label of what the request is about; of the case it names, where it names one in its body. */
  readonly at: string
  readonly thing: Thing
  readonly idOf: (label: string) => Id
}
type Body = (asking: Asking) => object
const why = 'Een reden die lang genoeg is om te lezen.'
/** What a browser would have sealed, by its length alone. */
const bytes = (length: number) => 'A'.repeat(Math.ceil((length * 4) / 3))
const nameOf = (at: string) => at.split(':')[1] ?? ''
/** Something of the case that everybody involved may read. */
const readable: { readonly [inCase: string]: string } = {
  'case:shared': 'contribution:for-all',
  'case:pair': 'contribution:of-pair',
  'case:second': 'contribution:in-second',
  'case:care': 'contribution:in-care',
}
const resident = ({ at, idOf }: Asking) => idOf(`resident-of:${nameOf(at)}`)
const subject: Body = ({ at, idOf }) => ({ person: idOf(`subject-of:${nameOf(at)}`), reason: why })
/** Where what `plausible` makes would be refused for what it says, not for who says it. */
const bodies: { readonly [operation: string]: Body } = {
  'POST /v1/cases': () => aReport(),
  'POST /v1/cases/:case/admission': () => anAdmission(),
  'POST /v1/cases/:case/refusal': () => ({ unmet: ['b'], advice: 'none' }),
  'POST /v1/cases/:case/involvements': () => ({ organ: 'dji' }),
  'POST /v1/cases/:case/involvement-ends': ({ thing: { involved = [] } }) => ({ organ: involved.at(-1) ?? 'om' }),
  'POST /v1/cases/:case/closure': () => ({ reason: 'goal-reached' }),
  'POST /v1/cases/:case/persons': () => ({ person: { name: 'Zus', minor: false, relation: 'gezinslid' } }),
  'POST /v1/cases/:case/inquiries': () => ({ question: 'Sinds wanneer is dat zo?' }),
  'POST /v1/inquiries/:inquiry/answer': () => ({ answer: 'Sinds het voorjaar.' }),
  'POST /v1/cases/:case/tellings': () => ({ told: true }),
  'POST /v1/cases/:case/contributions': () => aContribution(),
  'POST /v1/cases/:case/requests': ({ who: { organ }, thing: { involved = [] } }) => ({
    asked: involved.find((one) => one !== organ) ?? 'om',
    categories: ['toezichtHandhaving'],
    why: 'Nodig voor het plan.',
    dueOn: ahead,
  }),
  'POST /v1/requests/:request/answer': () => ({ answer: 'nothing-known' }),
  'POST /v1/conferences': () => ({ heldOn: ahead, place: 'Zaal 3' }),
  'POST /v1/conferences/:conference/arrangement': () => ({ heldOn: ahead, place: 'Zaal 3', members: ['om'] }),
  'POST /v1/conferences/:conference/decisions': () => ({ outcome: 'continue', reasons: 'Het gaat goed.' }),
  'POST /v1/conferences/:conference/actions': ({ thing: { involved = [] } }) => {
    const owner = involved.find((one) => one in taskOf) ?? 'politie'
    return { owner, what: 'Een gesprek.', task: taskOf[owner], dueOn: ahead }
  },
  'POST /v1/conferences/:conference/guests': () => ({
    organisation: 'Stichting Voorbeeld',
    reason: 'kent de buurt',
    statementSignedOn: '2026-11-20',
    extract: 'Wat de gast moet weten.',
  }),
  'POST /v1/actions/:action/done': () => ({ result: 'Gedaan.' }),
  'POST /v1/cases/:case/goals': () => ({ domain: 'home', goal: 'Hij woont rustig.' }),
  'POST /v1/cases/:case/reviews': () => ({ heldOn: '2026-11-23' }),
  'POST /v1/cases/:case/handovers': ({ who: { organ }, thing: { involved = [] } }) => ({
    receiver: involved.find((one) => one !== organ) ?? 'om',
    content: 'Bel na zes uur.',
  }),
  'POST /v1/cases/:case/lessons': () => ({ kind: 'agreements', worked: why, differently: why, withoutPersons: true }),
  'POST /v1/obstacles/:obstacle/escalation': () => ({ question: why, withoutPersons: true }),
  'POST /v1/reviews/:review/conclusion': () => ({ step: 'same', criteria: [], reasons: why }),
  'POST /v1/searches': () => ({ purpose: 'answer-request', words: 'overlast' }),
  'POST /v1/extracts': () => ({ theme: '5.2', subject: 'area', text: 'Een uittreksel dat lang genoeg is.' }),
  'POST /v1/extracts/:extract/_revise': () => ({ text: 'Een uittreksel dat lang genoeg is.' }),
  'POST /v1/extracts/:extract/_release': () => ({ neighbourCouldRecogniseWriter: 'no' }),
  'POST /v1/extracts/:extract/_send-back': () => ({ remark: 'Te herkennen.' }),
  'POST /v1/protocols': () => ({ text: example }),
  'POST /v1/protocols/_check': () => ({ text: example }),
  'POST /v1/covenants': () => ({
    name: 'Convenant Zorg- en Veiligheidshuis',
    regime: 'WGS-ZVH',
    parties: ['politie', 'om'],
    from: '2026-01-01',
    until: '2027-12-31',
    place: 'Archief, kast 3',
    documentSha256: 'a'.repeat(64),
  }),
  'POST /v1/protocols/:protocol/advice': () => ({
    outcome: 'positive',
    reference: 'RAC 2026-14',
    summary: 'Wij zagen de tekst.',
    givenOn: '2026-11-20',
  }),
  'POST /v1/protocols/:protocol/deviations': () => ({ reason: why }),
  'POST /v1/cases/:case/releases': ({ at, idOf }) => ({
    ...{ receiverKind: 'participant', organ: 'burgemeester', task: 'opiumwet-13b', interest: 'public-task' },
    ...{ private: false, alignsInterventions: false, resultKind: 'case-result', necessity: why, checked: true },
    items: [{ sourceKind: 'contribution', source: idOf(readable[at] ?? ''), without: [] }],
  }),
  'POST /v1/cases/:case/renewals': () => ({ criteria: everyCriterionMet, reasons: why, until: '2027-06-01' }),
  'POST /v1/closures/:closure/renewals': () => ({ reasons: why, until: '2027-06-01' }),
  'POST /v1/cases/:case/known-questions': ({ at, idOf }) => ({
    person: idOf(`subject-of:${nameOf(at)}`),
    target: 'WGS-RIEC',
    necessity: why,
  }),
  'POST /v1/cases/:case/shieldings': subject,
  'POST /v1/cases/:case/shielding-ends': ({ at, idOf }) => ({ person: idOf(`subject-of:${nameOf(at)}`) }),
  'POST /v1/crime-centre/known-questions': ({ who }) => ({
    ...{ reference: 'RIEC-2026-999', name: 'Nog Iemand', birthDate: '1977-07-07', target: 'WGS-ZVH', necessity: why },
    decider: who.organ === 'om' ? 'politie' : 'om',
  }),
  'POST /v1/crime-centre/known-questions/:question/decision': () => ({ outcome: 'approve' }),
  'POST /v1/crime-centre/known-questions/:question/alignment': () => ({ why }),
  'POST /v1/known-questions/:question/decision': () => ({ outcome: 'approve' }),
  'POST /v1/alignments/:alignment/decision': () => ({ outcome: 'decline', items: [] }),
  'POST /v1/releases/:release/positions': () => ({ position: 'no-objection', keepReason: true, consentsTo: [] }),
  'POST /v1/releases/:release/advice': () => ({ outcome: 'positive', reference: 'RAC 2026-31', givenOn: '2026-11-20' }),
  'POST /v1/releases/:release/hand-over': () => ({ handedTo: 'Persoonlijk, op papier.' }),
  'POST /v1/release-feedback/:feedback/answer': () => ({ effective: 'yes', useful: 'yes', followedUp: true }),
  'POST /v1/persons/:person/notice-deferral': () => ({ ground: 'd', reason: why, reviewOn: '2027-02-01' }),
  'POST /v1/consultations/:consultation/verdict': () => ({ verdict: 'give', text: 'Dit weten wij.' }),
  'POST /v1/restrictions/:restriction/continuation': () => ({ reason: why, lookAgainOn: '2027-02-01' }),
  'POST /v1/restrictions/:restriction/end': () => ({ text: 'Dit mag u nu weten.' }),
  'POST /v1/rights-requests': () => aRightsRequest(),
  'POST /v1/rights-requests/:request/identity': () => ({ established: true, way: 'document-shown' }),
  'POST /v1/rights-requests/:request/extension': () => ({ reason: why }),
  'POST /v1/rights-requests/:request/decision': () => ({ outcome: 'nothing-held', reasons: why }),
  'POST /v1/breaches': () => ({
    ...{ discoveredOn: '2026-11-20', discoveredTime: '09:00', natures: ['confidentiality'], what: why },
  }),
  'POST /v1/breaches/:breach/notification': () => ({ notified: true, on: '2026-11-21', time: '09:00' }),
  'POST /v1/breaches/:breach/telling': () => ({ told: true, on: '2026-11-21', how: 'Per brief.' }),
  'POST /v1/breaches/:breach/closing': () => ({ lesson: why }),
  'POST /v1/renewals/:renewal/consents': ({ who, idOf }) => ({
    answers: [{ item: idOf(`item-of:${who.organ}`), consents: true }],
  }),
  'POST /v1/holds': ({ idOf }) => ({ case: idOf('case:care'), ground: 'claim', reason: why, reviewOn: '2027-03-01' }),
  'POST /v1/destruction-lists': () => ({ until: listedUntil }),
  'POST /v1/log-readings': ({ idOf }) => ({
    ...{ use: 'legality', regime: 'WGS-ZVH', reason: 'complaint', objects: [idOf('case:shared')] },
    ...{ from: '2026-11-20', until: '2026-11-30' },
  }),
  'POST /v1/desk/keys': () => ({ wrapped: bytes(83), sealKey: bytes(1216), signKey: bytes(32) }),
  'POST /v1/letters/:letter/_reply': () => ({ slot: 'question', envelope: bytes(5352) }),
  'POST /v1/letters/:letter/_rewrap': () => ({ envelope: bytes(5352), answer: null }),
  'POST /v1/conferences/:conference/closing': () => ({}),
  'POST /v1/agenda-items/:item/seats': () => ({ secrecy: true, tie: 'none' }),
  'POST /v1/agenda-items/:item/drafting': () => ({ drafts: 'decision' }),
  'POST /v1/agenda-items/:item/blocks': () => ({ part: 'note', audience: [], text: why }),
  'POST /v1/blocks/:block/versions': () => ({ version: 1, text: why }),
  'POST /v1/blocks/:block/pen': () => ({ hold: true }),
  'POST /v1/blocks/:block/removal': () => ({ version: 1 }),
  'POST /v1/trainings': () => ({ topic: 'rules', trainedOn: decidedOn }),
  'POST /v1/reminders': () => ({ wanted: true }),
  'POST /v1/trainings/removal': () => ({ topic: 'rules', trainedOn: decidedOn }),
  'POST /v1/experts': () => ({ topics: ['5.2'], consent: true }),
  'POST /v1/phenomenon-cases': () => aPhenomenon,
  'POST /v1/phenomenon-cases/:phenomenon/services': () => ({ service: 'work', replaced: 'unknown', words: why }),
  'POST /v1/phenomenon-cases/:phenomenon/tasks': () => aTask('huisbezoek-met-hulp', 'college'),
  'POST /v1/phenomenon-cases/:phenomenon/tasks/:undertaking/outcome': () => ({ outcome: 'done' }),
  'POST /v1/phenomenon-cases/:phenomenon/person-approaches': () => ({ reasons: why }),
  'POST /v1/phenomenon-cases/:phenomenon/closure': () => ({ reason: 'nothing-found' }),
  // Nobody stands in the circle of oneself.
  'POST /v1/cases/:case/plan-links': ({ at, idOf }) => ({ other: idOf(at), dependence: why, necessity: why }),
  'POST /v1/riec-cases': () => riecBodies.report(),
  'POST /v1/riec-cases/:riec/admission': () => riecBodies.admission(),
  'POST /v1/riec-cases/:riec/refusal': () => ({ unmet: ['e'], advice: 'none' }),
  'POST /v1/riec-cases/:riec/persons': () => ({
    person: { name: 'Nog Iemand', minor: false, relation: 'gezinslid' },
  }),
  'POST /v1/riec-cases/:riec/phases': () => riecBodies.phase(),
  'POST /v1/riec-cases/:riec/contributions': () => riecBodies.contribution(),
  'POST /v1/riec-cases/:riec/requests': ({ who: { organ }, thing: { involved = [] } }) =>
    riecBodies.request(organ, involved),
  'POST /v1/riec-cases/:riec/blocks': ({ at, idOf }) => riecBodies.block(at, idOf),
  'POST /v1/riec-cases/:riec/closure': () => ({ reason: 'goal-reached' }),
  'POST /v1/worries': () => aWorry(),
  'POST /v1/worries/:worry/weighings': ({ thing }) => aWeighing(thing.minor ? aboutAChild : forConference),
  'POST /v1/worries/:worry/weighings/:weighing/second-reading': () => ({ agreed: true, words: why }),
  'POST /v1/worries/:worry/notes': () => planNotes.goal,
  'POST /v1/worries/:worry/circle': () => ({ name: 'Broer', relation: 'gezinslid', minor: false, why }),
  'POST /v1/worries/:worry/necessity-reviews': () => ({ strand: 'prevention', nextOn: '2027-02-01', words: why }),
  'POST /v1/worries/:worry/closure': () => ({ reason: 'goals-reached' }),
  'POST /v1/measures': () => aMeasureFile,
  'POST /v1/measures/:measure/members': () => ({ role: 'other', minor: false, name: 'Nog Iemand' }),
  'POST /v1/measures/:measure/members/:member/view-request': () => ({ until: ahead }),
  'POST /v1/measures/:measure/members/:member/view': () => aView,
  'POST /v1/measures/:measure/answers': () => ({ question: 'competence', known: true, choices: [], words: why }),
  'POST /v1/measures/:measure/advices': () => ({ kind: 'care', askedOf: 'college', dueOn: ahead }),
  'POST /v1/measures/:measure/advices/:advice/reply': () => ({ verdict: 'no-objection', text: why }),
  'POST /v1/advice-asked/:asked/answer': () => anAdvice,
  'POST /v1/measures/:measure/advices/:advice/set-aside': () => ({ reasons: why }),
  'POST /v1/measures/:measure/vulnerability-checks': (asking) => aCheckOf(resident(asking)),
  'POST /v1/measures/:measure/vulnerability-overrides': (asking) => ({
    ...{ member: resident(asking), kind: 'refuses-contact', reasons: why },
  }),
  'POST /v1/measures/:measure/urgent-course': () => anUrgentCourse,
  'POST /v1/measures/:measure/decision': () => ({ outcome: 'impose', days: 10, reasons: why }),
  'POST /v1/measures/:measure/remedies': () => ({ kind: 'objection', lodgedOn: decidedOn }),
  'POST /v1/measures/:measure/remedies/:remedy/outcome': () => ({
    ...{ outcome: 'upheld', endedOn: decidedOn, words: why, effect: 'stands' },
  }),
  'POST /v1/measures/:measure/members/:member/strike': () => ({ reason: 'lives-elsewhere', words: why }),
  'POST /v1/measures/:measure/members/:member/strike/decision': () => ({ outcome: 'kept' }),
  'POST /v1/chain-notices': () => aChainNotice,
  'POST /v1/threats': () => aThreat,
  'POST /v1/threats/:threat/answer': () => ({ steps: ['talked-through'] }),
  'POST /v1/received-items/:item/delivery': ({ idOf }) => ({ measure: idOf('measure:complete') }),
  'POST /v1/consequences/basis': () => aConsequence.basis,
  'POST /v1/measures/:measure/consequences': () => aConsequence.opening,
  'POST /v1/measures/:measure/consequences/telling': () => ({ how: 'conversation' }),
  'POST /v1/measures/:measure/consequences/pursuit': () => ({ pursued: 'started' }),
  'POST /v1/measures/:measure/consequences/entries': () => aConsequence.entry,
  'POST /v1/measures/:measure/consequences/entries/:entry/end': () => ({ ended: 'undone', for: 'household' }),
  'POST /v1/measures/:measure/consequences/follow-ups': () => ({ months: 3, remedies: ['debt-help'] }),
  'POST /v1/open-data/deliveries': () => ({ encoding: 'utf-8', files: [{ name: 'buurten.csv', size: 12 }] }),
  'POST /v1/open-data/fetchings': () => ({
    address: 'https://opendata.cbs.nl/ODataFeed/odata/84799NED',
    encoding: 'utf-8',
  }),
  'POST /v1/open-data/catalogue': () => ({}),
  'POST /v1/open-data/deliveries/:delivery/parts': () => ({ file: 0, place: 0, content: 'YTtiO2M=' }),
  'POST /v1/open-data/deliveries/:delivery/looking': () => ({ recipe: null }),
  'POST /v1/open-data/deliveries/:delivery/importing': () => ({
    recipe: { ...boundaryRecipe('buurten.csv', 'utf-8'), source: 'CBS' },
  }),
  'POST /v1/surveys': () => ({ design: aSurvey() }),
  'POST /v1/surveys/weighing': () => ({ design: aSurvey() }),
  'POST /v1/surveys/:survey/parts': () => ({ bringing: aBringing, place: 0, content: 'YnV1cnQ=' }),
  'POST /v1/surveys/:survey/importing': () => ({ bringing: aBringing, pieces: 1, encoding: 'utf-8' }),
  'POST /v1/open-data/recodes': () => ({ fromYear: 2023, toYear: 2024, source: 'CBS', rows: 'BU09350000;BU09350001' }),
  'POST /v1/open-data/editions/:edition/breaks': () => ({ from: '2019', why: 'andere grenzen', verdict: 'told' }),
  'POST /v1/open-data/covariates': ({ idOf }) => ({
    ...{ edition: idOf('edition:loaded'), series: 0, verdict: 'allowed', reason: why },
  }),
  'POST /v1/detection/runs': () => ({ source: 'signals', theme: null, months: 12, seed: null }),
  'POST /v1/detection/runs/:run/cancelling': () => ({}),
  'POST /v1/elicitation-rounds': ({ idOf }) => ({
    ...{ theme: '5.2', edition: idOf('edition:stirred'), series: 1, stretch: '2026-09', area: 'BU09350000' },
    ...{ issues: ['Drugs op straat', 'Geluid'], openUntil: '2027-01-31', follows: null },
  }),
  'POST /v1/elicitation-rounds/:round/answers': () => ({
    ...{ discipline: 'policing', ranks: [2, 1], beside: null, reason: '' },
  }),
  'POST /v1/divergences': ({ idOf }) => ({
    ...{ theme: '5.2', area: 'BU09350000', people: null, round: idOf('round:counted') },
    register: { edition: idOf('edition:stirred'), series: 1, stretch: '2026-09' },
  }),
  'POST /v1/divergences/looking': ({ idOf }) => ({
    ...{ theme: '5.2', people: null, register: { edition: idOf('edition:stirred'), series: 1, stretch: '2026-09' } },
  }),
  'POST /v1/divergences/:divergence/owner': () => ({}),
  'POST /v1/divergences/:divergence/outcome': () => ({ outcome: 'nobody-knew', reasons: [], note: '' }),
  'POST /v1/detection/campaigns': () => ({
    ...{ what: 'Folder over overlast', municipality: null, firstDay: '2026-11-01', lastDay: '2026-11-10' },
  }),
  'POST /v1/detection/findings/:finding/owner': () => ({ asked: ['police'] }),
  'POST /v1/detection/findings/:finding/outcome': () => ({ outcome: 'nobody-knew', note: '' }),
  'POST /v1/publication-proposals': () => aProposal(),
  'POST /v1/publication-proposals/:publication/decision': () => ({ verdict: 'declined', reason: why }),
  'POST /v1/processing-activities': () => ({ processingActivityId: 'zvh-casusoverleg/1' }),
}
const aboutAChild = {
  ...{ ...forConference, helpFirst: why },
  involves: [...forConference.involves, 'raad-kinderbescherming'],
}
/** A file of answers, by the name its page gave it. */
const aBringing = '0b1f6f3a-3f0f-4c3e-9a59-6b3b8f6d2c11'
const taskOf: { readonly [organ: string]: string } = {
  politie: 'politietaak',
  om: 'strafrechtelijke-handhaving',
  college: 'wmo-ondersteuning',
}

export function bodyOf({ key, route }: BoundRoute, asking: Asking): object | undefined {
  if (!route.body) return undefined
  return bodies[key]?.(asking) ?? (plausible(route.body) as object)
}

const queries: { readonly [operation: string]: string } = {
  'GET /v1/contributions/:contribution/why-not': '?organ=om',
  'GET /v1/council-reports/:report/pdf': '?language=nl',
  'GET /v1/surveys/:survey/picture': '?scale=trust',
  'GET /v1/open-data/editions/:edition/areas': '?series=0&stretch=2020&level=neighbourhood',
  'GET /v1/open-data/editions/:edition/list': '?series=0&stretch=2020&level=neighbourhood',
  // No set of boundaries is called so: of it there is an empty part.
  'GET /v1/open-data/editions/:edition/map': '?set=00000000-0000-4000-8000-000000000000',
  'GET /v1/open-data/editions/:edition/estimates': '?series=0&stretch=2020&level=neighbourhood',
  'GET /v1/open-data/editions/:edition/line': '?series=0&area=BU09350000',
  'GET /v1/log/counts': '?from=2026-11-20&until=2026-11-30',
  'GET /v1/destruction-certificates/:certificate/document': '?language=nl',
}
export const queryOf = (operation: string): string => queries[operation] ?? ''
