/** One file as its own organ sees it: everything that stands in it, and what the rules ask about. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, type Question } from '../../../foundation/policy/decide.ts'
import { questionsOf } from '../advice/store.ts'
import { caseworkProblems } from '../problems.ts'
import { strikes } from '../strike/store.ts'
import * as vulnerability from '../vulnerability/store.ts'
import { checkMayBeSigned } from '../vulnerability/vulnerability.ts'
import type { FileState } from './file.ts'
import * as store from './store.ts'

export type OneMeasure = { readonly params: { readonly measure: Id } }

export const aboutFile = (
  action: string,
  type: 'Measure' | 'VulnerabilityCheck',
  row: { readonly id: Id; readonly regime: string; readonly organ: string },
  context: NonNullable<Question['context']> = {},
): Question => ({
  action: `casework/${action}`,
  resource: { type: `casework::${type}`, id: row.id, attributes: { regime: row.regime, organ: row.organ } },
  context,
})
export const aboutMeasure = (action: string, row: store.MeasureRow, context: NonNullable<Question['context']> = {}) =>
  aboutFile(action, 'Measure', row, context)

/** Errors: `casework/measure-not-visible`, for hidden and unknown alike. */
export async function seeMeasure(act: Act, id: Id): Promise<store.MeasureRow> {
  act.note(id)
  const row = await store.measureById(act.trx, id)
  if (!row) throw caseworkProblems.because('measure-not-visible')
  return row
}

/** As `seeMeasure`, after waiting for any other act in this file: only who may see it waits. */
export async function seeMeasureAlone(act: Act, id: Id): Promise<store.MeasureRow> {
  await seeMeasure(act, id)
  await store.holdMeasure(act.trx, id)
  return seeMeasure(act, id)
}

/**
 * For everything that is written into a file: others wait until this act is over.
 * Errors: `casework/measure-not-visible`, `measure-is-decided`, `not-yours-to-do`.
 */
export async function openForWriting(act: Act, id: Id): Promise<store.MeasureRow> {
  const row = await seeMeasureAlone(act, id)
  const open = await takesAnswers(act, id)
  await decideOr(
    act,
    aboutMeasure('prepare-measure', row, { open }),
    caseworkProblems.because(open ? 'not-yours-to-do' : 'measure-is-decided'),
  )
  return row
}

/** Until the decision, and after an urgent one until nothing is missing. */
export async function takesAnswers(act: Act, id: Id): Promise<boolean> {
  const urgent = await store.urgentCourse(act.trx, id)
  return !(await store.decisionOf(act.trx, id)) || (urgent !== undefined && urgent.finished_at === null)
}

export type WholeFile = Awaited<ReturnType<typeof wholeFile>>
/** All rows of one file. */
export async function wholeFile(act: Act, row: store.MeasureRow) {
  const { trx } = act
  const members = await store.members(trx, row.id)
  const ofHousehold = ({ member }: { readonly member: Id | null }) =>
    member === null || members.some(({ id }) => id === member)
  return {
    row,
    members,
    answers: (await store.answers(trx, row.id)).filter(ofHousehold),
    checks: (await vulnerability.checks(trx, row.id)).filter(ofHousehold),
    signatures: await vulnerability.signatures(trx, row.id),
    overrides: (await vulnerability.overrides(trx, row.id)).filter(ofHousehold),
    strikes: await strikes(trx, row.id),
    advices: await store.advices(trx, row.id),
    asked: await questionsOf(trx, row.id),
    setAsides: await store.setAsides(trx, row.id),
    urgent: await store.urgentCourse(trx, row.id),
    decision: await store.decisionOf(trx, row.id),
    remedies: await store.remedies(trx, row.id),
  }
}

export function stateOf(file: WholeFile): FileState {
  const signed = file.checks.filter(
    (check) =>
      checkMayBeSigned(vulnerability.checkIn(check)) && file.signatures.some(({ check_id }) => check_id === check.id),
  )
  return {
    power: file.row.power,
    ground: file.row.ground,
    members: file.members,
    answers: file.answers.map(({ protection_from, ...answer }) => ({
      ...answer,
      protection: protection_from !== null,
    })),
    checked: [...signed, ...file.overrides].map(({ member }) => member),
    advices: file.advices.map(({ id, kind, verdict }) => ({
      kind,
      verdict,
      setAside: file.setAsides.some(({ advice }) => advice === id),
    })),
    urgent: file.urgent !== undefined,
  }
}
