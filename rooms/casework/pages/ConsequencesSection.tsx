/** In the file: what became of this household, told to it first, and when to look again. */
import { useState } from 'react'
import {
  Answer,
  Button,
  ButtonRow,
  CheckboxField,
  DateField,
  DialogButton,
  EmptyState,
  Form,
  FormActions,
  Link,
  Notice,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  Table,
  TextField,
  useAnswer,
  useSend,
} from '../../../kit/workbench/index.ts'
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
import { call } from './use-casework.ts'
import { afterALedgerChange, centsIn, useLedger } from './use-ledger.ts'

const refreshes = { refreshes: afterALedgerChange }
type InFile = { readonly measure: string; readonly account: ShownAccount }

export function ConsequencesSection({ measure }: { measure: string }) {
  const { say, format } = useLedger()
  const found = useAnswer(call, 'GET /v1/measures/:measure/consequences', { params: { measure } })
  return (
    <Answer of={found}>
      {({ account, adopted, imposed, today }) => {
        if (!imposed) return null
        return (
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
        )
      }}
    </Answer>
  )
}

const pursuitOptions = (say: ReturnType<typeof useLedger>['say']) =>
  pursuits.map((value) => ({ value, label: say.pursuits[value] }))

function Open({ measure }: { measure: string }) {
  const { say } = useLedger()
  const open = useSend(call, 'POST /v1/measures/:measure/consequences', refreshes)
  return (
    <DialogButton label={say.openAccount}>
      {(close) => (
        <Form
          problem={open.problem}
          onSend={async ({ text }) => {
            if (await open.send({ params: { measure }, body: { pursued: text('pursued') as Pursuit } })) close()
          }}
        >
          <RadioField name="pursued" label={say.pursued} options={pursuitOptions(say)} />
          <FormActions>
            <Button kind="primary" type="submit" busy={open.busy}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
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
        <DialogButton label={say.told}>
          {(close) => (
            <Form
              problem={tell.problem}
              onSend={async ({ text }) => {
                if (await tell.send({ params: { measure }, body: { how: text('how') as ToldWay } })) close()
              }}
            >
              <RadioField
                name="how"
                label={say.toldHow}
                hint={say.toldHint}
                options={toldWays.map((value) => ({ value, label: say.toldWays[value] }))}
              />
              <FormActions>
                <Button kind="primary" type="submit" busy={tell.busy}>
                  {say.save}
                </Button>
              </FormActions>
            </Form>
          )}
        </DialogButton>
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
      <DialogButton kind="quiet" label={say.changePursuit} title={say.pursued}>
        {(close) => (
          <Form
            problem={note.problem}
            onSend={async ({ text }) => {
              if (await note.send({ params: { measure }, body: { pursued: text('pursued') as Pursuit } })) close()
            }}
          >
            <RadioField name="pursued" label={say.pursued} value={account.pursued} options={pursuitOptions(say)} />
            <FormActions>
              <Button kind="primary" type="submit" busy={note.busy}>
                {say.save}
              </Button>
            </FormActions>
          </Form>
        )}
      </DialogButton>
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
      <DialogButton label={say.note}>
        {(close) => (
          <Form
            problem={note.problem}
            onSend={async ({ text, maybe }) => {
              const euros = maybe('cents')
              const body = {
                kind: text('kind') as ConsequenceKind,
                onDay,
                ...(euros ? { cents: centsIn(euros) } : {}),
                source: text('source') as EntrySource,
              }
              if (await note.send({ params: { measure }, body })) close()
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
            <FormActions>
              <Button kind="primary" type="submit" busy={note.busy}>
                {say.save}
              </Button>
            </FormActions>
          </Form>
        )}
      </DialogButton>
    </ButtonRow>
  )
}

function End({ measure, entry }: { measure: string; entry: ShownEntry }) {
  const { say, format } = useLedger()
  const end = useSend(call, 'POST /v1/measures/:measure/consequences/entries/:entry/end', refreshes)
  if (entry.ended) return <>{say.endedOn(say.ends[entry.ended], format.shortDay(entry.endedOn ?? ''))}</>
  return (
    <DialogButton kind="quiet" label={say.end} title={`${say.end}: ${say.kinds[entry.kind]}`}>
      {(close) => (
        <Form
          problem={end.problem}
          onSend={async ({ text }) => {
            const body = { ended: text('ended') as EntryEnd, for: text('for') as EntrySource }
            if (await end.send({ params: { measure, entry: entry.id }, body })) close()
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
          <FormActions>
            <Button kind="primary" type="submit" busy={end.busy}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
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
    <DialogButton label={say.lookAgain} title={`${say.lookAgain}, ${say.after(followUp.months)}`}>
      {(close) => (
        <Form
          problem={again.problem}
          onSend={async ({ list }) => {
            const body = { months: followUp.months, remedies: list('remedies') as RemedyOffered[] }
            if (await again.send({ params: { measure }, body })) close()
          }}
        >
          <CheckboxField
            name="remedies"
            label={say.remedies}
            options={remediesOffered.map((value) => ({ value, label: say.remedyKinds[value] }))}
          />
          <FormActions>
            <Button kind="primary" type="submit" busy={again.busy}>
              {say.save}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
