/** What leaves casework, field by field, for one viewer. Nothing here counts, orders or dates by what is not seen. */
import type { Id } from '../../foundation/clock.ts'
import { dayOf } from '../../foundation/clock.ts'
import { type GroundInWords, groundInWords, policeClassOf } from '../sharing/door.ts'
import { isOverdue } from './conference/agreement.ts'
import type { ActionRow, ConferenceRow, DecisionRow, GuestRow } from './conference/store.ts'
import type { ActionShown, CaseCard, CaseFile, ConferenceCard, ContributionShown, RequestShown } from './contract.ts'
import { askerMayReadTheReason, standingForViewer } from './contribution/request.ts'
import type { ContributionRow, RequestRow } from './contribution/store.ts'
import type { PersonRow } from './report/store.ts'
import type { CaseRow } from './store.ts'
import { worryName } from './weighing/words.ts'
import { caseName } from './words.ts'

export type Words = ReadonlyMap<Id, string>
export type Viewer = { readonly organ: string; readonly language: 'nl' | 'en'; readonly today: string }

const ground = (basis: string, { language }: Viewer): GroundInWords => groundInWords(basis, { language })

export function presentCard(row: CaseRow): CaseCard {
  return {
    id: row.id,
    name: row.regime === 'PGA' ? worryName(row.id) : caseName(row.id),
    state: row.state === 'open' ? 'open' : 'reported',
    reporter: row.reporter,
    reportedOn: dayOf(row.reported_at),
    openedOn: row.opened_on,
    involved: [...row.involved],
  }
}

export const presentConference = (row: ConferenceRow): ConferenceCard => ({
  id: row.id,
  heldOn: row.held_on,
  beginsAt: row.begins_at,
  place: row.place,
  calledBy: row.called_by,
  standing: row.called_off_at ? 'called-off' : row.closed_at ? 'closed' : row.opened_at ? 'open' : 'called',
})

export function presentPerson(row: PersonRow, identity: string | undefined): CaseFile['persons'][number] | null {
  if (identity === undefined) return null
  const { name, birthDate, address } = JSON.parse(identity) as { name: string; birthDate?: string; address?: string }
  return {
    id: row.id,
    role: row.role,
    relation: row.relation,
    minor: row.minor,
    name,
    birthDate: birthDate ?? null,
    address: address ?? null,
  }
}

/** The spread and its reason leave only towards the supplier's own organ. Erased content is absent, row and all. */
export function presentContribution(
  row: ContributionRow,
  words: { readonly content: Words; readonly secrecy: Words; readonly withheld: Words },
  viewer: Viewer,
  changed: ReadonlySet<Id>,
): ContributionShown | null {
  const content = words.content.get(row.id)
  if (content === undefined) return null
  const mine = row.organ === viewer.organ
  return {
    id: row.id,
    organ: row.organ,
    mine,
    category: row.category,
    kind: row.kind,
    source: row.source,
    observedOn: row.observed_on,
    givenOn: dayOf(row.contributed_at),
    content,
    secrecy: row.secrecy,
    secrecyReason: words.secrecy.get(row.id) ?? null,
    ground: ground(row.basis, viewer),
    reliability: row.reliability,
    taxDerived: row.tax_derived,
    conditions: [...row.conditions],
    policeClass: policeClassOf(row.category),
    restsOn: [...row.rests_on],
    sourceChanged: row.rests_on.some((source) => changed.has(source)),
    corrected: row.corrects !== null,
    expiresOn: row.expires_on,
    spread: mine
      ? { audience: [...row.audience], withheld: [...row.withheld], reason: words.withheld.get(row.id) ?? null }
      : null,
  }
}

export function presentRequest(
  row: RequestRow,
  words: { readonly why: Words; readonly reason: Words },
  { organ }: Viewer,
): RequestShown {
  const standing = standingForViewer({ answer: row.answer, visibleAnswers: row.visible_answers })
  const readable = askerMayReadTheReason({ standing, kept: row.reason_kept }, row.asked === organ)
  return {
    id: row.id,
    case: row.case_id,
    caseName: caseName(row.case_id),
    asker: row.asker,
    asked: row.asked,
    categories: [...row.categories],
    why: words.why.get(row.id) ?? '',
    dueOn: row.due_on,
    askedOn: dayOf(row.asked_at),
    answer: standing,
    answerReason: readable ? (words.reason.get(row.id) ?? null) : null,
    // Of a question it answered in part nothing is written any more, and the asker may not know that it was.
    remindedOn: row.asked === organ ? row.reminded_on : null,
  }
}

export function presentDecision(
  row: DecisionRow,
  words: { readonly reasons: Words; readonly alternatives: Words; readonly objections: Words },
  viewer: Viewer,
  changed: ReadonlySet<Id>,
): CaseFile['decisions'][number] {
  return {
    id: row.id,
    conference: row.conference,
    outcome: row.outcome,
    reasons: words.reasons.get(row.id) ?? '',
    alternatives: words.alternatives.get(row.id) ?? null,
    objections: words.objections.get(row.id) ?? null,
    votes: { for: [...row.votes_for], against: [...row.votes_against], abstaining: [...row.votes_abstaining] },
    reviewOn: row.review_on,
    ground: ground(row.basis, viewer),
    decidedOn: row.decided_on,
    taxDerived: row.tax_derived,
    conditions: [...row.conditions],
    restsOn: [...row.rests_on],
    sourceChanged: row.rests_on.some((source) => changed.has(source)),
    narrowed: row.narrowed,
  }
}

export function presentAction(
  row: ActionRow,
  words: { readonly what: Words; readonly result: Words },
  viewer: Viewer,
): ActionShown {
  return {
    id: row.id,
    case: row.case_id,
    caseName: caseName(row.case_id),
    owner: row.owner,
    what: words.what.get(row.id) ?? '',
    task: row.task,
    footing: row.footing,
    ground: ground(row.basis, viewer),
    dueOn: row.due_on,
    doneOn: row.done_on,
    result: words.result.get(row.id) ?? null,
    overdue: isOverdue({ dueOn: row.due_on, doneOn: row.done_on }, viewer.today),
    narrowed: row.narrowed,
  }
}

export function presentGuest(
  row: GuestRow,
  words: { readonly organisation: Words; readonly reason: Words; readonly extract: Words },
): CaseFile['guests'][number] {
  return {
    id: row.id,
    conference: row.conference,
    organisation: words.organisation.get(row.id) ?? '',
    reason: words.reason.get(row.id) ?? '',
    extract: words.extract.get(row.id) ?? '',
    statementSignedOn: row.statement_signed_on,
    handedOverOn: row.handed_over_on,
    invitedBy: row.invited_by,
    narrowed: row.narrowed,
  }
}
