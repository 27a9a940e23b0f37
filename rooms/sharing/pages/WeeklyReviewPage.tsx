/** The privacy officer's first screen: the week in figures, and what there is to ask about. */
import {
  ActTitle,
  Answer,
  FactsRail,
  Notice,
  organName,
  PageHeader,
  ProblemTitle,
  roleName,
  Section,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useWords,
} from '../../../kit/workbench/index.ts'
import { review as en } from '../messages/review.en.ts'
import { review as nl } from '../messages/review.nl.ts'
import type { WeeklyReview } from '../openings/contract.ts'
import { Alerts, useFreshLook } from './Alerts.tsx'
import { call } from './call.ts'

export default function WeeklyReviewPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const week = useAnswer(call, 'GET /v1/weekly-review')
  useFreshLook(week.state === 'ready' ? week.again : nothing)
  return (
    <Answer of={week}>
      {(found) => (
        <>
          <PageHeader title={say.title} lede={say.lede(format.day(found.from), format.day(found.until))} />
          <Section title={say.alerts} lede={say.alertsLede} count={found.alerts.filter((a) => !a.outcome).length}>
            <Alerts alerts={found.alerts} />
          </Section>
          <Looking week={found} />
          <Section title={say.decisions}>
            <FactsRail
              facts={[
                { term: say.allowed, value: format.number(found.decisions.allowed) },
                { term: say.denied, value: format.number(found.decisions.denied) },
              ]}
            />
          </Section>
          <Refusals week={found} />
          <Section title={say.deviations}>
            <Table
              caption={say.deviations}
              captionHidden
              rows={found.deviations}
              rowKey={({ id }) => id}
              empty={{ title: say.noDeviations }}
              columns={[
                { label: say.organ, cell: ({ organ }) => organ },
                { label: say.reason, cell: ({ reason }) => reason },
                { label: say.on, cell: ({ recordedOn }) => format.shortDay(recordedOn) },
              ]}
            />
          </Section>
          <Notice>{say.limits}</Notice>
        </>
      )}
    </Answer>
  )
}

const nothing = () => undefined

function Looking({ week }: { week: WeeklyReview }) {
  const say = useMessages(nl, en)
  const words = useWords()
  const format = useFormats()
  return (
    <>
      <Section title={say.looking} lede={say.lookingLede}>
        <Table
          caption={say.looking}
          captionHidden
          rows={week.looking}
          rowKey={({ organ, role }) => `${organ} ${role}`}
          empty={{ title: say.noLooking }}
          columns={[
            { label: say.organ, cell: ({ organ }) => words(organName(organ)) },
            { label: say.role, cell: ({ role }) => words(roleName(role)) },
            { label: say.colleagues, cell: ({ colleagues }) => format.number(colleagues), numeric: true },
            { label: say.median, cell: ({ median }) => format.number(median), numeric: true },
            { label: say.most, cell: ({ most }) => format.number(most), numeric: true },
          ]}
        />
      </Section>
      <Section title={say.slow} lede={say.slowLede(week.rememberedDays)}>
        <Table
          caption={say.slow}
          captionHidden
          rows={week.slowLooking}
          rowKey={({ name, organ, role }) => `${organ} ${role} ${name}`}
          empty={{ title: say.noSlow }}
          columns={[
            { label: say.who, cell: ({ name }) => name },
            { label: say.organ, cell: ({ organ, role }) => `${words(organName(organ))}, ${words(roleName(role))}` },
            { label: say.opened, cell: ({ opened }) => format.number(opened), numeric: true },
            { label: say.median, cell: ({ median }) => format.number(median), numeric: true },
          ]}
        />
      </Section>
    </>
  )
}

function Refusals({ week }: { week: WeeklyReview }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  return (
    <Section title={say.refusals} lede={say.refusalsLede}>
      <Table
        caption={say.refusals}
        captionHidden
        rows={week.refusals}
        rowKey={({ action, problem }) => `${action} ${problem}`}
        empty={{ title: say.noRefusals }}
        columns={[
          { label: say.act, cell: ({ action }) => <ActTitle of={action} /> },
          { label: say.reason, cell: ({ problem }) => <ProblemTitle of={problem} /> },
          { label: say.many, cell: ({ many }) => format.number(many), numeric: true },
        ]}
      />
    </Section>
  )
}
