/** For a delegate: questions that wait for a test, each beside its article, and what came in from other alliances. */
import { useState } from 'react'
import {
  Button,
  Card,
  CheckboxField,
  DialogButton,
  Form,
  FormActions,
  Link,
  Notice,
  roleName,
  Section,
  TextArea,
  useAnswer,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import type { QuestionShown } from '../known/contract.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { call } from './use-casework.ts'
import { afterAQuestion, useKnown } from './use-known.ts'

type Waiting = CaseworkReply<'GET /v1/known-questions'>
type Alignment = CaseworkReply<'GET /v1/alignments'>['alignments'][number]

/** Nothing at all where nothing waits. */
export function QuestionsToDecide() {
  const { say } = useKnown()
  const [done, setDone] = useState<{ title: string; text?: string }>()
  const work = useAnswer(call, 'GET /v1/known-questions')
  const aligning = useAnswer(call, 'GET /v1/alignments')
  if (work.state !== 'ready' || aligning.state !== 'ready') return null
  const { questions, secondLooks } = work.value
  return (
    <>
      {done && (
        <Notice kind="done" title={done.title}>
          {done.text}
        </Notice>
      )}
      {questions.length > 0 && (
        <Section title={say.toDecide} count={questions.length} lede={say.toDecideLede}>
          {questions.map((question) => (
            <Waits key={question.id} question={question} onDone={setDone} />
          ))}
        </Section>
      )}
      {aligning.value.alignments.length > 0 && (
        <Section title={say.alignments} count={aligning.value.alignments.length} lede={say.alignmentsLede}>
          {aligning.value.alignments.map((one) => (
            <AlignmentToDecide key={one.id} alignment={one} onDone={setDone} />
          ))}
        </Section>
      )}
      {secondLooks.length > 0 && (
        <Section title={say.looks} count={secondLooks.length} lede={say.looksLede}>
          {secondLooks.map((look) => (
            <Look key={look.id} look={look} />
          ))}
        </Section>
      )}
    </>
  )
}

type Told = (said: { title: string; text?: string }) => void

function Waits({ question, onDone }: { question: Waiting['questions'][number]; onDone: Told }) {
  const { say } = useKnown()
  return (
    <QuestionCard
      question={question}
      title={
        <>
          <Link to={`/zaken/${question.case}`}>{question.caseName}</Link>: {question.person} → {question.target.name}
        </>
      }
      actions={question.mayDecide && <DecideQuestion question={question} onDone={onDone} />}
    >
      {question.mayDecide ? (
        <div>
          <p>
            <strong>
              {say.test} ({question.target.ground.label})
            </strong>
          </p>
          <ul>
            {say.testQuestions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{say.ownQuestion}</p>
      )}
    </QuestionCard>
  )
}

/** The same two buttons for a case of the care and safety house and for the RIEC. */
export function DecideQuestion({
  question,
  onDone,
  route = 'POST /v1/known-questions/:question/decision',
}: {
  question: QuestionShown
  onDone: Told
  route?: 'POST /v1/known-questions/:question/decision' | 'POST /v1/crime-centre/known-questions/:question/decision'
}) {
  const { say } = useKnown()
  const decide = useSend(call, route, { refreshes: afterAQuestion })
  return (
    <>
      <Button
        kind="primary"
        busy={decide.busy}
        onPress={async () => {
          const done = await decide.send({ params: { question: question.id }, body: { outcome: 'approve' } })
          if (done) onDone({ title: say.approved, text: say.approvedText })
        }}
      >
        {say.approve}
      </Button>
      <DialogButton label={say.refuse}>
        {(close) => (
          <Form
            problem={decide.problem}
            onSend={async ({ text }) => {
              const body = { outcome: 'refuse' as const, reason: text('reason') }
              if (!(await decide.send({ params: { question: question.id }, body }))) return
              onDone({ title: say.refused })
              close()
            }}
          >
            <TextArea name="reason" label={say.refuseReason} hint={say.refuseHint} maximum={2000} />
            <FormActions>
              <Button kind="primary" type="submit" busy={decide.busy}>
                {say.refuse}
              </Button>
            </FormActions>
          </Form>
        )}
      </DialogButton>
    </>
  )
}

function AlignmentToDecide({ alignment, onDone }: { alignment: Alignment; onDone: Told }) {
  const { say, format, organ } = useKnown()
  const inWords = useWords()
  const decide = useSend(call, 'POST /v1/alignments/:alignment/decision', { refreshes: afterAQuestion })
  const [may, mayNot] = [true, false].map((cross) => alignment.actions.filter(({ mayCross }) => mayCross === cross))
  const send = async (outcome: 'align' | 'decline', items: readonly string[]) => {
    const done = await decide.send({ params: { alignment: alignment.id }, body: { outcome, items: [...items] } })
    if (done && outcome === 'align') onDone({ title: say.aligned, text: say.alignedText })
    else if (done) onDone({ title: say.declined })
  }
  return (
    <Card title={<Link to={`/zaken/${alignment.case}`}>{alignment.caseName}</Link>}>
      <p>
        {say.lookText(alignment.from, organ(alignment.asker), inWords(roleName(alignment.askerFunction)))}
        <br />
        <span className="hint">
          {alignment.ground.label} · {say.reference} {alignment.reference}
        </span>
      </p>
      <p>
        <strong>{say.alignAbout}</strong> {alignment.person}
      </p>
      <p>
        <strong>{say.alignWhy}</strong> {alignment.why}
      </p>
      <Form problem={decide.problem} onSend={({ list }) => send('align', list('items'))}>
        {may && may.length > 0 ? (
          <CheckboxField
            name="items"
            label={say.alignChoose}
            options={may.map((one) => ({
              value: one.id,
              label: one.what,
              hint: `${organ(one.owner)}, ${say.dueOn(format.shortDay(one.dueOn))}`,
            }))}
          />
        ) : (
          <p>{say.alignNone}</p>
        )}
        {mayNot && mayNot.length > 0 && (
          <p className="hint">
            {say.underSecrecy} {mayNot.map(({ what }) => what).join('; ')}
          </p>
        )}
        <FormActions>
          {may && may.length > 0 && (
            <Button kind="primary" type="submit" busy={decide.busy}>
              {say.align}
            </Button>
          )}
          <Button busy={decide.busy} onPress={() => void send('decline', [])}>
            {say.decline}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Look({ look }: { look: Waiting['secondLooks'][number] }) {
  const { say, format, organ } = useKnown()
  const inWords = useWords()
  const end = useSend(call, 'POST /v1/second-looks/:look/done', { refreshes: afterAQuestion })
  return (
    <Card
      tone="attention"
      title={<Link to={`/zaken/${look.case}`}>{look.caseName}</Link>}
      actions={
        <Button
          busy={end.busy}
          onPress={async () => {
            await end.send({ params: { look: look.id } })
          }}
        >
          {say.lookDone}
        </Button>
      }
    >
      <p>
        {say.lookText(look.from, organ(look.asker), inWords(roleName(look.askerFunction)))}
        <br />
        <span className="hint">
          {say.reference} {look.reference} · {format.moment(look.askedAt)}
        </span>
      </p>
    </Card>
  )
}
