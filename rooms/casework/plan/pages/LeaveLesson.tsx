/** What would be done differently, without the case and without persons. */
import { DialogForm, SelectField, TextArea, TickField, useSend } from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type LessonKind, lessonKinds } from '../words.ts'
import { optionsOf, usePlan } from './use-plan.ts'

export function LeaveLesson({ id }: { id: string }) {
  const { say } = usePlan()
  const leave = useSend(call, 'POST /v1/cases/:case/lessons', { refreshes: ['GET /v1/lessons'] })
  return (
    <DialogForm
      label={say.lesson}
      sending={leave}
      save={say.save}
      onSend={({ text, ticked }) =>
        leave.send({
          params: { case: id },
          body: {
            kind: text('kind') as LessonKind,
            worked: text('worked'),
            differently: text('differently'),
            // Not ticked is refused, at its place in the form.
            withoutPersons: ticked('withoutPersons') as true,
          },
        })
      }
    >
      <p>{say.lessonText}</p>
      <SelectField name="kind" label={say.lessonKind} options={optionsOf(lessonKinds, say.lessonKinds)} />
      <TextArea name="worked" label={say.lessonWorked} maximum={2000} rows={3} />
      <TextArea name="differently" label={say.lessonDifferently} maximum={2000} rows={3} />
      <TickField name="withoutPersons" label={say.withoutPersons} />
    </DialogForm>
  )
}
