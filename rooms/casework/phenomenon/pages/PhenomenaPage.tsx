/** The cases about an area or a phenomenon, and where to begin one. */
import {
  Answer,
  DialogForm,
  Link,
  Notice,
  PageHeader,
  RadioField,
  SelectField,
  StatusTag,
  Table,
  TextArea,
  TextField,
  useAnswer,
  usePageJump,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import type { ModelOption, PhenomenonLine } from '../contract.ts'
import { type PhenomenonSubject, phenomenonSubjects } from '../words.ts'
import { afterAPhenomenonChange, usePhenomenon } from './use-phenomenon.ts'

export default function PhenomenaPage() {
  const { say, format, language } = usePhenomenon()
  const answer = useAnswer(call, 'GET /v1/phenomenon-cases')
  const found = answer.state === 'ready' ? answer.value : undefined
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={
          <>
            {found?.may.open && <OpenCase models={found.models} />}
            <Link to="/barrieremodellen">{say.models}</Link>
          </>
        }
      />
      <Answer of={answer}>
        {({ cases }) => (
          <Table
            caption={say.title}
            captionHidden
            rows={cases}
            rowKey={({ id }) => id}
            empty={{ title: say.none, text: say.noneText }}
            columns={[
              {
                label: say.phenomenonColumn,
                cell: ({ id, name }) => <Link to={`/verschijnselen/${id}`}>{name[language]}</Link>,
              },
              { label: say.place, cell: ({ place }) => place },
              { label: say.barriersColumn, cell: (line) => <Standing line={line} /> },
              { label: say.openedOn, cell: ({ openedOn }) => format.shortDay(openedOn), wideOnly: true },
            ]}
          />
        )}
      </Answer>
    </>
  )
}

function Standing({ line }: { line: PhenomenonLine }) {
  const { say, format } = usePhenomenon()
  if (line.closedOn) return <StatusTag tone="done">{say.closed}</StatusTag>
  return (
    <>
      {line.overdue > 0 && <StatusTag tone="attention">{say.overdue(format.number(line.overdue))}</StatusTag>}{' '}
      {line.tasks === 0 ? say.noTasks : say.waiting(format.number(line.waiting), format.number(line.tasks))}
    </>
  )
}

function OpenCase({ models }: { models: readonly ModelOption[] }) {
  const { say, language } = usePhenomenon()
  const jump = usePageJump()
  const open = useSend(call, 'POST /v1/phenomenon-cases', { refreshes: afterAPhenomenonChange })
  return (
    <DialogForm
      label={say.open}
      title={say.openTitle}
      kind="primary"
      wide
      sending={open}
      save={say.open}
      onSend={async ({ text }) => {
        const body = {
          about: text('about') as PhenomenonSubject,
          model: text('model'),
          place: text('place'),
          goal: text('goal'),
        }
        const opened = await open.send({ body })
        if (opened) jump(`/verschijnselen/${opened.id}`)
        return opened
      }}
    >
      <Notice kind="information">{say.nobody}</Notice>
      <SelectField
        name="model"
        label={say.model}
        options={models.map(({ code, name, draft }) => ({
          value: code,
          label: draft ? say.draftOption(name[language]) : name[language],
        }))}
      />
      <RadioField
        name="about"
        label={say.about}
        options={phenomenonSubjects.map((value) => ({ value, label: say.abouts[value] }))}
      />
      <TextField name="place" label={say.place} hint={say.placeHint} />
      <TextArea name="goal" label={say.goal} hint={say.goalHint} maximum={1000} rows={4} />
    </DialogForm>
  )
}
