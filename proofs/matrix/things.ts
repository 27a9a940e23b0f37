import { thingsOfTheCrimeTable } from './crime-table.ts'
import { thingsOfTheCompartment } from './things-of-the-compartment.ts'

/** What the story and its sequel leave behind, written down from them by hand: whose it is, who is involved, how it stands. */
export type Thing = {
  readonly kind: string
  /** Of a case, or of the case it belongs to; of what has states of its own, its own. */
  readonly state?: string
  readonly involved?: readonly string[]
  /** The organ that made it: reporter, supplier, asker, owner, proposer or desk. */
  readonly by?: string
  readonly audience?: readonly string[]
  readonly withheld?: readonly string[]
  /** The organs that were asked: to answer, to consent, to object. */
  readonly asked?: readonly string[]
  /** Done before: answered, decided, aligned, held. */
  readonly done?: boolean
  /** Letters: which desk they were written to. */
  readonly desk?: 'signal' | 'radicalisation'
  /** The organ it goes to, or who must do something about it. */
  readonly to?: string
  /** Nothing outside the one who asks stands in the way any more: a window that is over, a hit, a limit that is near. */
  readonly ready?: boolean
  /** Who took a seat, for which case. */
  readonly seats?: readonly string[]
  readonly seatsIn?: string
  /** Of a conference: the cases on its agenda. */
  readonly agenda?: readonly string[]
  /** Of a case, its label. */
  readonly at?: string
  /** The file it stands in, where an operation names both. */
  readonly within?: string
  /** An account, where it is about one person who works here. */
  readonly who?: string
  /** The legal world it is in, where it is not the one its kind is usually in. */
  readonly world?: 'PGA' | 'WGS-RIEC'
  /** About somebody under age. */
  readonly minor?: true
}

const shared = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
const pair = ['politie', 'om']
const second = ['om', 'college', 'reclassering']
const care = ['college', 'ggz-instelling']
const of = (
  involved: readonly string[],
  by: string,
  audience: readonly string[] = [],
  withheld: readonly string[] = [],
) => ({ kind: 'contribution', state: 'open', involved, by, audience, withheld }) as const
const gone = (kind: string) => ({ kind, state: 'gone' }) as const
const inShared = { state: 'open', involved: shared } as const
const inPair = { state: 'open', involved: pair } as const
const request = (by: string, asked: string, done = false) => ({
  kind: 'request',
  ...inShared,
  by,
  asked: [asked],
  done,
})
const release = (by: string, status: string, more: Partial<Thing> = {}) =>
  ({ kind: 'release', involved: shared, by, state: status, to: 'burgemeester', asked: [], ...more }) as const
/** The crime centre’s: of the organ that asks and the one that approves (WGS 2.23(5)). */
const ofCrimeCentre = (more: Partial<Thing> = {}) =>
  ({ kind: 'crime-centre-question', ...inPair, by: 'politie', done: true, ...more }) as const
/** Files of a measure: all of one organ. */
const measure = (state: string) =>
  ({ kind: 'measure', state, by: 'burgemeester', ready: state !== 'preparing' }) as const
const inMeasure = (kind: string, state: string, more: Partial<Thing> = {}) => ({
  ...measure(state),
  kind,
  within: `measure:${state === 'decided' ? 'imposed' : state}`,
  ...more,
})
const rights = (state: string) => ({ kind: 'rights-request', state }) as const
const reader = 'politie.log-controller.processing.4'
const proposer = 'college.analyst.processing.4'

/** Three of the case at the table: enough core participants to decide. */
export const seated = ['politie', 'om', 'college'].map((organ) => `${organ}.delegate.processing.4`)

export const things: { readonly [label: string]: Thing } = {
  ...thingsOfTheCompartment,
  ...thingsOfTheCrimeTable,
  // A clock goes by the number of what it is of; `at`: the legal world it is kept in.
  'clock:of-request': { kind: 'clock', by: 'reclassering', at: 'WGS-ZVH' },
  'clock:of-measure': { kind: 'clock', by: 'burgemeester', at: 'MUN' },
  'decision:of-pair': { kind: 'decision', state: 'open', involved: ['politie', 'om'], by: 'politie' },
  'guest:of-pair': { kind: 'guest', by: 'politie', ...inPair },
  'line:of-care-house': { kind: 'line', at: 'WGS-ZVH' },
  'line:of-crime-centre': { kind: 'line', at: 'WGS-RIEC' },
  'case:shared': { kind: 'case', at: 'case:shared', by: 'reclassering', ...inShared },
  // Its limit is near, as is that of the closed one and of the second, for which a renewal waits.
  'case:pair': { kind: 'case', at: 'case:pair', by: 'politie', ...inPair, ready: true },
  'case:second': { kind: 'case', at: 'case:second', state: 'open', by: 'reclassering', involved: second },
  'case:care': { kind: 'case', at: 'case:care', state: 'open', by: 'ggz-instelling', involved: care },
  'inquiry:waiting': { kind: 'inquiry', state: 'reported', by: 'college', involved: [] },
  // Its reporter was asked something and has not answered.
  'case:waiting': {
    kind: 'case',
    at: 'case:waiting',
    state: 'reported',
    by: 'college',
    involved: [],
    asked: ['college'],
  },
  // Closed is shielded (WGS 2.31(8)), refused is destroyed (BGS 1.16(1)): neither is there for anybody.
  'case:closed': gone('case'),
  'case:refused': gone('case'),
  'contribution:for-all': of(shared, 'politie', ['om', 'college', 'reclassering', 'ggz-instelling']),
  'contribution:of-pair': of(pair, 'politie', ['om']),
  'contribution:of-probation': of(shared, 'reclassering', ['politie', 'om', 'college'], ['ggz-instelling']),
  'contribution:withheld': of(shared, 'politie', ['om', 'college'], ['reclassering', 'ggz-instelling']),
  'contribution:answer': of(shared, 'politie', [], ['reclassering', 'ggz-instelling']),
  'contribution:of-care': of(shared, 'ggz-instelling', ['college', 'reclassering'], ['politie', 'om']),
  'contribution:withdrawn': gone('contribution'),
  'contribution:in-care': of(care, 'ggz-instelling', ['college']),
  'contribution:in-second': of(second, 'college', ['om', 'reclassering']),
  'contribution:last': of(shared, 'politie', ['om', 'college']),
  'contribution:very-last': of(second, 'om'),
  'contribution:wrong': gone('contribution'),
  // A contribution was given on it, withheld from who asked: to them it is still to be answered.
  'request:to-police': request('reclassering', 'politie'),
  'request:to-executive': request('om', 'college', true),
  'request:to-care': request('reclassering', 'ggz-instelling'),
  'correction:reported': { kind: 'correction', ...inShared, by: 'reclassering', to: 'politie' },
  // Found wrong by its own supplier, when a person asked.
  'correction:accepted': { kind: 'correction', ...inShared, by: 'politie', to: 'politie', ready: true },
  'task:of-prosecution': { kind: 'task', by: 'politie', to: 'om' },
  'action:of-pair': { kind: 'action', by: 'politie', ...inPair },
  // A plan in the case of five.
  'action:of-police': { kind: 'action', by: 'politie', ...inShared },
  'goal:of-police': { kind: 'goal', by: 'politie', ...inShared },
  'obstacle:of-police': { kind: 'obstacle', by: 'politie', ...inShared },
  'escalation:of-police': { kind: 'escalation', by: 'politie', ...inShared },
  'review:under-way': { kind: 'review', by: 'politie', ...inShared },
  'handover:to-care': { kind: 'handover', by: 'politie', to: 'ggz-instelling', ...inShared },
  'lesson:of-police': { kind: 'lesson', by: 'politie' },
  // Of a conference: who called it, and whose cases are on the agenda.
  'conference:next': {
    ...{ kind: 'conference', by: 'college', involved: shared },
    agenda: ['case:shared', 'case:pair', 'case:care'],
  },
  'conference:table': {
    ...{ kind: 'conference', ...inShared, by: 'college', seats: seated, seatsIn: 'case:shared' },
    agenda: ['case:shared', 'case:pair'],
  },
  // One that nobody opened, and that was called off.
  'conference:called-off': { kind: 'conference', by: 'college', state: 'called-off', involved: shared },
  'agenda-item:shared': { kind: 'agenda-item', ...inShared, seats: seated, within: 'case:shared' },
  'agenda-item:pair': { kind: 'agenda-item', ...inPair, within: 'case:pair' },
  'block:of-police': {
    kind: 'block',
    ...inShared,
    by: 'politie',
    audience: ['politie', 'om', 'college'],
    seats: seated,
  },
  'release:draft': release('politie', 'draft'),
  'release:ready': release('politie', 'offered', { ready: true }),
  'release:offered': release('om', 'offered', { asked: ['politie'] }),
  // Whoever takes part may object to what goes to a third party (WGS 1.7(2)).
  'release:to-others': release('om', 'offered', { to: 'others', asked: shared.filter((organ) => organ !== 'om') }),
  'release:handed': release('politie', 'released'),
  'feedback:asked': { kind: 'feedback', by: 'politie', to: 'burgemeester' },
  'person:free': { kind: 'person', ...inShared },
  'person:held': { kind: 'person', ...inShared, by: 'politie' },
  'person:handed': { kind: 'person', ...inShared, done: true },
  // Named by the police; of the organs involved only the executive has a task for children.
  'person:child': { kind: 'person', ...inShared, minor: true, audience: ['politie', 'college'] },
  'question:waiting': { kind: 'question', ...inShared, by: 'reclassering' },
  'question:of-pair': { kind: 'question', ...inPair, by: 'politie', done: true },
  'crime-centre-question:waiting': ofCrimeCentre({ done: false }),
  'crime-centre-question:hit': ofCrimeCentre({ ready: true }),
  'crime-centre-question:aligned': ofCrimeCentre(),
  'crime-centre-question:shielded': ofCrimeCentre(),
  'alignment:in-shared': { kind: 'alignment', ...inShared },
  'look:in-pair': { kind: 'look', ...inPair },
  'consultation:of-police': { kind: 'consultation', by: 'politie' },
  'consultation:of-care': { kind: 'consultation', by: 'ggz-instelling' },
  // Answered, and so laid aside.
  'consultation:of-prosecution': gone('consultation'),
  'restriction:of-prosecution': { kind: 'restriction', by: 'om' },
  'rights-request:new': rights('received'),
  'rights-request:established': rights('established'),
  'rights-request:asked': rights('consulting'),
  'rights-request:spoken': rights('spoken'),
  'rights-request:opened': rights('to-decide'),
  'rights-request:decided': rights('decided'),
  'information-letter:waits': { kind: 'information-letter', state: 'waits' },
  'breach:registered': { kind: 'breach', state: 'open' },
  'renewal:second': { kind: 'renewal', by: 'om', asked: second, involved: ['om', 'college'] },
  'closure:of-pair': { kind: 'closure', ready: true },
  'hold:placed': { kind: 'hold', by: 'burgemeester' },
  'list:first': { kind: 'list', by: 'burgemeester' },
  'certificate:of-night': { kind: 'certificate', state: 'made' },
  'reading:waiting': { kind: 'reading', by: 'politie', who: reader },
  'reading:open': { kind: 'reading', by: 'politie', who: reader, done: true },
  'act:own': { kind: 'act', who: reader },
  'alarm:raised': { kind: 'alarm' },
  'alert:of-police': { kind: 'alert', by: 'politie' },
  'item:shared': { kind: 'item', ...inShared },
  'item:pair': { kind: 'item', ...inPair },
  'block:for-some': { kind: 'block', ...inShared, by: 'politie', audience: ['om', 'college'] },
  'block:of-pair': { kind: 'block', ...inPair, by: 'om', audience: ['politie'] },
  'extract:taken': { kind: 'extract', state: 'taken', by: 'burgemeester' },
  'extract:draft': { kind: 'extract', state: 'waiting', by: 'burgemeester' },
  'extract:ready': { kind: 'extract', state: 'released', by: 'burgemeester' },
  'letter:second': { kind: 'letter', state: 'open', desk: 'signal' },
  'letter:worry': { kind: 'letter', state: 'open', desk: 'radicalisation' },
  // Cases in which nobody is; `to`: the organ that took the barrier on.
  'phenomenon:running': { kind: 'phenomenon', state: 'open' },
  'phenomenon:closed': { kind: 'phenomenon', state: 'closed' },
  'undertaking:waiting': { kind: 'undertaking', state: 'open', to: 'politie', within: 'phenomenon:running' },
  'undertaking:done': { kind: 'undertaking', state: 'open', to: 'college', done: true, within: 'phenomenon:running' },
  // The crime centre's; `ready`: of an area, and about nobody.
  'riec:running': { kind: 'riec', state: 'open', by: 'politie', involved: pair },
  'riec:scan': { kind: 'riec', state: 'open', by: 'politie', involved: ['politie', 'college'], ready: true },
  'riec:waiting': { kind: 'riec', state: 'reported', by: 'college' },
  'riec:closed': gone('riec'),
  'contribution:of-crime-case': { ...of(pair, 'politie', ['om']), world: 'WGS-RIEC' },
  'contribution:of-scan': { ...of(['politie', 'college'], 'politie', ['college']), world: 'WGS-RIEC' },
  'measure:preparing': measure('preparing'),
  'measure:complete': measure('complete'),
  'measure:hurried': measure('hurried'),
  // Imposed; of the second it is kept what became of the household.
  'measure:imposed': measure('decided'),
  'measure:kept': measure('kept'),
  'member:unheard': inMeasure('member', 'preparing'),
  'member:heard': inMeasure('member', 'complete', { done: true }),
  'member:doubted': inMeasure('member', 'preparing', { who: 'burgemeester.legal-adviser.processing.4' }),
  'member:told': inMeasure('member', 'decided', { done: true }),
  'advice:asked': inMeasure('advice', 'preparing', { done: false, ready: false }),
  'advice:objecting': inMeasure('advice', 'preparing', { done: true, ready: true }),
  'advice:of-complete': inMeasure('advice', 'complete', { done: true, ready: false }),
  // On the page of the organ that was asked, and in the file.
  'advice:of-executive': inMeasure('advice', 'preparing', { done: false, ready: false, asked: ['college'] }),
  'asked:of-executive': { kind: 'asked', asked: ['college'] },
  'asked:answered': { kind: 'asked', asked: ['college'], done: true },
  'asked:put-right': { kind: 'asked', asked: ['college'], ready: true },
  'check:unsigned': inMeasure('check', 'preparing', { who: 'burgemeester.legal-adviser.processing.4' }),
  'check:of-complete': inMeasure('check', 'complete', { done: true, who: 'burgemeester.legal-adviser.processing.4' }),
  'remedy:lodged': inMeasure('remedy', 'decided'),
  'source:of-police': inMeasure('source', 'preparing'),
  'entry:noted': inMeasure('entry', 'kept'),
  'chain-notice:told': { kind: 'chain-notice', by: 'college', to: 'burgemeester' },
  'chain-notice:taken-back': { kind: 'chain-notice', by: 'college', to: 'burgemeester', done: true },
  'threat:reported': { kind: 'threat', by: 'burgemeester' },
  'threat:answered': { kind: 'threat', by: 'burgemeester', done: true },
  'item:received': { kind: 'item', by: 'politie', to: 'burgemeester' },
  'delivery:begun': { kind: 'delivery', state: 'begun' },
  'delivery:looked': { kind: 'delivery', state: 'looked' },
  'delivery:loaded': { kind: 'delivery', state: 'loaded' },
  'edition:loaded': { kind: 'edition' },
  'run:searched': { kind: 'run' },
  'run:waiting': { kind: 'run', state: 'waiting' },
  'round:open': { kind: 'round', state: 'open', who: 'politie.partner-professional.processing.4' },
  'round:counted': { kind: 'round', state: 'counted' },
  'divergence:open': { kind: 'divergence', state: 'open' },
  'divergence:taken': { kind: 'divergence', state: 'taken', who: 'college.analyst.processing.4' },
  'finding:open': { kind: 'finding', state: 'open' },
  'finding:taken': { kind: 'finding', state: 'taken', who: 'college.analyst.processing.4' },
  'survey:designed': { kind: 'survey', state: 'designed' },
  'survey:brought': { kind: 'survey', state: 'designed', ready: true },
  'survey:estimated': { kind: 'survey', state: 'estimated' },
  'survey:final': { kind: 'survey', state: 'final' },
  'publication:proposed': { kind: 'publication', state: 'proposed', who: proposer },
  'publication:blocked': { kind: 'publication', state: 'blocked', who: proposer },
  'protocol:proposed': { kind: 'protocol', by: 'burgemeester' },
  // Ended in the story; the other one stands.
  'appointment:ines': gone('appointment'),
  'appointment:gijs': { kind: 'appointment', state: 'open', by: 'ggz-instelling' },
}
export const unknownThing: Thing = { kind: 'none', state: 'gone' }

/** What a path names, where the word in it stands for two kinds of things. */
const kinds: { readonly [folder: string]: string } = {
  'rights-requests': 'rights-request',
  'information-letters': 'information-letter',
  'crime-centre/known-questions': 'crime-centre-question',
  'agenda-items': 'agenda-item',
  'chain-notices': 'chain-notice',
  // A decision of the rules about oneself, and none of a conference.
  ...Object.fromEntries(['mun', 'wgs-zvh', 'wgs-riec', 'pga'].map((one) => [`regimes/${one}/decisions`, 'refusal'])),
}
/** The kind of thing an operation is about; empty where it is about none. */
export function kindNamedIn(path: string): string {
  const [folder] = Object.keys(kinds).filter((one) => path.startsWith(`/v1/${one}/`))
  return (folder && kinds[folder]) ?? /:(\w+)(?!.*:)/.exec(path)?.[1] ?? ''
}
