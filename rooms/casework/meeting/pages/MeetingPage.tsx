/** The meeting: full screen, agenda left, the case in the middle, decisions and actions right. Live for everybody, each their own view. */
import { useEffect, useRef, useState } from 'react'
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  LoadingState,
  Notice,
  StatusTag,
  useMe,
  usePathValues,
  usePresence,
  useSend,
  useShortcuts,
  useWholeScreen,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { CasePart } from './CasePart.tsx'
import { CloseMeeting } from './CloseMeeting.tsx'
import { DecidedPart } from './DecidedPart.tsx'
import { Timer } from './Timer.tsx'
import type { TableMemory, TableView } from './table-memory.ts'
import { useMeetingWords } from './use-meeting-words.ts'
import { type Connection, useTable } from './use-table.ts'

export default function MeetingPage() {
  const { conference } = usePathValues('conference')
  useWholeScreen()
  usePresence()
  const { table, view, connection } = useTable(conference)
  return (
    <div className="meeting">
      <TopBar view={view} connection={connection} table={table} />
      <ConnectionNotice view={view} connection={connection} />
      <Body table={table} view={view} />
    </div>
  )
}

function TopBar({ view, connection, table }: { view: TableView; connection: Connection; table: TableMemory }) {
  const { say, format, organ } = useMeetingWords()
  const { appointment, me } = useMe()
  const { meeting } = view
  const { conference } = usePathValues('conference')
  const { state } = connection.live
  return (
    <div className="meeting-bar">
      <h1>
        {say.title}
        {meeting && <span className="meeting-day"> {format.day(meeting.heldOn)}</span>}
      </h1>
      <p className="meeting-who">
        {organ(appointment.organ)} · {me.person.name}
      </p>
      <p className={`meeting-live meeting-live-${state}`} role="status">
        {state === 'live' ? say.live : state === 'connecting' ? say.connecting : say.away}
      </p>
      {meeting?.standing === 'open' && view.chosen && <Timer of={view.chosen} />}
      {meeting?.standing === 'open' && meeting.may.run && (
        <CloseMeeting meeting={meeting} onClosed={table.refreshMeeting} />
      )}
      <ButtonLink to={`/overleggen/${conference}`}>{say.leave}</ButtonLink>
    </div>
  )
}

function ConnectionNotice({ view, connection }: { view: TableView; connection: Connection }) {
  const { say } = useMeetingWords()
  if (view.blanked)
    return (
      <Notice kind="attention" title={say.blanked}>
        {say.blankedText}
      </Notice>
    )
  if (connection.live.state === 'away' && connection.minutesLeft !== undefined)
    return (
      <div className="meeting-away">
        <Notice kind="attention">{say.awayLeft(connection.minutesLeft)}</Notice>
      </div>
    )
  return view.returned ? <Notice kind="done">{say.returned}</Notice> : null
}

function Body({ table, view }: { table: TableMemory; view: TableView }) {
  const { say } = useMeetingWords()
  const { meeting, problem } = view
  if (view.blanked) return null
  if (problem) return <ErrorState problem={problem} onAgain={() => void table.look()} />
  if (!meeting) return <LoadingState />
  if (meeting.standing === 'called') return <NotBegun table={table} view={view} />
  if (meeting.standing === 'closed') return <Closed view={view} />
  if (meeting.standing === 'called-off')
    return (
      <div className="meeting-alone">
        <EmptyState title={say.calledOff} text={say.calledOffText} />
      </div>
    )
  if (meeting.items.length === 0) return <EmptyState title={say.noItems} text={say.noItemsText} />
  return <Columns table={table} view={view} />
}

type Dialogs = 'decision' | 'action' | 'block' | undefined

function Columns({ table, view }: { table: TableMemory; view: TableView }) {
  const { say } = useMeetingWords()
  const [dialog, setDialog] = useState<Dialogs>()
  const items = view.meeting?.items ?? []
  const at = items.findIndex(({ id }) => id === view.chosen)
  const step = (by: number) => {
    const next = items[at + by]
    if (!next) return
    table.choose(next.id)
    document.getElementById('meeting-case')?.focus()
  }
  const keys = useShortcuts(say.keys, [
    { key: 'j', label: say.keyNext, run: () => step(1) },
    { key: 'k', label: say.keyPrevious, run: () => step(-1) },
    { key: 'n', label: say.keyNew, run: () => setDialog('block') },
    { key: 'd', label: say.keyDecide, run: () => setDialog('decision') },
    { key: 'a', label: say.keyAgree, run: () => setDialog('action') },
  ])
  const item = view.chosen ? view.items.get(view.chosen) : undefined
  const record = view.chosen ? view.records.get(view.chosen) : undefined
  const agenda = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (view.chosen) setDialog(undefined)
    // On a telephone the agenda scrolls in its own place; the page itself must not move under whoever reads.
    const current = agenda.current?.querySelector<HTMLElement>('[aria-current]')
    if (agenda.current && current) agenda.current.scrollTop = current.offsetTop - agenda.current.offsetTop - 40
  }, [view.chosen])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the letters act wherever the focus is inside the meeting
    <div className="meeting-columns" onKeyDown={keys}>
      <nav className="meeting-agenda" aria-label={say.agenda}>
        <h2>{say.agenda}</h2>
        <ol ref={agenda}>
          {items.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one.id === view.chosen ? 'step' : undefined}
                onClick={() => table.choose(one.id)}
              >
                <span>{one.case.name}</span>
                {one.seated && <StatusTag tone="done">{say.seated}</StatusTag>}
                {!one.involved && <StatusTag>{say.frame}</StatusTag>}
              </button>
            </li>
          ))}
        </ol>
        <div className="meeting-steps">
          <Button disabled={at <= 0} shortcut="k" onPress={() => step(-1)}>
            {say.previous}
          </Button>
          <Button disabled={at >= items.length - 1} shortcut="j" onPress={() => step(1)}>
            {say.next}
          </Button>
        </div>
        <p className="hint">{say.beforehand}</p>
      </nav>
      <section className="meeting-case" id="meeting-case" tabIndex={-1} aria-label={item?.case.name ?? say.agenda}>
        {item && record ? (
          <CasePart
            key={item.id}
            table={table}
            view={view}
            item={item}
            record={record}
            beginning={dialog === 'block'}
            onBegin={(open) => setDialog(open ? 'block' : undefined)}
          />
        ) : (
          <LoadingState />
        )}
      </section>
      <aside className="meeting-decided" aria-label={`${say.decisions}, ${say.actions}`}>
        {item && record && view.meeting && (
          <DecidedPart
            table={table}
            meeting={view.meeting}
            item={item}
            record={record}
            drafting={view.drafting}
            dialog={dialog === 'decision' || dialog === 'action' ? dialog : undefined}
            onDialog={setDialog}
          />
        )}
      </aside>
    </div>
  )
}

function NotBegun({ table, view }: { table: TableMemory; view: TableView }) {
  const { say } = useMeetingWords()
  const open = useSend(call, 'POST /v1/conferences/:conference/opening')
  const { conference } = usePathValues('conference')
  return (
    <div className="meeting-alone">
      <EmptyState
        title={say.notBegun}
        text={view.meeting?.may.run ? say.beginText : say.notBegunText}
        action={
          view.meeting?.may.run && (
            <Button
              kind="primary"
              busy={open.busy}
              onPress={() => void open.send({ params: { conference } }).then(() => table.look())}
            >
              {say.begin}
            </Button>
          )
        }
      />
      <p className="hint">{say.beforehand}</p>
    </div>
  )
}

function Closed({ view }: { view: TableView }) {
  const { say } = useMeetingWords()
  const { conference } = usePathValues('conference')
  return (
    <div className="meeting-alone">
      <EmptyState
        title={say.closedTitle}
        text={say.closedText}
        action={
          <>
            <ButtonLink to={`/overleggen/${conference}/notulen`} kind="primary">
              {say.minutesLink}
            </ButtonLink>{' '}
            {view.meeting?.next && <ButtonLink to={`/overleggen/${view.meeting.next.id}`}>{say.goNext}</ButtonLink>}
          </>
        }
      />
    </div>
  )
}
