/** One reading: the second key, and what it shows while it is open. */
import { useState } from 'react'
import {
  ActTitle,
  Answer,
  Button,
  ButtonRow,
  organName,
  PageHeader,
  ProblemTitle,
  regimeName,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  usePathValues,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { ShownReading } from '../log/contract.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { call } from './call.ts'
import { toneOf } from './LogReadingsPage.tsx'

export default function LogReadingPage() {
  const say = useMessages(nl, en)
  const { reading: id } = usePathValues('reading')
  const answer = useAnswer(call, 'GET /v1/log-readings/:reading', { params: { reading: id } })
  return (
    <Answer of={answer}>
      {(reading) => (
        <>
          <PageHeader
            title={`${say.reading}: ${say.uses[reading.use]}`}
            crumbs={[
              { label: say.title, to: '/logboek' },
              { label: say.readings, to: '/logboek/inzage' },
            ]}
            tags={<StatusTag tone={toneOf[reading.state]}>{say.readingStates[reading.state]}</StatusTag>}
          />
          <Facts reading={reading} />
          {reading.may.decide && <Decide id={reading.id} />}
          {reading.may.read && <Acts reading={reading} />}
        </>
      )}
    </Answer>
  )
}

function Facts({ reading }: { reading: ShownReading }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  const facts: [string, string][] = [
    [say.askedBy, `${reading.askedBy}, ${word(organName(reading.askedOrgan))}, ${format.moment(reading.askedAt)}`],
    [say.reason, say.reasons[reading.reason]],
    [say.subject, reading.colleague ?? say.ofObjects(reading.objects.length)],
    [say.regime, word(regimeName(reading.regime))],
    [say.period, `${format.day(reading.from)} – ${format.day(reading.until)}`],
  ]
  if (reading.decidedOrgan)
    facts.push([say.decidedBy, `${reading.decidedBy ?? ''}, ${word(organName(reading.decidedOrgan))}`])
  if (reading.state === 'open' && reading.openUntil)
    facts.push([say.state, say.openUntil(format.moment(reading.openUntil))])
  return (
    <div className="facts">
      <dl>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {reading.objects.length > 0 && (
        <details>
          <summary>{say.objects}</summary>
          <ul>
            {reading.objects.map((object) => (
              <li key={object}>
                <code className="long-code">{object}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Decide({ id }: { id: string }) {
  const say = useMessages(nl, en)
  const decide = useSend(call, 'POST /v1/log-readings/:reading/decision', {
    refreshes: ['GET /v1/log-readings/:reading', 'GET /v1/log-readings'],
  })
  const send = (agrees: boolean) => void decide.send({ params: { reading: id }, body: { agrees } })
  return (
    <Section title={say.agree} lede={say.agreeLede}>
      {decide.problem && (
        <p role="alert" className="error">
          {decide.problem.title}. {decide.problem.detail}
        </p>
      )}
      <ButtonRow>
        <Button busy={decide.busy} onPress={() => send(true)}>
          {say.agree}
        </Button>
        <Button kind="secondary" busy={decide.busy} onPress={() => send(false)}>
          {say.refuse}
        </Button>
      </ButtonRow>
    </Section>
  )
}

function Acts({ reading }: { reading: ShownReading }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  const [page, setPage] = useState(1)
  const acts = useAnswer(call, 'GET /v1/log-uses/:use/readings/:reading/acts', {
    params: { use: reading.use, reading: reading.id },
    query: { page },
  })
  return (
    <Section title={say.acts}>
      <Answer of={acts}>
        {({ items, more, total }) => (
          <>
            <Table
              caption={say.acts}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.noActs }}
              note={say.pageOf(page, format.number(total))}
              columns={[
                { label: say.when, cell: ({ at }) => (at ? format.moment(at) : '') },
                {
                  label: say.who,
                  cell: ({ person, organ, function: named }) => `${person}, ${named}, ${word(organName(organ))}`,
                },
                { label: say.act, cell: ({ action }) => <ActTitle of={action} /> },
                {
                  label: say.result,
                  cell: ({ result, problem }) => (
                    <>
                      {say.results[result]}
                      {problem && (
                        <>
                          {': '}
                          <ProblemTitle of={problem} />
                        </>
                      )}
                    </>
                  ),
                },
                { label: say.objects, cell: ({ objects }) => <Objects of={objects} /> },
              ]}
            />
            <ButtonRow>
              {page > 1 && (
                <Button kind="secondary" onPress={() => setPage(page - 1)}>
                  {say.previous}
                </Button>
              )}
              {more && (
                <Button kind="secondary" onPress={() => setPage(page + 1)}>
                  {say.more}
                </Button>
              )}
            </ButtonRow>
          </>
        )}
      </Answer>
    </Section>
  )
}

/** A few stand open, many are folded away. */
export function Objects({ of }: { of: readonly string[] }) {
  const say = useMessages(nl, en)
  if (of.length === 0) return <span className="hint">{say.noObject}</span>
  return (
    <details>
      <summary>{say.ofObjects(of.length)}</summary>
      {of.map((object) => (
        <div key={object}>
          <code className="long-code">{object}</code>
        </div>
      ))}
    </details>
  )
}
