/** Releases and reports back, as tables; used on the page of releases and on the first screens. */
import { Link, StatusTag, Table, type Tone } from '../../../kit/workbench/index.ts'
import type { ReleaseLine, ShownFeedback } from '../release/contract.ts'
import type { ReleaseState } from '../release/words.ts'
import { ReportBack } from './ReleaseForms.tsx'
import { useCasework } from './use-casework.ts'

export const toneOf: { readonly [S in ReleaseState]: Tone } = {
  draft: 'neutral',
  'window-open': 'active',
  released: 'done',
  blocked: 'stop',
  withdrawn: 'neutral',
}

export function ReleaseTable({
  title,
  rows,
  empty,
}: {
  title: string
  rows: readonly ReleaseLine[]
  empty: { title: string; text?: string }
}) {
  const { release, organ, format } = useCasework()
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          label: release.to,
          cell: ({ id, receiver }) => (
            <Link to={`/vrijgaven/${id}`}>
              {receiver.organ ? organ(receiver.organ) : (receiver.name ?? release.receiverKinds[receiver.kind])}
            </Link>
          ),
        },
        { label: release.caseColumn, cell: ({ caseName }) => caseName },
        { label: release.from, wideOnly: true, cell: (row) => organ(row.organ) },
        {
          label: release.until,
          wideOnly: true,
          cell: ({ windowEndsOn }) => (windowEndsOn ? format.shortDay(windowEndsOn) : ''),
        },
        {
          label: release.state,
          cell: ({ status }) => <StatusTag tone={toneOf[status]}>{release.states[status]}</StatusTag>,
        },
      ]}
    />
  )
}

export function FeedbackTable({
  title,
  rows,
  empty,
}: {
  title: string
  rows: readonly ShownFeedback[]
  empty: string
}) {
  const { release, organ, format } = useCasework()
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={{ title: empty }}
      columns={[
        {
          label: release.release,
          cell: ({ release: id, caseName }) => <Link to={`/vrijgaven/${id}`}>{caseName}</Link>,
        },
        { label: release.who, wideOnly: true, cell: (row) => organ(row.organ) },
        {
          label: release.due,
          cell: ({ dueOn, overdue }) => (
            <>
              {format.shortDay(dueOn)} {overdue && <StatusTag tone="attention">{release.overdue}</StatusTag>}
            </>
          ),
        },
        {
          label: release.yourAnswer,
          cell: (row) =>
            row.answeredOn && row.effective && row.useful ? (
              <>
                {`${release.effective} ${release.effects[row.effective]}. ${release.useful} ${release.uses[row.useful]}.`}
                {row.whyNot && <p className="hint">{row.whyNot}</p>}
              </>
            ) : row.mine ? (
              <ReportBack row={row} />
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}
