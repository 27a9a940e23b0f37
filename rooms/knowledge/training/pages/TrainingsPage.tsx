/** One's own trainings, what runs out; for who watches over authorisations, what colleagues still have to do. */
import { useState } from 'react'
import { caller } from '../../../../kit/caller.ts'
import {
  Answer,
  Button,
  DateField,
  DialogForm,
  organName,
  PageHeader,
  Section,
  SelectField,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
  useWords,
} from '../../../../kit/workbench/index.ts'
import { knowledgeContract } from '../../contract.ts'
import { training as en } from '../../messages/training.en.ts'
import { training as nl } from '../../messages/training.nl.ts'
import type { ShownColleague, ShownTraining } from '../contract.ts'
import { type TrainingTopic, trainingTopics } from '../words.ts'

const call = caller(knowledgeContract)
const refreshes = ['GET /v1/trainings']
const tones = { valid: 'done', soon: 'attention', expired: 'stop', missing: 'attention' } as const

export default function TrainingsPage() {
  const say = useMessages(nl, en)
  const answer = useAnswer(call, 'GET /v1/trainings')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} actions={<Enter />} />
      <Answer of={answer}>
        {({ own, colleagues }) => (
          <>
            <Section title={say.own}>
              <Own own={own} />
            </Section>
            {colleagues && (
              <Section title={say.colleagues} count={colleagues.length} lede={say.colleaguesLede}>
                <Colleagues colleagues={colleagues} />
              </Section>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

function Own({ own }: { own: readonly ShownTraining[] }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  return (
    <Table
      caption={say.own}
      captionHidden
      rows={own}
      rowKey={({ topic }) => topic}
      columns={[
        { label: say.topic, cell: ({ topic }) => say.topics[topic] },
        { label: say.trainedOn, cell: ({ trainedOn }) => (trainedOn ? format.shortDay(trainedOn) : '–') },
        { label: say.validUntil, cell: ({ validUntil }) => (validUntil ? format.shortDay(validUntil) : '–') },
        {
          label: say.standing,
          cell: ({ standing }) => <StatusTag tone={tones[standing]}>{say.standings[standing]}</StatusTag>,
        },
        { label: say.takeBack, cell: (row) => row.trainedOn && <TakeBack row={row} trainedOn={row.trainedOn} /> },
      ]}
    />
  )
}

function TakeBack({ row, trainedOn }: { row: ShownTraining; trainedOn: string }) {
  const say = useMessages(nl, en)
  const back = useSend(call, 'POST /v1/trainings/removal', { refreshes })
  return (
    <Button
      kind="quiet"
      label={say.takeBackOf(say.topics[row.topic])}
      busy={back.busy}
      onPress={() => void back.send({ body: { topic: row.topic, trainedOn } })}
    >
      {say.takeBackDo}
    </Button>
  )
}

function Enter() {
  const say = useMessages(nl, en)
  const [trainedOn, setTrainedOn] = useState('')
  const enter = useSend(call, 'POST /v1/trainings', { refreshes })
  return (
    <DialogForm
      label={say.enter}
      sending={enter}
      save={say.save}
      onSend={({ text }) => enter.send({ body: { topic: text('topic') as TrainingTopic, trainedOn } })}
    >
      <SelectField
        name="topic"
        label={say.topic}
        options={trainingTopics.map((value) => ({ value, label: say.topics[value] }))}
      />
      <DateField name="trainedOn" label={say.trainedOn} value={trainedOn} onChange={setTrainedOn} />
    </DialogForm>
  )
}

function Colleagues({ colleagues }: { colleagues: readonly ShownColleague[] }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const inWords = useWords()
  return (
    <Table
      caption={say.colleagues}
      captionHidden
      rows={colleagues}
      rowKey={({ organ, name, function: what }) => `${organ} ${name} ${what}`}
      empty={{ title: say.nobody, text: say.nobodyText }}
      columns={[
        { label: say.name, cell: ({ name }) => name },
        { label: say.organ, cell: ({ organ }) => inWords(organName(organ)) },
        {
          label: say.toDo,
          cell: ({ toDo }) =>
            toDo.length === trainingTopics.length ? say.allTopics : format.list(toDo.map((topic) => say.topics[topic])),
        },
      ]}
    />
  )
}
