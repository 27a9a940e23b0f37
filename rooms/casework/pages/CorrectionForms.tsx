/** Reporting an error, putting it right, letting it stand, confirming. */
import { Button, DialogForm, Notice, TextArea, useSend } from '../../../kit/workbench/index.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

const fresh = { refreshes: afterAnyChange }

export function ReportError({ id }: { id: string }) {
  const { release } = useCasework()
  const report = useSend(call, 'POST /v1/contributions/:contribution/errors', fresh)
  return (
    <DialogForm
      kind="quiet"
      label={release.reportError}
      sending={report}
      save={release.send}
      onSend={({ text }) => report.send({ params: { contribution: id }, body: { what: text('what') } })}
    >
      <p>{release.reportErrorText}</p>
      <TextArea name="what" label={release.whatIsWrong} maximum={2000} rows={3} />
    </DialogForm>
  )
}

export function Correct({ id, content = '' }: { id: string; content?: string }) {
  const { release } = useCasework()
  const correct = useSend(call, 'POST /v1/contributions/:contribution/correction', fresh)
  return (
    <DialogForm
      kind="quiet"
      label={release.correct}
      wide
      sending={correct}
      save={release.correct}
      onSend={({ text }) => {
        const body = { content: text('content'), reason: text('reason') }
        return correct.send({ params: { contribution: id }, body })
      }}
    >
      <Notice kind="attention">{release.correctText}</Notice>
      <TextArea name="content" label={release.newWords} maximum={8000} rows={6} value={content} />
      <TextArea name="reason" label={release.whyCorrected} hint={release.whyCorrectedHint} maximum={2000} rows={2} />
    </DialogForm>
  )
}

export function DestroyAccepted({ id }: { id: string }) {
  const { release } = useCasework()
  const destroy = useSend(call, 'POST /v1/corrections/:correction/destruction', fresh)
  return (
    <DialogForm
      kind="quiet"
      label={release.destroyAccepted}
      sending={destroy}
      save={release.destroyAccepted}
      onSend={() => destroy.send({ params: { correction: id } })}
    >
      <Notice kind="attention">{release.destroyAcceptedText}</Notice>
    </DialogForm>
  )
}

export function LetItStand({ id }: { id: string }) {
  const { release } = useCasework()
  const stand = useSend(call, 'POST /v1/corrections/:correction/answer', fresh)
  return (
    <DialogForm
      kind="quiet"
      label={release.letStand}
      sending={stand}
      save={release.send}
      onSend={({ text }) => stand.send({ params: { correction: id }, body: { reason: text('reason') } })}
    >
      <TextArea name="reason" label={release.letStandWhy} maximum={2000} rows={3} />
    </DialogForm>
  )
}

export function Confirm({ id, about }: { id: string; about: string }) {
  const { release } = useCasework()
  const confirm = useSend(call, 'POST /v1/correction-tasks/:task/confirmation', fresh)
  return (
    <Button
      busy={confirm.busy}
      label={`${release.confirm}: ${about}`}
      onPress={() => void confirm.send({ params: { task: id } })}
    >
      {release.confirm}
    </Button>
  )
}
