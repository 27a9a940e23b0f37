/** What the steering group is asked: obstacles without a case and without persons. */
import {
  Answer,
  Card,
  CardList,
  DialogForm,
  EmptyState,
  PageHeader,
  Section,
  StatusTag,
  TextArea,
  useAnswer,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { afterAPlanMoved, usePlan } from './use-plan.ts'

export default function SteeringPage() {
  const { say, format, organ } = usePlan()
  const asked = useAnswer(call, 'GET /v1/escalations')
  return (
    <>
      <PageHeader title={say.steering} lede={say.steeringLede} />
      <Answer of={asked}>
        {({ escalations }) => (
          <Section title={say.asked} count={escalations.length}>
            {escalations.length === 0 && <EmptyState title={say.noEscalations} text={say.noEscalationsText} />}
            <CardList>
              {escalations.map((one) => (
                <Card
                  key={one.id}
                  title={one.question}
                  {...(one.may && { tone: 'attention' as const })}
                  tags={<StatusTag>{say.obstacles[one.kind]}</StatusTag>}
                  actions={one.may && <AnswerIt id={one.id} question={one.question} />}
                >
                  <p className="hint">
                    {organ(one.organ)}, {format.shortDay(one.askedOn)}
                  </p>
                  <p>{one.answer && one.answeredBy ? `${organ(one.answeredBy)}: ${one.answer}` : say.waiting}</p>
                </Card>
              ))}
            </CardList>
          </Section>
        )}
      </Answer>
    </>
  )
}

function AnswerIt({ id, question }: { id: string; question: string }) {
  const { say } = usePlan()
  const answer = useSend(call, 'POST /v1/escalations/:escalation/answer', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      kind="primary"
      label={say.answer}
      title={question}
      sending={answer}
      save={say.answer}
      onSend={({ text }) => answer.send({ params: { escalation: id }, body: { answer: text('answer') } })}
    >
      <TextArea name="answer" label={say.yourAnswer} maximum={2000} rows={4} />
    </DialogForm>
  )
}
