/** The RIEC asks under a reference of its own; after a hit it may ask to align agreements. */
import { useState } from 'react'
import {
  Answer,
  Button,
  DateField,
  DialogButton,
  EmptyState,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  TextField,
  useAnswer,
  useMe,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import type { QuestionShown } from '../known/contract.ts'
import { isUnderWay } from './KnownElsewherePage.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { DecideQuestion } from './QuestionsToDecide.tsx'
import { call } from './use-casework.ts'
import { afterAQuestion, useKnown, useLookAgain } from './use-known.ts'

type Shown = CaseworkReply<'GET /v1/crime-centre/known-questions'>
type Alignment = CaseworkReply<'GET /v1/crime-centre/alignments'>['alignments'][number]

export default function CrimeCentrePage() {
  const { say } = useKnown()
  const [done, setDone] = useState<{ title: string; text?: string }>()
  const shown = useAnswer(call, 'GET /v1/crime-centre/known-questions')
  const aligning = useAnswer(call, 'GET /v1/crime-centre/alignments')
  useLookAgain(shown, isUnderWay)
  useLookAgain(aligning, ({ alignments }) => alignments.some(({ standing }) => standing === 'asked'))
  const alignments = aligning.state === 'ready' ? aligning.value.alignments : []
  return (
    <>
      <PageHeader title={say.riecTitle} lede={say.riecLede} />
      {done && (
        <Notice kind="done" title={done.title}>
          {done.text}
        </Notice>
      )}
      <Answer of={shown}>
        {(value) => (
          <>
            <Section title={say.questions} count={value.questions.length}>
              {value.questions.length === 0 && <EmptyState title={say.none} text={say.noneText} />}
              {value.questions.map((question) => (
                <Asked
                  key={question.id}
                  question={question}
                  alignment={alignments.find((one) => one.question === question.id)}
                  onDone={setDone}
                />
              ))}
            </Section>
            {value.may.ask && <Ask shown={value} />}
          </>
        )}
      </Answer>
    </>
  )
}

function Asked({
  question,
  alignment,
  onDone,
}: {
  question: QuestionShown
  alignment: Alignment | undefined
  onDone: (said: { title: string; text?: string }) => void
}) {
  const { say, format, organ } = useKnown()
  const { appointment } = useMe()
  const mayAlign = question.answer?.known && question.asker === appointment.organ && !alignment
  return (
    <QuestionCard
      accountOf="crimeCentreQuestion"
      question={question}
      actions={
        <>
          {question.mayDecide && (
            <DecideQuestion
              question={question}
              onDone={onDone}
              route="POST /v1/crime-centre/known-questions/:question/decision"
            />
          )}
          {mayAlign && <AskToAlign question={question} onDone={onDone} />}
        </>
      }
    >
      {question.standing === 'drafted' && question.own && <p>{say.ownQuestion}</p>}
      {alignment && (
        <div>
          <p>
            <strong>{say.alignAsk}</strong> <StatusTag>{say.alignStandings[alignment.standing]}</StatusTag>
            <br />
            {alignment.why}
          </p>
          {alignment.agreements.length > 0 && (
            <>
              <p>
                <strong>{say.agreements}</strong>
              </p>
              <ul>
                {alignment.agreements.map((one) => (
                  <li key={`${one.owner} ${one.what}`}>
                    {organ(one.owner)}: {one.what} ({say.dueOn(format.shortDay(one.dueOn))})
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </QuestionCard>
  )
}

function AskToAlign({
  question,
  onDone,
}: {
  question: QuestionShown
  onDone: (said: { title: string; text?: string }) => void
}) {
  const { say } = useKnown()
  const ask = useSend(call, 'POST /v1/crime-centre/known-questions/:question/alignment', { refreshes: afterAQuestion })
  return (
    <DialogButton label={say.alignAsk}>
      {(close) => (
        <Form
          problem={ask.problem}
          onSend={async ({ text }) => {
            if (!(await ask.send({ params: { question: question.id }, body: { why: text('why') } }))) return
            onDone({ title: say.alignSent, text: say.alignSentText })
            close()
          }}
        >
          <Notice>{say.alignAskLede}</Notice>
          <TextArea name="why" label={say.alignWhy} hint={say.alignWhyHint} maximum={2000} />
          <FormActions>
            <Button kind="primary" type="submit" busy={ask.busy}>
              {say.alignAsk}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

function Ask({ shown }: { shown: Shown }) {
  const { say, organ } = useKnown()
  const [sent, setSent] = useState(0)
  const ask = useSend(call, 'POST /v1/crime-centre/known-questions', { refreshes: afterAQuestion })
  if (shown.targets.length === 0) return <EmptyState title={say.nowhere} text={say.nowhereText} />
  return (
    <Section title={say.ask} lede={say.askLede}>
      {sent > 0 && (
        <Notice kind="done" title={say.drafted}>
          {say.draftedText}
        </Notice>
      )}
      <Form
        key={sent}
        problem={ask.problem}
        onSend={async ({ text }) => {
          const [birthDate, address] = [text('birthDate'), text('address')]
          const body = {
            reference: text('reference'),
            name: text('name'),
            ...(birthDate ? { birthDate } : {}),
            ...(address ? { address } : {}),
            target: text('target'),
            necessity: text('necessity'),
            decider: text('decider'),
          }
          if (await ask.send({ body })) setSent(sent + 1)
        }}
      >
        <TextField name="reference" label={say.reference} hint={say.referenceHint} short />
        <TextField name="name" label={say.name} />
        <DateField name="birthDate" label={say.birthDate} />
        <TextField name="address" label={say.address} hint={say.addressHint} />
        <RadioField
          name="target"
          label={say.where}
          options={shown.targets.map(({ code, name, kind, ground }) => ({
            value: code,
            label: name,
            hint: `${say.kinds[kind]} · ${ground.label}`,
          }))}
        />
        <TextArea name="necessity" label={say.necessity} hint={say.necessityHint} maximum={2000} />
        <SelectField
          name="decider"
          label={say.decider}
          options={shown.deciders.map((value) => ({ value, label: organ(value) }))}
        />
        {shown.rule && (
          <Notice>
            {say.ruleText(shown.rule.perDay, shown.rule.answerDays)} ({shown.rule.ground.label})
          </Notice>
        )}
        <FormActions>
          <Button kind="primary" type="submit" busy={ask.busy}>
            {say.send}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
