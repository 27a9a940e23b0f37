/** How often each kind of act happens: what internal control looks at before it asks to read what somebody did. */
import {
  ActTitle,
  Answer,
  organName,
  Section,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useWords,
} from '../../../kit/workbench/index.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { call } from './call.ts'
import { daysAgo, today } from './log-days.ts'

export function Counts() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  const counts = useAnswer(call, 'GET /v1/log/counts', { query: { from: daysAgo(7), until: today() } })
  return (
    <Section title={say.counts} lede={say.countsLede}>
      <Answer of={counts}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say.noCounts}</p>
          ) : (
            <details>
              <summary>{say.rowCount(format.number(items.length))}</summary>
              <Table
                caption={say.counts}
                captionHidden
                rows={items}
                rowKey={({ day, organ, action, result }) => `${day} ${organ} ${action} ${result}`}
                columns={[
                  { label: say.act, cell: ({ action }) => <ActTitle of={action} /> },
                  { label: say.day, cell: ({ day }) => format.shortDay(day) },
                  { label: say.organ, cell: ({ organ }) => (organ ? word(organName(organ)) : say.resident) },
                  { label: say.result, wideOnly: true, cell: ({ result }) => say.results[result] },
                  { label: say.times, numeric: true, cell: ({ acts }) => format.number(acts) },
                ]}
              />
            </details>
          )
        }
      </Answer>
    </Section>
  )
}
