/** The ledger of informing people; for the privacy officer what is held back, without saying whom it is about. */
import {
  Answer,
  Button,
  ButtonRow,
  ClockAccount,
  DateField,
  DialogForm,
  Link,
  PageHeader,
  SelectField,
  StatusTag,
  Table,
  TextArea,
  useAnswer,
  useMe,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { notices as en } from '../messages/notices.en.ts'
import { notices as nl } from '../messages/notices.nl.ts'
import type { ShownNotice } from '../notice/contract.ts'
import { type DeferralGround, deferralGrounds, type NoticeState } from '../notice/words.ts'
import { call, useCasework } from './use-casework.ts'

const fresh = { refreshes: ['GET /v1/notices'] } as const
const toneOf = { due: 'attention', 'held-back': 'neutral', 'handed-over': 'active', sent: 'done' } as const satisfies {
  [S in NoticeState]: string
}

export default function NoticesPage() {
  const { appointment } = useMe()
  return appointment.roles.includes('privacy-officer') ? <Oversight /> : <Ledger />
}

function Ledger() {
  const say = useMessages(nl, en)
  const notices = useAnswer(call, 'GET /v1/notices')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={notices}>
        {({ items, today, latestReviewOn }) => (
          <Table
            caption={say.title}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.none, text: say.noneText }}
            columns={[
              { label: say.person, cell: (row) => <Person row={row} /> },
              { label: say.due, cell: (row) => <Due row={row} today={today} /> },
              { label: say.state, cell: (row) => <Standing row={row} today={today} /> },
              { label: say.doing, cell: (row) => <Doing row={row} latest={latestReviewOn} /> },
            ]}
          />
        )}
      </Answer>
    </>
  )
}

function Person({ row }: { row: ShownNotice }) {
  const say = useMessages(nl, en)
  return (
    <>
      {row.name} <span className="hint">{row.role === 'circle' && say.circle}</span>{' '}
      {row.minor && <span className="hint">{say.minor}</span>} <Link to={`/zaken/${row.case}`}>{row.caseName}</Link>
    </>
  )
}

function Due({ row, today }: { row: ShownNotice; today: string }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  return (
    <>
      {format.shortDay(row.dueOn)}{' '}
      {row.state === 'due' && row.dueOn < today && <StatusTag tone="stop">{say.overdue}</StatusTag>}
    </>
  )
}

function Standing({ row, today }: { row: ShownNotice; today: string }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  const when = row.sentOn ?? row.handedOn
  return (
    <>
      <StatusTag tone={toneOf[row.state]}>{say.states[row.state]}</StatusTag> {when && format.shortDay(when)}
      {row.own && (
        <p className="hint">
          {say.heldByOwn(format.day(row.own.reviewOn))}{' '}
          {row.own.reviewOn <= today && <StatusTag tone="stop">{say.lookAgain}</StatusTag>}
        </p>
      )}
      {row.heldByAnother && <p className="hint">{say.heldByAnother}</p>}
    </>
  )
}

function Doing({ row, latest }: { row: ShownNotice; latest: string }) {
  const say = useMessages(nl, en)
  const at = { params: { person: row.id } }
  const handOver = useSend(call, 'POST /v1/persons/:person/notice-handover', fresh)
  const release = useSend(call, 'POST /v1/persons/:person/notice-release', fresh)
  return (
    <ButtonRow>
      {row.may.handOver && (
        <DialogForm label={say.handOver} sending={handOver} save={say.handOver} onSend={() => handOver.send(at)}>
          <p>{say.handOverText(row.name)}</p>
        </DialogForm>
      )}
      {row.may.defer && <Defer row={row} latest={latest} />}
      {row.may.lift && (
        <Button kind="quiet" busy={release.busy} onPress={() => void release.send(at)}>
          {say.release}
        </Button>
      )}
    </ButtonRow>
  )
}

function Defer({ row, latest }: { row: ShownNotice; latest: string }) {
  const say = useMessages(nl, en)
  const defer = useSend(call, 'POST /v1/persons/:person/notice-deferral', fresh)
  return (
    <DialogForm
      label={row.own ? say.deferAgain : say.defer}
      kind="quiet"
      wide
      sending={defer}
      save={say.deferNow}
      onSend={({ text }) => {
        const body = {
          ground: text('ground') as DeferralGround,
          reason: text('reason'),
          reviewOn: text('reviewOn'),
        }
        return defer.send({ params: { person: row.id }, body })
      }}
    >
      <p>{say.deferText}</p>
      <SelectField
        name="ground"
        label={say.ground}
        options={deferralGrounds.map((value) => ({ value, label: say.grounds[value] }))}
      />
      <TextArea name="reason" label={say.reason} hint={say.reasonHint} maximum={4000} />
      <DateField name="reviewOn" label={say.reviewOn} value={latest} />
    </DialogForm>
  )
}

function Oversight() {
  const say = useMessages(nl, en)
  const { format, organ } = useCasework()
  const deferrals = useAnswer(call, 'GET /v1/notice-deferrals')
  return (
    <>
      <PageHeader title={say.oversightTitle} lede={say.oversightLede} />
      <Answer of={deferrals}>
        {({ items, today }) => (
          <Table
            caption={say.oversightTitle}
            captionHidden
            rows={items}
            rowKey={({ id }) => id}
            empty={{ title: say.noDeferrals }}
            columns={[
              { label: say.organ, cell: (row) => organ(row.organ) },
              { label: say.ground, cell: (row) => say.grounds[row.ground] },
              { label: say.reason, cell: (row) => row.reason },
              { label: say.since, wideOnly: true, cell: (row) => format.shortDay(row.since) },
              {
                label: say.reviewOn,
                cell: (row) => (
                  <>
                    {format.shortDay(row.reviewOn)}{' '}
                    {row.reviewOn <= today && <StatusTag tone="stop">{say.lookAgain}</StatusTag>}
                  </>
                ),
              },
              {
                label: say.account,
                cell: (row) => <ClockAccount regime="WGS-ZVH" id={row.id} name={say.accountOf} />,
              },
            ]}
          />
        )}
      </Answer>
    </>
  )
}
