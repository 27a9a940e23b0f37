/** What would be done differently, without the case and without persons: on its own, and when a case is closed. */
import { useState } from 'react'
import {
  DialogForm,
  type FormAnswers,
  SelectField,
  TextArea,
  TickField,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type LessonKind, lessonKinds } from '../words.ts'
import { optionsOf, usePlan } from './use-plan.ts'

type Answers = Pick<FormAnswers, 'text' | 'ticked'>
const lessonIn = ({ text, ticked }: Answers) => ({
  kind: text('kind') as LessonKind,
  worked: text('worked'),
  differently: text('differently'),
  // Not ticked is refused, at its place in the form.
  withoutPersons: ticked('withoutPersons') as true,
})

export function LeaveLesson({ id }: { id: string }) {
  const { say } = usePlan()
  const leave = useSend(call, 'POST /v1/cases/:case/lessons', { refreshes: ['GET /v1/lessons'] })
  return (
    <DialogForm
      label={say.lesson}
      sending={leave}
      save={say.save}
      onSend={(answers) => leave.send({ params: { case: id }, body: lessonIn(answers) })}
    >
      <p>{say.lessonText}</p>
      <AboutLesson />
      <TextArea name="differently" label={say.lessonDifferently} maximum={2000} rows={3} />
      <TickField name="withoutPersons" label={say.withoutPersons} />
    </DialogForm>
  )
}

function AboutLesson() {
  const { say } = usePlan()
  return (
    <>
      <SelectField name="kind" label={say.lessonKind} options={optionsOf(lessonKinds, say.lessonKinds)} />
      <TextArea name="worked" label={say.lessonWorked} maximum={2000} rows={3} />
    </>
  )
}

/**
 * For the form that closes a case, after which nothing is left to write about: the question, and what belongs to a lesson as soon as
 * there is one.
 */
export function useLessonAtClosing() {
  const [said, setSaid] = useState('')
  return {
    fields: <LessonAtClosing said={said} onSay={setSaid} />,
    lesson: (answers: Answers) => (said.trim() === '' ? {} : { lesson: lessonIn(answers) }),
  }
}

function LessonAtClosing({ said, onSay }: { said: string; onSay: (typed: string) => void }) {
  const { say } = usePlan()
  return (
    <>
      <TextArea
        name="differently"
        label={say.lessonDifferently}
        hint={say.lessonAtClosing}
        maximum={2000}
        rows={3}
        optional
        value={said}
        onChange={onSay}
      />
      {said.trim() !== '' && (
        <>
          <AboutLesson />
          <TickField name="withoutPersons" label={say.withoutPersons} />
        </>
      )}
    </>
  )
}
