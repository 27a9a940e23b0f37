/** What the contact point fills in about a breach. */
import { useState } from 'react'
import {
  Button,
  DateField,
  DialogButton,
  Form,
  FormActions,
  RadioField,
  Section,
  TextArea,
  TextField,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownBreach } from '../breach/contract.ts'
import { type BreachRisk, breachRisks, type NotTellingGround, notTellingGrounds } from '../breach/words.ts'
import { breaches as en } from '../messages/breaches.en.ts'
import { breaches as nl } from '../messages/breaches.nl.ts'
import { call } from './call.ts'

type Of = { readonly breach: ShownBreach }
const fresh = { refreshes: ['GET /v1/breaches/:breach', 'GET /v1/breaches'] } as const
const at = ({ id }: ShownBreach) => ({ params: { breach: id } })

export function Assess({ breach }: Of) {
  const say = useMessages(nl, en)
  if (!breach.assessment) return <AssessForm breach={breach} />
  return (
    <DialogButton label={say.assessAgain} wide>
      {(close) => <AssessForm breach={breach} onDone={close} />}
    </DialogButton>
  )
}

function AssessForm({ breach, onDone }: Of & { onDone?: () => void }) {
  const say = useMessages(nl, en)
  const assess = useSend(call, 'POST /v1/breaches/:breach/assessment', fresh)
  const known = breach.assessment
  return (
    <Form
      label={say.assessment}
      problem={assess.problem}
      onSend={async ({ text }) => {
        const body = {
          risk: text('risk') as BreachRisk,
          persons: Number(text('persons') || Number.NaN),
          kinds: text('kinds'),
          consequences: text('consequences'),
          measures: text('measures'),
        }
        if (await assess.send({ ...at(breach), body })) onDone?.()
      }}
    >
      <TextArea name="kinds" label={say.kinds} value={known?.kinds ?? ''} maximum={2000} rows={3} />
      <TextField name="persons" label={say.persons} value={known ? String(known.persons) : ''} short />
      <TextArea name="consequences" label={say.consequences} value={known?.consequences ?? ''} maximum={4000} />
      <RadioField
        name="risk"
        label={say.risk}
        value={known?.risk ?? ''}
        options={breachRisks.map((value) => ({ value, label: say.risks[value] }))}
      />
      <TextArea name="measures" label={say.measures} value={known?.measures ?? ''} maximum={4000} />
      <FormActions>
        <Button kind="primary" type="submit" busy={assess.busy}>
          {say.assess}
        </Button>
      </FormActions>
    </Form>
  )
}

export function Notify({ breach }: Of) {
  const say = useMessages(nl, en)
  const notify = useSend(call, 'POST /v1/breaches/:breach/notification', fresh)
  const [notified, setNotified] = useState('')
  return (
    <Form
      label={say.notification}
      problem={notify.problem}
      onSend={({ text, maybe }) => {
        const lateReason = maybe('lateReason')
        const body =
          notified === 'no'
            ? { notified: false as const, reason: text('reason') }
            : { notified: true as const, on: text('on'), time: text('time'), ...(lateReason ? { lateReason } : {}) }
        void notify.send({ ...at(breach), body })
      }}
    >
      <RadioField
        name="notified"
        label={say.notifiedQuestion}
        value={notified}
        onChange={setNotified}
        options={[
          { value: 'yes', label: say.yesNotified },
          { value: 'no', label: say.noNotified },
        ]}
      />
      {notified === 'yes' && (
        <>
          <DateField name="on" label={say.day} />
          <TextField name="time" label={say.time} short />
          <TextArea name="lateReason" label={say.lateReason} maximum={2000} rows={3} optional />
        </>
      )}
      {notified === 'no' && <TextArea name="reason" label={say.whyNot} maximum={2000} rows={3} />}
      <FormActions>
        <Button type="submit" busy={notify.busy} disabled={notified === ''}>
          {say.recordNotification}
        </Button>
      </FormActions>
    </Form>
  )
}

export function Tell({ breach }: Of) {
  const say = useMessages(nl, en)
  const tell = useSend(call, 'POST /v1/breaches/:breach/telling', fresh)
  const [told, setTold] = useState('')
  return (
    <Form
      label={say.telling}
      problem={tell.problem}
      onSend={({ text, maybe }) => {
        const ground = maybe('ground')
        const body =
          told === 'yes'
            ? { told: true as const, on: text('on'), how: text('how') }
            : {
                told: false as const,
                reason: text('reason'),
                ...(ground && ground !== 'none' ? { ground: ground as NotTellingGround } : {}),
              }
        void tell.send({ ...at(breach), body })
      }}
    >
      <RadioField
        name="told"
        label={say.toldQuestion}
        value={told}
        onChange={setTold}
        options={[
          { value: 'yes', label: say.yesTold },
          { value: 'no', label: say.noTold },
        ]}
      />
      {told === 'yes' && (
        <>
          <DateField name="on" label={say.toldOn} />
          <TextArea name="how" label={say.how} maximum={2000} rows={3} />
        </>
      )}
      {told === 'no' && (
        <>
          <RadioField
            name="ground"
            label={say.ground}
            options={[
              ...notTellingGrounds.map((value) => ({ value, label: say.grounds[value] })),
              { value: 'none', label: say.noGround },
            ]}
          />
          <TextArea name="reason" label={say.whyNot} maximum={2000} rows={3} />
        </>
      )}
      <FormActions>
        <Button type="submit" busy={tell.busy} disabled={told === ''}>
          {say.recordTelling}
        </Button>
      </FormActions>
    </Form>
  )
}

export function Close({ breach }: Of) {
  const say = useMessages(nl, en)
  const close = useSend(call, 'POST /v1/breaches/:breach/closing', fresh)
  return (
    <Section title={say.closing}>
      <Form
        label={say.closing}
        problem={close.problem}
        onSend={({ text }) => void close.send({ ...at(breach), body: { lesson: text('lesson') } })}
      >
        <TextArea name="lesson" label={say.lesson} maximum={4000} />
        <FormActions>
          <Button kind="primary" type="submit" busy={close.busy}>
            {say.close}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}
