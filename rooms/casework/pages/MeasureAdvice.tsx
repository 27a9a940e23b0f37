/** Advice on care and on children, word for word; and why it is not followed, where it is not. */
import { useState } from 'react'
import {
  Button,
  ButtonRow,
  Card,
  CardList,
  CheckboxField,
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
import { afterAFileChange, nameOf, useMeasure } from './use-measure.ts'

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
          <StatusTag tone={advice.verdict === 'no-objection' ? 'done' : 'attention'}>
            {say.verdicts[advice.verdict]}
          </StatusTag>
        )
      }
    >
      <p className="hint">
        {organ(advice.askedOf)},{' '}
        {advice.receivedOn ? format.day(advice.receivedOn) : say.waitingFor(format.day(advice.dueOn))}
      </p>
      {advice.asked && (
        <p className="prose">
          {say.askedQuestion}: {advice.asked.question}{' '}
          {advice.asked.about.length > 0 &&
            say.askedAbout(format.list(advice.asked.about.map((id) => nameOf(file, id))))}{' '}
          <StatusTag>{say.askedStandings[advice.asked.standing]}</StatusTag>
        </p>
      )}
      {advice.asked?.correctedOn && (
        <p className="hint">
          {advice.asked.confirmedOn
            ? say.askedConfirmed(format.day(advice.asked.confirmedOn))
            : say.askedCorrected(format.day(advice.asked.correctedOn))}
        </p>
      )}
      {advice.text && <blockquote className="prose">{advice.text}</blockquote>}
      {advice.receivedOn && <p className="hint">{advice.byItself ? say.byItself : say.fromPaper}</p>}
      {advice.setAside && (
        <>
          <p>{say.setAsideBy(advice.setAside.by, format.day(advice.setAside.on))}</p>
          <p className="prose">{advice.setAside.reasons}</p>
        </>
      )}
      {file.may.prepare && (
        <ButtonRow>
          {!advice.receivedOn && advice.asked?.standing !== 'open' && <Receive file={file} advice={advice} />}
          {advice.asked?.standing === 'open' && <TakeBack file={file} advice={advice} />}
          {advice.verdict && advice.verdict !== 'no-objection' && !advice.setAside && (
            <SetAside file={file} advice={advice} />
          )}
        </ButtonRow>
      )}
    </Card>
  )
}

function AskAdvice({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  const [dueOn, setDueOn] = useState('')
  const [how, setHow] = useState('page')
  const ask = useSend(call, 'POST /v1/measures/:measure/advices', { refreshes: afterAFileChange })
  return (
    <DialogForm
      label={say.askAdvice}
      sending={ask}
      save={say.save}
      wide
      onSend={({ text, list }) => {
        const put = how === 'page' ? { question: text('question'), about: [...list('about')] } : {}
        const body = { kind: text('kind') as AdviceKind, askedOf: text('askedOf'), dueOn, ...put }
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
      <RadioField
        name="how"
        label={say.howAsked}
        value={how}
        onChange={setHow}
        options={[
          { value: 'page', label: say.onPage },
          { value: 'paper', label: say.onPaper },
        ]}
      />
      {how === 'page' && (
        <>
          <TextArea name="question" label={say.question} hint={say.questionHint} maximum={4000} rows={5} />
          {file.members.length > 0 && (
            <CheckboxField
              name="about"
              label={say.questionAbout}
              hint={say.questionAboutHint}
              options={file.members.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
          )}
        </>
      )}
    </DialogForm>
  )
}

function TakeBack({ file, advice }: { file: ShownMeasure; advice: Advice }) {
  const { say } = useMeasure()
  const back = useSend(call, 'POST /v1/measures/:measure/advices/:advice/taking-back', { refreshes: afterAFileChange })
  return (
    <Button
      kind="quiet"
      busy={back.busy}
      onPress={() => void back.send({ params: { measure: file.id, advice: advice.id } })}
    >
      {say.takeBack}
    </Button>
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
