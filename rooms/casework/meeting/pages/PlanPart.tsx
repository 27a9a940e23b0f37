/** The plan of a worry at the table: what protects beside what worries, goals, and who does what; written here as on its own page. */
import { useMessages } from '../../../../kit/workbench/index.ts'
import { weighing as en } from '../../messages/weighing.en.ts'
import { weighing as nl } from '../../messages/weighing.nl.ts'
import type { ShownNote } from '../../weighing/contract.ts'
import { AddNote } from '../../weighing/pages/WorryPlan.tsx'
import type { ItemShown, MeetingShown, RecordShown } from './table-memory.ts'
import { useMeetingWords } from './use-meeting-words.ts'

const kinds = ['protective', 'worrying', 'goal', 'agreement', 'progress'] as const

type Part = {
  readonly meeting: MeetingShown
  readonly item: ItemShown
  readonly plan: NonNullable<RecordShown['plan']>
  readonly mayWrite: boolean
  readonly onAdded: () => void
}

export function PlanPart({ meeting, item, plan, mayWrite, onAdded }: Part) {
  const say = useMessages(nl, en)
  const file = {
    id: item.case.id,
    categories: plan.categories,
    organs: meeting.organs,
    involved: item.case.involved,
  }
  return (
    <details className="brought" open>
      <summary>{say.planAtTable}</summary>
      {kinds.map((kind) => (
        <div key={kind}>
          <h3>{say.noteKinds[kind]}</h3>
          <ul className="decided">
            {plan.notes
              .filter((note) => note.kind === kind)
              .map((note) => (
                <NoteLine key={note.id} note={note} bare />
              ))}
          </ul>
          {mayWrite && <AddNote file={file} kind={kind} conference={meeting.id} onAdded={onAdded} />}
        </div>
      ))}
    </details>
  )
}

/** `bare`: under a heading that names its kind. */
export function NoteLine({ note, bare }: { note: ShownNote; bare?: boolean }) {
  const { say, format, organ } = useMeetingWords()
  const words = useMessages(nl, en)
  return (
    <li>
      {!bare && <strong>{words.noteKinds[note.kind]}</strong>}
      <p className="block-text">{note.words}</p>
      <p className="hint">
        {[
          organ(note.owner ?? note.organ),
          ...(note.voluntary === null ? [] : [note.voluntary ? words.isVoluntary : words.isImposed]),
          ...(note.doneOn
            ? [`${say.doneOn} ${format.shortDay(note.doneOn)}`]
            : note.dueOn
              ? [`${say.dueOn} ${format.shortDay(note.dueOn)}`]
              : []),
        ].join(' · ')}
      </p>
    </li>
  )
}
