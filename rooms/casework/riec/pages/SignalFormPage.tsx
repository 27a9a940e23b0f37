/** Reports a signal: a case about one person or company, or a scan of an area or a sector; five criteria, each explained. */
import { useState } from 'react'
import {
  Answer,
  Button,
  DateField,
  FieldSet,
  Form,
  FormActions,
  type FormAnswers,
  PageHeader,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
  useAnswer,
  usePageJump,
  useSend,
} from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { call } from '../../pages/use-casework.ts'
import { type Relation, relations } from '../../words.ts'
import { type CrimeForm, crimeForms, type RiecKind, riecKinds } from '../words.ts'
import { afterARiecChange, useRiec } from './use-riec.ts'

type List = CaseworkReply<'GET /v1/riec-cases'>

export default function SignalFormPage() {
  const { say } = useRiec()
  const list = useAnswer(call, 'GET /v1/riec-cases')
  return (
    <>
      <PageHeader title={say.report} lede={say.formLede} crumbs={[{ label: say.title, to: '/riec' }]} />
      <Answer of={list}>{(known) => <Signal known={known} />}</Answer>
    </>
  )
}

function Signal({ known }: { known: List }) {
  const { say } = useRiec()
  const jump = usePageJump()
  const [kind, setKind] = useState<RiecKind | ''>('')
  const [told, setTold] = useState('')
  const report = useSend(call, 'POST /v1/riec-cases', { refreshes: afterARiecChange })
  return (
    <Form
      label={say.report}
      problem={report.problem}
      fieldOf={(name) => fieldOf(name, known)}
      onSend={async (answers) => {
        const made = await report.send({ body: bodyOf(answers, known, kind as RiecKind, told) })
        if (made) jump(`/riec/${made.id}`)
      }}
    >
      <RadioField
        name="kind"
        label={say.kind}
        value={kind}
        onChange={(value) => setKind(value as RiecKind)}
        options={riecKinds.map((value) => ({ value, label: say.kinds[value], hint: say.kindHints[value] }))}
      />
      <SelectField
        name="crimeForm"
        label={say.crimeForm}
        options={crimeForms.map((value) => ({ value, label: say.crimeForms[value] }))}
      />
      <TextArea name="goal" label={say.goal} hint={say.goalHints[kind || 'scan']} maximum={2000} rows={3} />
      {kind === 'case' && <Persons told={told} onTold={setTold} latest={known.latestReviewOn} />}
      {known.criteria.map(({ code, text }) => (
        <TextArea
          key={code}
          name={`criterion-${code}`}
          label={say.criterion(code)}
          hint={text}
          maximum={4000}
          rows={3}
        />
      ))}
      <FormActions>
        <Button kind="primary" type="submit" busy={report.busy}>
          {say.sendReport}
        </Button>
      </FormActions>
    </Form>
  )
}

function Persons({ told, onTold, latest }: { told: string; onTold: (told: string) => void; latest: string }) {
  const { say, format } = useRiec()
  return (
    <>
      <FieldSet title={say.subject}>
        <TextField name="name" label={say.personName} />
        <DateField name="birthDate" label={say.birthDate} optional />
        <TickField name="minor" label={say.minor} />
      </FieldSet>
      <FieldSet title={say.circle}>
        <p className="hint">{say.circleHint}</p>
        <TextField name="circleName" label={say.circleName} optional />
        <SelectField
          name="circleRelation"
          label={say.relation}
          optional
          options={relations.map((value) => ({ value, label: say.relations[value] }))}
        />
      </FieldSet>
      <RadioField
        name="told"
        label={say.told}
        value={told}
        onChange={onTold}
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
    </>
  )
}

/** Where this page asks for what the contract calls `criteria.0.explanation`. */
function fieldOf(name: string, { criteria }: List): string {
  const [part, at, detail] = name.split('.')
  if (part === 'criteria') return `criterion-${criteria[Number(at)]?.code}`
  if (part === 'persons')
    return at === '0' ? (detail ?? 'name') : detail === 'relation' ? 'circleRelation' : 'circleName'
  return name === 'told.reason' ? 'toldReason' : name === 'told.reviewOn' ? 'reviewOn' : (part ?? name)
}

function bodyOf({ text, maybe, ticked }: FormAnswers, { criteria }: List, kind: RiecKind, told: string) {
  const signal = {
    crimeForm: text('crimeForm') as CrimeForm,
    goal: text('goal'),
    criteria: criteria.map(({ code }) => ({ code, explanation: text(`criterion-${code}`) })),
  }
  if (kind === 'scan') return { kind, ...signal }
  const [birthDate, circleName] = [maybe('birthDate'), maybe('circleName')]
  return {
    kind,
    ...signal,
    told:
      told === 'no'
        ? { told: false as const, reason: text('toldReason'), reviewOn: text('reviewOn') }
        : { told: (told === 'yes') as true },
    persons: [
      { role: 'subject' as const, name: text('name'), minor: ticked('minor'), ...(birthDate ? { birthDate } : {}) },
      ...(circleName
        ? [
            {
              role: 'circle' as const,
              name: circleName,
              minor: false,
              relation: (maybe('circleRelation') ?? 'directSociaalContact') as Relation,
            },
          ]
        : []),
    ],
  }
}
