/** How the work runs: right partners, as agreed, what waits for whom. Counts of cases and tasks, in order of the organ. */
import { Answer, FactsRail, PageHeader, Section, StatusTag, Table, useAnswer } from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { CaseLink } from '../../pages/CaseTables.tsx'
import { call } from '../../pages/use-casework.ts'
import { usePlan } from '../../plan/pages/use-plan.ts'

type Progress = CaseworkReply<'GET /v1/progress'>

export default function ProgressPage() {
  const { say, format } = usePlan()
  const progress = useAnswer(call, 'GET /v1/progress')
  return (
    <>
      <PageHeader title={say.progress} lede={say.progressLede} />
      <Answer of={progress}>
        {(shown) => (
          <>
            <Section title={say.rightPartners}>
              <Missing title={say.wanted} rows={shown.wanted} more={shown.more.includes('wanted')} />
              <Missing title={say.absent} rows={shown.absent} more={shown.more.includes('absent')} />
            </Section>
            <Section title={say.asAgreed}>
              <FactsRail
                facts={[
                  { term: say.openCases, value: format.number(shown.openCases) },
                  { term: say.inTime, value: format.number(shown.agreed.inTime) },
                  { term: say.late, value: format.number(shown.agreed.late) },
                  { term: say.stillOpen, value: format.number(shown.agreed.open) },
                  { term: say.overdueMany, value: format.number(shown.agreed.overdue) },
                  { term: say.stuckMany, value: format.number(shown.agreed.stuck) },
                ]}
              />
            </Section>
            <Section title={say.waitsForWhom}>
              <Waits rows={shown.waits} />
            </Section>
            <Section
              title={say.reviewsAhead}
              {...(shown.more.includes('reviews') ? {} : { count: shown.reviews.length })}
            >
              <Table
                caption={say.reviewsAhead}
                captionHidden
                rows={shown.reviews}
                rowKey={(row) => row.case}
                empty={{ title: say.noReviewsAhead }}
                {...(shown.more.includes('reviews') && { note: say.firstOfMany(shown.reviews.length) })}
                columns={[
                  { label: say.case, cell: (row) => <CaseLink id={`${row.case}/plan`} name={row.caseName} /> },
                  {
                    label: say.nextOn,
                    cell: ({ nextOn, overdue }) => (
                      <>
                        {format.day(nextOn)} {overdue && <StatusTag tone="attention">{say.overdue}</StatusTag>}
                      </>
                    ),
                  },
                ]}
              />
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}

function Missing({ title, rows, more }: { title: string; rows: Progress['wanted']; more: boolean }) {
  const { say, organs } = usePlan()
  return (
    <Table
      caption={title}
      rows={rows}
      rowKey={(row) => row.case}
      empty={{ title: `${title}: ${say.allThere.toLowerCase()}` }}
      {...(more && { note: say.firstOfMany(rows.length) })}
      columns={[
        { label: say.case, cell: (row) => <CaseLink id={row.case} name={row.caseName} /> },
        { label: say.organs, cell: (row) => organs(row.organs) },
      ]}
    />
  )
}

function Waits({ rows }: { rows: Progress['waits'] }) {
  const { say, format, organ } = usePlan()
  const figure = (label: string, of: (row: Progress['waits'][number]) => number) =>
    ({ label, numeric: true, cell: (row: Progress['waits'][number]) => format.number(of(row)) }) as const
  return (
    <Table
      caption={say.waitsForWhom}
      captionHidden
      rows={rows}
      rowKey={(row) => row.organ}
      empty={{ title: say.nothingWaits }}
      note={say.waitsNote}
      columns={[
        { label: say.owner, cell: (row) => organ(row.organ) },
        { ...figure(say.cases, ({ cases }) => cases), wideOnly: true },
        figure(say.requests, ({ requests }) => requests),
        figure(say.actions, ({ actions }) => actions),
        figure(say.overdueActions, ({ overdue }) => overdue),
        figure(say.reviewParts, ({ reviewParts }) => reviewParts),
      ]}
    />
  )
}
