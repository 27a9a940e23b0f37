/** One protocol: what changes, what the committee said, who adopted it, and what the reader may do. */
import { useState } from 'react'
import {
  Answer,
  Button,
  ButtonRow,
  DateField,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioField,
  regimeName,
  Section,
  StatusTag,
  TextArea,
  TextField,
  useAnswer,
  useFormats,
  useMessages,
  usePathValues,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import { protocols as en } from '../messages/protocols.en.ts'
import { protocols as nl } from '../messages/protocols.nl.ts'
import type { ShownProtocol } from '../protocol/contract.ts'
import { adviceOutcomes } from '../protocol/words.ts'
import { call } from './call.ts'
import { Differences } from './Differences.tsx'
import { toneOf } from './ProtocolsPage.tsx'

const fresh = { refreshes: ['GET /v1/protocols/:protocol', 'GET /v1/protocols', 'GET /v1/rules-of-sharing'] } as const

export default function ProtocolPage() {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  const { protocol: id } = usePathValues('protocol')
  const answer = useAnswer(call, 'GET /v1/protocols/:protocol', { params: { protocol: id } })
  return (
    <Answer of={answer}>
      {(protocol) => (
        <>
          <PageHeader
            title={`${words(regimeName(protocol.regime))}, ${say.version(protocol.version)}`}
            crumbs={[{ label: say.title, to: '/protocollen' }]}
          />
          <p>
            <StatusTag tone={toneOf[protocol.state]}>{say.stand[protocol.state]}</StatusTag> {say.proposedBy}{' '}
            {protocol.proposedBy}, {format.day(protocol.proposedOn)}
          </p>
          {protocol.example && (
            <Notice kind="attention" title={say.example}>
              {say.exampleText}
            </Notice>
          )}
          {protocol.state === 'proposed' && (
            <Section title={say.differences} count={protocol.differences.length}>
              <Differences differences={protocol.differences} />
            </Section>
          )}
          <Committee protocol={protocol} />
          <Adoptions protocol={protocol} />
          {protocol.may.withdraw && <Withdraw id={protocol.id} />}
          <details>
            <summary>{say.written}</summary>
            <pre className="file-text">{protocol.written}</pre>
          </details>
        </>
      )}
    </Answer>
  )
}

function Committee({ protocol }: { protocol: ShownProtocol }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  return (
    <Section title={say.committee}>
      {protocol.advice.length === 0 && <p>{say.noAdvice}</p>}
      {protocol.advice.map(({ id, outcome, reference, summary, minorityNote, givenOn }) => (
        <div key={id} className="prose">
          <h3>
            {say.outcomes[outcome]} <span className="hint">{`${reference}, ${format.day(givenOn)}`}</span>
          </h3>
          <p>{summary}</p>
          {minorityNote && (
            <Notice title={say.minorityNoted}>
              <p>{minorityNote}</p>
            </Notice>
          )}
        </div>
      ))}
      {protocol.deviations.map(({ id, organ, reason, recordedOn }) => (
        <Notice key={id} kind="attention" title={`${say.deviated} ${organ}, ${format.day(recordedOn)}`}>
          <p>{reason}</p>
        </Notice>
      ))}
      {protocol.may.recordAdvice &&
        (protocol.advice.length === 0 ? (
          <AdviceForm id={protocol.id} />
        ) : (
          <details>
            <summary>{say.anotherAdvice}</summary>
            <AdviceForm id={protocol.id} />
          </details>
        ))}
      {protocol.may.deviate && <DeviationForm id={protocol.id} />}
    </Section>
  )
}

function AdviceForm({ id }: { id: string }) {
  const say = useMessages(nl, en)
  const record = useSend(call, 'POST /v1/protocols/:protocol/advice', fresh)
  return (
    <>
      <Form
        label={say.recordAdvice}
        problem={record.problem}
        onSend={async ({ text, maybe }) => {
          const minorityNote = maybe('minorityNote')
          const body = {
            outcome: text('outcome') as (typeof adviceOutcomes)[number],
            reference: text('reference'),
            summary: text('summary'),
            givenOn: text('givenOn'),
            ...(minorityNote ? { minorityNote } : {}),
          }
          await record.send({ params: { protocol: id }, body })
        }}
      >
        <RadioField
          name="outcome"
          label={say.outcome}
          options={adviceOutcomes.map((value) => ({ value, label: say.outcomes[value] }))}
        />
        <TextField name="reference" label={say.reference} hint={say.referenceHint} short />
        <DateField name="givenOn" label={say.givenOn} />
        <TextArea name="summary" label={say.summary} maximum={4000} />
        <TextArea name="minorityNote" label={say.minorityNote} maximum={4000} />
        <FormActions>
          <Button type="submit" busy={record.busy}>
            {say.recordAdvice}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

function DeviationForm({ id }: { id: string }) {
  const say = useMessages(nl, en)
  const deviate = useSend(call, 'POST /v1/protocols/:protocol/deviations', fresh)
  return (
    <Form
      label={say.deviate}
      problem={deviate.problem}
      onSend={({ text }) => void deviate.send({ params: { protocol: id }, body: { reason: text('reason') } })}
    >
      <TextArea name="reason" label={say.deviation} hint={say.deviationLede} maximum={4000} />
      <FormActions>
        <Button type="submit" busy={deviate.busy}>
          {say.deviate}
        </Button>
      </FormActions>
    </Form>
  )
}

function Adoptions({ protocol }: { protocol: ShownProtocol }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const adopt = useSend(call, 'POST /v1/protocols/:protocol/adoptions', fresh)
  const [done, setDone] = useState<{ inForceFrom: string | null }>()
  return (
    <Section title={say.adoptions}>
      {protocol.adoptions.length === 0 && <p>{say.noAdoptions}</p>}
      <ul>
        {protocol.adoptions.map(({ id, organ, adoptedOn }) => (
          <li key={id}>
            {organ}, {format.day(adoptedOn)}
          </li>
        ))}
      </ul>
      {protocol.state === 'proposed' && <p>{say.deciders(format.list(protocol.deciders))}</p>}
      {done && (
        <Notice kind="done">{done.inForceFrom ? say.inForce(format.day(done.inForceFrom)) : say.adopted}</Notice>
      )}
      {protocol.may.adopt && (
        <Form
          label={say.adopt}
          problem={adopt.problem}
          onSend={async () => setDone(await adopt.send({ params: { protocol: protocol.id } }))}
        >
          <p>{say.adoptLede}</p>
          <FormActions>
            <Button type="submit" busy={adopt.busy}>
              {say.adopt}
            </Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}

function Withdraw({ id }: { id: string }) {
  const say = useMessages(nl, en)
  const withdraw = useSend(call, 'POST /v1/protocols/:protocol/withdrawal', fresh)
  return (
    <ButtonRow>
      <Button busy={withdraw.busy} onPress={() => void withdraw.send({ params: { protocol: id } })}>
        {say.withdraw}
      </Button>
    </ButtonRow>
  )
}
