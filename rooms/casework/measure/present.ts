/** What leaves a file, field by field. */
import type { Id } from '../../../foundation/clock.ts'
import type { QuestionPut } from '../advice/put-question.ts'
import type { QuestionRow } from '../advice/store.ts'
import type { QuestionStanding } from '../advice/words.ts'
import { type CheckRow, checkIn, type SignatureRow } from '../vulnerability/store.ts'
import { checkMayBeSigned, signsNotKnown, somebodyMayHaveBeenUsed } from '../vulnerability/vulnerability.ts'
import type { ShownAnswer, ShownCheck, ShownMeasure, ShownMember } from './contract.ts'
import type { AdviceRow, AnswerRow, MemberRow, SetAsideRow } from './store.ts'

type Words = ReadonlyMap<Id, string>
type Names = (id: Id) => string
type Identity = { readonly name: string; readonly birthDate?: string | undefined }

export const presentMembers = (
  rows: readonly MemberRow[],
  identities: ReadonlyMap<Id, Identity>,
  views: Words,
  strikeOf: (member: Id) => ShownMember['strike'],
): ShownMember[] =>
  rows.map((row) => ({
    strike: strikeOf(row.id),
    id: row.id,
    role: row.role,
    minor: row.minor,
    name: identities.get(row.id)?.name ?? '',
    birthDate: identities.get(row.id)?.birthDate ?? null,
    viewAskedOn: row.view_asked_on,
    viewUntil: row.view_until,
    view: row.view,
    viewedOn: row.viewed_on,
    viewWords: views.get(row.id) ?? null,
  }))

export const presentAnswers = (
  rows: readonly AnswerRow[],
  {
    answers: words,
    protectedBy,
    calls,
  }: { readonly answers: Words; readonly protectedBy: Words; readonly calls: Words },
  nameOf: Names,
): ShownAnswer[] =>
  rows.map((row) => ({
    id: row.id,
    question: row.question,
    member: row.member,
    known: row.known,
    choices: [...row.choices],
    days: row.amount,
    words: words.get(row.id) ?? '',
    dueOn: row.due_on,
    protection: row.protection_from
      ? { by: protectedBy.get(row.id) ?? '', from: row.protection_from, call: calls.get(row.id) ?? '' }
      : null,
    by: nameOf(row.answered_by),
    on: row.answered_at.toISOString(),
  }))

export const presentChecks = (
  { checks, signatures }: { readonly checks: readonly CheckRow[]; readonly signatures: readonly SignatureRow[] },
  words: Words,
  nameOf: Names,
  reader: Id,
): ShownCheck[] =>
  checks.map((row) => {
    const { help, ...said } = checkIn(row)
    // A signature under what counts no longer is shown as none: the check is done again.
    const signature = checkMayBeSigned(checkIn(row))
      ? signatures.find(({ check_id }) => check_id === row.id)
      : undefined
    return {
      id: row.id,
      member: row.member,
      ...said,
      help: [...help],
      indicators: somebodyMayHaveBeenUsed(checkIn(row)),
      signsNotKnown: signsNotKnown(checkIn(row)),
      words: words.get(row.id) ?? '',
      filledBy: nameOf(row.filled_by),
      filledAt: row.filled_at.toISOString(),
      signedBy: signature ? nameOf(signature.signed_by) : null,
      signedAt: signature?.signed_at.toISOString() ?? null,
      own: row.filled_by === reader,
    }
  })

const standingOf = (row: AdviceRow, question: QuestionRow): QuestionStanding => {
  if (row.received_on) return 'answered'
  return question.put_to === '' ? 'taken-back' : 'open'
}
const presentAsked = (row: AdviceRow, question: QuestionRow, words: Words) => ({
  question: (JSON.parse(words.get(question.id) ?? '{"question":""}') as Partial<QuestionPut>).question ?? '',
  about: [...question.about],
  standing: standingOf(row, question),
  correctedOn: question.corrected_on,
  confirmedOn: question.confirmed_on,
})

export const presentAdvices = (
  {
    advices,
    asked,
    setAsides,
  }: {
    readonly advices: readonly AdviceRow[]
    readonly asked: readonly QuestionRow[]
    readonly setAsides: readonly SetAsideRow[]
  },
  words: { readonly advices: Words; readonly secrecy: Words; readonly asked: Words; readonly setAsides: Words },
  nameOf: Names,
): ShownMeasure['advices'] =>
  advices.map((row) => {
    const question = asked.find(({ advice }) => advice === row.id)
    const aside = setAsides.find(({ advice }) => advice === row.id)
    return {
      id: row.id,
      kind: row.kind,
      askedOf: row.asked_of,
      askedOn: row.asked_on,
      dueOn: row.due_on,
      receivedOn: row.received_on,
      verdict: row.verdict,
      text: words.advices.get(row.id) ?? null,
      byItself: row.answered_by !== null,
      secrecy: row.secrecy,
      secrecyReason: words.secrecy.get(row.id) ?? null,
      asked: question ? presentAsked(row, question, words.asked) : null,
      setAside: aside
        ? { by: nameOf(aside.decided_by), on: aside.decided_on, reasons: words.setAsides.get(aside.id) ?? '' }
        : null,
    }
  })
