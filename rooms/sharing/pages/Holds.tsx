/** What a claim or a duty keeps from destruction, and the form with which a legal adviser holds a case. */
import {
  Button,
  ButtonRow,
  Card,
  CardList,
  DateField,
  DialogForm,
  ErrorState,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { HoldShown } from '../destruction/contract.ts'
import { holdGrounds } from '../destruction/words.ts'
import { AccountButton } from './AccountButton.tsx'
import { call } from './call.ts'
import { useRetention } from './use-retention.ts'

const fresh = { refreshes: ['GET /v1/what-goes'] } as const
type Plan = {
  readonly holds: readonly HoldShown[]
  readonly cases: readonly { readonly id: string; readonly name: string; readonly since: string }[]
  readonly may: { readonly hold: boolean }
}

export function Holds({ plan }: { plan: Plan }) {
  const { say } = useRetention()
  return (
    <Section
      title={say.holds}
      count={plan.holds.length}
      lede={say.holdsLede}
      actions={plan.may.hold && plan.cases.length > 0 && <PlaceHold cases={plan.cases} />}
    >
      {plan.holds.length === 0 && <p>{say.noHolds}.</p>}
      <CardList>
        {plan.holds.map((hold) => (
          <Hold key={hold.id} hold={hold} mayLift={plan.may.hold} />
        ))}
      </CardList>
    </Section>
  )
}

function Hold({ hold, mayLift }: { hold: HoldShown; mayLift: boolean }) {
  const { say, format, organ } = useRetention()
  const lift = useSend(call, 'POST /v1/holds/:hold/lifting', fresh)
  return (
    <Card
      title={hold.caseName}
      tags={
        <>
          <StatusTag tone="attention">{say.holdGrounds[hold.ground]}</StatusTag>{' '}
          {hold.reviewDue && <StatusTag tone="stop">{say.reviewDue}</StatusTag>}
        </>
      }
    >
      <p>{hold.reason}</p>
      <p className="hint">
        {say.placedBy} {organ(hold.placedBy)}, {format.shortDay(hold.placedOn)} · {say.reviewOn}{' '}
        {format.shortDay(hold.reviewOn)}
      </p>
      {lift.problem && <ErrorState problem={lift.problem} />}
      <ButtonRow>
        {mayLift && (
          <Button busy={lift.busy} onPress={() => void lift.send({ params: { hold: hold.id } })}>
            {say.lift}
          </Button>
        )}
        <AccountButton of="hold" id={hold.id} name={`${hold.caseName}, ${say.holdGrounds[hold.ground]}`} />
      </ButtonRow>
    </Card>
  )
}

function PlaceHold({ cases }: Pick<Plan, 'cases'>) {
  const { say, format } = useRetention()
  const place = useSend(call, 'POST /v1/holds', fresh)
  return (
    <DialogForm
      label={say.hold}
      sending={place}
      save={say.hold}
      onSend={({ text }) => {
        const body = {
          case: text('case'),
          ground: text('ground') as (typeof holdGrounds)[number],
          reason: text('reason'),
          reviewOn: text('reviewOn'),
        }
        return place.send({ body })
      }}
    >
      <SelectField
        name="case"
        label={say.case}
        options={cases.map(({ id, name, since }) => ({
          value: id,
          label: say.since(name, format.shortDay(since)),
        }))}
      />
      <SelectField
        name="ground"
        label={say.holdGround}
        options={holdGrounds.map((value) => ({ value, label: say.holdGrounds[value] }))}
      />
      <TextArea name="reason" label={say.holdReason} hint={say.holdReasonHint} maximum={2000} rows={3} />
      <DateField name="reviewOn" label={say.reviewOn} hint={say.reviewOnHint} />
    </DialogForm>
  )
}
