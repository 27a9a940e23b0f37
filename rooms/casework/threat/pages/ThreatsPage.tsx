/** Threats against workers: one's own reports; for whoever answers for their safety, those of the organ. */
import { useState } from 'react'
import {
  Answer,
  Card,
  CardList,
  CheckboxField,
  DateField,
  DialogForm,
  EmptyState,
  PageHeader,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { threat as en } from '../../messages/threat.en.ts'
import { threat as nl } from '../../messages/threat.nl.ts'
import { call } from '../../pages/use-casework.ts'
import type { ShownThreat } from '../contract.ts'
import { type ThreatKind, type ThreatStep, threatKinds, threatSteps } from '../words.ts'

const refreshes = ['GET /v1/threats']

export default function ThreatsPage() {
  const say = useMessages(nl, en)
  const threats = useAnswer(call, 'GET /v1/threats')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} actions={<Report />} />
      <Answer of={threats}>
        {({ items, mayAnswer }) =>
          items.length === 0 ? (
            <EmptyState title={say.none} text={say.noneText} />
          ) : (
            <Section title={say.reports} count={items.length}>
              <CardList>
                {items.map((one) => (
                  <Threat key={one.id} threat={one} mayAnswer={mayAnswer} />
                ))}
              </CardList>
            </Section>
          )
        }
      </Answer>
    </>
  )
}

function Threat({ threat, mayAnswer }: { threat: ShownThreat; mayAnswer: boolean }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  return (
    <Card
      title={`${say.kinds[threat.kind]}, ${format.day(threat.onDay)}`}
      tags={
        <StatusTag tone={threat.answeredOn ? 'done' : 'attention'}>
          {threat.answeredOn ? say.answered(format.shortDay(threat.answeredOn)) : say.waiting}
        </StatusTag>
      }
    >
      <p className="hint">{threat.own ? say.own : say.by(threat.by)}</p>
      <p className="prose">{threat.words}</p>
      {threat.steps.length > 0 && <p>{format.list(threat.steps.map((step) => say.steps[step]))}</p>}
      <p className="hint">{say.until(format.day(threat.destroyBy))}</p>
      {mayAnswer && !threat.answeredOn && <Answering threat={threat.id} />}
    </Card>
  )
}

function Report() {
  const say = useMessages(nl, en)
  const [onDay, setOnDay] = useState('')
  const report = useSend(call, 'POST /v1/threats', { refreshes })
  return (
    <DialogForm
      kind="primary"
      label={say.report}
      wide
      sending={report}
      save={say.send}
      onSend={({ text }) => report.send({ body: { kind: text('kind') as ThreatKind, onDay, words: text('words') } })}
    >
      <p>{say.reportLede}</p>
      <SelectField
        name="kind"
        label={say.kind}
        options={threatKinds.map((value) => ({ value, label: say.kinds[value] }))}
      />
      <DateField name="onDay" label={say.onDay} value={onDay} onChange={setOnDay} />
      <TextArea name="words" label={say.words} hint={say.wordsHint} maximum={2000} rows={5} />
    </DialogForm>
  )
}

function Answering({ threat }: { threat: string }) {
  const say = useMessages(nl, en)
  const answer = useSend(call, 'POST /v1/threats/:threat/answer', { refreshes })
  return (
    <DialogForm
      label={say.answer}
      sending={answer}
      save={say.save}
      onSend={({ list }) => answer.send({ params: { threat }, body: { steps: [...list('steps')] as ThreatStep[] } })}
    >
      <CheckboxField
        name="steps"
        label={say.stepsLabel}
        options={threatSteps.map((value) => ({ value, label: say.steps[value] }))}
      />
    </DialogForm>
  )
}
