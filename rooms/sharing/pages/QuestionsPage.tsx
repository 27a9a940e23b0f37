/** The books of questions, one block per legal world and never one list over two: who asked, never about whom. */
import {
  Answer,
  Notice,
  PageHeader,
  roleName,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { BookOfQuestions, QuestionLine } from '../known/contract.ts'
import { questions as en } from '../messages/questions.en.ts'
import { questions as nl } from '../messages/questions.nl.ts'
import { AccountButton, type AccountKind } from './AccountButton.tsx'
import { call } from './call.ts'

export default function QuestionsPage() {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      {appointment.regimes.includes('WGS-ZVH') && <Book route="GET /v1/questions-of-care-house" />}
      {appointment.regimes.includes('WGS-RIEC') && <Book route="GET /v1/questions-of-crime-centre" />}
    </>
  )
}

function Book({ route }: { route: 'GET /v1/questions-of-care-house' | 'GET /v1/questions-of-crime-centre' }) {
  const book = useAnswer(call, route)
  return <Answer of={book}>{(shown) => <Shown book={shown} />}</Answer>
}

function Shown({ book }: { book: BookOfQuestions }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const account = book.regime.code === 'WGS-RIEC' ? 'crimeCentreLine' : 'careHouseLine'
  const alarms = [...book.incoming, ...book.outgoing].filter(({ outcome }) => outcome === 'alarm').length
  const rules = [
    book.perDay !== null && book.answerDays !== null ? say.ruleText(book.perDay, book.answerDays) : say.noRule,
    ...(book.perDay !== null
      ? [book.targets.length > 0 ? say.where(format.list(book.targets.map(({ name }) => name))) : say.nowhere]
      : []),
    ...(book.unnamed.length > 0 ? [say.unnamed(format.list(book.unnamed))] : []),
  ]
  return (
    <>
      <Section title={`${book.regime.name}: ${say.incoming}`} count={book.incoming.length} lede={rules.join(' ')}>
        {alarms > 0 && <Notice kind="attention">{say.alarms(alarms)}</Notice>}
        <Lines
          title={`${book.regime.name}: ${say.incoming}`}
          lines={book.incoming}
          side={say.from}
          account={account}
          empty={say.noneIn}
        />
      </Section>
      <Section title={`${book.regime.name}: ${say.outgoing}`} count={book.outgoing.length}>
        <Lines
          title={`${book.regime.name}: ${say.outgoing}`}
          lines={book.outgoing}
          side={say.other}
          account={account}
          empty={say.noneOut}
        />
      </Section>
    </>
  )
}

function Lines({
  title,
  lines,
  side,
  account,
  empty,
}: {
  title: string
  lines: readonly QuestionLine[]
  account: AccountKind
  side: string
  empty: string
}) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const inWords = useWords()
  if (lines.length === 0) return <p className="hint">{empty}.</p>
  return (
    <Table
      caption={title}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={{ title: empty }}
      columns={[
        {
          label: say.when,
          cell: ({ askedAt, outcome, trouble }) => (
            <>
              {format.moment(askedAt)}
              <br />
              <StatusTag tone={outcome === 'alarm' ? 'attention' : 'neutral'}>{say.outcomes[outcome]}</StatusTag>
              {trouble && outcome !== 'over-limit' && (
                <>
                  <br />
                  <span className="hint">{say.troubles[trouble] ?? trouble}</span>
                </>
              )}
            </>
          ),
        },
        {
          label: say.who,
          cell: ({ asker, askerFunction, other }) => (
            <>
              {asker}
              <br />
              <span className="hint">
                {inWords(roleName(askerFunction))}
                <br />
                {side}: {other}
              </span>
            </>
          ),
        },
        {
          label: say.what,
          wideOnly: true,
          cell: ({ purpose, ground }) => (
            <>
              {purpose}
              <br />
              <span className="hint">{ground.label}</span>
            </>
          ),
        },
        { label: say.reference, wideOnly: true, cell: ({ reference }) => reference },
        {
          label: say.account,
          cell: ({ id, reference }) => <AccountButton of={account} id={id} name={reference} />,
        },
      ]}
    />
  )
}
