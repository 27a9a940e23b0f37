/** The book of questions, on both sides: who asked whom, for what and when; never about whom, never the answer. */
import type { Act } from '../../../foundation/act.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import type { LegalBasis } from '../words.ts'
import { questionFitsInTheDay } from './question.ts'
import * as store from './store.ts'
import type { QuestionOutcome } from './words.ts'

/** Units: years a line stays, as long as anything of an alliance may (WGS 1.8(7)). */
const bookStaysYears = 5

export type QuestionAsked = {
  readonly from: string
  readonly to: string
  readonly asker: string
  /** The role in which it was asked. */
  readonly askerFunction: string
  readonly purpose: string
  readonly basis: LegalBasis
  readonly reference: string
  readonly at: Date
  /** The day it counts for. */
  readonly on: string
  readonly outcome: QuestionOutcome
  readonly trouble?: string | undefined
}

/**
 * Writes one question down: in the asking side's book, and in the asked side's when that is a compartment of this
 * installation. (Another organisation keeps its own.) Answers which lines it wrote.
 */
export async function writeDownQuestion(
  { trx, partnership }: { readonly trx: Trx; readonly partnership: Id },
  question: QuestionAsked,
  { askedHere }: { readonly askedHere: boolean },
): Promise<Id[]> {
  const { from, to, at, on, trouble, askerFunction, ...same } = question
  const row = { ...same, asker_function: askerFunction, asked_at: at, asked_on: on, trouble: trouble ?? null }
  const out = { ...row, id: newId(), regime: from, direction: 'out', other: to } as const
  const incoming = { ...row, id: newId(), regime: to, direction: 'in', other: from } as const
  const lines = askedHere ? [out, incoming] : [out]
  for (const line of lines) await store.addQuestion(trx, partnership, line)
  return lines.map(({ id }) => id)
}

/** What became of a question that was written down before it left. */
export const writeDownOutcome = (
  trx: Trx,
  lines: readonly Id[],
  became: { readonly outcome: QuestionOutcome; readonly trouble: string | null },
): Promise<void> => store.setOutcome(trx, lines, became)

/** A question that was one too many is refused, and stands in the books all the same. */
export function writeDownRefusal(act: Act, question: QuestionAsked, sides: { readonly askedHere: boolean }): void {
  act.alsoWhenRefused(async (trx) => {
    await writeDownQuestion({ trx, partnership: act.capacity.partnership }, question, sides)
    return undefined
  })
}

/**
 * Whether one more question of this organ fits in today's number, in the books of both sides that are kept here. Holds
 * both books for this organ until commit.
 */
export async function fitsInTheBooks(
  trx: Trx,
  asked: Pick<QuestionAsked, 'from' | 'to' | 'asker' | 'on'>,
  rules: { readonly asking: { readonly perDay: number }; readonly asked: { readonly perDay: number } | undefined },
): Promise<boolean> {
  const { from, to, asker, on } = asked
  const out = { regime: from, direction: 'out', other: to, asker, on } as const
  const incoming = { regime: to, direction: 'in', other: from, asker, on } as const
  await store.holdBook(trx, out)
  const ownFits = questionFitsInTheDay(rules.asking, await store.countOn(trx, out))
  if (!rules.asked) return ownFits
  return ownFits && questionFitsInTheDay(rules.asked, await store.countOn(trx, incoming))
}

export function lineIsKeptUntil(askedOn: string): string {
  const [year, ...monthAndDay] = askedOn.split('-')
  return [Number(year) + bookStaysYears, ...monthAndDay].join('-').replace('-02-29', '-02-28')
}

/** Lines older than anything an alliance may keep go. */
export async function forgetOldQuestions({ database, clock, partnership }: JobContext): Promise<number> {
  const [year, ...monthAndDay] = clock.today().split('-')
  const oldest = [Number(year) - bookStaysYears, ...monthAndDay].join('-').replace('-02-29', '-02-28')
  return database.asJob({ partnership, job: 'sharing.forget-old-questions' }, (trx) =>
    store.deleteQuestionsBefore(trx, oldest),
  )
}
