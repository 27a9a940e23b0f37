/** What organs have signed with each other. */
import {
  Answer,
  Button,
  CheckboxField,
  DateField,
  Form,
  FormActions,
  PageHeader,
  regimeName,
  Section,
  SelectField,
  StatusTag,
  Table,
  TextField,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import { covenants as en } from '../messages/covenants.en.ts'
import { covenants as nl } from '../messages/covenants.nl.ts'
import { call } from './call.ts'

const tones = { coming: 'neutral', running: 'active', ending: 'attention', ended: 'neutral' } as const
const regimes = ['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'] as const

export default function CovenantsPage() {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  const { appointment } = useMe()
  const covenants = useAnswer(call, 'GET /v1/covenants')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={covenants}>
        {({ items, organs }) => (
          <>
            <Table
              caption={say.title}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.none, text: say.noneText }}
              columns={[
                { label: say.name, cell: ({ name, regime }) => `${name}, ${words(regimeName(regime))}` },
                { label: say.parties, cell: ({ parties }) => format.list(parties.map(({ name }) => name)) },
                {
                  label: say.term,
                  cell: ({ from, until }) => say.fromUntil(format.shortDay(from), format.shortDay(until)),
                },
                {
                  label: say.state,
                  cell: ({ state }) => <StatusTag tone={tones[state]}>{say.states[state]}</StatusTag>,
                },
                {
                  label: say.document,
                  cell: ({ place, documentSha256 }) => (
                    <>
                      {place}
                      <br />
                      <code className="hint">{documentSha256.slice(0, 16)}…</code>
                    </>
                  ),
                },
              ]}
            />
            {appointment.roles.includes('legal-adviser') && <Record organs={organs} />}
          </>
        )}
      </Answer>
    </>
  )
}

function Record({ organs }: { organs: readonly { readonly code: string; readonly name: string }[] }) {
  const say = useMessages(nl, en)
  const words = useWords()
  const record = useSend(call, 'POST /v1/covenants', { refreshes: ['GET /v1/covenants'] })
  return (
    <Section title={say.record}>
      <Form
        problem={record.problem}
        onSend={async ({ text, list }) => {
          await record.send({
            body: {
              name: text('name'),
              regime: regimes.find((code) => code === text('regime')) ?? 'WGS-ZVH',
              parties: [...list('parties')],
              from: text('from'),
              until: text('until'),
              place: text('place'),
              documentSha256: text('documentSha256').toLowerCase(),
            },
          })
        }}
      >
        <TextField name="name" label={say.name} />
        <SelectField
          name="regime"
          label={say.regime}
          options={regimes.map((code) => ({ value: code, label: words(regimeName(code)) }))}
        />
        <CheckboxField
          name="parties"
          label={say.parties}
          options={organs.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <DateField name="from" label={say.from} />
        <DateField name="until" label={say.until} />
        <TextField name="place" label={say.place} />
        <TextField name="documentSha256" label={say.fingerprint} hint={say.fingerprintHint} />
        <FormActions>
          <Button type="submit" kind="primary" busy={record.busy}>
            {say.recordNow}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
