/** A partner professional's first screen: what is asked, what was agreed, what became of one's reports. */
import { useState } from 'react'
import {
  Answer,
  ButtonLink,
  Link,
  Notice,
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
import { FinishAction } from './ActionForms.tsx'
import {
  ActionTable,
  CasePages,
  CaseTable,
  ConferenceTable,
  countOf,
  RequestTable,
  RestOnBoard,
} from './CaseTables.tsx'
import { AskedAboutRights } from './ConsultationsPage.tsx'
import { ReleasesAskedOfMe } from './ReleasesPage.tsx'
import { AnswerRequest } from './RequestForms.tsx'
import { call, useCasework } from './use-casework.ts'

export default function AskedPage() {
  const { say, codes, format } = useCasework()
  const screenings = useMessages(screeningNl, screeningEn)
  const [page, turnTo] = useState(0)
  const asked = useAnswer(call, 'GET /v1/asked-of-me', { query: page > 0 ? { page } : {} })
  return (
    <>
      <PageHeader
        title={say.asked}
        lede={say.askedLede}
        actions={<ButtonLink to="/melden">{say.newReport}</ButtonLink>}
      />
      <Answer of={asked}>
        {(work) => (
          <>
            {work.renewals > 0 && (
              <Notice kind="attention" title={say.renewalsAsked(work.renewals)}>
                <p>
                  {say.renewalsAskedText} <Link to="/verlengingen">{say.keepLonger}</Link>
                </p>
              </Notice>
            )}
            {work.reports
              .filter(({ screening }) => screening === 'asked')
              .map(({ id, name }) => (
                <Notice key={id} kind="attention" title={screenings.askedOfYou}>
                  <p>
                    <Link to={`/zaken/${id}`}>{name}</Link>
                  </p>
                </Notice>
              ))}
            <Section title={say.requests} count={work.requests.length}>
              <RequestTable
                title={say.requests}
                rows={work.requests}
                today={work.today}
                empty={{ title: say.noRequests, text: say.noRequestsText }}
                answer={(row) => (
                  <>
                    <Link to={`/zaken/${row.case}/bijdrage`}>{say.answerGive}</Link> <AnswerRequest request={row} />
                  </>
                )}
              />
            </Section>
            <ReleasesAskedOfMe />
            <AskedAboutRights />
            <FollowUp work={work.followUp} />
            <Section title={say.myActions} count={work.actions.length}>
              <ActionTable
                title={say.myActions}
                rows={work.actions}
                empty={{ title: say.noActions }}
                finish={(row) => <FinishAction action={row} />}
              />
              <RestOnBoard shown={work.actions.length} />
            </Section>
            <Section title={say.myCases} {...countOf(work, page)}>
              <CasePages
                title={say.myCases}
                empty={{ title: say.noCases, text: say.noCasesText }}
                of={work}
                at={{ page, turnTo }}
              />
            </Section>
            <Section title={say.conferences}>
              <ConferenceTable
                title={say.conferences}
                today={work.today}
                rows={work.conferences}
                empty={{ title: say.noConference }}
              />
            </Section>
            <Section title={say.myReports} count={work.reports.length}>
              <CaseTable title={say.myReports} rows={work.reports} empty={{ title: say.noReports }} />
            </Section>
            <Section title={say.heardBack}>
              <Table
                caption={say.heardBack}
                captionHidden
                rows={work.feedback}
                rowKey={({ id }) => id}
                empty={{ title: say.noFeedback }}
                columns={[
                  { label: say.reportedOn, cell: ({ reportedOn }) => format.shortDay(reportedOn) },
                  {
                    label: say.outcomeShort,
                    cell: ({ outcome }) =>
                      outcome === 'admitted' ? (
                        <StatusTag tone="done">{say.outcomeAdmitted}</StatusTag>
                      ) : (
                        <StatusTag>{say.outcomeRefused}</StatusTag>
                      ),
                  },
                  {
                    label: say.unmetShort,
                    cell: ({ unmet }) => (unmet.length > 0 ? format.list(unmet.map(say.criterion)) : say.none),
                  },
                  { label: say.adviceShort, wideOnly: true, cell: ({ advice }) => codes.advices[advice] },
                ]}
              />
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}
