/** Lessons of the work, by what they are about. Those that wait for a second reader stand on top, for who works on cases. */

import { caller } from '../../../../kit/caller.ts'
import {
  Answer,
  Button,
  Card,
  CardList,
  EmptyState,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  useAnswer,
  useMe,
  useMessages,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { knowledgeContract } from '../../contract.ts'
import { lessons as en } from '../../messages/lessons.en.ts'
import { lessons as nl } from '../../messages/lessons.nl.ts'

const call = caller(knowledgeContract)

export default function LessonsPage() {
  const say = useMessages(nl, en)
  const found = useAnswer(call, 'GET /v1/lessons')
  return (
    <>
      <PageHeader title={say.lessons} lede={say.lede} />
      <Answer of={found}>
        {({ lessons }) => {
          const waiting = lessons.filter(({ waits }) => waits)
          const shared = lessons.filter(({ waits }) => !waits)
          return (
            <>
              {waiting.length > 0 && (
                <Section title={say.waiting} count={waiting.length} lede={say.waitingLede}>
                  <CardList>
                    {waiting.map((lesson) => (
                      <Lesson key={lesson.id} lesson={lesson} />
                    ))}
                  </CardList>
                </Section>
              )}
              <Section title={say.shared} count={shared.length}>
                {shared.length === 0 && <EmptyState title={say.none} text={say.noneText} />}
                <CardList>
                  {shared.map((lesson) => (
                    <Lesson key={lesson.id} lesson={lesson} />
                  ))}
                </CardList>
              </Section>
            </>
          )
        }}
      </Answer>
    </>
  )
}

type Shown = {
  id: string
  kind: keyof typeof nl.kinds
  worked: string
  differently: string
  year: number
  waits: boolean
  own: boolean
}
function Lesson({ lesson }: { lesson: Shown }) {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  const mayRead = lesson.waits && !lesson.own && appointment.ground === 'processing'
  return (
    <Card
      title={lesson.differently}
      tags={<StatusTag>{say.kinds[lesson.kind]}</StatusTag>}
      actions={mayRead && <Judge id={lesson.id} />}
    >
      <p>
        <strong>{say.worked}</strong> {lesson.worked}
      </p>
      <p className="hint">
        {lesson.year}
        {lesson.waits && lesson.own && ` · ${say.ownWaits}`}
      </p>
    </Card>
  )
}

function Judge({ id }: { id: string }) {
  const say = useMessages(nl, en)
  const judge = useSend(call, 'POST /v1/lessons/:lesson/reading', { refreshes: ['GET /v1/lessons'] })
  const answer = (recognisable: boolean) => void judge.send({ params: { lesson: id }, body: { recognisable } })
  return (
    <>
      {judge.problem && <Notice kind="stop" title={judge.problem.title} />}
      <Button kind="primary" busy={judge.busy} onPress={() => answer(false)}>
        {say.nobody}
      </Button>
      <Button kind="stop" busy={judge.busy} onPress={() => answer(true)}>
        {say.somebody}
      </Button>
    </>
  )
}
