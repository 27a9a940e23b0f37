/** Lists that several first screens share: cases, requests, actions, conferences. */
import type { ReactNode } from 'react'
import { Button, ButtonRow, Link, StatusTag, Table, useMe, useMessages } from '../../../kit/workbench/index.ts'
import type { ActionShown, CaseCard, ConferenceCard, RequestShown } from '../contract.ts'
import { meeting as meetingEn } from '../messages/meeting.en.ts'
import { meeting as meetingNl } from '../messages/meeting.nl.ts'
import { useCasework } from './use-casework.ts'

/** Units: rows of what waits, as the server sends them. */
const onAFirstScreen = 50

type Empty = { title: string; text?: ReactNode; action?: ReactNode }

/** Where a case has its page, in the world this person works in. */
export function CaseLink({ id, name }: { id: string; name: string }) {
  const { appointment } = useMe()
  const world = tableWorlds.find(({ regime }) => appointment.regimes.includes(regime))
  return <Link to={`/${world?.folder ?? 'zaken'}/${id}`}>{name}</Link>
}
/** In the order in which the routes of a table look for the world to act in. */
const tableWorlds = [
  { regime: 'WGS-ZVH', folder: 'zaken' },
  { regime: 'PGA', folder: 'zorgen' },
  { regime: 'WGS-RIEC', folder: 'riec' },
] as const

export function CaseTable({ title, rows, empty }: { title: string; rows: readonly CaseCard[]; empty: Empty }) {
  const { say, format, organ, organs } = useCasework()
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { label: say.case, cell: ({ id, name }) => <CaseLink id={id} name={name} /> },
        { label: say.reporter, cell: ({ reporter }) => organ(reporter) },
        { label: say.reportedOn, cell: ({ reportedOn }) => format.shortDay(reportedOn) },
        { label: say.involved, wideOnly: true, cell: ({ involved }) => organs(involved) },
      ]}
    />
  )
}

/** Which page of the list is asked for. */
export type PageOfCases = { readonly page: number; readonly turnTo: (page: number) => void }

/** Open cases, a page at a time. */
export function CasePages({
  title,
  empty,
  of: { cases, moreCases },
  at: { page, turnTo },
}: {
  title: string
  empty: Empty
  of: { readonly cases: readonly CaseCard[]; readonly moreCases: boolean }
  at: PageOfCases
}) {
  const { say, format } = useCasework()
  return (
    <>
      <CaseTable title={title} rows={cases} empty={empty} />
      {(page > 0 || moreCases) && (
        <ButtonRow>
          {page > 0 && <Button onPress={() => turnTo(page - 1)}>{say.previousCases}</Button>}
          <span className="hint">{say.pageOfCases(format.number(page + 1))}</span>
          {moreCases && <Button onPress={() => turnTo(page + 1)}>{say.nextCases}</Button>}
        </ButtonRow>
      )}
    </>
  )
}

/** How many there are, once that is known: of a list in pages it is not. */
export const countOf = (
  { cases, moreCases }: { readonly cases: readonly CaseCard[]; readonly moreCases: boolean },
  page: number,
): { count?: number } => (page > 0 || moreCases ? {} : { count: cases.length })

/** A first screen shows what is due first; the rest is on the task board. */
export function RestOnBoard({ shown }: { shown: number }) {
  const { say } = useCasework()
  return shown < onAFirstScreen ? null : (
    <p className="hint">
      {say.firstOnly(onAFirstScreen)} <Link to="/taken">{say.toTasks}</Link>
    </p>
  )
}

export function RequestTable({
  title,
  rows,
  today,
  empty,
  answer,
}: {
  title: string
  rows: readonly RequestShown[]
  today: string
  empty: Empty
  answer?: (row: RequestShown) => ReactNode
}) {
  const { say, format, organ, categories } = useCasework()
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { label: say.case, cell: (row) => <CaseLink id={row.case} name={row.caseName} /> },
        { label: say.ask, cell: ({ asker, asked }) => say.requestOf(organ(asker), organ(asked)) },
        { label: say.category, cell: (row) => categories(row.categories) },
        { label: say.reason, wideOnly: true, cell: ({ why }) => why },
        {
          label: say.dueLabel,
          cell: ({ dueOn }) => (
            <>
              {format.shortDay(dueOn)} {dueOn < today && <StatusTag tone="attention">{say.overdue}</StatusTag>}
            </>
          ),
        },
        ...(answer ? [{ label: say.yourAnswer, cell: answer }] : []),
      ]}
    />
  )
}

export function ActionTable({
  title,
  rows,
  empty,
  finish,
}: {
  title: string
  rows: readonly ActionShown[]
  empty: Empty
  finish?: (row: ActionShown) => ReactNode
}) {
  const { say, format, organ } = useCasework()
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { label: say.what, cell: ({ what }) => what },
        { label: say.case, cell: (row) => <CaseLink id={row.case} name={row.caseName} /> },
        { label: say.owner, wideOnly: true, cell: ({ owner }) => organ(owner) },
        {
          label: say.dueLabel,
          cell: ({ dueOn, overdue }) => (
            <>
              {format.shortDay(dueOn)} {overdue && <StatusTag tone="attention">{say.overdue}</StatusTag>}
            </>
          ),
        },
        ...(finish ? [{ label: say.yourReport, cell: finish }] : []),
      ]}
    />
  )
}

const tones = { called: 'neutral', open: 'active', closed: 'done', 'called-off': 'attention' } as const
/** Of a day that is over and on which nobody opened it, that it was not opened. */
export function ConferenceStanding({ conference, today }: { conference: ConferenceCard; today: string }) {
  const words = useMessages(meetingNl, meetingEn)
  const { standing, heldOn } = conference
  if (standing === 'called' && heldOn < today) return <StatusTag>{words.neverOpened}</StatusTag>
  return <StatusTag tone={tones[standing]}>{words[standing]}</StatusTag>
}

export function ConferenceTable({
  title,
  rows,
  empty,
  today,
}: {
  title: string
  rows: readonly ConferenceCard[]
  empty: Empty
  today: string
}) {
  const { say, format, organ } = useCasework()
  const words = useMessages(meetingNl, meetingEn)
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          label: say.day,
          cell: ({ id, heldOn, beginsAt }) => (
            <>
              <Link to={`/overleggen/${id}`}>{format.day(heldOn)}</Link>
              {beginsAt && words.at(beginsAt)}
            </>
          ),
        },
        { label: say.place, cell: ({ place }) => place },
        {
          label: words.standing,
          cell: (conference) => <ConferenceStanding conference={conference} today={today} />,
        },
        { label: say.calledBy, wideOnly: true, cell: ({ calledBy }) => organ(calledBy) },
      ]}
    />
  )
}
