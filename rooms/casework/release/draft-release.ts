/** An organ involved drafts what would leave: copies of what it may itself read, with passages cut out (WGS 1.7). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  isTaxData,
  isUnderSecrecy,
  needsConsentOfItsSupplier,
  openColumn,
  participantKindOf,
  type Regime,
  reachesPastItsReaders,
  requireDay,
  regime as ruleOf,
  sealWords,
  sealWordsOrNull,
  startClock,
  whatRestsOnOthersCarries,
  whoIsAsked,
} from '../../sharing/door.ts'
import { mayRead } from '../conference/quote.ts'
import { requireNotCalledOff, seeConference } from '../conference/see-conference.ts'
import * as conference from '../conference/store.ts'
import type { caseworkContract } from '../contract.ts'
import { sourceIn, whoSees } from '../contribution/give-contribution.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import { type CaseRow, everInvolved } from '../store.ts'
import * as store from './store.ts'
import { isPrivateParticipant } from './weigh-release.ts'
import { copyWithout, passagesFit, type ReceiverKind } from './words.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/releases']>
type Draft = Input['body']

/**
 * The server cuts: nobody can put words into the mouth of a supplier. Errors: `case-not-visible`, `not-yours-to-do`,
 * `contribution-not-visible` for what one may not read oneself, `quotation-reaches-too-far` for minutes that not
 * everybody at the table reads, `receiver-not-complete`, `passages-do-not-fit`, `dates-do-not-fit`, `conference-not-visible`,
 * `conference-called-off`.
 * What its supplier keeps from the receiver is no error: nobody but the supplier knows. It is asked for its consent.
 */
export async function draftRelease(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  const outside = body.receiverKind !== 'participant'
  await decideOr(act, aboutCase('draft-release', row, { outside }), caseworkProblems.because('not-yours-to-do'))
  const regime = await ruleOf(act, act.capacity.regime)
  const receiver = receiverOf(regime, body)
  if (body.conference) requireNotCalledOff(await seeConference(act, body.conference))
  const today = act.clock.today()
  requireDay(act, 'knownThereOn', body.knownThereOn, { until: today })
  requireDay(act, 'statementSignedOn', body.statementSignedOn, { until: today })
  const copies = await copiesFor(act, row, regime, body)
  const id = act.newId()
  const { expiresOn, ...carries } = whatRestsOnOthersCarries(
    { conditions: [], taxDerived: false, firstProcessedOn: today, expiresOn: row.destroy_by },
    copies,
  )
  const seal = (column: string, words: string) =>
    sealWords(act, { case: row.id, table: 'casework.releases', column, row: id }, words)
  const at = { case: row.id, table: 'casework.releases', column: 'provenance_sealed', row: id } as const
  // The frame stays until the report back was made, with the case; what left is in the copies, each with its own end.
  await startClock(act, { kind: 'casework.releases', id, case: row.id })
  await store.addRelease(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    organ: act.capacity.organ,
    author: act.capacity.person,
    receiver_kind: body.receiverKind,
    receiver: receiver.code,
    receiver_private: receiver.private,
    interest: body.interest,
    task: body.task ?? null,
    legal_basis: body.receiverKind === 'third-party' ? (body.legalBasis ?? '') : null,
    known_there_on: body.knownThereOn ?? null,
    aligns_interventions: body.alignsInterventions,
    conference: body.conference ?? null,
    statement_signed_on: body.statementSignedOn ?? null,
    result_kind: body.resultKind,
    checked: body.checked,
    item_count: copies.length,
    asked: whoIsAsked(body.receiverKind, copies, { involved: row.involved, releasing: act.capacity.organ }),
    suppliers: [...new Set(copies.map(({ supplier }) => supplier))].sort(),
    tax_derived: carries.taxDerived,
    conditions: carries.conditions,
    first_processed_on: carries.firstProcessedOn,
    drafted_on: today,
    drafted_at: act.clock.now(),
    expires_on: expiresOn ?? row.destroy_by,
    receiver_sealed: await seal('receiver_sealed', receiver.name),
    necessity_sealed: await seal('necessity_sealed', body.necessity),
    provenance_sealed: await sealWordsOrNull(act, at, body.provenance),
  })
  act.note(id)
  for (const copy of copies)
    await addCopy(act, row, { release: id, kind: body.receiverKind, receiver: receiver.code }, copy)
  return { id }
}

/** What each kind of receiver needs to be known by. The name of an organ is its code. */
function receiverOf(regime: Regime, body: Draft): { code: string; private: boolean; name: string } {
  if (body.receiverKind === 'participant') {
    if (!body.organ || participantKindOf(regime, body.organ) === null || !body.task)
      throw caseworkProblems.because('receiver-not-complete')
    return { code: body.organ, private: isPrivateParticipant(regime, body.organ), name: body.organ }
  }
  const complete = {
    alliance: body.alliance !== undefined,
    'third-party': body.legalBasis !== undefined,
    guest: body.conference !== undefined,
  }[body.receiverKind]
  if (!complete || !body.receiverName) throw caseworkProblems.because('receiver-not-complete')
  return {
    code: body.receiverKind === 'alliance' ? (body.alliance ?? '') : '',
    private: body.receiverKind !== 'alliance' && body.private,
    name: body.receiverName,
  }
}

type Copy = Pick<
  store.ItemRow,
  'supplier' | 'source' | 'category' | 'kind' | 'reliability' | 'conditions' | 'observed_on'
> & {
  readonly sourceKind: store.ItemRow['source_kind']
  readonly underSecrecy: boolean
  readonly taxDerived: boolean
  readonly firstProcessedOn: string
  readonly expiresOn: string | null
  readonly pastItsReaders: boolean
  readonly cut: boolean
  readonly words: string
}

async function copiesFor(
  act: Act,
  row: CaseRow,
  regime: Regime,
  { items, receiverKind, organ }: Draft,
): Promise<Copy[]> {
  if (new Set(items.map(({ source }) => source)).size !== items.length)
    throw caseworkProblems.because('passages-do-not-fit')
  const decisions = await conference.decisions(act.trx, [row.id])
  const copies: Copy[] = []
  const ever = await everInvolved(act.trx, row.id)
  const readers = (seenBy: readonly string[]) => ({ seenBy, involved: row.involved, everInvolved: ever })
  for (const { source, sourceKind, without } of items) {
    const found =
      sourceKind === 'decision' ? ofDecision(row, decisions, source) : await ofContribution(act, row, regime, source)
    const pastItsReaders =
      receiverKind === 'participant' &&
      sourceKind === 'contribution' &&
      reachesPastItsReaders(organ ?? '', readers(found.seenBy))
    const words = (await openColumn(act, found.table, found.column, [found.row as never])).get(source)
    if (words === undefined) throw caseworkProblems.because('contribution-not-visible')
    if (!passagesFit(words, without)) throw caseworkProblems.because('passages-do-not-fit')
    act.note(source)
    copies.push({ ...found.copy, pastItsReaders, cut: without.length > 0, words: copyWithout(words, without) })
  }
  return copies
}

async function ofContribution(act: Act, row: CaseRow, regime: Regime, id: Id) {
  const found = await sourceIn(act, row, id)
  return {
    table: 'casework.contributions' as const,
    column: 'content_sealed',
    row: found,
    seenBy: whoSees(found).seenBy,
    copy: {
      supplier: found.organ,
      source: id,
      sourceKind: 'contribution' as const,
      category: found.category,
      kind: found.kind,
      reliability: found.reliability,
      conditions: found.conditions,
      observed_on: found.observed_on,
      underSecrecy: isUnderSecrecy(regime, found.category, found.secrecy),
      taxDerived: found.tax_derived || isTaxData(found.category),
      firstProcessedOn: found.first_processed_on,
      expiresOn: found.expires_on,
    },
  }
}

function ofDecision({ involved }: CaseRow, decisions: readonly conference.DecisionRow[], id: Id) {
  const found = decisions.find((decision) => decision.id === id)
  if (!found) throw caseworkProblems.because('contribution-not-visible')
  // It quotes what not everybody at the table got; what is quoted is released itself, by whoever supplied it.
  if (!involved.every((organ) => mayRead(found, organ))) throw caseworkProblems.because('quotation-reaches-too-far')
  return {
    table: 'casework.decisions' as const,
    column: 'reasons_sealed',
    row: found,
    seenBy: involved,
    copy: {
      supplier: found.recorded_by,
      source: id,
      sourceKind: 'decision' as const,
      category: '',
      kind: 'decision' as const,
      reliability: 'not-stated' as const,
      conditions: found.conditions,
      observed_on: found.decided_on,
      underSecrecy: false,
      taxDerived: found.tax_derived,
      firstProcessedOn: found.first_processed_on ?? found.decided_on,
      expiresOn: null,
    },
  }
}

async function addCopy(
  act: Act,
  row: CaseRow,
  { release, kind, receiver }: { release: Id; kind: ReceiverKind; receiver: string },
  copy: Copy,
): Promise<void> {
  const id = act.newId()
  const at = { case: row.id, table: 'casework.release_items', column: 'copy_sealed', row: id } as const
  await startClock(act, {
    kind: 'casework.release_items',
    id,
    case: row.id,
    origins: [
      { id: copy.source, firstProcessedOn: copy.firstProcessedOn, destroyBy: copy.expiresOn ?? row.destroy_by },
    ],
  })
  await store.addItem(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    release,
    organ: act.capacity.organ,
    receiver,
    receiver_kind: kind,
    supplier: copy.supplier,
    source_kind: copy.sourceKind,
    source: copy.source,
    category: copy.category,
    kind: copy.kind,
    reliability: copy.reliability,
    under_secrecy: copy.underSecrecy,
    tax_derived: copy.taxDerived,
    conditions: copy.conditions,
    needs_consent: needsConsentOfItsSupplier(copy, kind),
    cut: copy.cut,
    observed_on: copy.observed_on,
    expires_on: copy.expiresOn ?? row.destroy_by,
    copy_sealed: await sealWords(act, at, copy.words),
  })
}
