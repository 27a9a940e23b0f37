/** Protocols on their way into force, and the place where a municipality hands in its own. */
import { useState } from 'react'
import {
  Answer,
  Button,
  ButtonRow,
  Form,
  FormActions,
  Link,
  Notice,
  PageHeader,
  regimeName,
  Section,
  StatusTag,
  Table,
  TextArea,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
  usePageJump,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import { protocols as en } from '../messages/protocols.en.ts'
import { protocols as nl } from '../messages/protocols.nl.ts'
import type { ProtocolState } from '../protocol/words.ts'
import { call } from './call.ts'
import { Differences } from './Differences.tsx'

export const toneOf = { proposed: 'attention', adopted: 'active', withdrawn: 'neutral' } as const satisfies {
  [S in ProtocolState]: string
}

export default function ProtocolsPage() {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  const { appointment } = useMe()
  const protocols = useAnswer(call, 'GET /v1/protocols')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={protocols}>
        {({ items }) => (
          <Table
            caption={say.title}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.none, text: say.noneText, action: <Link to="/regels">{say.rules}</Link> }}
            columns={[
              {
                label: say.protocol,
                cell: ({ id, regime, version }) => (
                  <Link to={`/protocollen/${id}`}>
                    {words(regimeName(regime))}, {say.version(version)}
                  </Link>
                ),
              },
              {
                label: say.state,
                cell: ({ state, example }) => (
                  <>
                    <StatusTag tone={toneOf[state]}>{say.stand[state]}</StatusTag>{' '}
                    {example && <StatusTag tone="attention">{say.example}</StatusTag>}
                  </>
                ),
              },
              { label: say.proposedOn, cell: ({ proposedOn }) => format.shortDay(proposedOn) },
            ]}
          />
        )}
      </Answer>
      {appointment.roles.includes('legal-adviser') && <Propose />}
    </>
  )
}

/** First what would change, then the button that proposes exactly that text. */
function Propose() {
  const say = useMessages(nl, en)
  const jump = usePageJump()
  const [file, setFile] = useState('')
  const check = useSend(call, 'POST /v1/protocols/_check')
  const propose = useSend(call, 'POST /v1/protocols', { refreshes: ['GET /v1/protocols'] })
  const [seen, setSeen] = useState<Awaited<ReturnType<typeof check.send>>>()
  return (
    <Section title={say.propose} lede={say.proposeLede}>
      <Form
        problem={propose.problem ?? check.problem}
        fieldOf={inTheFile}
        onSend={async ({ text }) => {
          setFile(text('text'))
          setSeen(await check.send({ body: { text: text('text') } }))
        }}
      >
        <TextArea name="text" label={say.file} maximum={100_000} rows={14} />
        <FormActions>
          <Button type="submit" busy={check.busy}>
            {say.check}
          </Button>
        </FormActions>
      </Form>
      {seen && (
        <>
          {seen.example && <Notice kind="attention">{say.exampleText}</Notice>}
          <Differences differences={seen.differences} />
          {seen.differences.length > 0 && (
            <ButtonRow>
              <Button
                kind="primary"
                busy={propose.busy}
                onPress={async () => {
                  const made = await propose.send({ body: { text: file } })
                  if (made) jump(`/protocollen/${made.id}`)
                }}
              >
                {say.proposeNow}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
    </Section>
  )
}

/** Every fault lies somewhere in the one field there is. */
const inTheFile = (name: string) => (name.startsWith('text') ? 'text' : name)
