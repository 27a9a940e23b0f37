/** Reports an action done. */
import { Button, DialogButton, Form, FormActions, TextArea, useSend } from '../../../kit/workbench/index.ts'
import type { ActionShown } from '../contract.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

export function FinishAction({ action }: { action: ActionShown }) {
  const { say } = useCasework()
  const finish = useSend(call, 'POST /v1/actions/:action/done', { refreshes: afterAnyChange })
  return (
    <DialogButton kind="quiet" label={say.actionDone} title={action.what}>
      {(close) => (
        <Form
          problem={finish.problem}
          onSend={async ({ text }) => {
            const done = await finish.send({ params: { action: action.id }, body: { result: text('result') } })
            if (done) close()
          }}
        >
          <TextArea name="result" label={say.actionResult} maximum={2000} />
          <FormActions>
            <Button kind="primary" type="submit" busy={finish.busy}>
              {say.actionDone}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
