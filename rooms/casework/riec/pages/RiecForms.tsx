/** Changes to a case of the RIEC itself: somebody of the direct circle, and closing. */
import {
  DateField,
  DialogForm,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { useFamily } from '../../family/pages/use-family.ts'
import { call } from '../../pages/use-casework.ts'
import { type CloseReason, closeReasons, type Relation, relations } from '../../words.ts'
import type { ShownRiecCase } from '../contract.ts'
import { afterARiecChange, type Gone, useRiec } from './use-riec.ts'

export function AddPerson({ file }: { file: ShownRiecCase }) {
  const { say } = useRiec()
  const { say: family } = useFamily()
  const add = useSend(call, 'POST /v1/riec-cases/:riec/persons', { refreshes: afterARiecChange })
  return (
    <DialogForm
      label={say.addPerson}
      sending={add}
      save={say.save}
      fieldOf={(name) => name.split('.').at(-1) ?? name}
      onSend={({ text, maybe, ticked }) => {
        const birthDate = maybe('birthDate')
        const namedBecause = maybe('namedBecause')
        const person = {
          ...(namedBecause ? { namedBecause } : {}),
          name: text('name'),
          minor: ticked('minor'),
          relation: text('relation') as Relation,
          ...(birthDate ? { birthDate } : {}),
        }
        return add.send({ params: { riec: file.id }, body: { person } })
      }}
    >
      <p className="hint">{say.circleHint}</p>
      <TextField name="name" label={say.personName} />
      <DateField name="birthDate" label={say.birthDate} optional />
      <TickField name="minor" label={say.minor} />
      <TextArea
        name="namedBecause"
        label={family.whyNamed}
        hint={family.whyNamedHint}
        maximum={1000}
        rows={2}
        optional
      />
      <SelectField
        name="relation"
        label={say.relation}
        options={relations.map((value) => ({ value, label: say.relations[value] }))}
      />
    </DialogForm>
  )
}

export function CloseRiecCase({ file, onGone }: { file: ShownRiecCase; onGone: (gone: Gone) => void }) {
  const { say, codes, format } = useRiec()
  const close = useSend(call, 'POST /v1/riec-cases/:riec/closure', { refreshes: ['GET /v1/riec-cases'] })
  return (
    <DialogForm
      kind="stop"
      label={say.close}
      title={`${say.close}: ${file.name}`}
      sending={close}
      save={say.close}
      saveKind="stop"
      onSend={async ({ text }) => {
        const body = { reason: text('reason') as CloseReason }
        const done = await close.send({ params: { riec: file.id }, body })
        if (done) onGone({ title: say.gone, text: say.closedText(format.day(done.destroyBy)) })
        return done
      }}
    >
      <p>{say.closeLede}</p>
      <RadioField
        name="reason"
        label={say.reason}
        options={closeReasons.map((value) => ({ value, label: codes.closeReasons[value] }))}
      />
    </DialogForm>
  )
}
