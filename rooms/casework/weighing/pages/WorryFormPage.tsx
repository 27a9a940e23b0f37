/** Reports a worry: about whom, what was seen, what should be reached, and whether the person knows. */
import { useState } from 'react'
import {
  Answer,
  Button,
  DateField,
  FieldSet,
  Form,
  FormActions,
  PageHeader,
  RadioField,
  TextArea,
  TextField,
  TickField,
  useAnswer,
  usePageJump,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { isRefusedYet, NothingYet } from '../../pages/NothingYet.tsx'
import { call } from '../../pages/use-casework.ts'
import { type Source, sources } from '../../words.ts'
import { afterAWorryChange, useWorries } from './use-worries.ts'

export default function WorryFormPage() {
  const { say } = useWorries()
  const worries = useAnswer(call, 'GET /v1/worries')
  return (
    <>
      <PageHeader title={say.report} lede={say.formLede} crumbs={[{ label: say.title, to: '/zorgen' }]} />
      {worries.state === 'problem' && isRefusedYet(worries.problem) ? (
        <NothingYet problem={worries.problem} />
      ) : (
        <Answer of={worries}>{({ latestTellingReview }) => <Report latest={latestTellingReview} />}</Answer>
      )}
    </>
  )
}

/** Where this page asks for what the contract calls `told.reason`. */
const fieldOf = (name: string) =>
  name === 'told.reason' ? 'toldReason' : name === 'told.reviewOn' ? 'reviewOn' : (name.split('.')[0] ?? name)

function Report({ latest }: { latest: string }) {
  const { say, codes, format } = useWorries()
  const jump = usePageJump()
  const [told, setTold] = useState('')
  const report = useSend(call, 'POST /v1/worries', { refreshes: afterAWorryChange })
  return (
    <Form
      label={say.report}
      problem={report.problem}
      fieldOf={fieldOf}
      onSend={async ({ text, maybe, ticked }) => {
        const birthDate = maybe('birthDate')
        const body = {
          name: text('name'),
          ...(birthDate ? { birthDate } : {}),
          minor: ticked('minor'),
          observed: text('observed'),
          observedOn: text('observedOn'),
          source: text('source') as Source,
          goal: text('goal'),
          told:
            told === 'no'
              ? { told: false as const, reason: text('toldReason'), reviewOn: text('reviewOn') }
              : { told: (told === 'yes') as true },
        }
        const made = await report.send({ body })
        if (made) jump(`/zorgen/${made.id}`)
      }}
    >
      <FieldSet title={say.person}>
        <TextField name="name" label={say.personName} />
        <DateField name="birthDate" label={say.birthDate} optional />
        <TickField name="minor" label={say.minor} />
      </FieldSet>
      <TextArea name="observed" label={say.observed} hint={say.observedHint} maximum={4000} rows={6} />
      <DateField name="observedOn" label={say.observedOn} />
      <RadioField
        name="source"
        label={say.source}
        options={sources.map((value) => ({ value, label: codes.sources[value] }))}
      />
      <TextArea name="goal" label={say.goal} hint={say.goalHint} maximum={2000} rows={3} />
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
          <TextArea name="toldReason" label={say.toldReason} maximum={1000} rows={3} />
          <DateField name="reviewOn" label={say.toldReview} hint={say.toldReviewHint(format.day(latest))} />
        </>
      )}
      <FormActions>
        <Button kind="primary" type="submit" busy={report.busy}>
          {say.sendReport}
        </Button>
      </FormActions>
    </Form>
  )
}
