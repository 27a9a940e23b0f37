/** The rights desk: requests with their clocks, and the place where a new one is registered. */
import {
  Answer,
  Button,
  DateField,
  Form,
  FormActions,
  Link,
  PageHeader,
  RadioField,
  Section,
  StatusTag,
  Table,
  TextArea,
  TextField,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownRequestLine } from '../rights/contract.ts'
import { channels, type RequestState, requestKinds } from '../rights/words.ts'
import { call } from './call.ts'

export const toneOfRequest = {
  received: 'attention',
  established: 'attention',
  consulting: 'active',
  'to-decide': 'attention',
  decided: 'attention',
  answered: 'done',
  'not-established': 'neutral',
} as const satisfies { [S in RequestState]: string }

export default function RightsRequestsPage() {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  const requests = useAnswer(call, 'GET /v1/rights-requests')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={requests}>{({ items, today }) => <Requests items={items} today={today} />}</Answer>
      {appointment.roles.includes('contact-point-clerk') && <Register />}
    </>
  )
}

function Requests({ items, today }: { items: readonly ShownRequestLine[]; today: string }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const running = ({ state }: ShownRequestLine) => state !== 'answered' && state !== 'not-established'
  return (
    <Table
      caption={say.title}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      empty={{ title: say.none, text: say.noneText }}
      columns={[
        {
          label: say.request,
          cell: ({ id, reference, kind }) => (
            <>
              <Link to={`/verzoeken/${id}`}>{reference}</Link> {say.kinds[kind]}
            </>
          ),
        },
        {
          label: say.state,
          cell: (row) => (
            <>
              <StatusTag tone={toneOfRequest[row.state]}>{say.states[row.state]}</StatusTag>{' '}
              {row.late && <StatusTag tone="attention">{say.lateTag}</StatusTag>}
            </>
          ),
        },
        {
          label: say.due,
          cell: (row) => (
            <>
              {format.shortDay(row.dueOn)} {row.extended && <span className="hint">{say.extendedTag}</span>}{' '}
              {running(row) && row.dueOn < today && <StatusTag tone="stop">{say.overdue}</StatusTag>}
            </>
          ),
        },
        {
          label: say.next,
          wideOnly: true,
          cell: (row) => (running(row) ? format.shortDay(row.nextOn) : ''),
        },
      ]}
    />
  )
}

function Register() {
  const say = useMessages(nl, en)
  const jump = usePageJump()
  const register = useSend(call, 'POST /v1/rights-requests', { refreshes: ['GET /v1/rights-requests'] })
  return (
    <Section title={say.register}>
      <Form
        label={say.register}
        problem={register.problem}
        onSend={async ({ text }) => {
          const made = await register.send({
            body: {
              kind: text('kind') as (typeof requestKinds)[number],
              channel: text('channel') as (typeof channels)[number],
              receivedOn: text('receivedOn'),
              name: text('name'),
              birthDate: text('birthDate'),
              address: text('address'),
              asks: text('asks'),
            },
          })
          if (made) jump(`/verzoeken/${made.id}`)
        }}
      >
        <RadioField
          name="kind"
          label={say.kind}
          options={requestKinds.map((value) => ({ value, label: say.kinds[value], hint: say.kindHints[value] }))}
        />
        <RadioField
          name="channel"
          label={say.channel}
          options={channels.map((value) => ({ value, label: say.channels[value] }))}
        />
        <DateField name="receivedOn" label={say.receivedOn} hint={say.receivedHint} />
        <TextField name="name" label={say.name} />
        <DateField name="birthDate" label={say.birthDate} />
        <TextField name="address" label={say.address} hint={say.addressHint} />
        <TextArea name="asks" label={say.asks} hint={say.asksHint} maximum={4000} />
        <FormActions>
          <Button kind="primary" type="submit" busy={register.busy}>
            {say.registerNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
