/** Signals to weigh, cases and scans the own organ takes part in, what was closed, and what a reporter hears back. */
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
} from '../../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../../contract.ts'
import { FinishAction } from '../../pages/ActionForms.tsx'
import { ActionTable, RequestTable } from '../../pages/CaseTables.tsx'
import { call, useCasework } from '../../pages/use-casework.ts'
import type { RiecLine } from '../contract.ts'
import { useRiec } from './use-riec.ts'

type List = CaseworkReply<'GET /v1/riec-cases'>

export default function RiecCasesPage() {
  const { say } = useRiec()
  const { say: casework } = useCasework()
  const { appointment } = useMe()
  const list = useAnswer(call, 'GET /v1/riec-cases')
  const reports = appointment.roles.includes('partner-professional')
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={
          <>
            {reports && <ButtonLink to="/riec/melden">{say.report}</ButtonLink>}
            <ButtonLink kind="quiet" to="/taken">
              {say.tasks}
            </ButtonLink>
          </>
        }
      />
      <Answer of={list}>
        {({ today, reported, open, requests, actions, closures, feedback }) => (
          <>
            {requests.length > 0 && (
              <Section title={say.askedOfOwn} count={requests.length}>
                <RequestTable title={say.askedOfOwn} rows={requests} today={today} empty={{ title: say.noRequests }} />
              </Section>
            )}
            {actions.length > 0 && (
              <Section title={casework.myActions} count={actions.length}>
                <ActionTable
                  title={casework.myActions}
                  rows={actions}
                  empty={{ title: casework.noActions }}
                  finish={(action) => <FinishAction action={action} />}
                />
              </Section>
            )}
            <Section title={say.reported} count={reported.length}>
              <Lines
                caption={say.reported}
                lines={reported}
                empty={{ title: say.noReported, text: say.noReportedText }}
              />
            </Section>
            <Section title={say.open} count={open.length}>
              <Lines caption={say.open} lines={open} empty={{ title: say.noOpen, text: say.noOpenText }} />
            </Section>
            {feedback.length > 0 && <HeardBack feedback={feedback} />}
            {closures.length > 0 && <Closures closures={closures} />}
          </>
        )}
      </Answer>
    </>
  )
}

type LinesShown = { caption: string; lines: readonly RiecLine[]; empty: { title: string; text: string } }
function Lines({ caption, lines, empty }: LinesShown) {
  const { say, format, organ } = useRiec()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { label: say.name, cell: ({ id, name }) => <Link to={`/riec/${id}`}>{name}</Link> },
        { label: say.kind, cell: ({ kind }) => say.kinds[kind] },
        {
          label: say.phase,
          cell: ({ state, phase }) => (
            <StatusTag tone={state === 'open' ? 'active' : 'attention'}>
              {state === 'open' ? say.phases[phase] : say.states.reported}
            </StatusTag>
          ),
        },
        { label: say.crimeForm, cell: ({ crimeForm }) => say.crimeForms[crimeForm], wideOnly: true },
        { label: say.reporter, cell: ({ reporter }) => organ(reporter), wideOnly: true },
        { label: say.reportedOn, cell: ({ reportedOn }) => format.shortDay(reportedOn), wideOnly: true },
      ]}
    />
  )
}

function HeardBack({ feedback }: { feedback: List['feedback'] }) {
  const { say, codes, format } = useRiec()
  return (
    <Section title={say.feedback} count={feedback.length}>
      <ul>
        {feedback.map((one) => (
          <li key={one.id}>
            {say.feedbackLine(format.shortDay(one.reportedOn), format.shortDay(one.toldOn))}:{' '}
            {one.outcome === 'admitted'
              ? say.admitted
              : `${say.refusedBecause(format.list(one.unmet.map(say.criterion)))}. ${codes.advices[one.advice]}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Closures({ closures }: { closures: List['closures'] }) {
  const { say, codes, format } = useRiec()
  return (
    <Section title={say.closures} count={closures.length} lede={say.closuresLede}>
      <Table
        caption={say.closures}
        captionHidden
        rows={closures}
        rowKey={({ id }) => id}
        columns={[
          { label: say.name, cell: ({ name }) => name },
          { label: say.reason, cell: ({ reason }) => codes.closeReasons[reason] },
          { label: say.closedOn, cell: ({ closedOn }) => format.shortDay(closedOn), wideOnly: true },
          { label: say.destroyBy, cell: ({ destroyBy }) => format.shortDay(destroyBy) },
        ]}
      />
    </Section>
  )
}
