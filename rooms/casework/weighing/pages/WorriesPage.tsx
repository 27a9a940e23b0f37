/** What waits for the own organ, what it takes part in, and what was closed. */
import {
  Answer,
  ButtonLink,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
} from '../../../../kit/workbench/index.ts'
import { isRefusedYet, NothingYet } from '../../pages/NothingYet.tsx'
import { call } from '../../pages/use-casework.ts'
import type { WorryLine, WorryTask } from '../contract.ts'
import { useWorries } from './use-worries.ts'

export default function WorriesPage() {
  const { say, format } = useWorries()
  const worries = useAnswer(call, 'GET /v1/worries')
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={
          worries.state === 'ready' && (
            <>
              <ButtonLink to="/zorgen/melden">{say.report}</ButtonLink>
              <ButtonLink kind="quiet" to="/taken/herinneringen">
                {say.reminders}
              </ButtonLink>
            </>
          )
        }
      />
      {worries.state === 'problem' && isRefusedYet(worries.problem) ? (
        <NothingYet problem={worries.problem} />
      ) : (
        <Answer of={worries}>
          {({ today, tasks, items, closures, reports }) => (
            <>
              <Section title={say.tasks} count={tasks.length}>
                <Tasks tasks={tasks} today={today} />
              </Section>
              <Section title={say.items} count={items.length}>
                <Items items={items} />
              </Section>
              {reports.length > 0 && (
                <Section title={say.reports} count={reports.length} lede={say.reportsLede}>
                  <Table
                    caption={say.reports}
                    captionHidden
                    rows={reports}
                    rowKey={({ id }) => id}
                    columns={[
                      { label: say.reportedOn, cell: ({ reportedOn }) => format.shortDay(reportedOn) },
                      {
                        label: say.answer,
                        cell: ({ answer }) => (
                          <StatusTag tone={answer === 'received' ? 'active' : 'done'}>{say.answers[answer]}</StatusTag>
                        ),
                      },
                      { label: say.answeredOn, cell: ({ on }) => format.shortDay(on), wideOnly: true },
                    ]}
                  />
                </Section>
              )}
              {closures.length > 0 && (
                <Section title={say.closures} count={closures.length} lede={say.closuresLede}>
                  <Table
                    caption={say.closures}
                    captionHidden
                    rows={closures}
                    rowKey={({ id }) => id}
                    columns={[
                      { label: say.name, cell: ({ name }) => name },
                      { label: say.reason, cell: ({ reason }) => say.ends[reason] },
                      { label: say.closedOn, cell: ({ closedOn }) => format.shortDay(closedOn), wideOnly: true },
                      { label: say.destroyBy, cell: ({ destroyBy }) => format.shortDay(destroyBy) },
                    ]}
                  />
                </Section>
              )}
            </>
          )}
        </Answer>
      )}
    </>
  )
}

/** The compartment takes nothing in: what to do instead, and whom to call. */
function Tasks({ tasks, today }: { tasks: readonly WorryTask[]; today: string }) {
  const { say, format } = useWorries()
  return (
    <Table
      caption={say.tasks}
      captionHidden
      rows={tasks}
      rowKey={({ worry, kind, dueOn }) => `${worry} ${kind} ${dueOn}`}
      empty={{ title: say.noTasks, text: say.noTasksText }}
      columns={[
        { label: say.name, cell: ({ worry, name }) => <Link to={`/zorgen/${worry}`}>{name}</Link> },
        { label: say.what, cell: ({ kind }) => say.taskKinds[kind] },
        {
          label: say.dueOn,
          cell: ({ dueOn }) => (
            <>
              {dueOn ? format.shortDay(dueOn) : say.noDay}{' '}
              {dueOn && dueOn < today && <StatusTag tone="stop">{say.overdue}</StatusTag>}
            </>
          ),
        },
      ]}
    />
  )
}

function Items({ items }: { items: readonly WorryLine[] }) {
  const { say, format } = useWorries()
  return (
    <Table
      caption={say.items}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      empty={{ title: say.none, text: say.noneText }}
      columns={[
        { label: say.name, cell: ({ id, name }) => <Link to={`/zorgen/${id}`}>{name}</Link> },
        { label: say.stage, cell: ({ stage }) => <StatusTag tone="active">{say.stages[stage]}</StatusTag> },
        { label: say.strand, cell: ({ strand }) => strand && say.strands[strand] },
        { label: say.reportedOn, cell: ({ reportedOn }) => format.shortDay(reportedOn), wideOnly: true },
        {
          label: say.reviewDueOn,
          cell: ({ reviewDueOn }) => reviewDueOn && format.shortDay(reviewDueOn),
          wideOnly: true,
        },
      ]}
    />
  )
}
