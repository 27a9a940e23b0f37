/**
 * “Account” on every thing a page shows: why it is there, who brought it, until when, to whom it went, who opened it, and the
 * proof for an outsider. One panel for every kind of thing; the room that shows it says only what to ask.
 */
import { type ReactNode, useState } from 'react'
import { type Account, type AccountGiven, clockAccountContract } from '../account-contract.ts'
import { actProofContract } from '../act-proof-contract.ts'
import { caller } from '../caller.ts'
import { organName } from '../organ-names.ts'
import { en, nl } from './account-words.ts'
import { Answer, type Answered, useAnswer } from './answers.tsx'
import { Button, Link } from './Button.tsx'
import { DialogButton } from './overlays.tsx'
import { useFormats, useMe, useMessages, useWords } from './session.tsx'
import { Table } from './Table.tsx'
import { ActTitle } from './titles.tsx'

const call = caller({ ...actProofContract, ...clockAccountContract })
const byClock = {
  MUN: 'GET /v1/regimes/mun/clocks/:clock/account',
  'WGS-ZVH': 'GET /v1/regimes/wgs-zvh/clocks/:clock/account',
  'WGS-RIEC': 'GET /v1/regimes/wgs-riec/clocks/:clock/account',
  PGA: 'GET /v1/regimes/pga/clocks/:clock/account',
} as const

/** `name`: of what, in words that say nothing of a person. `children`: asks for the account, once the panel opens. */
export function AccountPanel({ name, children }: { name: string; children: ReactNode }) {
  const say = useMessages(nl, en)
  return (
    <DialogButton kind="quiet" label={say.account} title={say.title(name)} wide>
      {children}
    </DialogButton>
  )
}

/** For whoever may not open the thing itself and watches over it all the same: by its clock, in the legal world it is kept in. */
export function ClockAccount({ regime, id, name }: { regime: keyof typeof byClock; id: string; name: string }) {
  return (
    <AccountPanel name={name}>
      <ByClock regime={regime} id={id} />
    </AccountPanel>
  )
}
function ByClock({ regime, id }: { regime: keyof typeof byClock; id: string }) {
  return <AccountOf of={useAnswer(call, byClock[regime], { params: { clock: id } })} />
}

export const AccountOf = ({ of }: { of: Answered<AccountGiven> }) => (
  <Answer of={of}>{({ account, text }) => <AccountText account={account} text={text} />}</Answer>
)

/** Keeps the answer it opened with: that one is in the log, and its proof belongs to it. */
function AccountText(given: AccountGiven) {
  const [{ account, text }] = useState(given)
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  const organ = (code: string) => word(organName(code))
  const { since } = account
  const day = since && format.day(since)
  return (
    <dl className="why">
      <Row term={say.why}>
        <p>{say.whyText(account.purpose)}</p>
        {account.organ ? <p>{say.brought(organ(account.organ), day)}</p> : day && <p>{say.since(day)}</p>}
        <p className="hint">
          {say.number}: <code className="long-code">{account.thing}</code>
        </p>
      </Row>
      <Row term={say.rule}>
        <p>{account.rule}</p>
        <Grounds of={account.grounds} />
        <details>
          <summary>{say.decision}</summary>
          <p>
            <code className="long-code">{account.decision}</code>
          </p>
          <p className="hint">{say.decisionText}</p>
          <p className="hint">
            {say.rules}: <code className="long-code">{account.rules}</code>
          </p>
        </details>
      </Row>
      <Row term={say.until}>
        <Until account={account} />
      </Row>
      <Row term={say.to}>
        {account.to === null && say.toUnknown}
        {account.to?.length === 0 && say.toNobody}
        {account.to && format.list(account.to.map(organ))}
      </Row>
      <Row term={say.opened}>
        <Opened account={account} />
      </Row>
      <Row term={say.proof}>
        <p>{say.proofText}</p>
        <Proof account={account} text={text} />
      </Row>
    </dl>
  )
}

function Until({ account: { until, lasts, movers } }: { account: Account }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  if (!until) return <p>{lasts ? say.lasts[lasts] : say.noDay}</p>
  return (
    <>
      {until.on && <p>{say.untilOn(format.day(until.on))}</p>}
      {until.says && <p className="hint">{until.code ? `${until.code}: ${until.says}` : until.says}</p>}
      {until.ground && <Grounds of={[until.ground]} />}
      {until.held && <p>{say.held}</p>}
      {movers.length > 0 && (
        <details>
          <summary>{say.movers}</summary>
          <ul>
            {movers.map((mover) => (
              <li key={mover}>{say.mover[mover]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Opened({ account: { opened, regime, thing } }: { account: Account }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const word = useWords()
  const { appointment } = useMe()
  const organ = (code: string) => word(organName(code))
  const controls = appointment.roles.includes('log-controller')
  if (!opened) return <p>{say.onlyOfficer}</p>
  return (
    <>
      <p className="hint">{say.openedText(format.day(opened.from), format.day(opened.until))}</p>
      {opened.items.length === 0 ? (
        <p>{say.nobody}</p>
      ) : (
        <Table
          caption={say.opened}
          captionHidden
          rows={opened.items}
          rowKey={({ organ: by, action, result }) => `${by} ${action} ${result}`}
          columns={[
            { label: say.organ, cell: ({ organ: by }) => organ(by) },
            {
              label: say.act,
              cell: ({ action, result }) => (
                <>
                  <ActTitle of={action} />
                  {result === 'refused' && `, ${say.refused}`}
                </>
              ),
            },
            { label: say.times, numeric: true, cell: ({ acts }) => format.number(acts) },
            {
              label: say.days,
              cell: ({ first, last }) => say.between(format.shortDay(first), format.shortDay(last)),
            },
          ]}
        />
      )}
      {opened.oldest && (
        <p className="hint">
          {say.oldest}:{' '}
          {say.oldestText({
            day: format.day(opened.oldest.day),
            organ: organ(opened.oldest.organ),
            row: format.number(opened.oldest.row),
            checkpoint: format.number(opened.oldest.checkpoint),
            size: format.number(opened.oldest.size),
            signed: format.moment(opened.oldest.signedAt),
          })}
        </p>
      )}
      {controls ? (
        <>
          <p>
            <Link to={`/logboek/inzage/over/${regime}/${thing}`}>{say.names}</Link>
          </p>
          <p className="hint">{say.namesText}</p>
        </>
      ) : (
        <p className="hint">{say.namesByController}</p>
      )}
    </>
  )
}

/** Asked for only when somebody presses: within its first minute the log has not taken the answer in. */
function Proof({ account, text }: AccountGiven) {
  const say = useMessages(nl, en)
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button kind="secondary" onPress={() => setAsked(true)}>
        {say.getProof}
      </Button>
    )
  return <ProofFiles account={account} text={text} />
}

function ProofFiles({ account, text }: AccountGiven) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const proof = useAnswer(call, 'GET /v1/my-acts/:act/proof', { params: { act: account.id } })
  const name = `verantwoording-${account.id.slice(0, 8)}`
  const plain = (type: string, words: string) => `data:${type};charset=utf-8,${encodeURIComponent(words)}`
  return (
    <Answer of={proof}>
      {(it) => {
        const files = [
          { file: 'account', href: plain('text/plain', text) },
          { file: 'json', href: plain('application/json', JSON.stringify(it.act, null, 2)) },
          { file: 'tlog-proof', href: plain('text/plain', it.proof) },
          { file: 'entry', href: `data:application/octet-stream;base64,${it.entry}` },
        ] as const
        return (
          <>
            <p>{say.inLog(format.number(it.row), format.number(it.size))}</p>
            <Button
              kind="secondary"
              onPress={() => {
                for (const { file, href } of files) keep(`${name}.${file}`, href)
              }}
            >
              {say.all}
            </Button>
            <ul>
              {files.map(({ file, href }) => (
                <li key={file}>
                  <a className="link" download={`${name}.${file}`} href={href}>
                    {say.files[file]}
                  </a>
                </li>
              ))}
            </ul>
            <p className="hint">{say.check}</p>
          </>
        )
      }}
    </Answer>
  )
}

function keep(name: string, href: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}

const Grounds = ({ of }: { of: Account['grounds'] }) => (
  <ul className="grounds">
    {of.map(({ label, href }) => (
      <li key={label}>
        {href ? (
          <a className="link" href={href} rel="noreferrer">
            {label}
          </a>
        ) : (
          label
        )}
      </li>
    ))}
  </ul>
)
const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
