/** A process manager's first screen: the next conference, and what waits for whom. */
import { useState } from 'react'
import {
  Answer,
  ButtonLink,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { screening as screeningEn } from '../messages/screening.en.ts'
import { screening as screeningNl } from '../messages/screening.nl.ts'
import { FollowUp } from '../review/pages/FollowUp.tsx'
import { ActionTable, CaseLink, CasePages, ConferenceTable, countOf, RequestTable, RestOnBoard } from './CaseTables.tsx'
import { call, useCasework } from './use-casework.ts'

export default function TodayPage() {
  const { say, format, organ } = useCasework()
  const screenings = useMessages(screeningNl, screeningEn)
  const [page, turnTo] = useState(0)
  const today = useAnswer(call, 'GET /v1/today', { query: page > 0 ? { page } : {} })
  return (
    <>
      <PageHeader
        title={say.today}
        lede={say.todayLede}
        actions={<ButtonLink to="/melden">{say.newReport}</ButtonLink>}
      />
      <Answer of={today}>
        {(work) => (
          <>
            <Section title={say.nextConference}>
              <ConferenceTable
                title={say.nextConference}
                today={work.today}
                rows={work.conferences}
                empty={{
                  title: say.noConference,
                  text: say.noConferenceText,
                  action: <Link to="/overleggen">{say.conferences}</Link>,
                }}
              />
            </Section>
            <Section title={say.reportsWaiting} count={work.reports.length}>
              <Table
                caption={say.reportsWaiting}
                captionHidden
                rows={work.reports}
                rowKey={({ id }) => id}
                empty={{ title: say.noReports, text: say.noReportsText }}
                columns={[
                  {
                    label: say.report,
                    cell: ({ id, name, screening }) => (
                      <>
                        <CaseLink id={id} name={name} />{' '}
                        {screening && (
                          <StatusTag tone={screening === 'asked' ? 'attention' : 'done'}>
                            {screenings.states[screening]}
                          </StatusTag>
                        )}
                      </>
                    ),
                  },
                  { label: say.reporter, cell: ({ reporter }) => organ(reporter) },
                  { label: say.reportedOn, cell: ({ reportedOn }) => format.shortDay(reportedOn) },
                  {
                    label: say.told,
                    cell: ({ told }) =>
                      told ? (
                        <StatusTag tone="done">{say.yes}</StatusTag>
                      ) : (
                        <StatusTag tone="attention">{say.toldNo}</StatusTag>
                      ),
                  },
                ]}
              />
            </Section>
            <Section title={say.waitingFor} count={work.requests.length}>
              <RequestTable
                title={say.waitingFor}
                rows={work.requests}
                today={work.today}
                empty={{ title: say.noWaiting }}
              />
            </Section>
            <Section title={say.reviewsDue} count={work.reviews.length}>
              <Table
                caption={say.reviewsDue}
                captionHidden
                rows={work.reviews}
                rowKey={(row) => row.case}
                empty={{ title: say.noReviews }}
                columns={[
                  { label: say.case, cell: (row) => <CaseLink id={row.case} name={row.caseName} /> },
                  { label: say.nextReview, cell: ({ reviewOn }) => format.shortDay(reviewOn) },
                ]}
              />
            </Section>
            <FollowUp work={work.followUp} />
            <Section title={say.actionsOpen} count={work.actions.length}>
              <ActionTable title={say.actionsOpen} rows={work.actions} empty={{ title: say.noActions }} />
              <RestOnBoard shown={work.actions.length} />
            </Section>
            <Section title={say.openCases} {...countOf(work, page)}>
              <CasePages
                title={say.openCases}
                empty={{ title: say.noCases, text: say.noCasesText }}
                of={work}
                at={{ page, turnTo }}
              />
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}
