/** Reports a case: goal, person, was the person told, the four criteria. One page, one intention. */
import { useCallback, useState } from 'react'
import {
  Answer,
  Button,
  CheckboxField,
  DateField,
  FieldSet,
  Form,
  FormActions,
  type FormAnswers,
  Link,
  Notice,
  PageHeader,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
  useAnswer,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { useFamily } from '../family/pages/use-family.ts'
import { criterionCodes, type Relation, relations } from '../words.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

type ReportForm = CaseworkReply<'GET /v1/report-form'>

export default function ReportFormPage() {
  const { say } = useCasework()
  const form = useAnswer(call, 'GET /v1/report-form')
  return (
    <>
      <PageHeader title={say.newReport} lede={say.newReportLede} />
      <Answer of={form}>{(shown) => <Report form={shown} />}</Answer>
    </>
  )
}

function Report({ form }: { form: ReportForm }) {
  const { say, codes, format } = useCasework()
  const { say: family } = useFamily()
  const report = useSend(call, 'POST /v1/cases', { refreshes: afterAnyChange })
  const [regime, setRegime] = useState<'WGS-ZVH' | 'PGA'>('WGS-ZVH')
  const [told, setTold] = useState('')
  const [circle, setCircle] = useState<readonly number[]>([])
  const [sent, setSent] = useState<string>()
  const fieldOf = useCallback((name: string) => fieldNameOf(name, { told, circle }), [told, circle])
  if (sent)
    return (
      <Notice kind="done" title={say.reported}>
        <p>{say.reportedText}</p>
        <p>
          <Link to={`/zaken/${sent}`}>{say.goTo}</Link>
        </p>
      </Notice>
    )
  return (
    <Form
      problem={report.problem}
      fieldOf={fieldOf}
      onSend={async (answers) => {
        const done = await report.send({ body: bodyOf(answers, { regime, told, circle }) })
        if (done) setSent(done.id)
      }}
    >
      <RadioField
        name="regime"
        label={say.regime}
        value={regime}
        onChange={(value) => setRegime(value as typeof regime)}
        options={[
          { value: 'WGS-ZVH', label: say.regimeZvh },
          { value: 'PGA', label: say.regimePga, hint: say.regimePgaHint },
        ]}
      />
      <TextArea name="goal" label={say.goal} hint={say.goalHint} maximum={2000} rows={3} />
      <FieldSet title={say.subject} hint={say.subjectHint}>
        <TextField name="name" label={say.name} />
        <DateField name="birthDate" label={say.birthDate} optional />
        <TextField name="address" label={say.address} optional />
        <TickField name="minor" label={say.isMinor} />
      </FieldSet>
      <FieldSet title={say.circle} hint={say.circleHint}>
        {circle.map((one) => (
          <div key={one} className="form-part">
            <TextField name={`circle-name-${one}`} label={say.name} />
            <SelectField
              name={`circle-relation-${one}`}
              label={say.relation}
              options={relations.map((value) => ({ value, label: codes.relations[value] }))}
            />
            <TickField name={`circle-minor-${one}`} label={say.isMinor} />
            <TextArea
              name={`circle-namedBecause-${one}`}
              label={family.whyNamed}
              hint={family.whyNamedHint}
              maximum={1000}
              rows={2}
              optional
            />
            <Button kind="quiet" onPress={() => setCircle(circle.filter((other) => other !== one))}>
              {say.removeCircle}
            </Button>
          </div>
        ))}
        <Button onPress={() => setCircle([...circle, Math.max(0, ...circle) + 1])}>{say.addCircle}</Button>
      </FieldSet>
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
          <DateField
            name="reviewOn"
            label={say.toldReview}
            hint={say.toldReviewHint(format.day(form.latestReviewOn))}
          />
        </>
      )}
      <FieldSet title={say.criteria} hint={say.criteriaHint}>
        {form.criteria.map(({ code, text }) => (
          <TextArea
            key={code}
            name={`criterion-${code}`}
            label={
              <>
                {say.criterion(code)} · {form.criteriaGround.label}
              </>
            }
            hint={text}
            maximum={4000}
            rows={3}
          />
        ))}
      </FieldSet>
      {form.extracts.length > 0 && (
        <RadioField
          name="extract"
          label={say.extract}
          hint={say.extractHint}
          options={[
            ...form.extracts.map(({ id, text, releasedOn }) => ({
              value: id,
              label: text,
              hint: format.day(releasedOn),
            })),
            { value: 'none', label: say.noExtract },
          ]}
        />
      )}
      <CheckboxField
        name="wanted"
        label={say.wantedOrgans}
        hint={say.wantedHint}
        optional
        options={form.organs.map(({ organ, name, kind }) => ({ value: organ, label: name, hint: say[kind] }))}
      />
      <FormActions>
        <Button kind="primary" type="submit" busy={report.busy}>
          {say.sendReport}
        </Button>
      </FormActions>
    </Form>
  )
}

/** Where this page asks for what the contract calls `persons.1.name`, `criteria.0.explanation`, `told.reason`. */
function fieldNameOf(name: string, { told, circle }: { told: string; circle: readonly number[] }): string {
  const [part, at, detail] = name.split('.')
  if (part === 'persons') return Number(at) === 0 ? (detail ?? name) : `circle-${detail}-${circle[Number(at) - 1]}`
  if (part === 'criteria') return `criterion-${criterionCodes[Number(at)]}`
  if (part === 'told' && told === 'no') return at === 'reviewOn' ? 'reviewOn' : 'toldReason'
  return part ?? name
}

function bodyOf(
  { text, maybe, list, ticked }: FormAnswers,
  { regime, told, circle }: { regime: 'WGS-ZVH' | 'PGA'; told: string; circle: readonly number[] },
) {
  const [birthDate, address, extract] = [maybe('birthDate'), maybe('address'), maybe('extract')]
  return {
    regime,
    goal: text('goal'),
    told:
      told === 'no'
        ? { told: false as const, reason: text('toldReason'), reviewOn: text('reviewOn') }
        : { told: (told === 'yes') as true },
    persons: [
      {
        role: 'subject' as const,
        name: text('name'),
        minor: ticked('minor'),
        ...(birthDate ? { birthDate } : {}),
        ...(address ? { address } : {}),
      },
      ...circle.map((one) => ({
        role: 'circle' as const,
        name: text(`circle-name-${one}`),
        relation: text(`circle-relation-${one}`) as Relation,
        minor: ticked(`circle-minor-${one}`),
        ...(maybe(`circle-namedBecause-${one}`) ? { namedBecause: text(`circle-namedBecause-${one}`) } : {}),
      })),
    ],
    criteria: criterionCodes.map((code) => ({ code, explanation: text(`criterion-${code}`) })),
    wanted: [...list('wanted')],
    ...(extract && extract !== 'none' ? { extract } : {}),
  }
}
