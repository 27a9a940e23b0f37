/** Warm hand-overs of the own organ: given, and to be confirmed. */
import {
  Button,
  Card,
  CardList,
  DialogForm,
  EmptyState,
  Notice,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  useMe,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { call } from '../../pages/use-casework.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { afterAPlanMoved, usePlan } from '../../plan/pages/use-plan.ts'

export function Handovers({ plan }: { plan: PlanShown }) {
  const { say, format, organ } = usePlan()
  return (
    <Section title={say.handovers} count={plan.handovers.length} actions={plan.may.plan && <Offer plan={plan} />}>
      {plan.handovers.length === 0 && <EmptyState title={say.noHandovers} />}
      <CardList>
        {plan.handovers.map((one) => (
          <Card
            key={one.id}
            title={`${organ(one.organ)} → ${organ(one.receiver)}`}
            tags={
              one.confirmedOn ? (
                <StatusTag tone="done">
                  {one.confirmedBy}, {format.shortDay(one.confirmedOn)}
                </StatusTag>
              ) : (
                <StatusTag tone="attention">{say.unconfirmed}</StatusTag>
              )
            }
            actions={
              <>
                {one.toMe && !one.confirmedOn && <Confirm id={one.id} />}
                <AccountButton of="handover" id={one.id} name={say.accountOfHandover} />
              </>
            }
          >
            <p>{one.content}</p>
            <p className="hint">{format.shortDay(one.offeredOn)}</p>
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

function Confirm({ id }: { id: string }) {
  const { say } = usePlan()
  const confirm = useSend(call, 'POST /v1/handovers/:handover/confirmation', { refreshes: afterAPlanMoved })
  return (
    <>
      {confirm.problem && <Notice kind="stop" title={confirm.problem.title} />}
      <Button kind="primary" busy={confirm.busy} onPress={() => void confirm.send({ params: { handover: id } })}>
        {say.confirm}
      </Button>
    </>
  )
}

function Offer({ plan }: { plan: PlanShown }) {
  const { say, organ } = usePlan()
  const { appointment } = useMe()
  const offer = useSend(call, 'POST /v1/cases/:case/handovers', { refreshes: afterAPlanMoved })
  const others = plan.involved.filter((one) => one !== appointment.organ)
  return (
    <DialogForm
      label={say.handOver}
      sending={offer}
      save={say.handOver}
      onSend={({ text }) =>
        offer.send({ params: { case: plan.case }, body: { receiver: text('receiver'), content: text('content') } })
      }
    >
      <SelectField
        name="receiver"
        label={say.receiver}
        options={others.map((value) => ({ value, label: organ(value) }))}
      />
      <TextArea name="content" label={say.content} hint={say.contentHint} maximum={4000} rows={5} />
    </DialogForm>
  )
}
