/** Proposing to keep data of a case longer: an open case with its criteria judged again, or one that was closed. */
import { type ReactNode, useState } from 'react'
import {
  Button,
  DateField,
  DialogButton,
  Form,
  FormActions,
  Link,
  Notice,
  RadioField,
  TextArea,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseFile, CaseworkReply } from '../contract.ts'
import { criterionCodes } from '../words.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

const fresh = { refreshes: [...afterAnyChange, 'GET /v1/renewals'] }

export function KeepOpenCase({ file }: { file: CaseFile }) {
  const { say, format } = useCasework()
  const propose = useSend(call, 'POST /v1/cases/:case/renewals', fresh)
  return (
    <DialogButton label={say.keepLonger} wide>
      <Proposed>
        {(onDone) => (
          <Form
            problem={propose.problem}
            fieldOf={fieldOfCriterion}
            onSend={async ({ text }) => {
              const criteria = criterionCodes.map((code) => ({ code, met: text(code) === 'yes' }))
              const body = { criteria, reasons: text('reasons'), until: text('until') }
              if (await propose.send({ params: { case: file.id }, body })) onDone()
            }}
          >
            <p>{say.keepOpenLede(format.day(file.destroyBy))}</p>
            {file.criteria.map(({ code, text }) => (
              <RadioField
                key={code}
                name={code}
                label={`${say.criterion(code)}: ${say.stillMet}`}
                hint={text}
                options={[
                  { value: 'yes', label: say.yes },
                  { value: 'no', label: say.no },
                ]}
              />
            ))}
            <TextArea name="reasons" label={say.keepReasons} hint={say.keepReasonsHint} maximum={4000} />
            <DateField name="until" label={say.keepUntil} hint={say.keepUntilHint} />
            <FormActions>
              <Button kind="primary" type="submit" busy={propose.busy}>
                {say.propose}
              </Button>
            </FormActions>
          </Form>
        )}
      </Proposed>
    </DialogButton>
  )
}

const fieldOfCriterion = (name: string) => {
  const [, index] = /^criteria\.(\d)/.exec(name) ?? []
  return index === undefined ? name : (criterionCodes[Number(index)] ?? name)
}

type Closure = CaseworkReply<'GET /v1/to-decide'>['closures'][number]
export function KeepClosedCase({ closure }: { closure: Closure }) {
  const { say, format } = useCasework()
  const propose = useSend(call, 'POST /v1/closures/:closure/renewals', fresh)
  return (
    <DialogButton label={say.keepLonger}>
      <Proposed>
        {(onDone) => (
          <Form
            problem={propose.problem}
            onSend={async ({ text }) => {
              const body = { reasons: text('reasons'), until: text('until') }
              if (await propose.send({ params: { closure: closure.id }, body })) onDone()
            }}
          >
            <p>{say.keepClosedLede(closure.name, format.day(closure.destroyBy))}</p>
            <TextArea name="reasons" label={say.keepRelapse} hint={say.keepRelapseHint} maximum={4000} />
            <DateField name="until" label={say.keepUntil} hint={say.keepUntilHint} />
            <FormActions>
              <Button kind="primary" type="submit" busy={propose.busy}>
                {say.propose}
              </Button>
            </FormActions>
          </Form>
        )}
      </Proposed>
    </DialogButton>
  )
}

/** The form, and after it what happens next. */
function Proposed({ children }: { children: (onDone: () => void) => ReactNode }) {
  const { say } = useCasework()
  const [done, setDone] = useState(false)
  if (!done) return children(() => setDone(true))
  return (
    <Notice kind="done" title={say.keepProposed}>
      <p>
        {say.keepProposedText} <Link to="/verlengingen">{say.keepLonger}</Link>
      </p>
    </Notice>
  )
}
