/** Changes to a case itself: who is involved, the circle, whether the person knows, closing. */
import { useState } from 'react'
import {
  Button,
  DateField,
  DialogButton,
  Form,
  FormActions,
  Link,
  Notice,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
  useMe,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseFile } from '../contract.ts'
import { useFamily } from '../family/pages/use-family.ts'
import { agreedPage as agreedEn } from '../messages/agreed.en.ts'
import { agreedPage as agreedNl } from '../messages/agreed.nl.ts'
import { useLessonAtClosing } from '../plan/pages/LeaveLesson.tsx'
import { usePlan } from '../plan/pages/use-plan.ts'
import { type Aftercare, aftercares, type CloseReason, closeReasons, type Relation, relations } from '../words.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

const participants = [
  'politie',
  'om',
  'college',
  'burgemeester',
  'ggd',
  'dji',
  'raad-kinderbescherming',
  'reclassering',
  'veilig-thuis',
  'ggz-instelling',
] as const

export function InvolveOrgan({ file }: { file: CaseFile }) {
  const { say, organ } = useCasework()
  const involve = useSend(call, 'POST /v1/cases/:case/involvements', { refreshes: afterAnyChange })
  const end = useSend(call, 'POST /v1/cases/:case/involvement-ends', { refreshes: afterAnyChange })
  const [ending, setEnding] = useState('')
  const absent = participants.filter((one) => !file.involved.includes(one))
  return (
    <DialogButton label={say.involveTitle}>
      {(close) => (
        <>
          <Form
            label={say.involve}
            problem={involve.problem}
            onSend={async ({ text }) => {
              if (await involve.send({ params: { case: file.id }, body: { organ: text('organ') } })) close()
            }}
          >
            <SelectField
              name="organ"
              label={say.involve}
              options={absent.map((value) => ({ value, label: organ(value) }))}
            />
            <FormActions>
              <Button kind="primary" type="submit" busy={involve.busy}>
                {say.involve}
              </Button>
            </FormActions>
          </Form>
          <Form
            label={say.endInvolvement}
            problem={end.problem}
            onSend={async () => {
              if (await end.send({ params: { case: file.id }, body: { organ: ending } })) close()
            }}
          >
            <SelectField
              name="ending"
              label={say.endInvolvement}
              value={ending}
              onChange={setEnding}
              options={file.involved.map((value) => ({ value, label: organ(value) }))}
            />
            {ending && <Notice kind="attention">{say.endWarning(organ(ending))}</Notice>}
            <FormActions>
              <Button kind="stop" type="submit" busy={end.busy} disabled={!ending}>
                {say.endInvolvement}
              </Button>
            </FormActions>
          </Form>
        </>
      )}
    </DialogButton>
  )
}

export function PeopleForms({ file }: { file: CaseFile }) {
  const { say, codes } = useCasework()
  const { say: family } = useFamily()
  const add = useSend(call, 'POST /v1/cases/:case/persons', { refreshes: afterAnyChange })
  const tell = useSend(call, 'POST /v1/cases/:case/tellings', { refreshes: afterAnyChange })
  const [told, setTold] = useState('')
  return (
    <>
      {file.may.tell && (
        <DialogButton label={say.recordTelling}>
          {(close) => (
            <Form
              problem={tell.problem}
              onSend={async ({ text }) => {
                const body =
                  told === 'yes'
                    ? { told: true as const }
                    : { told: false as const, reason: text('reason'), reviewOn: text('reviewOn') }
                if (await tell.send({ params: { case: file.id }, body })) close()
              }}
            >
              <RadioField
                name="told"
                label={say.told}
                value={told}
                onChange={setTold}
                options={[
                  { value: 'yes', label: say.toldYes },
                  { value: 'no', label: say.toldNo },
                ]}
              />
              {told === 'no' && (
                <>
                  <TextArea name="reason" label={say.toldReason} maximum={1000} />
                  <DateField name="reviewOn" label={say.toldReview} />
                </>
              )}
              <FormActions>
                <Button kind="primary" type="submit" busy={tell.busy} disabled={told === ''}>
                  {say.save}
                </Button>
              </FormActions>
            </Form>
          )}
        </DialogButton>
      )}
      {file.may.addPerson && (
        <DialogButton label={say.addPerson}>
          {(close) => (
            <Form
              problem={add.problem}
              fieldOf={fieldOfPerson}
              onSend={async ({ text, maybe, ticked }) => {
                const namedBecause = maybe('namedBecause')
                const person = {
                  name: text('person'),
                  relation: text('relation') as Relation,
                  minor: ticked('minor'),
                  ...(namedBecause ? { namedBecause } : {}),
                }
                if (await add.send({ params: { case: file.id }, body: { person } })) close()
              }}
            >
              <TextField name="person" label={say.name} hint={say.circleHint} />
              <SelectField
                name="relation"
                label={say.relation}
                options={relations.map((value) => ({ value, label: codes.relations[value] }))}
              />
              <TickField name="minor" label={say.isMinor} />
              <TextArea
                name="namedBecause"
                label={family.whyNamed}
                hint={family.whyNamedHint}
                maximum={1000}
                rows={2}
                optional
              />
              <FormActions>
                <Button kind="primary" type="submit" busy={add.busy}>
                  {say.save}
                </Button>
              </FormActions>
            </Form>
          )}
        </DialogButton>
      )}
    </>
  )
}

const fieldOfPerson = (name: string) => (name === 'person.name' ? 'person' : name.replace('person.', ''))

const fieldOfClosing = (name: string) => (name === 'aftercare.kind' ? name : name.replace(/^(aftercare|lesson)\./, ''))

export function CloseCase({
  file,
  onClosed,
}: {
  file: CaseFile
  onClosed: (facts: { closedOn: string; destroyBy: string }) => void
}) {
  const { say, codes, organ } = useCasework()
  const { say: plan } = usePlan()
  const agreed = useMessages(agreedNl, agreedEn)
  const [aftercare, setAftercare] = useState('')
  // The case itself is not asked for again: for everybody it is gone.
  const kept = afterAnyChange.filter((route) => !route.startsWith('GET /v1/cases'))
  const close = useSend(call, 'POST /v1/cases/:case/closure', { refreshes: [...kept, 'GET /v1/lessons'] })
  const atClosing = useLessonAtClosing()
  const { appointment } = useMe()
  return (
    <DialogButton label={say.close}>
      <Form
        problem={close.problem}
        fieldOf={fieldOfClosing}
        onSend={async ({ text, maybe, ticked }) => {
          const kind = maybe('aftercare') as Aftercare | undefined
          const aftercare = kind && { kind, organ: text('organ'), until: text('until') }
          const reason = text('reason') as CloseReason
          const body = { reason, ...(aftercare ? { aftercare } : {}), ...atClosing.lesson({ text, ticked }) }
          const done = await close.send({ params: { case: file.id }, body })
          if (done) onClosed(done)
        }}
      >
        <SelectField
          name="reason"
          label={say.closeReason}
          options={closeReasons.map((value) => ({ value, label: codes.closeReasons[value] }))}
        />
        <SelectField
          name="aftercare"
          label={plan.aftercare}
          hint={plan.aftercareHint}
          optional
          placeholder={plan.noAftercare}
          value={aftercare}
          onChange={setAftercare}
          options={aftercares.map((value) => ({ value, label: codes.aftercares[value] }))}
        />
        {aftercare && (
          <>
            <SelectField
              name="organ"
              label={plan.aftercareOrgan}
              options={file.involved.map((value) => ({ value, label: organ(value) }))}
            />
            <DateField name="until" label={plan.aftercareUntil} />
          </>
        )}
        {file.involved.includes(appointment.organ) && atClosing.fields}
        <Notice kind="attention">
          <p>{say.closeWarning}</p>
          {file.actions.length > 0 && (
            <p>
              {say.letterBeforeClosing} <Link to={`/zaken/${file.id}/brief`}>{agreed.link}</Link>
            </p>
          )}
        </Notice>
        <FormActions>
          <Button kind="stop" type="submit" busy={close.busy}>
            {say.closeNow}
          </Button>
        </FormActions>
      </Form>
    </DialogButton>
  )
}
