/** A button that opens one short form; the dialog closes when what was filled in has been taken. */
import type { ReactNode } from 'react'
import type { CallProblem } from '../caller.ts'
import { Button, type ButtonKind } from './Button.tsx'
import { Form, FormActions, type FormAnswers } from './form.tsx'
import { DialogButton } from './overlays.tsx'

export function DialogForm({
  label,
  title,
  kind,
  wide,
  sending,
  save,
  saveKind = 'primary',
  fieldOf,
  onSend,
  children,
}: {
  label: string
  title?: string
  kind?: ButtonKind
  wide?: boolean
  /** What `useSend` gave: its problem shows above the fields, its waiting on the button. */
  sending: { readonly problem: CallProblem | undefined; readonly busy: boolean }
  /** What the last button says. */
  save: string
  saveKind?: ButtonKind
  fieldOf?: (name: string) => string
  /** Answers with nothing when it was refused; the dialog then stays, with what was typed. */
  onSend: (answers: FormAnswers) => Promise<unknown>
  children: ReactNode
}) {
  return (
    <DialogButton label={label} {...(title && { title })} {...(kind && { kind })} {...(wide && { wide })}>
      {(close) => (
        <Form
          problem={sending.problem}
          {...(fieldOf && { fieldOf })}
          onSend={async (answers) => {
            if (await onSend(answers)) close()
          }}
        >
          {children}
          <FormActions>
            <Button kind={saveKind} type="submit" busy={sending.busy}>
              {save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
