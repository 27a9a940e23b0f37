/** Reporting an error, putting it right, letting it stand, confirming. */
import { Button, DialogButton, Form, FormActions, Notice, TextArea, useSend } from '../../../kit/workbench/index.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

const fresh = { refreshes: afterAnyChange }

export function ReportError({ id }: { id: string }) {
  const { release } = useCasework()
  const report = useSend(call, 'POST /v1/contributions/:contribution/errors', fresh)
  return (
    <DialogButton kind="quiet" label={release.reportError}>
      {(close) => (
        <Form
          problem={report.problem}
          onSend={async ({ text }) => {
            if (await report.send({ params: { contribution: id }, body: { what: text('what') } })) close()
          }}
        >
          <p>{release.reportErrorText}</p>
          <TextArea name="what" label={release.whatIsWrong} maximum={2000} rows={3} />
          <FormActions>
            <Button kind="primary" type="submit" busy={report.busy}>
              {release.send}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

export function Correct({ id, content = '' }: { id: string; content?: string }) {
  const { release } = useCasework()
  const correct = useSend(call, 'POST /v1/contributions/:contribution/correction', fresh)
  return (
    <DialogButton kind="quiet" label={release.correct} wide>
      {(close) => (
        <Form
          problem={correct.problem}
          onSend={async ({ text }) => {
            const body = { content: text('content'), reason: text('reason') }
            if (await correct.send({ params: { contribution: id }, body })) close()
          }}
        >
          <Notice kind="attention">{release.correctText}</Notice>
          <TextArea name="content" label={release.newWords} maximum={8000} rows={6} value={content} />
          <TextArea
            name="reason"
            label={release.whyCorrected}
            hint={release.whyCorrectedHint}
            maximum={2000}
            rows={2}
          />
          <FormActions>
            <Button kind="primary" type="submit" busy={correct.busy}>
              {release.correct}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

export function DestroyAccepted({ id }: { id: string }) {
  const { release } = useCasework()
  const destroy = useSend(call, 'POST /v1/corrections/:correction/destruction', fresh)
  return (
    <DialogButton kind="quiet" label={release.destroyAccepted}>
      {(close) => (
        <Form
          problem={destroy.problem}
          onSend={async () => {
            if (await destroy.send({ params: { correction: id } })) close()
          }}
        >
          <Notice kind="attention">{release.destroyAcceptedText}</Notice>
          <FormActions>
            <Button kind="primary" type="submit" busy={destroy.busy}>
              {release.destroyAccepted}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

export function LetItStand({ id }: { id: string }) {
  const { release } = useCasework()
  const stand = useSend(call, 'POST /v1/corrections/:correction/answer', fresh)
  return (
    <DialogButton kind="quiet" label={release.letStand}>
      {(close) => (
        <Form
          problem={stand.problem}
          onSend={async ({ text }) => {
            if (await stand.send({ params: { correction: id }, body: { reason: text('reason') } })) close()
          }}
        >
          <TextArea name="reason" label={release.letStandWhy} maximum={2000} rows={3} />
          <FormActions>
            <Button kind="primary" type="submit" busy={stand.busy}>
              {release.send}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
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
