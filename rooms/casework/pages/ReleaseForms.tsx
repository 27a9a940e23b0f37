/** What people do with a release: put it forward, answer, record what the committee said, hand it over, report back. */
import { useState } from 'react'
import {
  Button,
  CheckboxField,
  DateField,
  DialogButton,
  Form,
  FormActions,
  Notice,
  RadioField,
  Section,
  TextArea,
  TextField,
  TickField,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownFeedback, ShownRelease } from '../release/contract.ts'
import {
  type CommitteeOutcome,
  committeeOutcomes,
  type Effect,
  effects,
  positions,
  type Position as Said,
  type Use,
  uses,
} from '../release/words.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

const fresh = { refreshes: afterAnyChange }

export function OpenWindow({ id }: { id: string }) {
  const { release } = useCasework()
  const put = useSend(call, 'POST /v1/releases/:release/window', fresh)
  return (
    <Form label={release.openWindow} problem={put.problem} onSend={() => void put.send({ params: { release: id } })}>
      <p>{release.openWindowText}</p>
      <FormActions>
        <Button kind="primary" type="submit" busy={put.busy}>
          {release.openWindow}
        </Button>
      </FormActions>
    </Form>
  )
}

/** A weighty reason may be kept: that it is stopped is enough to know. */
export function Position({ found }: { found: ShownRelease }) {
  const { release, category } = useCasework()
  const [said, setSaid] = useState('')
  const take = useSend(call, 'POST /v1/releases/:release/positions', fresh)
  const own = found.items.filter(({ mine, needsConsent }) => mine && needsConsent)
  return (
    <Section title={release.yourAnswer}>
      <Form
        label={release.yourAnswer}
        problem={take.problem}
        onSend={async ({ maybe, list, ticked }) => {
          const reason = maybe('reason')
          const body = {
            position: said as Said,
            keepReason: ticked('keepReason'),
            consentsTo: [...list('consentsTo')],
            ...(said === 'objects' && reason ? { reason } : {}),
          }
          await take.send({ params: { release: found.id }, body })
        }}
      >
        <RadioField
          name="position"
          label={release.answerQuestion}
          value={said}
          onChange={setSaid}
          options={positions.map((value) => ({ value, label: release.positions[value] }))}
        />
        {said === 'objects' && (
          <>
            <TextArea name="reason" label={release.reason} maximum={2000} rows={3} />
            <TickField name="keepReason" label={release.keepReason} ticked />
          </>
        )}
        {said === 'no-objection' && own.length > 0 && (
          <CheckboxField
            name="consentsTo"
            label={release.consentQuestion}
            hint={release.consentHint}
            optional
            options={own.map(({ id, category: kind, copy }) => ({
              value: id,
              label: kind === '' ? release.decision : category(kind),
              hint: copy,
            }))}
          />
        )}
        <FormActions>
          <Button kind="primary" type="submit" busy={take.busy} disabled={said === ''}>
            {release.send}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

export function RecordTest({ id }: { id: string }) {
  const { release } = useCasework()
  const record = useSend(call, 'POST /v1/releases/:release/advice', fresh)
  return (
    <Section title={release.advice} lede={release.adviceLede}>
      <Form
        label={release.advice}
        problem={record.problem}
        onSend={async ({ text }) => {
          const body = {
            outcome: text('outcome') as CommitteeOutcome,
            reference: text('reference'),
            givenOn: text('givenOn'),
          }
          await record.send({ params: { release: id }, body })
        }}
      >
        <RadioField
          name="outcome"
          label={release.adviceOutcome}
          options={committeeOutcomes.map((value) => ({ value, label: release.adviceOutcomes[value] }))}
        />
        <TextField name="reference" label={release.reference} hint={release.referenceHint} short />
        <DateField name="givenOn" label={release.givenOn} />
        <FormActions>
          <Button kind="primary" type="submit" busy={record.busy}>
            {release.record}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

export function HandOver({ id }: { id: string }) {
  const { release } = useCasework()
  const hand = useSend(call, 'POST /v1/releases/:release/hand-over', fresh)
  return (
    <Form
      label={release.handOver}
      problem={hand.problem}
      onSend={async ({ text }) => {
        await hand.send({ params: { release: id }, body: { handedTo: text('handedTo') } })
      }}
    >
      <Notice kind="attention">{release.handOverText}</Notice>
      <TextField name="handedTo" label={release.handedTo} hint={release.handedToHint} />
      <FormActions>
        <Button kind="primary" type="submit" busy={hand.busy}>
          {release.handOver}
        </Button>
      </FormActions>
    </Form>
  )
}

export function ReportBack({ row }: { row: ShownFeedback }) {
  const { release } = useCasework()
  const [followedUp, setFollowedUp] = useState('')
  const back = useSend(call, 'POST /v1/release-feedback/:feedback/answer', fresh)
  return (
    <DialogButton kind="quiet" label={release.reportBack}>
      {(close) => (
        <Form
          problem={back.problem}
          onSend={async ({ text, maybe }) => {
            const whyNot = maybe('whyNot')
            const body = {
              effective: text('effective') as Effect,
              useful: text('useful') as Use,
              followedUp: followedUp === 'yes',
              ...(followedUp === 'no' && whyNot ? { whyNot } : {}),
            }
            if (await back.send({ params: { feedback: row.id }, body })) close()
          }}
        >
          <RadioField
            name="effective"
            label={release.effective}
            options={effects.map((value) => ({ value, label: release.effects[value] }))}
          />
          <RadioField
            name="useful"
            label={release.useful}
            options={uses.map((value) => ({ value, label: release.uses[value] }))}
          />
          <RadioField
            name="followedUp"
            label={release.followedUp}
            value={followedUp}
            onChange={setFollowedUp}
            options={[
              { value: 'yes', label: release.yes },
              { value: 'no', label: release.no },
            ]}
          />
          {followedUp === 'no' && <TextArea name="whyNot" label={release.whyNot} maximum={2000} rows={3} />}
          <FormActions>
            <Button kind="primary" type="submit" busy={back.busy} disabled={followedUp === ''}>
              {release.send}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
