/** A delegate's first screen: reports with each criterion beside its article, proposals to close, what was closed. */
import { useState } from 'react'
import { Answer, Link, Notice, PageHeader, Section, Table, useAnswer } from '../../../kit/workbench/index.ts'
import { usePlan } from '../plan/pages/use-plan.ts'
import { CaseTable } from './CaseTables.tsx'
import { AskedAboutRights } from './ConsultationsPage.tsx'
import { QuestionsToDecide } from './QuestionsToDecide.tsx'
import { ReleasesAskedOfMe } from './ReleasesPage.tsx'
import { KeepClosedCase } from './RenewalForms.tsx'
import { ReportToWeigh, type Said } from './ReportToWeigh.tsx'
import { call, useCasework } from './use-casework.ts'

export default function ToDecidePage() {
  const { say, codes, format, organ } = useCasework()
  const { say: plan } = usePlan()
  const [done, setDone] = useState<Said>()
  const work = useAnswer(call, 'GET /v1/to-decide')
  return (
    <>
      <PageHeader title={say.toDecide} lede={say.toDecideLede} />
      {done && (
        <Notice kind="done" title={done.title}>
          <p>{done.text}</p>
          {done.open && (
            <p>
              <Link to={`/zaken/${done.open}`}>{say.goTo}</Link>
            </p>
          )}
        </Notice>
      )}
      <Answer of={work}>
        {({ reports, reportsWaiting, proposedClosings, closures, destructions, organs }) => (
          <>
            <Section title={say.reportsWaiting} count={reportsWaiting}>
              {reports.length === 0 && <Notice title={say.noDecisions}>{say.noDecisionsText}</Notice>}
              {reports.map((report) => (
                <ReportToWeigh key={report.id} report={report} organs={organs} onDone={setDone} />
              ))}
              {reportsWaiting > reports.length && <Notice>{say.moreWait(reportsWaiting - reports.length)}</Notice>}
            </Section>
            <ReleasesAskedOfMe />
            <QuestionsToDecide />
            <AskedAboutRights />
            {proposedClosings.length > 0 && (
              <Section title={say.proposedClosings} count={proposedClosings.length}>
                <CaseTable title={say.proposedClosings} rows={proposedClosings} empty={{ title: say.noCases }} />
              </Section>
            )}
            <Section title={say.closedCases} lede={say.closedLede}>
              <Table
                caption={say.closedCases}
                captionHidden
                rows={closures}
                rowKey={({ id }) => id}
                empty={{ title: say.noClosed }}
                columns={[
                  { label: say.case, cell: ({ name }) => name },
                  { label: say.day, cell: ({ closedOn }) => format.shortDay(closedOn) },
                  { label: say.reason, wideOnly: true, cell: ({ reason }) => codes.closeReasons[reason] },
                  {
                    label: plan.aftercare,
                    wideOnly: true,
                    cell: ({ aftercare }) =>
                      aftercare
                        ? `${organ(aftercare.organ)}, ${codes.aftercares[aftercare.kind].toLowerCase()}, ${format.shortDay(aftercare.until)}`
                        : plan.noAftercare,
                  },
                  { label: say.decidedByLabel, wideOnly: true, cell: ({ decidedBy }) => organ(decidedBy) },
                  {
                    label: say.destroyBy,
                    cell: (closure) => (
                      <>
                        {format.day(closure.destroyBy)} {closure.renewable && <KeepClosedCase closure={closure} />}
                      </>
                    ),
                  },
                ]}
              />
            </Section>
            <Section title={say.destroyed} lede={say.destroyedLede}>
              <Table
                caption={say.destroyed}
                captionHidden
                rows={destructions}
                rowKey={({ id }) => id}
                empty={{ title: say.noDestroyed }}
                columns={[
                  { label: say.case, cell: ({ name }) => name },
                  { label: say.day, cell: ({ destroyedOn }) => format.shortDay(destroyedOn) },
                  { label: say.ground, cell: ({ rule }) => codes.rules[rule] },
                ]}
              />
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}
