/** To whom: each kind of receiver is known by something else. */
import {
  DateField,
  type FormAnswers,
  Notice,
  RadioField,
  SelectField,
  TextField,
  TickField,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import {
  type Alliance,
  alliances,
  type Interest,
  type Passage,
  type ReceiverKind,
  receiverKinds,
} from '../release/words.ts'
import { useCasework } from './use-casework.ts'

export type ReleaseForm = CaseworkReply<'GET /v1/cases/:case/release-form'>
/** Which items leave, each with the passages that stay behind. */
export type Chosen = { readonly [source: string]: readonly Passage[] }
export type ReceiverDraft = {
  readonly kind: ReceiverKind | ''
  readonly organ: string
  readonly alliance: string
  readonly name: string
  readonly private: boolean
}
export const emptyReceiver: ReceiverDraft = { kind: '', organ: '', alliance: '', name: '', private: false }

/** What the server is told of the receiver. */
export function receiverBody(draft: ReceiverDraft, { maybe, ticked }: FormAnswers) {
  const kind = draft.kind as ReceiverKind
  const task = maybe('task')
  const legalBasis = maybe('legalBasis')
  const conference = maybe('conference')
  const statementSignedOn = maybe('statementSignedOn')
  const knownThereOn = maybe('knownThereOn')
  return {
    receiverKind: kind,
    interest: (maybe('interest') ?? 'public-task') as Interest,
    private: draft.private,
    alignsInterventions: ticked('alignsInterventions'),
    ...(kind === 'participant' && draft.organ ? { organ: draft.organ } : {}),
    ...(kind === 'participant' && task ? { task } : {}),
    ...(kind !== 'participant' && draft.name ? { receiverName: draft.name } : {}),
    ...(kind === 'alliance' && draft.alliance ? { alliance: draft.alliance as Alliance } : {}),
    ...(kind === 'alliance' && knownThereOn ? { knownThereOn } : {}),
    ...(kind === 'third-party' && legalBasis ? { legalBasis } : {}),
    ...(kind === 'guest' && conference ? { conference } : {}),
    ...(kind === 'guest' && statementSignedOn ? { statementSignedOn } : {}),
  }
}

type Of = {
  readonly form: ReleaseForm
  readonly draft: ReceiverDraft
  readonly onChange: (draft: ReceiverDraft) => void
}

export function ReceiverFields({ form, draft, onChange }: Of) {
  const { release } = useCasework()
  const kinds = form.outside ? receiverKinds : (['participant'] as const)
  return (
    <>
      <RadioField
        name="receiverKind"
        label={release.toWhom}
        hint={form.outside ? undefined : release.onlyDelegates}
        value={draft.kind}
        onChange={(kind) => onChange({ ...emptyReceiver, kind: kind as ReceiverKind })}
        options={kinds.map((value) => ({
          value,
          label: release.receiverKinds[value],
          hint: release.receiverHints[value],
        }))}
      />
      {draft.kind === 'participant' && <Participant form={form} draft={draft} onChange={onChange} />}
      {draft.kind === 'alliance' && <OtherAlliance form={form} draft={draft} onChange={onChange} />}
      {(draft.kind === 'third-party' || draft.kind === 'guest') && (
        <Outsider form={form} draft={draft} onChange={onChange} />
      )}
    </>
  )
}

function Participant({ form, draft, onChange }: Of) {
  const { release } = useCasework()
  const chosen = form.receivers.find(({ organ }) => organ === draft.organ)
  const interests: readonly Interest[] =
    chosen?.kind === 'private' ? ['legal-duty', 'legitimate-interest'] : ['public-task']
  return (
    <>
      <SelectField
        name="organ"
        label={release.whichOrgan}
        value={draft.organ}
        onChange={(organ) => onChange({ ...draft, organ })}
        options={form.receivers.map(({ organ, name }) => ({ value: organ, label: name }))}
      />
      {chosen && (
        <SelectField
          name="task"
          label={release.whichTask}
          hint={release.whichTaskHint}
          options={chosen.tasks.map(({ code, name, ground }) => ({ value: code, label: `${name} (${ground.label})` }))}
        />
      )}
      {chosen && <Interests among={interests} />}
    </>
  )
}

function Interests({ among }: { among: readonly Interest[] }) {
  const { release } = useCasework()
  return (
    <RadioField
      name="interest"
      label={release.interest}
      {...(among.length === 1 && among[0] ? { value: among[0] } : {})}
      options={among.map((value) => ({ value, label: release.interests[value] }))}
    />
  )
}

function OtherAlliance({ draft, onChange }: Of) {
  const { release } = useCasework()
  return (
    <>
      <RadioField
        name="alliance"
        label={release.whichAlliance}
        value={draft.alliance}
        onChange={(alliance) => onChange({ ...draft, alliance })}
        options={alliances.map((value) => ({ value, label: release.alliances[value] }))}
      />
      <TextField
        name="receiverName"
        label={release.receiverName}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <DateField name="knownThereOn" label={release.knownThereOn} />
      {draft.alliance === 'WGS-RIEC' && <TickField name="alignsInterventions" label={release.aligns} />}
    </>
  )
}

function Outsider({ form, draft, onChange }: Of) {
  const { release, format } = useCasework()
  return (
    <>
      <TextField
        name="receiverName"
        label={release.receiverName}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <TickField
        name="private"
        label={release.isPrivate}
        ticked={draft.private}
        onChange={(isPrivate) => onChange({ ...draft, private: isPrivate })}
      />
      <Interests among={draft.private ? ['legal-duty', 'legitimate-interest'] : ['public-task', 'legal-duty']} />
      {draft.kind === 'third-party' && <TextField name="legalBasis" label={release.law} hint={release.lawHint} />}
      {draft.kind === 'guest' &&
        (form.conferences.length === 0 ? (
          <Notice kind="attention">{release.noConference}</Notice>
        ) : (
          <>
            <SelectField
              name="conference"
              label={release.whichConference}
              options={form.conferences.map(({ id, heldOn }) => ({ value: id, label: format.day(heldOn) }))}
            />
            <DateField name="statementSignedOn" label={release.signedOn} />
          </>
        ))}
    </>
  )
}
