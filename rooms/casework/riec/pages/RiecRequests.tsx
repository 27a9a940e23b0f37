/** What participants ask each other about a case of the RIEC, and answering that. */
import { Section, useMe, useSend } from '../../../../kit/workbench/index.ts'
import type { RequestShown } from '../../contract.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { RequestTable } from '../../pages/CaseTables.tsx'
import { AnswerRequest, AskForm, Remind } from '../../pages/RequestForms.tsx'
import { call, useCasework } from '../../pages/use-casework.ts'
import type { ShownRiecCase } from '../contract.ts'
import { Give } from './RiecContributions.tsx'
import { afterARiecChange, useRiec } from './use-riec.ts'

export function RequestsSection({ file }: { file: ShownRiecCase }) {
  const { say } = useCasework()
  const { say: riec } = useRiec()
  return (
    <Section
      title={say.requests}
      count={file.requests.length}
      actions={file.may.ask && file.askable.length > 0 && <Ask file={file} />}
    >
      <RequestTable
        title={say.requests}
        rows={file.requests}
        today={file.today}
        empty={{ title: riec.noRequests }}
        answer={(request) => (
          <>
            <AnswerTo request={request} file={file} />
            <AccountButton of="request" id={request.id} name={say.accountOfRequest} />
          </>
        )}
      />
    </Section>
  )
}

function AnswerTo({ request, file }: { request: RequestShown; file: ShownRiecCase }) {
  const { codes } = useRiec()
  const { say } = useCasework()
  const { appointment } = useMe()
  if (request.asked === appointment.organ && (!request.answer || request.answer === 'given'))
    return (
      <>
        {!request.answer && file.may.contribute && (
          <Give file={file} answers={request} kind="quiet" label={say.answerGive} />
        )}{' '}
        <AnswerRequest request={request} />
      </>
    )
  if (request.answer) return codes.answers[request.answer]
  return request.asker === appointment.organ ? <Remind id={request.id} /> : null
}

function Ask({ file }: { file: ShownRiecCase }) {
  const { say } = useRiec()
  const ask = useSend(call, 'POST /v1/riec-cases/:riec/requests', { refreshes: afterARiecChange })
  return (
    <AskForm
      of={file.askable}
      hint={say.askedCategoriesHint}
      sending={ask}
      onSend={(body) => ask.send({ params: { riec: file.id }, body })}
    />
  )
}
