/** The plan, in words: what protects beside what worries, how it is understood, goals, agreements and what came of them. */
import {
  Button,
  ButtonRow,
  Card,
  CardList,
  DateField,
  DialogForm,
  Notice,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  TickField,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type SecrecyGround, secrecyGrounds } from '../../words.ts'
import type { ShownNote, ShownWorry } from '../contract.ts'
import type { NoteKind } from '../words.ts'
import { afterAWorryChange, useWorries } from './use-worries.ts'

const rest = ['interpretation', 'goal', 'agreement', 'progress', 'telling'] as const

export function PlanSection({ file }: { file: ShownWorry }) {
  const { say } = useWorries()
  return (
    <>
      <Section title={say.protective} actions={file.may.write && <AddNote file={file} kind="protective" />}>
        <Notes file={file} kind="protective" empty={say.noProtective} />
      </Section>
      <Section title={say.worrying} actions={file.may.write && <AddNote file={file} kind="worrying" />}>
        <Notes file={file} kind="worrying" empty={say.noWorrying} />
      </Section>
      {rest.map((kind) => (
        <Section
          key={kind}
          title={say.otherKinds[kind]}
          actions={file.may.write && <AddNote file={file} kind={kind} />}
        >
          <Notes file={file} kind={kind} empty={say.emptyKinds[kind]} />
        </Section>
      ))}
      {file.stage === 'conference' && <BeginMonitoring file={file} />}
    </>
  )
}

function Notes({ file, kind, empty }: { file: ShownWorry; kind: NoteKind; empty: string }) {
  const notes = file.notes.filter((note) => note.kind === kind)
  if (notes.length === 0) return <p className="hint">{empty}</p>
  return (
    <CardList>
      {notes.map((note) => (
        <Note key={note.id} file={file} note={note} />
      ))}
    </CardList>
  )
}

function Note({ file, note }: { file: ShownWorry; note: ShownNote }) {
  const { say, codes, format, organ } = useWorries()
  const category = note.category && (codes.categories[note.category] ?? note.category)
  const open = note.kind === 'agreement' && !note.doneOn && file.may.write
  return (
    <Card {...(open ? { actions: <AddNote file={file} kind="progress" finishes={note.id} label={say.finish} /> } : {})}>
      <p className="prose">{note.words}</p>
      {note.owner && note.dueOn && (
        <p>
          {say.agreementLine(organ(note.owner), format.day(note.dueOn))}{' '}
          <StatusTag tone={note.doneOn ? 'done' : 'active'}>
            {note.doneOn ? say.doneOn(format.shortDay(note.doneOn)) : note.voluntary ? say.isVoluntary : say.isImposed}
          </StatusTag>
        </p>
      )}
      <p className="hint">{[say.by(organ(note.organ), format.day(note.on)), category].filter(Boolean).join(' · ')}</p>
    </Card>
  )
}

/** Of the worry whose plan it is, as its own page and a table know it. */
export type PlanOf = Pick<ShownWorry, 'id' | 'categories' | 'organs' | 'involved'>
type Adding = {
  file: PlanOf
  kind: NoteKind
  finishes?: string
  label?: string
  /** At whose table it is written, and what happens then. */
  conference?: string
  onAdded?: () => void
}
export function AddNote({ file, kind, finishes, label, conference, onAdded }: Adding) {
  const { say, codes } = useWorries()
  const add = useSend(call, 'POST /v1/worries/:worry/notes', { refreshes: afterAWorryChange })
  const factor = kind === 'protective' || kind === 'worrying'
  return (
    <DialogForm
      {...(label ? { kind: 'quiet' as const } : {})}
      label={label ?? say.add[kind]}
      sending={add}
      save={say.save}
      onSend={async ({ text, ticked }) => {
        const said = { words: text('words'), ...(conference ? { conference } : {}) }
        const agreed = { owner: text('owner'), dueOn: text('dueOn'), voluntary: ticked('voluntary') }
        const secrecy = (text('secrecy') || 'none') as SecrecyGround
        const body =
          kind === 'protective' || kind === 'worrying'
            ? { kind, category: text('category'), secrecy, ...said }
            : kind === 'agreement'
              ? { kind, ...agreed, ...said }
              : kind === 'progress'
                ? { kind, ...(finishes ? { finishes } : {}), ...said }
                : { kind, ...said }
        const added = await add.send({ params: { worry: file.id }, body })
        if (added) onAdded?.()
        return added
      }}
    >
      <TextArea name="words" label={say.words} hint={say.wordsHints[kind]} maximum={4000} rows={4} />
      {factor && (
        <>
          <SelectField
            name="category"
            label={say.category}
            options={file.categories.map(({ code }) => ({ value: code, label: codes.categories[code] ?? code }))}
          />
          {file.categories.some(({ needsSecrecyGround }) => needsSecrecyGround) && (
            <SelectField
              name="secrecy"
              label={say.secrecy}
              options={secrecyGrounds.map((value) => ({ value, label: codes.secrecy[value] }))}
            />
          )}
        </>
      )}
      {kind === 'agreement' && (
        <>
          <SelectField
            name="owner"
            label={say.owner}
            options={file.organs
              .filter(({ organ }) => file.involved.includes(organ))
              .map(({ organ, name }) => ({ value: organ, label: name }))}
          />
          <DateField name="dueOn" label={say.dueOn} />
          <TickField name="voluntary" label={say.voluntary} />
        </>
      )}
    </DialogForm>
  )
}

function BeginMonitoring({ file }: { file: ShownWorry }) {
  const { say } = useWorries()
  const begin = useSend(call, 'POST /v1/worries/:worry/monitoring', { refreshes: afterAWorryChange })
  if (file.lacks.length > 0)
    return (
      <Notice title={say.lacksTitle}>
        <ul>
          {file.lacks.map((part) => (
            <li key={part}>{say.lacks[part]}</li>
          ))}
        </ul>
      </Notice>
    )
  if (!file.may.monitor) return null
  return (
    <ButtonRow>
      <Button kind="primary" busy={begin.busy} onPress={() => void begin.send({ params: { worry: file.id } })}>
        {say.monitor}
      </Button>
    </ButtonRow>
  )
}
