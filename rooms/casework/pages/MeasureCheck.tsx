/** Of one person in the file: the check as it stands, the second signature, and going on without. */
import {
  Button,
  ButtonRow,
  DialogForm,
  Notice,
  SelectField,
  StatusTag,
  TextArea,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownCheck, ShownMeasure, ShownMember } from '../measure/contract.ts'
import { type OverrideKind, overrideKinds, vulnerabilityQuestions } from '../vulnerability/words.ts'
import { call } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

export function CheckOfMember({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { check: say, format } = useMeasure()
  const check = file.checks.find((one) => one.member === member.id)
  const override = file.overrides.find((one) => one.member === member.id)
  return (
    <>
      <p>
        <strong>{say.title}</strong>: {standing(check, say)}
      </p>
      {check && <CheckText check={check} />}
      {check && !check.signedBy && file.may.prepare && <Sign file={file} check={check} />}
      {override && (
        <div className="prose">
          <p>{say.without(override.by, format.day(override.on))}</p>
          <p>
            {say.kinds[override.kind]}: {override.reasons}
          </p>
        </div>
      )}
      {!check?.signedBy && !override && file.may.goOnWithout && <GoOn file={file} member={member} />}
    </>
  )
}

function standing(check: ShownCheck | undefined, say: ReturnType<typeof useMeasure>['check']): string {
  if (!check) return say.notYet
  return check.signedBy ? say.signed(check.filledBy, check.signedBy) : say.notSigned(check.filledBy)
}

function CheckText({ check }: { check: ShownCheck }) {
  const { check: say, format } = useMeasure()
  return (
    <>
      {(check.indicators || check.signsNotKnown) && (
        <p>
          {check.indicators && <StatusTag tone="attention">{say.indicators}</StatusTag>}{' '}
          {check.signsNotKnown && <StatusTag tone="attention">{say.notKnown}</StatusTag>}
        </p>
      )}
      <dl className="check-answers">
        {vulnerabilityQuestions.map((question) => (
          <div key={question}>
            <dt>{say.questions[question]}</dt>
            <dd>{say.certainties[check[question]]}</dd>
          </div>
        ))}
        {check.help.length > 0 && (
          <div>
            <dt>{say.help}</dt>
            <dd>
              {format.list(check.help.map((one) => say.helpKinds[one]))}
              {check.helpOfferedOn && ` (${format.day(check.helpOfferedOn)})`}
            </dd>
          </div>
        )}
        {(['questionPutOn', 'adviceAskedOn'] as const).map((done) => {
          const on = check[done]
          return on ? (
            <div key={done}>
              <dt>{say.done[done]}</dt>
              <dd>{format.day(on)}</dd>
            </div>
          ) : null
        })}
      </dl>
      <p className="prose">{check.words}</p>
    </>
  )
}

function Sign({ file, check }: { file: ShownMeasure; check: ShownCheck }) {
  const { check: say } = useMeasure()
  const sign = useSend(call, 'POST /v1/measures/:measure/vulnerability-checks/:check/signature', {
    refreshes: afterAFileChange,
  })
  if (check.own) return <p className="hint">{say.own}</p>
  return (
    <>
      {sign.problem && (
        <Notice kind="stop" title={sign.problem.title}>
          {sign.problem.detail}
        </Notice>
      )}
      <ButtonRow>
        <Button busy={sign.busy} onPress={() => void sign.send({ params: { measure: file.id, check: check.id } })}>
          {say.sign}
        </Button>
      </ButtonRow>
    </>
  )
}

function GoOn({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { check: say } = useMeasure()
  const goOn = useSend(call, 'POST /v1/measures/:measure/vulnerability-overrides', { refreshes: afterAFileChange })
  return (
    <ButtonRow>
      <DialogForm
        kind="stop"
        label={say.goOn}
        title={`${say.goOn}: ${member.name}`}
        sending={goOn}
        save={say.goOn}
        saveKind="stop"
        onSend={({ text }) => {
          const body = { member: member.id, kind: text('kind') as OverrideKind, reasons: text('reasons') }
          return goOn.send({ params: { measure: file.id }, body })
        }}
      >
        <p>{say.goOnLede}</p>
        <SelectField
          name="kind"
          label={say.kind}
          options={overrideKinds.map((value) => ({ value, label: say.kinds[value] }))}
        />
        <TextArea name="reasons" label={say.reasons} maximum={4000} />
      </DialogForm>
    </ButtonRow>
  )
}
