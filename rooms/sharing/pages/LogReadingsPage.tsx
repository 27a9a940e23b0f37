/** Readings of the log: asked for one of four uses, agreed to by another organ. */
import {
  Answer,
  Link,
  organName,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { ReadingState } from '../log/words.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { AskReading } from './AskReading.tsx'
import { call } from './call.ts'

export const toneOf = { waiting: 'attention', open: 'active', refused: 'stop', closed: 'neutral' } as const satisfies {
  [S in ReadingState]: string
}

export default function LogReadingsPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  const readings = useAnswer(call, 'GET /v1/log-readings')
  return (
    <>
      <PageHeader title={say.readings} lede={say.readingsLede} crumbs={[{ label: say.title, to: '/logboek' }]} />
      <Answer of={readings}>
        {({ items, colleagues, regimes, may }) => (
          <>
            <Table
              caption={say.readings}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.noReadings, text: say.noReadingsText }}
              columns={[
                {
                  label: say.use,
                  cell: ({ id, use }) => <Link to={`/logboek/inzage/${id}`}>{say.uses[use]}</Link>,
                },
                {
                  label: say.state,
                  cell: ({ state }) => <StatusTag tone={toneOf[state]}>{say.readingStates[state]}</StatusTag>,
                },
                {
                  label: say.askedBy,
                  cell: ({ askedBy, askedOrgan }) => `${askedBy}, ${word(organName(askedOrgan))}`,
                },
                { label: say.when, wideOnly: true, cell: ({ askedAt }) => format.moment(askedAt) },
              ]}
            />
            {may.ask && (
              <Section title={say.ask}>
                <AskReading colleagues={colleagues} regimes={regimes} />
              </Section>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
