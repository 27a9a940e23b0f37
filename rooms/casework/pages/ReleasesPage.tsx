/** What leaves cases: put to this organ, of this organ, received, reported back on; for the privacy officer tests and figures. */
import { Answer, PageHeader, Section, Table, useAnswer, useMe } from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { FeedbackTable, ReleaseTable } from './ReleaseTables.tsx'
import { call, useCasework } from './use-casework.ts'

type Work = CaseworkReply<'GET /v1/releases'>

export default function ReleasesPage() {
  const { release } = useCasework()
  const { appointment } = useMe()
  const work = useAnswer(call, 'GET /v1/releases')
  const officer = appointment.roles.includes('privacy-officer')
  return (
    <>
      <PageHeader title={release.releases} lede={release.releasesLede} />
      <Answer of={work}>
        {(found) => (officer ? <ForOfficer work={found} /> : <ForOrgan work={found} organ={appointment.organ} />)}
      </Answer>
    </>
  )
}

function ForOrgan({ work, organ }: { work: Work; organ: string }) {
  const { release } = useCasework()
  const asked = work.releases.filter(({ askedOfMe }) => askedOfMe)
  const own = work.releases.filter(({ mine }) => mine)
  const received = work.releases.filter((one) => one.receiver.organ === organ && one.status === 'released' && !one.mine)
  const others = work.releases.filter((one) => !asked.includes(one) && !own.includes(one) && !received.includes(one))
  const due = work.feedback.filter(({ mine, answeredOn }) => mine && !answeredOn)
  const heard = work.feedback.filter(({ answeredOn }) => answeredOn)
  return (
    <>
      <Section title={release.askedOfYou} count={asked.length}>
        <ReleaseTable
          title={release.askedOfYou}
          rows={asked}
          empty={{ title: release.noneAsked, text: release.noneAskedText }}
        />
      </Section>
      <Section title={release.own} count={own.length}>
        <ReleaseTable title={release.own} rows={own} empty={{ title: release.noneOwn, text: release.noneOwnText }} />
      </Section>
      <Section title={release.received} count={received.length}>
        <ReleaseTable title={release.received} rows={received} empty={{ title: release.noneReceived }} />
      </Section>
      <Section title={release.feedback} lede={release.feedbackLede} count={due.length}>
        <FeedbackTable title={release.feedback} rows={due} empty={release.noFeedback} />
      </Section>
      {heard.length > 0 && (
        <Section title={release.heard} count={heard.length}>
          <FeedbackTable title={release.heard} rows={heard} empty={release.noHeard} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={release.others} count={others.length}>
          <ReleaseTable title={release.others} rows={others} empty={{ title: release.noneOwn }} />
        </Section>
      )}
    </>
  )
}

function ForOfficer({ work }: { work: Work }) {
  const { release } = useCasework()
  return (
    <>
      <Section title={release.toTest} count={work.releases.length}>
        <ReleaseTable title={release.toTest} rows={work.releases} empty={{ title: release.noneToTest }} />
      </Section>
      <Section title={release.figures} lede={release.feedbackLede}>
        <Table
          caption={release.figures}
          captionHidden
          rows={work.figures}
          rowKey={({ year }) => String(year)}
          empty={{ title: release.noFigures }}
          columns={[
            { label: release.year, cell: ({ year }) => String(year) },
            { label: release.answered, numeric: true, cell: ({ answered }) => answered },
            { label: release.effectiveCount, numeric: true, cell: ({ effective }) => effective },
            { label: release.usefulCount, numeric: true, cell: ({ useful }) => useful },
            { label: release.notFollowedUp, numeric: true, cell: ({ notFollowedUp }) => notFollowedUp },
            { label: release.overdueCount, numeric: true, cell: ({ overdue }) => overdue },
          ]}
        />
      </Section>
    </>
  )
}

/** On the first screens: only when there is something to answer. */
export function ReleasesAskedOfMe() {
  const { release } = useCasework()
  const work = useAnswer(call, 'GET /v1/releases')
  if (work.state !== 'ready') return null
  const asked = work.value.releases.filter(({ askedOfMe }) => askedOfMe)
  const due = work.value.feedback.filter(({ mine, answeredOn }) => mine && !answeredOn)
  return (
    <>
      {asked.length > 0 && (
        <Section title={release.askedOfYou} count={asked.length}>
          <ReleaseTable title={release.askedOfYou} rows={asked} empty={{ title: release.noneAsked }} />
        </Section>
      )}
      {due.length > 0 && (
        <Section title={release.feedback} count={due.length}>
          <FeedbackTable title={release.feedback} rows={due} empty={release.noFeedback} />
        </Section>
      )}
    </>
  )
}
