/** Files of measures and what is due in them, as lists on more than one page show them. */
import { Link, StatusTag, Table } from '../../../kit/workbench/index.ts'
import type { MeasureDeadline, MeasureLine } from '../measure/contract.ts'
import { useMeasure } from './use-measure.ts'

type Empty = { readonly title: string; readonly text?: string }

export function FileTable({ title, files, empty }: { title: string; files: readonly MeasureLine[]; empty: Empty }) {
  const { say, format, language } = useMeasure()
  return (
    <Table
      caption={title}
      captionHidden
      rows={files}
      rowKey={({ id }) => id}
      empty={empty}
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
  )
}

export function DeadlineTable({
  title,
  deadlines,
  today,
  empty,
}: {
  title: string
  deadlines: readonly MeasureDeadline[]
  today: string
  empty: Empty
}) {
  const { say, format } = useMeasure()
  return (
    <Table
      caption={title}
      captionHidden
      rows={deadlines}
      rowKey={({ measure, kind, dueOn }) => `${measure} ${kind} ${dueOn}`}
      empty={empty}
      columns={[
        { label: say.file, cell: ({ measure, name }) => <Link to={`/maatregelen/${measure}`}>{name}</Link> },
        { label: say.deadline, cell: ({ kind }) => say.deadlineKinds[kind] },
        {
          label: say.deadlineOn,
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
