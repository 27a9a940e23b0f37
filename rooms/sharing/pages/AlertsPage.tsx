/** For deciders: where a colleague of another organ opened more than a day allows. */
import { Answer, PageHeader, useAnswer, useMessages } from '../../../kit/workbench/index.ts'
import { review as en } from '../messages/review.en.ts'
import { review as nl } from '../messages/review.nl.ts'
import { Alerts, useFreshLook } from './Alerts.tsx'
import { call } from './call.ts'

export default function AlertsPage() {
  const say = useMessages(nl, en)
  const alerts = useAnswer(call, 'GET /v1/quota-alerts')
  useFreshLook(alerts.state === 'ready' ? alerts.again : nothing)
  return (
    <>
      <PageHeader title={say.alertsTitle} lede={say.alertsLede} />
      <Answer of={alerts}>{({ items }) => <Alerts alerts={items} />}</Answer>
    </>
  )
}

const nothing = () => undefined
