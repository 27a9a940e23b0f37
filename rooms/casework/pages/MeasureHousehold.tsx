/** Everybody who lives there: who it is, what they think of it, and whether they knew and were free. */
import { useState } from 'react'
import {
  ButtonLink,
  ButtonRow,
  Card,
  CardList,
  DateField,
  DialogForm,
  EmptyState,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  TextField,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownMeasure, ShownMember } from '../measure/contract.ts'
import { householdRoles, type ViewState, viewStates } from '../measure/words.ts'
import { CheckOfMember } from './MeasureCheck.tsx'
import { StrikeOfMember } from './MeasureStrike.tsx'
import { call } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

export function HouseholdSection({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  return (
    <Section
      title={say.household}
      count={file.members.length}
      lede={say.householdLede}
      actions={file.may.prepare && <AddMember file={file} />}
    >
      {file.members.length === 0 ? (
        <EmptyState title={say.noHousehold} text={say.noHouseholdText} />
      ) : (
        <CardList>
          {file.members.map((member) => (
            <Member key={member.id} file={file} member={member} />
          ))}
        </CardList>
      )}
    </Section>
  )
}

function Member({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { say, format } = useMeasure()
  const canAsk = file.may.prepare && !member.minor && member.view === null
  return (
    <Card
      title={member.name}
      tags={
        <>
          <StatusTag>{say.roles[member.role]}</StatusTag>{' '}
          {member.minor && <StatusTag tone="attention">{say.minor}</StatusTag>}
        </>
      }
    >
      {member.birthDate && (
        <p className="hint">
          {say.birthDate}: {format.day(member.birthDate)}
        </p>
      )}
      <p>
        <strong>{say.view}</strong>: {viewInWords(member, say, format.day)}
      </p>
      {member.viewWords && <blockquote className="prose">{member.viewWords}</blockquote>}
      {canAsk && (
        <ButtonRow>
          {!member.viewAskedOn && <AskView file={file} member={member} />}
          <RecordView file={file} member={member} />
        </ButtonRow>
      )}
      <CheckOfMember file={file} member={member} />
      <StrikeOfMember file={file} member={member} />
      {file.may.prepare && !file.checks.some((check) => check.member === member.id && check.signedBy) && (
        <ButtonRow>
          <ButtonLink kind="quiet" to={`/maatregelen/${file.id}/kwetsbaarheid/${member.id}`}>
            <CheckLabel file={file} member={member} />
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  )
}

function CheckLabel({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { check } = useMeasure()
  return <>{file.checks.some((one) => one.member === member.id) ? check.again : check.fillInCheck}</>
}

function viewInWords(
  { view, viewUntil, viewedOn, minor }: ShownMember,
  say: ReturnType<typeof useMeasure>['say'],
  day: (iso: string) => string,
): string {
  if (view) return `${say.views[view]}${viewedOn ? `, ${day(viewedOn)}` : ''}`
  if (minor) return say.minorNotHeard
  return viewUntil ? say.viewUntil(day(viewUntil)) : say.viewNotAsked
}

function AddMember({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  const add = useSend(call, 'POST /v1/measures/:measure/members', { refreshes: afterAFileChange })
  const [born, setBorn] = useState('')
  return (
    <DialogForm
      label={say.addMember}
      sending={add}
      save={say.save}
      onSend={({ text }) => {
        const role = householdRoles.find((one) => one === text('role'))
        const body = {
          role: role ?? ('' as 'other'),
          minor: (text('minor') === 'yes' ? true : text('minor') === 'no' ? false : undefined) as boolean,
          name: text('name'),
          ...(born ? { birthDate: born } : {}),
        }
        return add.send({ params: { measure: file.id }, body })
      }}
    >
      <TextField name="name" label={say.name} />
      <SelectField
        name="role"
        label={say.role}
        options={householdRoles.map((value) => ({ value, label: say.roles[value] }))}
      />
      <RadioField
        name="minor"
        label={say.minorQuestion}
        options={[
          { value: 'yes', label: say.yes },
          { value: 'no', label: say.no },
        ]}
      />
      <DateField name="birthDate" label={say.birthDate} optional value={born} onChange={setBorn} />
    </DialogForm>
  )
}

function AskView({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { say } = useMeasure()
  const [until, setUntil] = useState('')
  const ask = useSend(call, 'POST /v1/measures/:measure/members/:member/view-request', { refreshes: afterAFileChange })
  return (
    <DialogForm
      kind="quiet"
      label={say.askView}
      title={`${say.askView}: ${member.name}`}
      sending={ask}
      save={say.save}
      onSend={() => ask.send({ params: { measure: file.id, member: member.id }, body: { until } })}
    >
      <DateField name="until" label={say.until} hint={say.untilHint} value={until} onChange={setUntil} />
    </DialogForm>
  )
}

function RecordView({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { say } = useMeasure()
  const record = useSend(call, 'POST /v1/measures/:measure/members/:member/view', { refreshes: afterAFileChange })
  return (
    <DialogForm
      kind="quiet"
      label={say.recordView}
      title={`${say.recordView}: ${member.name}`}
      sending={record}
      save={say.save}
      onSend={({ text, maybe }) => {
        const words = maybe('words')
        const body = { view: text('view') as ViewState, ...(words ? { words } : {}) }
        return record.send({ params: { measure: file.id, member: member.id }, body })
      }}
    >
      <RadioField
        name="view"
        label={say.what}
        options={viewStates.map((value) => ({ value, label: say.views[value] }))}
      />
      <TextArea name="words" label={say.viewWords} hint={say.viewWordsHint} maximum={8000} rows={6} optional />
    </DialogForm>
  )
}
