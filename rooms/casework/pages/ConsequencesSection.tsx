/** In the file: what became of this household, told to it first, and when to look again. */
import { useState } from 'react'
import {
  Answer,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  DateField,
  DialogForm,
  EmptyState,
  Link,
  Notice,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  Table,
  TextField,
  useAnswer,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownChainNotice } from '../chain/contract.ts'
import type { ShownAccount, ShownEntry, ShownFollowUp } from '../ledger/contract.ts'
import {
  type ConsequenceKind,
  type EntryEnd,
  type EntrySource,
  entryEnds,
  entrySources,
  type Pursuit,
  pursuits,
  type RemedyOffered,
  remediesOffered,
  type ToldWay,
  toldWays,
} from '../ledger/words.ts'
import { chain as chainEn } from '../messages/chain.en.ts'
import { chain as chainNl } from '../messages/chain.nl.ts'
import { call, useCasework } from './use-casework.ts'
import { afterALedgerChange, centsIn, useLedger } from './use-ledger.ts'

const refreshes = { refreshes: afterALedgerChange }
type InFile = { readonly measure: string; readonly account: ShownAccount }

export function ConsequencesSection({ measure }: { measure: string }) {
  const { say, format } = useLedger()
  const found = useAnswer(call, 'GET /v1/measures/:measure/consequences', { params: { measure } })
  return (
    <Answer of={found}>
      {({ account, adopted, imposed, notices, today }) => {
        if (!imposed) return null
        return (
          <>
            {notices.length > 0 && <BesideFile notices={notices} />}
            <Section
              title={say.section}
              lede={say.sectionLede}
              actions={adopted && !account && <Open measure={measure} />}
            >
              {!adopted && !account && (
                <Notice>
                  {say.notAdopted} <Link to="/gevolgen">{say.toLedger}</Link>
                </Notice>
              )}
              {account && (
                <>
                  <p className="hint">
                    {say.keptUntil} {format.day(account.destroyBy)}
                  </p>
                  <Told measure={measure} account={account} />
                  <Pursued measure={measure} account={account} />
                  <Entries measure={measure} account={account} />
                  <FollowUps measure={measure} account={account} today={today} />
                </>
              )}
            </Section>
          </>
        )
      }}
    </Answer>
  )
}

const pursuitOptions = (say: ReturnType<typeof useLedger>['say']) =>
  pursuits.map((value) => ({ value, label: say.pursuits[value] }))

/** What whoever owns a link of the chain said it decided. */
function BesideFile({ notices }: { notices: readonly ShownChainNotice[] }) {
  const { format } = useLedger()
  const say = useMessages(chainNl, chainEn)
  const { organ } = useCasework()
  return (
    <Section
      title={say.besideFile}
      count={notices.length}
      lede={say.besideFileLede}
      actions={
        <ButtonLink kind="quiet" to="/wat-anderen-besloten">
          {say.toAll}
        </ButtonLink>
      }
    >
      <ul>
        {notices.map((one) => (
          <li key={one.id}>
            {say.kinds[one.kind]}, {format.day(one.onDay)}{' '}
            <span className="hint">
              {say.owner} {say.owners[one.owner] ?? organ(one.owner)}
              {one.withdrawnOn && `; ${say.withdrawn(format.day(one.withdrawnOn))}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Open({ measure }: { measure: string }) {
  const { say } = useLedger()
  const open = useSend(call, 'POST /v1/measures/:measure/consequences', refreshes)
  return (
    <DialogForm
      label={say.openAccount}
      sending={open}
      save={say.save}
      onSend={({ text }) => open.send({ params: { measure }, body: { pursued: text('pursued') as Pursuit } })}
    >
      <RadioField name="pursued" label={say.pursued} options={pursuitOptions(say)} />
    </DialogForm>
  )
}

function Told({ measure, account }: InFile) {
  const { say, format } = useLedger()
  const tell = useSend(call, 'POST /v1/measures/:measure/consequences/telling', refreshes)
  if (account.toldOn && account.toldHow)
    return <p>{say.toldOn(say.toldWays[account.toldHow], format.day(account.toldOn))}</p>
  return (
    <>
      <Notice kind="attention">{say.notTold}</Notice>
      <ButtonRow>
        <DialogForm
          label={say.told}
          sending={tell}
          save={say.save}
          onSend={({ text }) => tell.send({ params: { measure }, body: { how: text('how') as ToldWay } })}
        >
          <RadioField
            name="how"
            label={say.toldHow}
            hint={say.toldHint}
            options={toldWays.map((value) => ({ value, label: say.toldWays[value] }))}
          />
        </DialogForm>
      </ButtonRow>
    </>
  )
}

function Pursued({ measure, account }: InFile) {
  const { say } = useLedger()
  const note = useSend(call, 'POST /v1/measures/:measure/consequences/pursuit', refreshes)
  return (
    <div className="prose">
      <p>
        {say.pursued} <strong>{say.pursuits[account.pursued]}</strong>
      </p>
      <DialogForm
        kind="quiet"
        label={say.changePursuit}
        title={say.pursued}
        sending={note}
        save={say.save}
        onSend={({ text }) => note.send({ params: { measure }, body: { pursued: text('pursued') as Pursuit } })}
      >
        <RadioField name="pursued" label={say.pursued} value={account.pursued} options={pursuitOptions(say)} />
      </DialogForm>
    </div>
  )
}

function Entries({ measure, account }: InFile) {
  const { say, format, money } = useLedger()
  return (
    <>
      {account.toldOn && <Note measure={measure} account={account} />}
      {account.entries.length === 0 ? (
        <EmptyState title={say.noEntries} text={say.noEntriesText} />
      ) : (
        <Table
          caption={say.section}
          captionHidden
          rows={account.entries}
          rowKey={({ id }) => id}
          columns={[
            { label: say.kind, cell: ({ kind }) => say.kinds[kind] },
            { label: say.onDay, cell: ({ onDay }) => format.shortDay(onDay) },
            { label: say.amount, cell: ({ cents }) => (cents ? money(cents) : '') },
            { label: say.source, cell: ({ source }) => say.sources[source], wideOnly: true },
            { label: say.end, cell: (entry) => <End measure={measure} entry={entry} /> },
          ]}
        />
      )}
    </>
  )
}

function Note({ measure, account }: InFile) {
  const { say } = useLedger()
  const [onDay, setOnDay] = useState('')
  const note = useSend(call, 'POST /v1/measures/:measure/consequences/entries', refreshes)
  return (
    <ButtonRow>
      <DialogForm
        label={say.note}
        sending={note}
        save={say.save}
        onSend={({ text, maybe }) => {
          const euros = maybe('cents')
          const body = {
            kind: text('kind') as ConsequenceKind,
            onDay,
            ...(euros ? { cents: centsIn(euros) } : {}),
            source: text('source') as EntrySource,
          }
          return note.send({ params: { measure }, body })
        }}
      >
        <SelectField
          name="kind"
          label={say.kind}
          options={account.kinds.map((value) => ({ value, label: say.kinds[value] }))}
        />
        <DateField name="onDay" label={say.onDay} value={onDay} onChange={setOnDay} />
        <TextField name="cents" label={say.euros} hint={say.eurosHint} short optional />
        <RadioField
          name="source"
          label={say.source}
          options={entrySources.map((value) => ({ value, label: say.sources[value] }))}
        />
      </DialogForm>
    </ButtonRow>
  )
}

function End({ measure, entry }: { measure: string; entry: ShownEntry }) {
  const { say, format } = useLedger()
  const end = useSend(call, 'POST /v1/measures/:measure/consequences/entries/:entry/end', refreshes)
  if (entry.ended) return <>{say.endedOn(say.ends[entry.ended], format.shortDay(entry.endedOn ?? ''))}</>
  return (
    <DialogForm
      kind="quiet"
      label={say.end}
      title={`${say.end}: ${say.kinds[entry.kind]}`}
      sending={end}
      save={say.save}
      onSend={({ text }) => {
        const body = { ended: text('ended') as EntryEnd, for: text('for') as EntrySource }
        return end.send({ params: { measure, entry: entry.id }, body })
      }}
    >
      <RadioField
        name="ended"
        label={say.endWhy}
        options={entryEnds.map((value) => ({ value, label: say.ends[value] }))}
      />
      <RadioField
        name="for"
        label={say.endFor}
        options={entrySources.map((value) => ({ value, label: say.sources[value] }))}
      />
    </DialogForm>
  )
}

function FollowUps({ measure, account, today }: InFile & { readonly today: string }) {
  const { say, format } = useLedger()
  return (
    <>
      <h3>{say.due}</h3>
      <ul>
        {account.followUps.map((one) => (
          <li key={one.months}>
            {say.after(one.months)}, {format.day(one.dueOn)}{' '}
            {one.done && (
              <StatusTag tone="done">{format.list(one.remedies.map((remedy) => say.remedyKinds[remedy]))}</StatusTag>
            )}
            {!one.done && one.dueOn <= today && <LookAgain measure={measure} followUp={one} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function LookAgain({ measure, followUp }: { measure: string; followUp: ShownFollowUp }) {
  const { say } = useLedger()
  const again = useSend(call, 'POST /v1/measures/:measure/consequences/follow-ups', refreshes)
  return (
    <DialogForm
      label={say.lookAgain}
      title={`${say.lookAgain}, ${say.after(followUp.months)}`}
      sending={again}
      save={say.save}
      onSend={({ list }) => {
        const body = { months: followUp.months, remedies: list('remedies') as RemedyOffered[] }
        return again.send({ params: { measure }, body })
      }}
    >
      <CheckboxField
        name="remedies"
        label={say.remedies}
        options={remediesOffered.map((value) => ({ value, label: say.remedyKinds[value] }))}
      />
    </DialogForm>
  )
}
