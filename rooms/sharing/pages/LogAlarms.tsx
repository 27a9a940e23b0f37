/** Alarms of the log: what happened, what to do now, the evidence, and how it ended. */
import {
  Button,
  Card,
  CardList,
  Form,
  FormActions,
  Section,
  SelectField,
  StatusTag,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { LogHealth } from '../log/contract.ts'
import { type AlarmConclusion, alarmConclusions } from '../log/words.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { call } from './call.ts'

export function Alarms({ health }: { health: LogHealth }) {
  const say = useMessages(nl, en)
  const open = health.alarms.filter(({ endedAt }) => !endedAt)
  const ended = health.alarms.filter(({ endedAt }) => endedAt)
  return (
    <Section title={say.alarms} count={open.length}>
      {health.alarms.length === 0 && <p>{say.noAlarms}</p>}
      <CardList>
        {open.map((alarm) => (
          <Alarm key={alarm.id} alarm={alarm} mayEnd={health.may.control} />
        ))}
      </CardList>
      {ended.length > 0 && (
        <details>
          <summary>{say.endedAlarms}</summary>
          <Ended alarms={ended} />
        </details>
      )}
    </Section>
  )
}

type ShownAlarm = LogHealth['alarms'][number]

function Alarm({ alarm, mayEnd }: { alarm: ShownAlarm; mayEnd: boolean }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const conclude = useSend(call, 'POST /v1/log/alarms/:alarm/conclusion', { refreshes: ['GET /v1/log'] })
  return (
    <Card
      tone="attention"
      title={say.kinds[alarm.kind]}
      tags={
        <>
          <StatusTag tone="stop">{say.open}</StatusTag> {format.moment(alarm.raisedAt)}
          {alarm.witness && <> · {alarm.witness}</>}
        </>
      }
    >
      <p>{say.whatNow[alarm.kind]}</p>
      {alarm.evidence.length > 0 && (
        <details>
          <summary>{say.evidence}</summary>
          {alarm.evidence.map((note) => (
            <pre key={note} className="file-text">
              {note}
            </pre>
          ))}
        </details>
      )}
      {mayEnd && (
        <Form
          label={`${say.conclude}: ${say.kinds[alarm.kind]}`}
          problem={conclude.problem}
          onSend={({ text }) =>
            void conclude.send({
              params: { alarm: alarm.id },
              body: { conclusion: text('conclusion') as AlarmConclusion },
            })
          }
        >
          <SelectField
            name="conclusion"
            label={say.conclusion}
            options={alarmConclusions.map((value) => ({ value, label: say.conclusions[value] }))}
          />
          <FormActions>
            <Button type="submit" kind="secondary" busy={conclude.busy}>
              {say.conclude}
            </Button>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}

function Ended({ alarms }: { alarms: readonly ShownAlarm[] }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const known = say.conclusions as { readonly [code: string]: string }
  return (
    <ul>
      {alarms.map(({ id, kind, raisedAt, endedAt, conclusion, witness }) => (
        <li key={id}>
          {say.kinds[kind]}
          {witness && `, ${witness}`}, {format.moment(raisedAt)}: {known[conclusion ?? ''] ?? ''},{' '}
          {say.ended(format.moment(endedAt ?? raisedAt))}
        </li>
      ))}
    </ul>
  )
}
