/** Whether one is reminded by mail that something waits: each decides for themselves. */
import { caller } from '../../../../kit/caller.ts'
import { remindersContract } from '../../../../kit/identity-contract.ts'
import {
  Answer,
  Button,
  Card,
  Link,
  Notice,
  PageHeader,
  StatusTag,
  useAnswer,
  useMe,
  useMessages,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { reminder as en } from '../../messages/reminder.en.ts'
import { reminder as nl } from '../../messages/reminder.nl.ts'

const call = caller(remindersContract)

export default function RemindersPage() {
  const say = useMessages(nl, en)
  const reminder = useAnswer(call, 'GET /v1/reminders')
  const back = useWayBack()
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} crumbs={[{ label: say.backTo[back], to: back }]} />
      <Answer of={reminder}>{(shown) => <Shown address={shown.address} wanted={shown.wanted} />}</Answer>
    </>
  )
}

/** Where what waits is listed, in the world one works in. */
function useWayBack(): '/taken' | '/maatregelen' | '/zorgen' | '/advies-gevraagd' {
  const { appointment } = useMe()
  if (appointment.roles.some((role) => role === 'legal-adviser' || role === 'mayor')) return '/maatregelen'
  const worlds = appointment.regimes
  if (worlds.includes('WGS-ZVH') || worlds.includes('WGS-RIEC')) return '/taken'
  return worlds.includes('PGA') ? '/zorgen' : '/advies-gevraagd'
}

function Shown({ address, wanted }: { address: string | null; wanted: boolean }) {
  const say = useMessages(nl, en)
  const back = useWayBack()
  const set = useSend(call, 'POST /v1/reminders', { refreshes: ['GET /v1/reminders'] })
  return (
    <>
      {set.problem && <Notice kind="stop" title={set.problem.title} />}
      <Card
        actions={
          <Button busy={set.busy} onPress={() => void set.send({ body: { wanted: !wanted } })}>
            {wanted ? say.switchOff : say.switchOn}
          </Button>
        }
      >
        {address === null ? (
          <Notice title={say.noAddress}>{say.noAddressText}</Notice>
        ) : (
          <p>
            {say.address} <strong>{address}</strong>
          </p>
        )}
        <p role="status">
          <StatusTag tone={wanted ? 'active' : 'neutral'}>{wanted ? say.on : say.off}</StatusTag>
        </p>
        <p className="hint">
          {say.onTask} <Link to={back}>{say.backTo[back]}</Link>
        </p>
        <p className="hint">{say.invitations}</p>
      </Card>
    </>
  )
}
