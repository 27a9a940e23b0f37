/** A mayor's first screen: what cannot wait, what can be decided, what runs out this week, and what the council reads. */
import { Answer, Link, Notice, PageHeader, Section, Table, useAnswer, useMe } from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { DeadlineTable, FileTable } from './MeasureTables.tsx'
import { ReleasesAskedOfMe } from './ReleasesPage.tsx'
import { call } from './use-casework.ts'
import { useLedger } from './use-ledger.ts'
import { useMayor } from './use-mayor.ts'

export default function MayorPage() {
  const say = useMayor()
  const { appointment } = useMe()
  const measures = useAnswer(call, 'GET /v1/measures')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <WorkersThreatened />
      <Answer of={measures}>{(found) => <Files found={found} />}</Answer>
      <LookAgain />
      {appointment.regimes.includes('WGS-ZVH') && <ReleasesAskedOfMe />}
      <Section title={say.council} lede={say.councilLede}>
        <ul>
          <li>
            <Link to="/raad">{say.reports}</Link>
          </li>
          <li>
            <Link to="/cijfers-over-gevolgen">{say.figures}</Link>
          </li>
        </ul>
      </Section>
    </>
  )
}

const week = 7 * 86_400_000
function Files({ found: { items, deadlines, today } }: { found: CaseworkReply<'GET /v1/measures'> }) {
  const say = useMayor()
  const unfinished = items.filter(({ state }) => state === 'unfinished')
  const preparing = items.filter(({ state }) => state === 'preparing')
  const ready = preparing.filter(({ missing }) => missing === 0)
  const waiting = preparing.filter(({ missing }) => missing > 0)
  // What an urgent decision still needs stands above, with its hour.
  const soon = deadlines.filter(({ kind, dueOn }) => kind !== 'urgent' && Date.parse(dueOn) <= Date.parse(today) + week)
  return (
    <>
      {unfinished.length > 0 && (
        <Section title={say.urgent} lede={say.urgentLede} count={unfinished.length}>
          <FileTable title={say.urgent} files={unfinished} empty={{ title: say.noneReady }} />
        </Section>
      )}
      <Section title={say.ready} lede={say.readyLede} count={ready.length}>
        <FileTable
          title={say.ready}
          files={ready}
          empty={{ title: say.noneReady, text: waiting.length > 0 ? say.noneReadyText : say.nothingPreparedText }}
        />
      </Section>
      {waiting.length > 0 && (
        <Section title={say.waiting} lede={say.waitingLede} count={waiting.length}>
          <FileTable title={say.waiting} files={waiting} empty={{ title: say.noneReady }} />
        </Section>
      )}
      <Section title={say.soon} count={soon.length}>
        <DeadlineTable
          title={say.soon}
          deadlines={soon}
          today={today}
          empty={{ title: say.nothingSoon, text: say.nothingSoonText }}
        />
      </Section>
    </>
  )
}

/** After some months: how is the household that was put out of its home? Only when it is time. */
function LookAgain() {
  const say = useMayor()
  const { say: ledger, format } = useLedger()
  const consequences = useAnswer(call, 'GET /v1/consequences')
  if (consequences.state !== 'ready' || consequences.value.due.length === 0) return null
  const { due } = consequences.value
  return (
    <Section title={say.lookAgain} lede={say.lookAgainLede} count={due.length}>
      <Table
        caption={say.lookAgain}
        captionHidden
        rows={due}
        rowKey={({ measure, months }) => `${measure} ${months}`}
        empty={{ title: ledger.nothingDue }}
        columns={[
          { label: ledger.file, cell: ({ measure, name }) => <Link to={`/maatregelen/${measure}`}>{name}</Link> },
          { label: ledger.due, cell: ({ months }) => ledger.after(months) },
          { label: ledger.dueOn, cell: ({ dueOn }) => format.shortDay(dueOn) },
        ]}
      />
    </Section>
  )
}

/** Who was threatened at work waits for an answer of whoever answers for their safety. */
function WorkersThreatened() {
  const say = useMayor()
  const threats = useAnswer(call, 'GET /v1/threats')
  if (threats.state !== 'ready' || !threats.value.mayAnswer) return null
  const waiting = threats.value.items.filter(({ answeredOn }) => answeredOn === null).length
  if (waiting === 0) return null
  return (
    <Notice kind="attention" title={say.threatened(waiting)}>
      <p>
        <Link to="/bedreigd">{say.threatenedGo}</Link>
      </p>
    </Notice>
  )
}
