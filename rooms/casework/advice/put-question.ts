/** The question goes to the page of the organ that is asked: in the words of the file, about whom it names, and nothing more. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { caseworkContract } from '../contract.ts'
import { type MemberIdentity, memberOf } from '../measure/add-member.ts'
import { openFromFile, sealInFile } from '../measure/seal-file.ts'
import { openForWriting } from '../measure/see-measure.ts'
import * as files from '../measure/store.ts'
import type { HouseholdRole } from '../measure/words.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** As it stands sealed in `question_sealed`: a copy for one reader, which leaves that page with the decision. */
export type QuestionPut = {
  readonly question: string
  readonly about: readonly (MemberIdentity & { readonly role: HouseholdRole; readonly minor: boolean })[]
}

/** Errors: `casework/own-organ-is-not-asked`, `measure-not-visible` for somebody of another file. */
export async function putQuestion(
  act: Act,
  file: files.MeasureRow,
  advice: Pick<files.AdviceRow, 'id' | 'kind' | 'asked_of' | 'asked_on' | 'asked_at' | 'due_on'>,
  { question, about }: { readonly question: string; readonly about: readonly Id[] },
): Promise<void> {
  if (advice.asked_of === file.organ) throw caseworkProblems.because('own-organ-is-not-asked')
  const members = []
  for (const member of new Set(about)) members.push(await memberOf(act, file, member))
  const identities = await openFromFile(act, 'casework.measure_members', 'identity_sealed', members)
  const put: QuestionPut = {
    question,
    about: members.map(({ id, role, minor }) => ({
      ...(JSON.parse(identities.get(id) ?? '{"name":""}') as MemberIdentity),
      role,
      minor,
    })),
  }
  const id = act.newId()
  act.note(id)
  const place = { measure: file.id, table: 'casework.advice_questions', column: 'question_sealed', row: id } as const
  await store.addQuestion(act.trx, act.capacity.partnership, {
    id,
    measure: file.id,
    regime: file.regime,
    organ: file.organ,
    advice: advice.id,
    put_to: advice.asked_of,
    kind: advice.kind,
    asked_on: advice.asked_on,
    asked_at: advice.asked_at,
    due_on: advice.due_on,
    about: members.map((member) => member.id),
    question_sealed: await sealInFile(act, place, JSON.stringify(put)),
  })
}

/** Errors: `casework/measure-not-visible`, `measure-is-decided`, `already-decided` when it was answered or taken back before. */
export async function takeBack(
  act: Act,
  { params }: RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/advices/:advice/taking-back']>,
): Promise<{ id: Id }> {
  const file = await openForWriting(act, params.measure)
  act.note(params.advice)
  const advice = await files.adviceById(act.trx, params.advice)
  if (advice?.measure !== file.id) throw caseworkProblems.because('measure-not-visible')
  if (advice.received_on || !(await store.takeQuestionBack(act.trx, advice.id)))
    throw caseworkProblems.because('already-decided')
  return { id: advice.id }
}
