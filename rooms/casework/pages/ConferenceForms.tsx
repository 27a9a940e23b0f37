/** What a conference writes down: a decision with its ground, an action with owner and power, a third party's extract. */
import { type ReactNode, useState } from 'react'
import {
  Button,
  CheckboxField,
  DateField,
  DialogButton,
  FieldSet,
  Form,
  FormActions,
  Notice,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { meeting as meetingEn } from '../messages/meeting.en.ts'
import { meeting as meetingNl } from '../messages/meeting.nl.ts'
import { type Footing, footings } from '../record/words.ts'
import { type Outcome, outcomes } from '../words.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

export type Conference = CaseworkReply<'GET /v1/conferences/:conference'>
export type AgendaItem = Conference['agenda'][number]

/** The case it is about, and the conference at which. */
type On = {
  readonly item: Pick<AgendaItem, 'case' | 'contributions'>
  readonly conference: Pick<Conference, 'id' | 'organs' | 'outcomeGround'>
  readonly suggestedReview?: string
  /** Whose votes count: at an open table those that take part; absent: every organ involved. */
  readonly voters?: readonly string[]
}
type Filled = { readonly on: On; readonly onDone: () => void }

export const RecordDecision = (on: On) => (
  <Opened label="recordDecision" primary>
    {(close) => <DecisionForm on={on} onDone={close} />}
  </Opened>
)
export const AgreeAction = (on: On) => (
  <Opened label="agreeAction">{(close) => <ActionForm on={on} onDone={close} />}</Opened>
)
export const InviteGuest = (on: On) => <Opened label="invite">{(close) => <GuestForm on={on} onDone={close} />}</Opened>
function Opened({
  label,
  primary,
  children,
}: {
  label: 'recordDecision' | 'agreeAction' | 'invite'
  primary?: boolean
  children: (close: () => void) => ReactNode
}) {
  const { say } = useCasework()
  return (
    <DialogButton kind={primary ? 'primary' : 'secondary'} label={say[label]} wide>
      {children}
    </DialogButton>
  )
}

export function DecisionForm({ on: { item, conference, suggestedReview, voters }, onDone }: Filled) {
  const { say, codes, organ } = useCasework()
  const words = useMessages(meetingNl, meetingEn)
  const record = useSend(call, 'POST /v1/conferences/:conference/decisions', { refreshes: afterAnyChange })
  const organs = voters ?? item.case.involved
  return (
    <Form
      problem={record.problem}
      onSend={async ({ text, maybe, list }) => {
        const of = (vote: string) => organs.filter((one) => text(`vote-${one}`) === vote)
        const votes = { for: of('for'), against: of('against'), abstaining: of('abstaining') }
        const [alternatives, objections, reviewOn] = [maybe('alternatives'), maybe('objections'), maybe('reviewOn')]
        const body = {
          case: item.case.id,
          outcome: text('outcome') as Outcome,
          reasons: text('reasons'),
          votes,
          quotes: [...list('quotes')],
          ...(alternatives ? { alternatives } : {}),
          ...(objections ? { objections } : {}),
          ...(reviewOn ? { reviewOn } : {}),
        }
        if (await record.send({ params: { conference: conference.id }, body })) onDone()
      }}
    >
      <SelectField
        name="outcome"
        label={say.outcome}
        hint={conference.outcomeGround.label}
        options={outcomes.map((value) => ({ value, label: codes.outcomes[value] }))}
      />
      <TextArea name="reasons" label={say.reasons} hint={say.reasonsHint} maximum={4000} rows={4} />
      <TextArea
        name="alternatives"
        label={words.alternatives}
        hint={words.alternativesHint}
        maximum={4000}
        rows={2}
        optional
      />
      <FieldSet title={words.votesLegend} hint={words.votesHint}>
        {organs.map((one) => (
          <SelectField
            key={one}
            name={`vote-${one}`}
            label={organ(one)}
            optional
            placeholder={words.votes.none}
            options={(['for', 'against', 'abstaining'] as const).map((value) => ({ value, label: words.votes[value] }))}
          />
        ))}
      </FieldSet>
      <TextArea
        name="objections"
        label={words.objections}
        hint={words.objectionsHint}
        maximum={4000}
        rows={2}
        optional
      />
      <DateField name="reviewOn" label={words.reviewOn} optional {...(suggestedReview && { value: suggestedReview })} />
      <Quotes item={item} />
      <FormActions>
        <Button kind="primary" type="submit" busy={record.busy}>
          {say.save}
        </Button>
      </FormActions>
    </Form>
  )
}

export function ActionForm({ on: { item, conference }, onDone }: Filled) {
  const { say } = useCasework()
  const words = useMessages(meetingNl, meetingEn)
  const [owner, setOwner] = useState('')
  const agree = useSend(call, 'POST /v1/conferences/:conference/actions', { refreshes: afterAnyChange })
  const owners = conference.organs.filter(({ organ }) => item.case.involved.includes(organ))
  const tasks = conference.organs.find(({ organ }) => organ === owner)?.tasks ?? []
  return (
    <Form
      problem={agree.problem}
      onSend={async ({ text, maybe, list }) => {
        const footing = maybe('footing') as Footing | undefined
        const agreed = { owner, what: text('what'), task: text('task'), dueOn: text('dueOn') }
        const body = { case: item.case.id, ...agreed, quotes: [...list('quotes')], ...(footing ? { footing } : {}) }
        if (await agree.send({ params: { conference: conference.id }, body })) onDone()
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
      <RadioField
        name="footing"
        label={words.footing}
        optional
        options={footings.map((value) => ({ value, label: words.footings[value] }))}
      />
      <DateField name="dueOn" label={say.actionDue} />
      <Quotes item={item} />
      <FormActions>
        <Button kind="primary" type="submit" busy={agree.busy}>
          {say.save}
        </Button>
      </FormActions>
    </Form>
  )
}

export function GuestForm({ on: { item, conference }, onDone }: Filled) {
  const { say } = useCasework()
  const invite = useSend(call, 'POST /v1/conferences/:conference/guests', { refreshes: afterAnyChange })
  return (
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
        if (await invite.send({ params: { conference: conference.id }, body })) onDone()
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
  )
}

/** What is quoted carries its conditions along. */
export function Quotes({ item }: { item: Pick<AgendaItem, 'contributions'> }) {
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
