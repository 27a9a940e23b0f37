/** Whom one can ask about what, and one's own entry. */
import { useState } from 'react'
import { caller } from '../../../../kit/caller.ts'
import {
  Answer,
  ButtonRow,
  CheckboxField,
  DialogForm,
  EmptyState,
  FactsRail,
  organName,
  PageHeader,
  Section,
  SelectField,
  Table,
  TickField,
  useAnswer,
  useFormats,
  useLanguage,
  useMessages,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { knowledgeContract } from '../../contract.ts'
import { experts as en } from '../../messages/experts.en.ts'
import { experts as nl } from '../../messages/experts.nl.ts'
import type { OwnEntry, ShownExpert, ShownTopic } from '../contract.ts'

const call = caller(knowledgeContract)
const afterAChange = ['GET /v1/experts']

export default function ExpertsPage() {
  const say = useMessages(nl, en)
  const answer = useAnswer(call, 'GET /v1/experts')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={answer}>
        {({ topics, experts, own }) => (
          <>
            <Experts topics={topics} experts={experts} />
            <Own topics={topics} own={own} />
          </>
        )}
      </Answer>
    </>
  )
}

function useTopics(topics: readonly ShownTopic[]) {
  const { language } = useLanguage()
  const format = useFormats()
  const named = (code: string) => topics.find((one) => one.code === code)?.name[language] ?? code
  return {
    options: topics.map(({ code, name }) => ({ value: code, label: name[language] })),
    list: (codes: readonly string[]) => format.list(codes.map(named)),
  }
}

function Experts({ topics, experts }: { topics: readonly ShownTopic[]; experts: readonly ShownExpert[] }) {
  const say = useMessages(nl, en)
  const { language } = useLanguage()
  const format = useFormats()
  const { options, list } = useTopics(topics)
  const [topic, setTopic] = useState('')
  const found = experts.filter((one) => topic === '' || one.topics.includes(topic))
  return (
    <Section title={say.list}>
      <SelectField
        name="topic"
        label={say.search}
        optional
        placeholder={say.all}
        value={topic}
        onChange={setTopic}
        options={options}
      />
      <Table
        caption={say.list}
        captionHidden
        rows={found}
        rowKey={(one) => `${one.organ} ${one.name} ${one.function}`}
        empty={{ title: say.nobody, text: say.nobodyText }}
        columns={[
          { label: say.name, cell: ({ name }) => name },
          { label: say.role, cell: (one) => `${one.function}, ${organName(one.organ)[language]}` },
          { label: say.topics, cell: (one) => list(one.topics) },
          { label: say.confirmedOn, cell: ({ confirmedOn }) => format.shortDay(confirmedOn), wideOnly: true },
        ]}
      />
    </Section>
  )
}

function Own({ topics, own }: { topics: readonly ShownTopic[]; own: OwnEntry | null }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { list } = useTopics(topics)
  return (
    <Section title={say.own}>
      {own ? (
        <FactsRail
          facts={[
            { term: say.topics, value: list(own.topics) },
            { term: say.consentedOn, value: format.day(own.consentedOn) },
            { term: say.confirmedOn, value: format.day(own.confirmedOn) },
            { term: say.until, value: `${format.day(own.until)}. ${say.untilText}` },
          ]}
        />
      ) : (
        <EmptyState title={say.notIn} text={say.notInText} />
      )}
      <ButtonRow>
        <Enter topics={topics} own={own} />
        {own && <Leave />}
      </ButtonRow>
    </Section>
  )
}

function Enter({ topics, own }: { topics: readonly ShownTopic[]; own: OwnEntry | null }) {
  const say = useMessages(nl, en)
  const { options } = useTopics(topics)
  const enter = useSend(call, 'POST /v1/experts', { refreshes: afterAChange })
  return (
    <DialogForm
      label={own ? say.change : say.enter}
      title={own ? say.change : say.enter}
      kind="primary"
      wide
      sending={enter}
      save={say.save}
      onSend={({ list, ticked }) => enter.send({ body: { topics: [...list('topics')], consent: ticked('consent') } })}
    >
      <CheckboxField
        name="topics"
        label={say.topics}
        hint={say.topicsHint}
        options={options}
        {...(own && { value: own.topics })}
      />
      <TickField name="consent" label={say.consent} />
    </DialogForm>
  )
}

function Leave() {
  const say = useMessages(nl, en)
  const leave = useSend(call, 'POST /v1/experts/removal', { refreshes: afterAChange })
  return (
    <DialogForm label={say.leave} title={say.leaveTitle} sending={leave} save={say.leave} onSend={() => leave.send({})}>
      <p>{say.leaveText}</p>
    </DialogForm>
  )
}
