/** Where somebody opened more than a day allows, and how it ended. */
import { useEffect, useRef } from 'react'
import {
  Button,
  DialogButton,
  Form,
  FormActions,
  organName,
  RadioField,
  roleName,
  StatusTag,
  Table,
  useFormats,
  useMessages,
  useNews,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import { review as en } from '../messages/review.en.ts'
import { review as nl } from '../messages/review.nl.ts'
import type { ShownAlert } from '../openings/contract.ts'
import { alertOutcomes } from '../openings/words.ts'
import { AccountButton } from './AccountButton.tsx'
import { call } from './call.ts'

/** Units: milliseconds. When the line for news is broken: an alert is still seen by another organ within a minute. */
const lookEvery = 30_000

/** Looks again at once when the alerts that are open become others. */
export function useFreshLook(again: () => void) {
  const open = useNews('sharing.AlertsOpen').join(' ')
  const latest = useRef(again)
  latest.current = again
  const seen = useRef(open)
  useEffect(() => {
    if (seen.current !== open) latest.current()
    seen.current = open
  }, [open])
  useEffect(() => {
    const timer = setInterval(() => latest.current(), lookEvery)
    return () => clearInterval(timer)
  }, [])
}

export function Alerts({ alerts }: { alerts: readonly ShownAlert[] }) {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  return (
    <Table
      caption={say.alerts}
      captionHidden
      rows={alerts}
      rowKey={({ id }) => id}
      empty={{ title: say.noAlerts, text: say.noAlertsText }}
      columns={[
        {
          label: say.who,
          cell: ({ name, organ, role }) => (
            <>
              {name}
              <div className="hint">{`${words(organName(organ))}, ${words(roleName(role))}`}</div>
            </>
          ),
        },
        {
          label: say.what,
          cell: ({ kind, quota, day }) => (
            <>
              {say.kinds[kind](quota)}
              <div className="hint">{format.shortDay(day)}</div>
            </>
          ),
        },
        {
          label: say.outcome,
          cell: (alert) => (
            <>
              <Outcome alert={alert} />{' '}
              <AccountButton
                of="alert"
                id={alert.id}
                name={`${say.kinds[alert.kind](alert.quota)}, ${format.shortDay(alert.day)}`}
              />
            </>
          ),
        },
      ]}
    />
  )
}

function Outcome({ alert }: { alert: ShownAlert }) {
  const say = useMessages(nl, en)
  const words = useWords()
  if (alert.outcome)
    return (
      <StatusTag tone="done">
        {say.settledBy(say.outcomes[alert.outcome], words(organName(alert.settledBy ?? '')))}
      </StatusTag>
    )
  return (
    <>
      <StatusTag tone="attention">{say.open}</StatusTag> {alert.maySettle && <Settle alert={alert} />}
    </>
  )
}

function Settle({ alert }: { alert: ShownAlert }) {
  const say = useMessages(nl, en)
  const settle = useSend(call, 'POST /v1/quota-alerts/:alert/outcome', {
    refreshes: ['GET /v1/quota-alerts', 'GET /v1/weekly-review'],
  })
  return (
    <DialogButton label={say.settle} title={say.settleTitle}>
      {(close) => (
        <Form
          problem={settle.problem}
          onSend={async ({ text }) => {
            const outcome = alertOutcomes.find((one) => one === text('outcome')) ?? 'explained'
            if (await settle.send({ params: { alert: alert.id }, body: { outcome } })) close()
          }}
        >
          <RadioField
            name="outcome"
            label={say.outcome}
            options={alertOutcomes.map((value) => ({ value, label: say.outcomes[value] }))}
          />
          <FormActions>
            <Button type="submit" kind="primary" busy={settle.busy}>
              {say.keep}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
