/** Writes a lesson down, and lets another organ read whether a person can be recognised in it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { knowledgeProblems } from '../problems.ts'
import type { lessonsContract } from './contract.ts'
import * as store from './store.ts'
import type { LessonKind } from './words.ts'

export type Lesson = { readonly kind: LessonKind; readonly worked: string; readonly differently: string }

/** With the year and no day. Not noted: beside a case in the log it would tell of that case. */
export async function writeLesson(act: Act, { kind, worked, differently }: Lesson): Promise<void> {
  const { organ, partnership } = act.capacity
  const year = Number(act.clock.today().slice(0, 4))
  await store.addLesson(act.trx, partnership, { id: act.newId(), organ, kind, worked, differently, year })
}

export async function listLessons(act: Act): Promise<RouteReply<(typeof lessonsContract)['GET /v1/lessons']>> {
  const rows = await store.lessons(act.trx)
  act.note(...rows.map(({ id }) => id))
  return {
    lessons: rows.map(({ organ, shared, ...lesson }) => ({
      ...lesson,
      waits: !shared,
      own: organ === act.capacity.organ,
    })),
  }
}

/** Errors: `lesson-not-visible`, also once it was read; `another-organ-reads`. */
export async function readLesson(
  act: Act,
  { params, body }: RouteInput<(typeof lessonsContract)['POST /v1/lessons/:lesson/reading']>,
): Promise<{ id: Id }> {
  act.note(params.lesson)
  const row = await store.lessonById(act.trx, params.lesson)
  if (!row || row.shared) throw knowledgeProblems.because('lesson-not-visible')
  const { id, organ, shared } = row
  const question = {
    action: 'knowledge/judge-lesson',
    resource: { type: 'knowledge::Lesson', id, attributes: { organ, shared } },
  }
  await decideOr(act, question, knowledgeProblems.because('another-organ-reads'))
  if (body.recognisable) await store.deleteLesson(act.trx, id)
  else await store.shareLesson(act.trx, id)
  return { id }
}
