/** What the reporter was asked, and the form to ask or to answer. */
import { DialogForm, Section, TextArea, useMessages, useSend } from '../../../../kit/workbench/index.ts'
import { screening as en } from '../../messages/screening.en.ts'
import { screening as nl } from '../../messages/screening.nl.ts'
import { afterAnyChange, call, useCasework } from '../../pages/use-casework.ts'
import type { CaseFile, InquiryShown } from '../../story/contract.ts'

/** Nothing at all where nobody asked and whoever looks may not ask. */
export function Inquiries({ file }: { file: CaseFile }) {
  const say = useMessages(nl, en)
  const { inquiries, may } = file
  if (inquiries.length === 0 && !may.askReporter) return null
  return (
    <Section
      title={say.title}
      count={inquiries.length}
      actions={may.askReporter && inquiries.every(({ answer }) => answer !== null) && <AskReporter id={file.id} />}
    >
      {inquiries.length === 0 && <p className="hint">{say.none}</p>}
      <InquiryList asked={inquiries} />
    </Section>
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
  const ask = useSend(call, 'POST /v1/cases/:case/inquiries', { refreshes: afterAnyChange })
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
  const send = useSend(call, 'POST /v1/inquiries/:inquiry/answer', { refreshes: afterAnyChange })
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
