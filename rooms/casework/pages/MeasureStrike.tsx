/** Somebody was put into the household by mistake: one says so, another confirms; the trace stays. */
import {
  Button,
  ButtonRow,
  DialogForm,
  Notice,
  RadioField,
  Section,
  TextArea,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownMeasure, ShownMember } from '../measure/contract.ts'
import { type StrikeReason, strikeReasons } from '../strike/words.ts'
import { call } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

export function StrikeOfMember({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { say } = useMeasure()
  const decide = useSend(call, 'POST /v1/measures/:measure/members/:member/strike/decision', {
    refreshes: afterAFileChange,
  })
  const send = (outcome: 'struck' | 'kept') =>
    void decide.send({ params: { measure: file.id, member: member.id }, body: { outcome } })
  const { strike } = member
  if (!strike) return file.may.prepare ? <Propose file={file} member={member} /> : null
  return (
    <Notice kind="attention" title={say.strikeProposed(strike.by)}>
      <p>
        {say.strikeReasons[strike.reason]}. {strike.words}
      </p>
      {strike.own ? (
        <p>{say.strikeWaits}</p>
      ) : (
        file.may.prepare && (
          <ButtonRow>
            <Button busy={decide.busy} onPress={() => send('struck')}>
              {say.strikeConfirm}
            </Button>
            <Button kind="quiet" busy={decide.busy} onPress={() => send('kept')}>
              {say.strikeKeep}
            </Button>
          </ButtonRow>
        )
      )}
    </Notice>
  )
}

function Propose({ file, member }: { file: ShownMeasure; member: ShownMember }) {
  const { say } = useMeasure()
  const propose = useSend(call, 'POST /v1/measures/:measure/members/:member/strike', { refreshes: afterAFileChange })
  return (
    <ButtonRow>
      <DialogForm
        kind="quiet"
        label={say.strike}
        title={`${say.strike}: ${member.name}`}
        sending={propose}
        save={say.save}
        onSend={({ text }) =>
          propose.send({
            params: { measure: file.id, member: member.id },
            body: { reason: text('reason') as StrikeReason, words: text('words') },
          })
        }
      >
        <p>{say.strikeLede}</p>
        <RadioField
          name="reason"
          label={say.strikeReason}
          options={strikeReasons.map((value) => ({ value, label: say.strikeReasons[value] }))}
        />
        <TextArea name="words" label={say.strikeWords} hint={say.strikeWordsHint} maximum={2000} rows={3} />
      </DialogForm>
    </ButtonRow>
  )
}

export function StruckSection({ file }: { file: ShownMeasure }) {
  const { say, format } = useMeasure()
  if (file.struck.length === 0) return null
  return (
    <Section title={say.struck} count={file.struck.length} lede={say.struckLede}>
      <ul>
        {file.struck.map((one) => (
          <li key={one.id}>
            {[say.roles[one.role], one.minor && say.minor, say.strikeReasons[one.reason]].filter(Boolean).join(', ')}.{' '}
            {one.words}{' '}
            <span className="hint">{say.struckBy(one.by, one.confirmedBy, format.moment(one.confirmedOn))}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
