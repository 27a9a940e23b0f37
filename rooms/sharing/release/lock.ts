/** The locks a result passes before it leaves, per kind of receiver, each with its article. Pure; who may turn them is policy. */
import { citationOf } from '../legal-basis.ts'
import type { LegalBasis } from '../words.ts'
import { leavesOnlyWithConsent } from './data-class.ts'
import type { Interest, LockCode, ReceiverKind, ReleaseCondition, ResultKind } from './words.ts'

export type PieceFacts = {
  readonly supplier: string
  /** Empty for a decision of the conference: no data of one supplier. */
  readonly category: string
  readonly underSecrecy: boolean
  readonly taxDerived: boolean
  readonly conditions: readonly ReleaseCondition[]
  /** The receiver sits or sat at the table and is not among those its supplier gave it to. */
  readonly pastItsReaders: boolean
  /** Its supplier consented to this release of this item. */
  readonly consented: boolean
}
export type ReleaseFacts = {
  readonly receiver: {
    readonly kind: ReceiverKind
    readonly private: boolean
    /** The regime of the other alliance; null for any other receiver. */
    readonly alliance: string | null
  }
  readonly interest: Interest
  readonly resultKind: ResultKind
  readonly necessityStated: boolean
  readonly checked: boolean
  readonly taskIsTheReceivers: boolean
  readonly legalBasis: string | null
  /** What the legality committee said; null when it was not asked. */
  readonly committee: 'positive' | 'with-remarks' | 'negative' | null
  readonly knownThere: boolean
  readonly alignsInterventions: boolean
  readonly statementSigned: boolean
  readonly provenanceStated: boolean
  readonly pieces: readonly PieceFacts[]
  readonly objected: boolean
  readonly windowOver: boolean
  /** Every item of the draft is still there: nothing was corrected or taken back since. */
  readonly complete: boolean
}
export type Lock = { readonly code: LockCode; readonly basis: LegalBasis; readonly open: boolean }

const wgs = (article: string, paragraph: string): LegalBasis => `BWBR0049962:${article}:${paragraph}:2025-07-05`
const bgs = (article: string, paragraph: string): LegalBasis => `BWBR0050665:${article}:${paragraph}:2025-03-01`

/** Every lock that applies to this receiver, open or not, in the order people read them. */
export function locksOf(facts: ReleaseFacts): Lock[] {
  const { kind } = facts.receiver
  const is = (...kinds: readonly ReceiverKind[]) => kinds.includes(kind)
  const lock = (applies: boolean, code: LockCode, basis: LegalBasis, open: boolean): Lock[] =>
    applies ? [{ code, basis, open }] : []
  return [
    ...lock(true, 'necessity', necessityBasis[kind], facts.necessityStated),
    ...lock(is('participant'), 'compatible-task', wgs('1.7', '1'), participantHasATaskOrAnInterest(facts)),
    ...lock(is('third-party'), 'legal-basis', wgs('1.7', '2'), thirdPartyReleaseNamesAnArticle(facts)),
    ...lock(is('third-party'), 'committee-tested', wgs('1.7', '2'), committeeTestedIt(facts)),
    ...lock(is('alliance'), 'known-there', wgs('1.7', '8'), facts.knownThere),
    ...lock(
      facts.receiver.alliance === 'WGS-RIEC',
      'aligns-interventions',
      bgs('1.10', '1'),
      facts.alignsInterventions,
    ),
    ...lock(is('guest'), 'statement-signed', bgs('2.21', '2'), facts.statementSigned),
    ...lock(true, 'checked', bgs('1.8', '1'), facts.checked),
    ...lock(true, 'provenance', bgs('1.8', '2'), steeringInformationSaysWhatItRestsOn(facts)),
    ...lock(true, 'conditions', wgs('2.29', '3'), everyConditionAllowsThisReceiver(facts)),
    ...lock(is('alliance'), 'no-secrecy-data', bgs('1.10', '2'), noSecrecyDataCross(facts)),
    ...lock(facts.receiver.private, 'no-tax-data', wgs('1.7', '6'), noTaxDataForAPrivateInterest(facts)),
    ...lock(true, 'consent', consentBasis[kind], everySupplierConsentsWhereNeeded(facts)),
    ...lock(
      is('participant', 'third-party'),
      'no-objection',
      wgs('1.7', is('participant') ? '1' : '2'),
      !facts.objected,
    ),
    ...lock(true, 'window-over', 'house:objection-window', facts.windowOver),
    ...lock(true, 'complete', bgs('1.7', '1'), facts.complete && facts.pieces.length > 0),
  ]
}
const necessityBasis: { readonly [K in ReceiverKind]: LegalBasis } = {
  participant: wgs('1.7', '1'),
  alliance: wgs('1.7', '8'),
  'third-party': wgs('1.7', '2'),
  guest: wgs('2.31', '10'),
}
const consentBasis: { readonly [K in ReceiverKind]: LegalBasis } = {
  participant: wgs('2.29', '3'),
  alliance: wgs('1.7', '8'),
  'third-party': wgs('1.7', '3'),
  guest: wgs('1.7', '3'),
}

/** WGS 1.7(1): a public task of its own, or for a private participant a legal duty or a legitimate interest that fits. */
export const participantHasATaskOrAnInterest = ({ receiver, interest, taskIsTheReceivers }: ReleaseFacts): boolean =>
  taskIsTheReceivers && receiver.private === (interest !== 'public-task')

export const thirdPartyReleaseNamesAnArticle = ({ legalBasis }: ReleaseFacts): boolean =>
  legalBasis !== null && citationOf(legalBasis) !== null

/** "Tested" is not "asked": a committee that found it unlawful keeps the lock closed. */
export const committeeTestedIt = ({ committee }: ReleaseFacts): boolean =>
  committee === 'positive' || committee === 'with-remarks'

export const steeringInformationSaysWhatItRestsOn = ({ resultKind, provenanceStated }: ReleaseFacts): boolean =>
  resultKind === 'case-result' || provenanceStated

/** BGS 1.10(2): also not with consent, also not after a hit. */
export const noSecrecyDataCross = ({ pieces }: ReleaseFacts): boolean =>
  pieces.every(({ underSecrecy }) => !underSecrecy)

/** WGS 1.7(6): partly is enough. */
export const noTaxDataForAPrivateInterest = ({ receiver, interest, pieces }: ReleaseFacts): boolean =>
  !receiver.private || interest !== 'legitimate-interest' || pieces.every(({ taxDerived }) => !taxDerived)

/** WGS 2.29(3): what the supplier excluded is not asked for again. */
export const everyConditionAllowsThisReceiver = ({ receiver, pieces }: ReleaseFacts): boolean =>
  pieces.every(({ conditions }) => conditions.every((one) => conditionAllows(one, receiver)))

export const conditionAllows = (condition: ReleaseCondition, receiver: ReleaseFacts['receiver']): boolean =>
  ({
    'ask-first': true,
    'no-private-parties': !receiver.private,
    'no-other-alliances': receiver.kind !== 'alliance',
    'no-third-parties': receiver.kind !== 'third-party' && receiver.kind !== 'guest',
    'stays-in-case': false,
  })[condition]

/**
 * WGS 1.7(8): to another alliance everything; 1.7(3), 2.28(4): special and criminal data item by item. WGS 1.5(1), 2.29(3):
 * a supplier chose its readers at the table. To another organ of that table it goes only when the supplier says so, whether
 * it was kept from that organ or merely not given: the releasing organ cannot tell the two apart.
 */
export const needsConsentOfItsSupplier = (
  { category, conditions, pastItsReaders }: Pick<PieceFacts, 'category' | 'conditions' | 'pastItsReaders'>,
  kind: ReceiverKind,
): boolean =>
  kind === 'alliance' ||
  conditions.includes('ask-first') ||
  (kind === 'participant' && pastItsReaders) ||
  (kind !== 'participant' && leavesOnlyWithConsent(category))

/** Of whom is involved. `everInvolved`: also organs whose involvement ended. */
export const reachesPastItsReaders = (
  receiver: string,
  { seenBy, involved, everInvolved }: Readonly<Record<'seenBy' | 'involved' | 'everInvolved', readonly string[]>>,
): boolean => everInvolved.includes(receiver) && !(seenBy.includes(receiver) && involved.includes(receiver))

export const everySupplierConsentsWhereNeeded = ({ receiver, pieces }: ReleaseFacts): boolean =>
  pieces.every((piece) => piece.consented || !needsConsentOfItsSupplier(piece, receiver.kind))

/**
 * Who is asked before it leaves, the releasing organ left out: those who supplied something, for a decision of the
 * conference everybody who took part in it; for a third party every organ involved, because none may object
 * (WGS 1.7(2)); for a guest only those whose consent it needs.
 */
export function whoIsAsked(
  kind: ReceiverKind,
  pieces: readonly Pick<PieceFacts, 'supplier' | 'category' | 'conditions'>[],
  { involved, releasing }: { readonly involved: readonly string[]; readonly releasing: string },
): string[] {
  const asked = pieces
    .filter((piece) => kind !== 'guest' || needsConsentOfItsSupplier({ ...piece, pastItsReaders: false }, kind))
    .flatMap(({ supplier, category }) => (category === '' && kind !== 'guest' ? involved : [supplier]))
  const all = kind === 'third-party' ? [...involved, ...asked] : asked
  return [...new Set(all)].filter((organ) => organ !== releasing).sort()
}
