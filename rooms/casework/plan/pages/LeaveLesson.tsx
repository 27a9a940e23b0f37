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

const useLesson = () => useSend(call, 'POST /v1/cases/:case/lessons', { refreshes: ['GET /v1/lessons'] })
const lessonIn = (id: string, { text, ticked }: Pick<FormAnswers, 'text' | 'ticked'>) => ({
  params: { case: id },
  body: {
    kind: text('kind') as LessonKind,
    worked: text('worked'),
    differently: text('differently'),
    // Not ticked is refused, at its place in the form.
    withoutPersons: ticked('withoutPersons') as true,
  },
})

export function LeaveLesson({ id }: { id: string }) {
  const { say } = usePlan()
  const leave = useLesson()
  return (
    <DialogForm
      label={say.lesson}
      sending={leave}
      save={say.save}
      onSend={(answers) => leave.send(lessonIn(id, answers))}
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
 * there is one. It is left before the case closes, and once, also when closing has to be tried again.
 */
export function useLessonAtClosing(id: string) {
  const leave = useLesson()
  const [said, setSaid] = useState('')
  const [left, setLeft] = useState('')
  return {
    problem: leave.problem,
    busy: leave.busy,
    fields: <LessonAtClosing said={said} onSay={setSaid} />,
    /** Answers whether nothing stands in the way of closing. */
    leave: async (answers: Pick<FormAnswers, 'text' | 'ticked'>): Promise<boolean> => {
      if (said.trim() === '' || said === left) return true
      if (!(await leave.send(lessonIn(id, answers)))) return false
      setLeft(said)
      return true
    },
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
