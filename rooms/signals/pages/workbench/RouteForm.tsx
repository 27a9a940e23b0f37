/** Where a signal goes: a case (through an extract), a department (in codes), nowhere; radicalisation refuses for now. */
import { useState } from 'react'
import {
  Button,
  Form,
  FormActions,
  Notice,
  RadioField,
  SelectField,
  useFormats,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { type Department, departments, type RefusalReason, refusalReasons } from '../../words.ts'
import { call, type LetterShown, useSaying } from './desk-call.ts'

type Way = 'case' | 'department' | 'refuse' | 'radicalisation'
const refreshes = ['GET /v1/letters', 'GET /v1/letters/:letter']

export function RouteForm({
  letter,
  radicalisation,
  onDone,
  onExtract,
}: {
  letter: LetterShown
  radicalisation: { adopted: boolean; name: string; telephone: string }
  onDone: (sentence: string) => void
  onExtract: () => void
}) {
  const say = useSaying()
  const format = useFormats()
  const [way, setWay] = useState<Way>()
  const route = useSend(call, 'POST /v1/letters/:letter/_route', { refreshes })
  const refuse = useSend(call, 'POST /v1/letters/:letter/_refuse', { refreshes })
  if (!letter.classification) return <Notice kind="attention">{say.classifyFirst}</Notice>
  const params = { letter: letter.id }
  return (
    <Form
      problem={way === 'refuse' ? refuse.problem : route.problem}
      onSend={async (answers) => {
        if (way === 'case') return onExtract()
        const sent =
          way === 'refuse'
            ? await refuse.send({
                params,
                body: { reason: answers.text('reason') as RefusalReason, keep: answers.text('keep') !== 'no' },
              })
            : way === 'department'
              ? await route.send({
                  params,
                  body: { to: 'department', department: answers.text('department') as Department },
                })
              : undefined
        if (sent) onDone(say.decidedNow(format.day(sent.destroyBy)))
      }}
    >
      <RadioField
        name="to"
        label={say.route}
        value={way ?? ''}
        onChange={(chosen) => setWay(chosen as Way)}
        options={[
          { value: 'case', label: say.toCase, hint: say.toCaseText },
          { value: 'department', label: say.toDepartment, hint: say.toDepartmentText },
          { value: 'refuse', label: say.refuse },
          { value: 'radicalisation', label: say.toRadicalisation },
        ]}
      />
      {way === 'department' && (
        <SelectField
          name="department"
          label={say.department}
          options={departments.map((code) => ({ value: code, label: say.departments[code] }))}
        />
      )}
      {way === 'refuse' && (
        <>
          <SelectField
            name="reason"
            label={say.reason}
            options={refusalReasons.map((code) => ({ value: code, label: say.reasons[code] }))}
          />
          <RadioField
            name="keep"
            label={say.keep}
            value="yes"
            options={[
              { value: 'yes', label: say.keepYear },
              { value: 'no', label: say.keepNot },
            ]}
          />
        </>
      )}
      {way === 'radicalisation' && (
        <Notice kind="attention" title={say.radicalisationClosed}>
          {say.callPoint(radicalisation.name, radicalisation.telephone)}
        </Notice>
      )}
      {way && way !== 'radicalisation' && (
        <FormActions>
          <Button kind="primary" type="submit" busy={route.busy || refuse.busy}>
            {way === 'case' ? say.extract : say.decide}
          </Button>
        </FormActions>
      )}
    </Form>
  )
}
