/** Begins a review, lets each organ say its part, and concludes it with a step that rests on written criteria (FR 54). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide, decideOr, type Question } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  openColumn,
  renewedUntil,
  requireDay,
  sealWords,
  sealWordsOrNull,
  sharingProblems,
  startClock,
} from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, requireNotAside, seeCase } from '../see-case.ts'
import * as cases from '../store.ts'
import type { ReviewShown, reviewContract } from './contract.ts'
import { aStepRestsOnWrittenCriteria, theNextReviewLiesAhead, threeConditionsAreWritten } from './review.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof reviewContract> = RouteInput<(typeof reviewContract)[K]>

const aboutReview = (
  action: string,
  { id, regime, state, involved }: store.ReviewRow,
  context: { readonly [fact: string]: boolean } = {},
): Question => ({
  action: `casework/${action}`,
  resource: { type: 'casework::PlanReview', id, attributes: { regime, state, involved } },
  context,
})

async function seeReview(act: Act, id: Id): Promise<store.ReviewRow> {
  act.note(id)
  const row = await store.reviewById(act.trx, id)
  if (!row) throw caseworkProblems.because('review-not-visible')
  act.note(row.case_id)
  return row
}

/** Errors: `case-not-visible`, `not-yours-to-do`, `dates-do-not-fit` for a day that is not there yet. */
export async function beginReview(
  act: Act,
  { params, body }: Input<'POST /v1/cases/:case/reviews'>,
): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('make-plan', row), caseworkProblems.because('not-yours-to-do'))
  requireDay(act, 'heldOn', body.heldOn, { from: row.first_processed_on, until: act.clock.today() })
  const id = act.newId()
  act.note(id)
  await startClock(act, { kind: 'casework.plan_reviews', id, case: row.id })
  const { organ, partnership } = act.capacity
  const review = { id, case_id: row.id, organ, held_on: body.heldOn, begun_at: act.clock.now() }
  await store.addReview(act.trx, partnership, review)
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/** Once per organ. Errors: `review-not-visible`, `not-yours-to-do`, `already-decided`. */
export async function sayPart(
  act: Act,
  { params, body }: Input<'POST /v1/reviews/:review/parts'>,
): Promise<{ id: Id }> {
  const review = await seeReview(act, params.review)
  await decideOr(act, aboutReview('say-part', review), caseworkProblems.because('not-yours-to-do'))
  if (review.concluded_on) throw caseworkProblems.because('already-decided')
  const id = act.newId()
  act.note(id)
  const at = { case: review.case_id, table: 'casework.review_parts', column: 'words_sealed', row: id } as const
  const added = await store.addPart(act.trx, act.capacity.partnership, {
    id,
    case_id: review.case_id,
    review: review.id,
    organ: act.capacity.organ,
    attended: body.attended,
    kept: body.kept,
    said_on: act.clock.today(),
    words_sealed: await sealWords(act, at, body.words),
  })
  if (!added) throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/**
 * A step is a decision about the case. Errors: `review-not-visible`, `not-yours-to-do`, `step-without-criteria`,
 * `three-conditions-first`, `nobody-said-a-part`, `stepped-aside`, `dates-do-not-fit`, `already-decided`.
 */
export async function concludeReview(
  act: Act,
  { params, body }: Input<'POST /v1/reviews/:review/conclusion'>,
): Promise<{ id: Id }> {
  const review = await seeReview(act, params.review)
  const written = aStepRestsOnWrittenCriteria(body.step, body.criteria)
  const threeConditions = threeConditionsAreWritten(body.step, body.conditions)
  const decision = await decide(
    act,
    aboutReview('conclude-review', review, { stepIsWritten: written, threeConditions }),
  )
  if (!decision.allowed)
    throw caseworkProblems.because(
      !written ? 'step-without-criteria' : !threeConditions ? 'three-conditions-first' : 'not-yours-to-do',
    )
  await requireNotAside(act, review.case_id)
  if (!(await store.someoneSaidAPart(act.trx, review.id))) throw caseworkProblems.because('nobody-said-a-part')
  const row = await cases.caseById(act.trx, review.case_id)
  const until = (await renewedUntil(act, review.case_id)) ?? row?.destroy_by ?? ''
  if (body.nextOn && !theNextReviewLiesAhead(body.nextOn, act.clock.today(), until))
    throw sharingProblems.because('dates-do-not-fit')
  const at = (column: string) =>
    ({ case: review.case_id, table: 'casework.plan_reviews', column, row: review.id }) as const
  const concluded = await store.concludeReview(act.trx, {
    id: review.id,
    step: body.step,
    criteria: [...new Set(body.criteria)],
    next_on: body.nextOn ?? null,
    concluded_on: act.clock.today(),
    reasons_sealed: await sealWords(act, at('reasons_sealed'), body.reasons),
    harm_sealed: await sealWordsOrNull(act, at('harm_sealed'), body.conditions?.harm),
    problems_sealed: await sealWordsOrNull(act, at('problems_sealed'), body.conditions?.problems),
    stuck_sealed: await sealWordsOrNull(act, at('stuck_sealed'), body.conditions?.stuck),
  })
  if (!concluded) throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [review.id])
  return { id: review.id }
}

export async function reviewsOf(act: Act, row: cases.CaseRow): Promise<ReviewShown[]> {
  const rows = await store.reviews(act.trx, row.id)
  const parts = await store.parts(act.trx, row.id)
  act.note(...rows.map(({ id }) => id), ...parts.map(({ id }) => id))
  const involvements = rows.length > 0 ? await cases.involvements(act.trx, row.id) : []
  // Whoever came later kept no silence.
  const tookPart = (one: string, concludedOn: string | null) =>
    concludedOn === null || involvements.some(({ organ, begun_on }) => organ === one && begun_on <= concludedOn)
  const reasons = await openColumn(act, 'casework.plan_reviews', 'reasons_sealed', rows)
  const conditions = (column: 'harm_sealed' | 'problems_sealed' | 'stuck_sealed') =>
    openColumn(act, 'casework.plan_reviews', column, rows)
  const [harm, problems, stuck] = [
    await conditions('harm_sealed'),
    await conditions('problems_sealed'),
    await conditions('stuck_sealed'),
  ]
  const words = await openColumn(act, 'casework.review_parts', 'words_sealed', parts)
  return rows.map((review) => {
    const said = parts.filter((part) => part.review === review.id)
    const { id, organ, step } = review
    return {
      ...{ id, organ, step },
      heldOn: review.held_on,
      parts: said.flatMap((part) => {
        const text = words.get(part.id)
        if (text === undefined) return []
        return [{ organ: part.organ, attended: part.attended, kept: part.kept, saidOn: part.said_on, words: text }]
      }),
      waitsFor: row.involved.filter(
        (one) => tookPart(one, review.concluded_on) && !said.some((part) => part.organ === one),
      ),
      concludedOn: review.concluded_on,
      criteria: [...review.criteria],
      nextOn: review.next_on,
      reasons: reasons.get(id) ?? null,
      conditions:
        step === 'person-approach'
          ? { harm: harm.get(id) ?? '', problems: problems.get(id) ?? '', stuck: stuck.get(id) ?? '' }
          : null,
    }
  })
}
