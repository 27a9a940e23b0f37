/** The register of breaches with its clocks; for everybody the place to report one. */
import { useState } from 'react'
import {
  Answer,
  Button,
  CheckboxField,
  DateField,
  FieldSet,
  Form,
  FormActions,
  Link,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  Table,
  TextArea,
  TextField,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownBreachLine } from '../breach/contract.ts'
import { type BreachNature, breachNatures } from '../breach/words.ts'
import { breaches as en } from '../messages/breaches.en.ts'
import { breaches as nl } from '../messages/breaches.nl.ts'
import { call } from './call.ts'

export default function BreachesPage() {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  const reads = appointment.roles.some((role) => role === 'contact-point-clerk' || role === 'privacy-officer')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      {reads && <Register />}
      <Report />
    </>
  )
}

function Register() {
  const say = useMessages(nl, en)
  const breaches = useAnswer(call, 'GET /v1/breaches')
  return (
    <Answer of={breaches}>
      {({ items }) => (
        <Table
          caption={say.title}
          captionHidden
          rows={items}
          rowKey={({ id }) => id}
          empty={{ title: say.none, text: say.noneText }}
          columns={[
            { label: say.breach, cell: ({ id, reference }) => <Link to={`/datalekken/${id}`}>{reference}</Link> },
            {
              label: say.state,
              cell: ({ state }) => (
                <StatusTag tone={state === 'open' ? 'active' : 'done'}>{say.states[state]}</StatusTag>
              ),
            },
            { label: say.clock, cell: (row) => <Clock breach={row} /> },
          ]}
        />
      )}
    </Answer>
  )
}

export function Clock({ breach: { hoursLeft } }: { breach: Pick<ShownBreachLine, 'hoursLeft'> }) {
  const say = useMessages(nl, en)
  if (hoursLeft === null) return <span className="hint">{say.answered}</span>
  return <StatusTag tone={hoursLeft < 0 ? 'stop' : 'attention'}>{say.hours(hoursLeft)}</StatusTag>
}

function Report() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const report = useSend(call, 'POST /v1/breaches', { refreshes: ['GET /v1/breaches'] })
  const [done, setDone] = useState<{ reference: string; dueAt: string }>()
  return (
    <Section title={say.report} lede={say.reportLede}>
      {done && (
        <Notice kind="done" title={say.sent(done.reference)}>
          {say.sentText(format.moment(done.dueAt))}
        </Notice>
      )}
      {!done && (
        <Form
          label={say.report}
          problem={report.problem}
          onSend={async ({ text, list }) =>
            setDone(
              await report.send({
                body: {
                  discoveredOn: text('discoveredOn'),
                  discoveredTime: text('discoveredTime'),
                  natures: list('natures') as BreachNature[],
                  what: text('what'),
                },
              }),
            )
          }
        >
          <FieldSet title={say.whenTitle}>
            <DateField name="discoveredOn" label={say.day} />
            <TextField name="discoveredTime" label={say.time} hint={say.timeHint} short />
          </FieldSet>
          <CheckboxField
            name="natures"
            label={say.natures}
            options={breachNatures.map((value) => ({ value, label: say.natureWords[value] }))}
          />
          <TextArea name="what" label={say.what} hint={say.whatHint} maximum={4000} />
          <FormActions>
            <Button kind="primary" type="submit" busy={report.busy}>
              {say.send}
            </Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}
