/** One organ asks another involved what it knows: which kinds of data, why, until when (WGS 1.5(1)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide, decideOr } from '../../../foundation/policy/decide.ts'
import { categories, requireDay, sealWords, sealWordsOrNull } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import type { SpokenAnswer } from '../words.ts'
import { aRefusalToAnswerHasAReason } from './request.ts'
import { aboutRequest, seeRequest } from './see-contribution.ts'
import * as store from './store.ts'
import { verdictOnCategory } from './verdict-on-category.ts'

type Asked = {
  readonly asked: string
  readonly categories: readonly string[]
  readonly why: string
  readonly dueOn: string
}

/** Errors: `case-not-visible`, `organ-not-involved`, `category-refused`, `dates-do-not-fit`, `not-yours-to-do`. */
export async function askContribution(
  act: Act,
  { params, body }: { params: { case: Id }; body: Asked },
): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  const askedInvolved = row.involved.includes(body.asked) && body.asked !== act.capacity.organ
  const categoriesAllowed = await everyCategoryMayCome(act, row, body)
  const decision = await decide(act, aboutCase('ask-contribution', row, { askedInvolved, categoriesAllowed }))
  if (!decision.allowed)
    throw caseworkProblems.because(
      !askedInvolved ? 'organ-not-involved' : !categoriesAllowed ? 'category-refused' : 'not-yours-to-do',
    )
  requireDay(act, 'dueOn', body.dueOn, { from: act.clock.today(), until: row.destroy_by })
  const id = act.newId()
  const at = { case: row.id, table: 'casework.requests', column: 'why_sealed', row: id } as const
  await store.addRequest(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    asker: act.capacity.organ,
    asked: body.asked,
    categories: [...new Set(body.categories)].sort(),
    due_on: body.dueOn,
    asked_at: act.clock.now(),
    why_sealed: await sealWords(act, at, body.why),
  })
  act.note(id)
  return { id }
}

async function everyCategoryMayCome(act: Act, row: CaseRow, { asked, categories: codes }: Asked): Promise<boolean> {
  for (const code of codes) {
    if (!categories.some((known) => known === code)) return false
    if (!(await verdictOnCategory(act, row, code, asked)).allowed) return false
  }
  return true
}

type Answer = {
  readonly answer: SpokenAnswer
  readonly reason?: string | undefined
  readonly keepReason?: boolean | undefined
}

/**
 * Answers in words. (Giving a contribution is the other answer, and shows only to those who may see it; "partly" goes
 * with one.) Errors: `request-not-visible`, `not-yours-to-do` for whoever asked and was not asked, `already-decided`,
 * `refusal-needs-a-reason`, `partly-needs-a-contribution`.
 */
export async function answerRequest(
  act: Act,
  { params, body }: { params: { request: Id }; body: Answer },
): Promise<{ id: Id }> {
  const row = await seeRequest(act, params.request)
  await decideOr(act, aboutRequest('answer-request', row), caseworkProblems.because('not-yours-to-do'))
  if (!aRefusalToAnswerHasAReason(body.answer, body.reason)) throw caseworkProblems.because('refusal-needs-a-reason')
  if (body.answer === 'partly' && row.visible_answers === 0)
    throw caseworkProblems.because('partly-needs-a-contribution')
  const at = { case: row.case_id, table: 'casework.requests', column: 'answer_reason_sealed', row: row.id } as const
  const reason = await sealWordsOrNull(act, at, body.reason)
  const said = { kind: body.answer, reason, reasonKept: body.keepReason ?? false, at: act.clock.now() }
  if (!(await store.setAnswer(act.trx, row.id, said))) throw caseworkProblems.because('already-decided')
  return { id: row.id }
}

/** Once a day at most. An answer the asker cannot see leaves the question open, and it may remind. */
export async function remindOfRequest(act: Act, { params }: { params: { request: Id } }): Promise<{ id: Id }> {
  const row = await seeRequest(act, params.request)
  await decideOr(act, aboutRequest('remind-request', row), caseworkProblems.because('not-yours-to-do'))
  if (row.answer !== null && row.answer !== 'partly') throw caseworkProblems.because('already-decided')
  await store.setReminder(act.trx, row.id, act.clock.today())
  return { id: row.id }
}
