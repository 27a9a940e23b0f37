/** The files of one's organ, and what each still needs. */
import {
  Answer,
  ButtonLink,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useMe,
} from '../../../kit/workbench/index.ts'
import type { MeasureDeadline, MeasureLine } from '../measure/contract.ts'
import { AskedAboutRights } from './ConsultationsPage.tsx'
import { call } from './use-casework.ts'
import { useMeasure } from './use-measure.ts'

export default function MeasuresPage() {
  const { say, format, language } = useMeasure()
  const { appointment } = useMe()
  const prepares = appointment.roles.includes('legal-adviser') && appointment.ground === 'processing'
  const measures = useAnswer(call, 'GET /v1/measures')
  const powers = measures.state === 'ready' ? measures.value.powers : []
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={powers.length > 0 && <ButtonLink to="/maatregelen/nieuw">{say.open}</ButtonLink>}
      />
      <Answer of={measures}>
        {({ items, deadlines, today }) => (
          <>
            <Table
              caption={say.title}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.none, text: say.noneText }}
              columns={[
                { label: say.file, cell: ({ id, name }) => <Link to={`/maatregelen/${id}`}>{name}</Link> },
                { label: say.power, cell: ({ power }) => power[language] },
                { label: say.openedOn, cell: ({ openedOn }) => format.shortDay(openedOn), wideOnly: true },
                { label: say.state, cell: (line) => <State line={line} /> },
                {
                  label: say.missingColumn,
                  cell: ({ state, missing }) => (state === 'decided' ? '' : say.missing(missing)),
                },
              ]}
            />
            <Section title={say.deadlines} count={deadlines.length} lede={say.deadlinesLede}>
              <DeadlineTable deadlines={deadlines} today={today} />
            </Section>
          </>
        )}
      </Answer>
      {prepares && <AskedAboutRights />}
    </>
  )
}

function DeadlineTable({ deadlines, today }: { deadlines: readonly MeasureDeadline[]; today: string }) {
  const { say, format } = useMeasure()
  return (
    <Table
      caption={say.deadlines}
      captionHidden
      rows={deadlines}
      rowKey={({ measure, kind, dueOn }) => `${measure} ${kind} ${dueOn}`}
      empty={{ title: say.noDeadlines, text: say.noDeadlinesText }}
      columns={[
        { label: say.file, cell: ({ measure, name }) => <Link to={`/maatregelen/${measure}`}>{name}</Link> },
        { label: say.deadline, cell: ({ kind }) => say.deadlineKinds[kind] },
        {
          label: say.dueOn,
          cell: ({ dueOn }) => (
            <>
              {format.shortDay(dueOn)} {dueOn < today && <StatusTag tone="attention">{say.late}</StatusTag>}
            </>
          ),
        },
      ]}
    />
  )
}

function State({ line }: { line: MeasureLine }) {
  const { say, format } = useMeasure()
  if (line.state === 'unfinished')
    return (
      <>
        <StatusTag tone="stop">{say.states.unfinished}</StatusTag> {line.dueAt && say.dueAt(format.moment(line.dueAt))}
      </>
    )
  return (
    <>
      <StatusTag tone={line.state === 'decided' ? 'done' : 'active'}>{say.states[line.state]}</StatusTag>{' '}
      {line.outcome && say.outcomes[line.outcome]}
    </>
  )
}
