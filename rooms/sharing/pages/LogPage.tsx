/** How the log stands: the last checkpoint, who signs along, when it was last read again, and what is wrong. */
import { useEffect } from 'react'
import {
  Answer,
  Button,
  ButtonLink,
  EmptyState,
  Notice,
  organName,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import type { LogHealth } from '../log/contract.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { call } from './call.ts'
import { Alarms } from './LogAlarms.tsx'
import { Counts } from './LogCounts.tsx'

export default function LogPage() {
  const say = useMessages(nl, en)
  const health = useAnswer(call, 'GET /v1/log')
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={
          <ButtonLink to="/logboek/inzage" kind="secondary">
            {say.toReadings}
          </ButtonLink>
        }
      />
      <Answer of={health}>
        {(it) => (
          <>
            <Alarms health={it} />
            <Checkpoint health={it} />
            <Chain health={it} />
            <Witnesses health={it} />
            {it.may.control && (
              <Verification health={it} onWait={health.state === 'ready' ? health.again : undefined} />
            )}
            <Counts />
          </>
        )}
      </Answer>
    </>
  )
}

function Checkpoint({ health }: { health: LogHealth }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { checkpoint } = health
  if (!checkpoint) return <EmptyState title={say.none} text={say.noneText} />
  return (
    <Section title={say.checkpoint}>
      <div className="facts">
        <dl>
          <div>
            <dt>{say.rows}</dt>
            <dd>{format.number(checkpoint.size)}</dd>
          </div>
          <div>
            <dt>{say.number}</dt>
            <dd>{format.number(checkpoint.number)}</dd>
          </div>
          <div>
            <dt>{say.signedAt}</dt>
            <dd>{format.moment(checkpoint.signedAt)}</dd>
          </div>
          <div>
            <dt>{say.root}</dt>
            <dd>
              <code className="long-code">{checkpoint.root}</code>
            </dd>
          </div>
          <div>
            <dt>{say.origin}</dt>
            <dd>
              <code className="long-code">{health.origin}</code>
            </dd>
          </div>
        </dl>
      </div>
    </Section>
  )
}

/** Only where a new log was begun: what it follows, and what of that is still here. */
function Chain({ health }: { health: LogHealth }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  if (health.chain.length === 0) return null
  return (
    <Section title={say.chain} lede={say.chainLede} count={health.chain.length}>
      {[...health.chain].reverse().map(({ origin, begunAt, follows, signed, kept, because, agreedBy, reason }) => (
        <div key={origin} className="facts">
          <dl>
            <div>
              <dt>{say.newLog}</dt>
              <dd>
                <code className="long-code">{origin}</code>
                <div className="hint">{format.moment(begunAt)}</div>
              </dd>
            </div>
            <div>
              <dt>{say.followsLog}</dt>
              <dd>
                <code className="long-code">{follows}</code>
                <div className="hint">{say.signedAndKept(format.number(signed), format.number(kept))}</div>
              </dd>
            </div>
            <div>
              <dt>{say.whyNewLog}</dt>
              <dd>
                {say.logReasons[because]}
                <div className="hint">
                  {agreedBy.length > 0 && say.agreedBy(format.list(agreedBy.map((organ) => word(organName(organ)))))}
                  {reason && ` ${reason}`}
                </div>
              </dd>
            </div>
          </dl>
        </div>
      ))}
    </Section>
  )
}

const toneOf = (state: LogHealth['witnesses'][number]['state']) =>
  state === 'cosigned' ? 'done' : state === 'silent' || state === null ? 'attention' : 'stop'

function Witnesses({ health }: { health: LogHealth }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { witnesses } = health
  return (
    <Section title={say.witnesses} count={witnesses.length} lede={say.witnessesLede}>
      {witnesses.length === 1 && <Notice kind="attention">{say.oneWitness}</Notice>}
      <Table
        caption={say.witnesses}
        captionHidden
        rows={witnesses}
        rowKey={({ id }) => id}
        empty={{ title: say.noWitnesses, text: say.noWitnessesText }}
        columns={[
          { label: say.witness, cell: ({ name }) => name },
          {
            label: say.state,
            cell: ({ state, silentSince }) => (
              <>
                <StatusTag tone={toneOf(state)}>{say.states[state ?? 'unknown']}</StatusTag>
                {silentSince && <span className="hint"> {say.silentSince(format.moment(silentSince))}</span>}
              </>
            ),
          },
          {
            label: say.gap,
            numeric: true,
            cell: ({ gap }) => (gap === 0 ? say.noGap : say.gapOf(format.number(gap))),
          },
          {
            label: say.lastAnswer,
            wideOnly: true,
            cell: ({ answeredAt }) => (answeredAt ? format.moment(answeredAt) : say.never),
          },
        ]}
      />
      {witnesses.length > 0 && (
        <details>
          <summary>{say.keyOfWitness}</summary>
          <ul>
            {witnesses.map(({ id, key }) => (
              <li key={id}>
                <code className="long-code">{key}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

/** Units: milliseconds. */
const lookAgainAfter = 3_000

function Verification({ health, onWait }: { health: LogHealth; onWait: (() => void) | undefined }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { verification, verifying } = health
  const verify = useSend(call, 'POST /v1/log/verifications', { refreshes: ['GET /v1/log'] })
  const known = say.findings as { readonly [what: string]: string }
  useEffect(() => {
    if (!verifying || !onWait) return
    const timer = setInterval(onWait, lookAgainAfter)
    return () => clearInterval(timer)
  }, [verifying, onWait])
  return (
    <Section
      title={say.verification}
      lede={say.verificationLede}
      actions={
        <Button kind="secondary" busy={verify.busy} disabled={verifying} onPress={() => void verify.send()}>
          {say.verify}
        </Button>
      }
    >
      {verifying && <Notice>{say.verifying}</Notice>}
      {!verification && !verifying && <p>{say.noVerification}</p>}
      {verification && (
        <>
          <p>
            {format.moment(verification.endedAt)}.{' '}
            {verification.findings === 0
              ? say.holds(format.number(verification.acts), format.number(verification.size))
              : say.holdsNot(format.number(verification.findings))}
          </p>
          {verification.named.length > 0 && (
            <Table
              caption={say.finding}
              captionHidden
              rows={verification.named.map((finding, at) => ({ ...finding, at }))}
              rowKey={({ at }) => String(at)}
              columns={[
                { label: say.finding, cell: ({ what }) => known[what] ?? say.findings.other },
                { label: say.about, cell: ({ about }) => <code className="long-code">{about}</code> },
              ]}
            />
          )}
        </>
      )}
    </Section>
  )
}
