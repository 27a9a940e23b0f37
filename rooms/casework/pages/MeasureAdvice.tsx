/** Advice on care and on children, word for word; and why it is not followed, where it is not. */
import { useState } from 'react'
import {
  ButtonRow,
  Card,
  CardList,
  DateField,
  DialogForm,
  EmptyState,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import { type AdviceKind, type AdviceVerdict, adviceKinds, adviceVerdicts } from '../measure/words.ts'
import { call, useCasework } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

type Advice = ShownMeasure['advices'][number]
const askers = ['college', 'gecertificeerde-instelling', 'veilig-thuis', 'ggd'] as const

export function AdviceSection({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  return (
    <Section
      title={say.advices}
      count={file.advices.length}
      lede={say.advicesLede}
      actions={file.may.prepare && <AskAdvice file={file} />}
    >
      {file.advices.length === 0 ? (
        <EmptyState title={say.noAdvice} text={say.noAdviceText} />
      ) : (
        <CardList>
          {file.advices.map((advice) => (
            <AdviceCard key={advice.id} file={file} advice={advice} />
          ))}
        </CardList>
      )}
    </Section>
  )
}

function AdviceCard({ file, advice }: { file: ShownMeasure; advice: Advice }) {
  const { say, format } = useMeasure()
  const { organ } = useCasework()
  return (
    <Card
      title={say.adviceKinds[advice.kind]}
      tags={
        advice.verdict && (
          <StatusTag tone={advice.verdict === 'objects' ? 'attention' : 'done'}>
            {say.verdicts[advice.verdict]}
          </StatusTag>
        )
      }
    >
      <p className="hint">
        {organ(advice.askedOf)},{' '}
        {advice.receivedOn ? format.day(advice.receivedOn) : say.waitingFor(format.day(advice.dueOn))}
      </p>
      {advice.text && <blockquote className="prose">{advice.text}</blockquote>}
      {advice.setAside && (
        <>
          <p>{say.setAsideBy(advice.setAside.by, format.day(advice.setAside.on))}</p>
          <p className="prose">{advice.setAside.reasons}</p>
        </>
      )}
      {file.may.prepare && (
        <ButtonRow>
          {!advice.receivedOn && <Receive file={file} advice={advice} />}
          {advice.verdict === 'objects' && !advice.setAside && <SetAside file={file} advice={advice} />}
        </ButtonRow>
      )}
    </Card>
  )
}

function AskAdvice({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  const [dueOn, setDueOn] = useState('')
  const ask = useSend(call, 'POST /v1/measures/:measure/advices', { refreshes: afterAFileChange })
  return (
    <DialogForm
      label={say.askAdvice}
      sending={ask}
      save={say.save}
      onSend={({ text }) => {
        const body = { kind: text('kind') as AdviceKind, askedOf: text('askedOf'), dueOn }
        return ask.send({ params: { measure: file.id }, body })
      }}
    >
      <RadioField
        name="kind"
        label={say.adviceKind}
        options={adviceKinds.map((value) => ({ value, label: say.adviceKinds[value] }))}
      />
      <SelectField
        name="askedOf"
        label={say.askedOf}
        options={askers.map((value) => ({ value, label: say.askers[value] }))}
      />
      <DateField name="dueOn" label={say.dueOn} value={dueOn} onChange={setDueOn} />
    </DialogForm>
  )
}

function Receive({ file, advice }: { file: ShownMeasure; advice: Advice }) {
  const { say } = useMeasure()
  const receive = useSend(call, 'POST /v1/measures/:measure/advices/:advice/reply', { refreshes: afterAFileChange })
  return (
    <DialogForm
      label={say.receive}
      title={`${say.receive}: ${say.adviceKinds[advice.kind]}`}
      wide
      sending={receive}
      save={say.save}
      onSend={({ text }) => {
        const body = { verdict: text('verdict') as AdviceVerdict, text: text('text') }
        return receive.send({ params: { measure: file.id, advice: advice.id }, body })
      }}
    >
      <RadioField
        name="verdict"
        label={say.verdict}
        options={adviceVerdicts.map((value) => ({ value, label: say.verdicts[value] }))}
      />
      <TextArea name="text" label={say.adviceText} hint={say.adviceTextHint} maximum={12_000} rows={10} />
    </DialogForm>
  )
}

function SetAside({ file, advice }: { file: ShownMeasure; advice: Advice }) {
  const { say } = useMeasure()
  const set = useSend(call, 'POST /v1/measures/:measure/advices/:advice/set-aside', { refreshes: afterAFileChange })
  return (
    <DialogForm
      kind="quiet"
      label={say.setAside}
      sending={set}
      save={say.save}
      onSend={({ text }) => {
        const body = { reasons: text('reasons') }
        return set.send({ params: { measure: file.id, advice: advice.id }, body })
      }}
    >
      <TextArea name="reasons" label={say.reasons} maximum={4000} />
    </DialogForm>
  )
}
