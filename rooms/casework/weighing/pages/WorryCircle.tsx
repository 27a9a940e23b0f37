/** Who is close to the person, as far as the table must know; and at which conferences this worry stands. */
import {
  ButtonLink,
  Card,
  CardList,
  DialogForm,
  Link,
  RadioField,
  Section,
  StatusTag,
  TextArea,
  TextField,
  TickField,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type Relation, relations } from '../../words.ts'
import type { ShownWorry } from '../contract.ts'
import { afterAWorryChange, useWorries } from './use-worries.ts'

export function CircleSection({ file }: { file: ShownWorry }) {
  const { say } = useWorries()
  return (
    <Section title={say.circle} lede={say.circleLede} actions={file.may.write && <AddRelative file={file} />}>
      {file.circle.length === 0 && <p className="hint">{say.noCircle}</p>}
      <CardList>
        {file.circle.map((one) => (
          <Relative key={one.id} file={file} relative={one} />
        ))}
      </CardList>
    </Section>
  )
}

function Relative({ file, relative }: { file: ShownWorry; relative: ShownWorry['circle'][number] }) {
  const { say } = useWorries()
  return (
    <Card
      title={relative.name}
      tags={
        <>
          <StatusTag>{say.relations[relative.relation]}</StatusTag>
          {relative.minor && <StatusTag>{say.minor}</StatusTag>}
        </>
      }
      actions={file.may.write && <TakeOut file={file} relative={relative} />}
    >
      <p className="prose">{relative.why}</p>
    </Card>
  )
}

function TakeOut({ file, relative }: { file: ShownWorry; relative: ShownWorry['circle'][number] }) {
  const { say } = useWorries()
  const take = useSend(call, 'POST /v1/worries/:worry/circle/:relative/removal', { refreshes: afterAWorryChange })
  return (
    <DialogForm
      kind="quiet"
      label={say.takeOut}
      title={`${say.takeOut}: ${relative.name}`}
      sending={take}
      save={say.takeOut}
      saveKind="stop"
      onSend={() => take.send({ params: { worry: file.id, relative: relative.id } })}
    >
      <p>{say.takeOutText(relative.name)}</p>
    </DialogForm>
  )
}

function AddRelative({ file }: { file: ShownWorry }) {
  const { say } = useWorries()
  const add = useSend(call, 'POST /v1/worries/:worry/circle', { refreshes: afterAWorryChange })
  return (
    <DialogForm
      label={say.addRelative}
      sending={add}
      save={say.save}
      onSend={({ text, ticked }) => {
        const body = {
          name: text('name'),
          relation: text('relation') as Relation,
          minor: ticked('minor'),
          why: text('why'),
        }
        return add.send({ params: { worry: file.id }, body })
      }}
    >
      <TextField name="name" label={say.personName} />
      <RadioField
        name="relation"
        label={say.relation}
        options={relations.map((value) => ({ value, label: say.relations[value] }))}
      />
      <TickField name="minor" label={say.minor} />
      <TextArea name="why" label={say.whyInCircle} hint={say.whyInCircleHint} maximum={1000} rows={3} />
    </DialogForm>
  )
}

export function ConferenceSection({ file }: { file: ShownWorry }) {
  const { say, format } = useWorries()
  return (
    <Section
      title={say.conferences}
      lede={say.conferencesLede}
      actions={<ButtonLink to="/overleggen">{say.toConferences}</ButtonLink>}
    >
      {file.conferences.length === 0 && <p className="hint">{say.noConferences}</p>}
      <ul>
        {file.conferences.map((one) => (
          <li key={one.id}>
            <Link to={`/overleggen/${one.id}`}>{format.day(one.heldOn)}</Link>{' '}
            <StatusTag tone={one.standing === 'open' ? 'active' : 'neutral'}>{say.standings[one.standing]}</StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
