/** What a conference writes down: a decision with its ground, an action with owner and power, a third party's extract. */
import { useState } from 'react'
import {
  Button,
  CheckboxField,
  DateField,
  DialogButton,
  Form,
  FormActions,
  Notice,
  SelectField,
  TextArea,
  TextField,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { type Outcome, outcomes } from '../words.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

export type Conference = CaseworkReply<'GET /v1/conferences/:conference'>
export type AgendaItem = Conference['agenda'][number]

type On = { readonly item: AgendaItem; readonly conference: Conference }

export function RecordDecision({ item, conference }: On) {
  const { say, codes } = useCasework()
  const record = useSend(call, 'POST /v1/conferences/:conference/decisions', { refreshes: afterAnyChange })
  return (
    <DialogButton kind="primary" label={say.recordDecision}>
      {(close) => (
        <Form
          problem={record.problem}
          onSend={async ({ text, list }) => {
            const outcome = text('outcome') as Outcome
            const body = { case: item.case.id, outcome, reasons: text('reasons'), quotes: [...list('quotes')] }
            if (await record.send({ params: { conference: conference.id }, body })) close()
          }}
        >
          <SelectField
            name="outcome"
            label={say.outcome}
            hint={conference.outcomeGround.label}
            options={outcomes.map((value) => ({ value, label: codes.outcomes[value] }))}
          />
          <TextArea name="reasons" label={say.reasons} hint={say.reasonsHint} maximum={4000} />
          <Quotes item={item} />
          <FormActions>
            <Button kind="primary" type="submit" busy={record.busy}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

export function AgreeAction({ item, conference }: On) {
  const { say } = useCasework()
  const [owner, setOwner] = useState('')
  const agree = useSend(call, 'POST /v1/conferences/:conference/actions', { refreshes: afterAnyChange })
  const owners = conference.organs.filter(({ organ }) => item.case.involved.includes(organ))
  const tasks = conference.organs.find(({ organ }) => organ === owner)?.tasks ?? []
  return (
    <DialogButton label={say.agreeAction}>
      {(close) => (
        <Form
          problem={agree.problem}
          onSend={async ({ text, list }) => {
            const agreed = { owner, what: text('what'), task: text('task'), dueOn: text('dueOn') }
            const body = { case: item.case.id, ...agreed, quotes: [...list('quotes')] }
            if (await agree.send({ params: { conference: conference.id }, body })) close()
          }}
        >
          <TextArea name="what" label={say.actionWhat} maximum={2000} rows={3} />
          <SelectField
            name="owner"
            label={say.actionOwner}
            value={owner}
            onChange={setOwner}
            options={owners.map(({ organ, name }) => ({ value: organ, label: name }))}
          />
          <SelectField
            name="task"
            label={say.actionTask}
            hint={say.actionTaskHint}
            options={tasks.map(({ code, name, ground }) => ({ value: code, label: `${name} (${ground.label})` }))}
          />
          <DateField name="dueOn" label={say.actionDue} />
          <Quotes item={item} />
          <FormActions>
            <Button kind="primary" type="submit" busy={agree.busy}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

export function InviteGuest({ item, conference }: On) {
  const { say } = useCasework()
  const invite = useSend(call, 'POST /v1/conferences/:conference/guests', { refreshes: afterAnyChange })
  return (
    <DialogButton label={say.invite} wide>
      {(close) => (
        <Form
          problem={invite.problem}
          onSend={async ({ text, maybe, list }) => {
            const signed = maybe('statementSignedOn')
            const body = {
              case: item.case.id,
              organisation: text('organisation'),
              reason: text('reason'),
              extract: text('extract'),
              quotes: [...list('quotes')],
              ...(signed ? { statementSignedOn: signed } : {}),
            }
            if (await invite.send({ params: { conference: conference.id }, body })) close()
          }}
        >
          <Notice>{say.inviteLede}</Notice>
          <TextField name="organisation" label={say.guestOrganisation} />
          <TextArea name="reason" label={say.guestReason} maximum={2000} rows={3} />
          <DateField name="statementSignedOn" label={say.guestSigned} />
          <TextArea name="extract" label={say.guestExtract} maximum={4000} />
          <Quotes item={item} />
          <FormActions>
            <Button kind="primary" type="submit" busy={invite.busy}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

/** What is quoted carries its conditions along. */
function Quotes({ item }: Pick<On, 'item'>) {
  const { say, organ, category } = useCasework()
  if (item.contributions.length === 0) return null
  return (
    <CheckboxField
      name="quotes"
      label={say.quotes}
      hint={say.quotesHint}
      optional
      options={item.contributions.map((one) => ({
        value: one.id,
        label: `${organ(one.organ)}, ${category(one.category)}`,
        hint: beginningOf(one.content),
      }))}
    />
  )
}
const beginningOf = (content: string): string => (content.length > 90 ? `${content.slice(0, 90)}…` : content)
