/** What participants ask each other about a case of the RIEC, and answering that. */
import { useState } from 'react'
import {
  CheckboxField,
  DateField,
  DialogForm,
  Section,
  SelectField,
  TextArea,
  useMe,
  useSend,
} from '../../../../kit/workbench/index.ts'
import type { RequestShown } from '../../contract.ts'
import { RequestTable } from '../../pages/CaseTables.tsx'
import { AnswerRequest, Remind } from '../../pages/RequestForms.tsx'
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
        answer={(request) => <AnswerTo request={request} file={file} />}
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
  const { say, organ, category } = useCasework()
  const { say: riec } = useRiec()
  const ask = useSend(call, 'POST /v1/riec-cases/:riec/requests', { refreshes: afterARiecChange })
  const [asked, setAsked] = useState(file.askable[0]?.organ ?? '')
  const kinds = file.askable.find((one) => one.organ === asked)?.categories ?? []
  return (
    <DialogForm
      label={say.askTitle}
      wide
      sending={ask}
      save={say.ask}
      onSend={({ text, list }) =>
        ask.send({
          params: { riec: file.id },
          body: { asked, categories: [...list('categories')], why: text('why'), dueOn: text('dueOn') },
        })
      }
    >
      <SelectField
        name="asked"
        label={say.askedOrgan}
        value={asked}
        onChange={setAsked}
        options={file.askable.map((one) => ({ value: one.organ, label: organ(one.organ) }))}
      />
      <CheckboxField
        name="categories"
        label={say.askedCategories}
        hint={riec.askedCategoriesHint}
        options={kinds.map((value) => ({ value, label: category(value) }))}
      />
      <TextArea name="why" label={say.askWhy} maximum={2000} />
      <DateField name="dueOn" label={say.askDue} />
    </DialogForm>
  )
}
