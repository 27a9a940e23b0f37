/** What the reporter was asked, and the form to ask or to answer. */
import {
  Answer,
  DialogForm,
  Section,
  TextArea,
  useAnswer,
  useMessages,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { screening as en } from '../../messages/screening.en.ts'
import { screening as nl } from '../../messages/screening.nl.ts'
import { afterAnyChange, call, useCasework } from '../../pages/use-casework.ts'
import type { InquiryShown } from '../../story/contract.ts'

const afterAnInquiry = ['GET /v1/cases/:case/inquiries', ...afterAnyChange] as const

/** Nothing at all where nobody asked and whoever looks may not ask. */
export function Inquiries({ id }: { id: string }) {
  const say = useMessages(nl, en)
  const inquiries = useAnswer(call, 'GET /v1/cases/:case/inquiries', { params: { case: id } })
  return (
    <Answer of={inquiries}>
      {({ inquiries: asked, may }) =>
        asked.length === 0 && !may.ask ? null : (
          <Section
            title={say.title}
            count={asked.length}
            actions={may.ask && asked.every(({ answer }) => answer !== null) && <AskReporter id={id} />}
          >
            {asked.length === 0 && <p className="hint">{say.none}</p>}
            <InquiryList asked={asked} />
          </Section>
        )
      }
    </Answer>
  )
}

export function InquiryList({ asked }: { asked: readonly InquiryShown[] }) {
  const { organ, format } = useCasework()
  const say = useMessages(nl, en)
  return (
    <ul className="inquiries">
      {asked.map((one) => (
        <li key={one.id}>
          <p>
            <strong>{organ(one.organ)}</strong> <span className="hint">{format.shortDay(one.askedOn)}</span>
            <br />
            {one.question}
          </p>
          {one.answer !== null ? (
            <p>
              <strong>{say.answered(one.answeredOn ? format.shortDay(one.answeredOn) : '')}</strong> {one.answer}
            </p>
          ) : (
            <p className="hint">{say.waits}</p>
          )}
          {one.mayAnswer && <AnswerInquiry inquiry={one} />}
        </li>
      ))}
    </ul>
  )
}

export function AskReporter({ id }: { id: string }) {
  const say = useMessages(nl, en)
  const ask = useSend(call, 'POST /v1/cases/:case/inquiries', { refreshes: afterAnInquiry })
  return (
    <DialogForm
      label={say.ask}
      sending={ask}
      save={say.send}
      onSend={({ text }) => ask.send({ params: { case: id }, body: { question: text('question') } })}
    >
      <TextArea name="question" label={say.question} hint={say.questionHint} maximum={2000} rows={3} />
    </DialogForm>
  )
}

function AnswerInquiry({ inquiry }: { inquiry: InquiryShown }) {
  const say = useMessages(nl, en)
  const send = useSend(call, 'POST /v1/inquiries/:inquiry/answer', { refreshes: afterAnInquiry })
  return (
    <DialogForm
      kind="primary"
      label={say.answer}
      sending={send}
      save={say.send}
      onSend={({ text }) => send.send({ params: { inquiry: inquiry.id }, body: { answer: text('answer') } })}
    >
      <p>{inquiry.question}</p>
      <TextArea name="answer" label={say.yourAnswer} hint={say.answerHint} maximum={4000} rows={4} />
    </DialogForm>
  )
}
