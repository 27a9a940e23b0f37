/** Asks an organ for a contribution, and answers such a question without one. */
import { useState } from 'react'
import {
  Button,
  CheckboxField,
  DateField,
  DialogButton,
  DialogForm,
  Form,
  FormActions,
  RadioField,
  SelectField,
  TextArea,
  TickField,
  useMe,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseFile, RequestShown } from '../contract.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

/** The kinds of data the regime lists; the server knows which of them this organ may supply. */
const askable = [
  'identiteitContact',
  'woonsituatie',
  'financieel',
  'inkomen',
  'gezondheid',
  'wpg8',
  'wpg13',
  'justitieel',
  'relaties',
  'toezichtHandhaving',
  'zorgVoorzieningen',
  'begeleiding',
] as const

export function AskRequest({ file }: { file: CaseFile }) {
  const { appointment } = useMe()
  const ask = useSend(call, 'POST /v1/cases/:case/requests', { refreshes: afterAnyChange })
  const others = file.involved.filter((one) => one !== appointment.organ)
  return (
    <AskForm
      of={others.map((organ) => ({ organ, categories: askable }))}
      sending={ask}
      onSend={(body) => ask.send({ params: { case: file.id }, body })}
    />
  )
}

type Asked = { asked: string; categories: string[]; why: string; dueOn: string }
/** Whom, for what, why and until when. `of`: whom one may ask, each for its own kinds of data. */
export function AskForm({
  of,
  hint,
  sending,
  onSend,
}: {
  of: readonly { readonly organ: string; readonly categories: readonly string[] }[]
  hint?: string
  sending: Parameters<typeof DialogForm>[0]['sending']
  onSend: (asked: Asked) => Promise<unknown>
}) {
  const { say, organ, category } = useCasework()
  // Nobody is filled in beforehand: a question goes to whom somebody chose.
  const [asked, setAsked] = useState('')
  const kinds = of.find((one) => one.organ === asked)?.categories ?? []
  return (
    <DialogForm
      label={say.askTitle}
      wide
      sending={sending}
      save={say.ask}
      onSend={({ text, list }) =>
        onSend({ asked, categories: [...list('categories')], why: text('why'), dueOn: text('dueOn') })
      }
    >
      <SelectField
        name="asked"
        label={say.askedOrgan}
        value={asked}
        onChange={setAsked}
        options={of.map((one) => ({ value: one.organ, label: organ(one.organ) }))}
      />
      {asked !== '' && (
        <CheckboxField
          name="categories"
          label={say.askedCategories}
          {...(hint && { hint })}
          options={kinds.map((value) => ({ value, label: category(value) }))}
        />
      )}
      <TextArea name="why" label={say.askWhy} maximum={2000} />
      <DateField name="dueOn" label={say.askDue} />
    </DialogForm>
  )
}

export function AnswerRequest({ request }: { request: RequestShown }) {
  const { say, release } = useCasework()
  const [kind, setKind] = useState('')
  const answer = useSend(call, 'POST /v1/requests/:request/answer', { refreshes: afterAnyChange })
  return (
    <DialogButton kind="quiet" label={say.answerTitle}>
      {(close) => (
        <Form
          problem={answer.problem}
          onSend={async ({ maybe, ticked }) => {
            const reason = maybe('reason')
            const body = { answer: kind as 'refused', keepReason: ticked('keepReason'), ...(reason ? { reason } : {}) }
            if (await answer.send({ params: { request: request.id }, body })) close()
          }}
        >
          <p>{request.why}</p>
          <RadioField
            name="answer"
            label={say.answerKind}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'nothing-known', label: say.answerNothing },
              ...(request.answer === 'given' ? [{ value: 'partly', label: release.answerPartly }] : []),
              { value: 'refused', label: say.answerRefuse },
              { value: 'secrecy', label: release.answerSecrecy },
            ]}
          />
          {kind !== '' && kind !== 'nothing-known' && (
            <>
              <TextArea name="reason" label={say.answerReason} maximum={2000} />
              <TickField name="keepReason" label={release.keepAnswer} optional />
            </>
          )}
          <FormActions>
            <Button kind="primary" type="submit" busy={answer.busy} disabled={kind === ''}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

/** Also when the answer is one that the asker may not see: then the question stands open. */
export function Remind({ id }: { id: string }) {
  const { release } = useCasework()
  const remind = useSend(call, 'POST /v1/requests/:request/reminder', { refreshes: afterAnyChange })
  return (
    <Button kind="quiet" busy={remind.busy} onPress={() => void remind.send({ params: { request: id } })}>
      {release.remind}
    </Button>
  )
}
