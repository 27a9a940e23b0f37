/** Whoever screens or weighs a report asks the reporter what is missing; the reporter answers before it is decided on. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, type Question, wouldAllow } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { openColumn, sealWords, startClock } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCaseAlone } from '../see-case.ts'
import type { InquiryShown } from '../story/contract.ts'
import type { screeningContract } from './contract.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof screeningContract> = RouteInput<(typeof screeningContract)[K]>

const aboutInquiry = (action: string, { id, regime, state, reporter, core, involved }: store.InquiryRow): Question => ({
  action: `casework/${action}`,
  resource: { type: 'casework::Inquiry', id, attributes: { regime, state, reporter, core, involved } },
})

/** Errors: `casework/case-not-visible`, `not-yours-to-do`, `reporter-was-asked` while a question is open. */
export async function askReporter(
  act: Act,
  { params, body }: Input<'POST /v1/cases/:case/inquiries'>,
): Promise<{ id: Id }> {
  const row = await seeCaseAlone(act, params.case)
  await decideOr(act, aboutCase('ask-reporter', row), caseworkProblems.because('not-yours-to-do'))
  const before = await store.inquiries(act.trx, [row.id])
  if (before.some(({ answered_on }) => answered_on === null)) throw caseworkProblems.because('reporter-was-asked')
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.inquiries', column: 'question_sealed', row: id } as const
  await startClock(act, { kind: at.table, id, case: row.id })
  await store.addInquiry(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    organ: act.capacity.organ,
    asked_on: act.clock.today(),
    asked_at: act.clock.now(),
    question_sealed: await sealWords(act, at, body.question),
  })
  return { id }
}

/** Errors: `casework/inquiry-not-visible`, `not-yours-to-do`, `already-decided` when it was answered. */
export async function answerReporterInquiry(
  act: Act,
  { params, body }: Input<'POST /v1/inquiries/:inquiry/answer'>,
): Promise<{ id: Id }> {
  act.note(params.inquiry)
  const seen = await store.inquiryById(act.trx, params.inquiry)
  if (!seen) throw caseworkProblems.because('inquiry-not-visible')
  // Whoever decides on the report at this moment comes first, and then there is nothing to answer any more.
  await seeCaseAlone(act, seen.case_id)
  const row = await store.inquiryById(act.trx, params.inquiry)
  if (!row) throw caseworkProblems.because('inquiry-not-visible')
  await decideOr(act, aboutInquiry('answer-inquiry', row), caseworkProblems.because('not-yours-to-do'))
  const at = { case: row.case_id, table: 'casework.inquiries', column: 'answer_sealed', row: row.id } as const
  const answer = await sealWords(act, at, body.answer)
  if (!(await store.answerInquiry(act.trx, row.id, act.clock.today(), answer)))
    throw caseworkProblems.because('already-decided')
  return { id: row.id }
}

export async function inquiriesOf(act: Act, inCases: readonly Id[]): Promise<{ case: Id; shown: InquiryShown }[]> {
  const rows = await store.inquiries(act.trx, inCases)
  act.note(...rows.map(({ id }) => id))
  const questions = await openColumn(act, 'casework.inquiries', 'question_sealed', rows)
  const answers = await openColumn(act, 'casework.inquiries', 'answer_sealed', rows)
  return Promise.all(
    rows.map(async (row) => ({
      case: row.case_id,
      shown: {
        id: row.id,
        organ: row.organ,
        askedOn: row.asked_on,
        question: questions.get(row.id) ?? '',
        answeredOn: row.answered_on,
        answer: answers.get(row.id) ?? null,
        mayAnswer: row.answered_on === null && (await wouldAllow(act, aboutInquiry('answer-inquiry', row))),
      },
    })),
  )
}

/** Where each report stands in its screening, of those that are asked about. */
export async function screeningOf(act: Act, inCases: readonly Id[]): Promise<ReadonlyMap<Id, 'asked' | 'answered'>> {
  const rows = await store.inquiries(act.trx, inCases)
  return new Map(rows.map(({ case_id, answered_on }) => [case_id, answered_on === null ? 'asked' : 'answered']))
}
