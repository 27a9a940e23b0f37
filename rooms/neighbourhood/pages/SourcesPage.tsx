/** Three sources side by side: questions with their owner and outcome, and for the analyst the way to raise one. */
import { useState } from 'react'
import {
  Answer,
  EmptyState,
  Fold,
  PageHeader,
  Section,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { divergence as en } from '../messages/divergence.en.ts'
import { divergence as nl } from '../messages/divergence.nl.ts'
import { call } from './call.ts'
import { DivergenceCard } from './DivergenceCard.tsx'
import { LookForDivergences } from './LookForDivergences.tsx'
import { RaiseDivergence } from './RaiseDivergence.tsx'

export default function SourcesPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { appointment } = useMe()
  const answer = useAnswer(call, 'GET /v1/divergences')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={answer}>
        {({ items }) => {
          const open = items.filter(({ outcome }) => outcome === null)
          const closed = items.filter(({ outcome }) => outcome !== null)
          return (
            <>
              <Section title={say.questions} count={open.length}>
                {open.length === 0 && <EmptyState title={say.noQuestions} text={say.noQuestionsText} />}
                {open.map((one) => (
                  <DivergenceCard key={one.id} divergence={one} />
                ))}
              </Section>
              {appointment.roles.includes('analyst') && <WaysToAsk />}
              <Section title={say.closed}>
                {closed.length === 0 ? (
                  <p className="hint">{say.noClosed}</p>
                ) : (
                  closed.map((one) => (
                    <details key={one.id}>
                      <summary>
                        {one.area.name}, {one.closedOn && say.closedOn(format.shortDay(one.closedOn))}
                      </summary>
                      <DivergenceCard divergence={one} />
                    </details>
                  ))
                )}
              </Section>
            </>
          )
        }}
      </Answer>
    </>
  )
}

/** One form at a time: both would ask for a figure in one place. */
function WaysToAsk() {
  const say = useMessages(nl, en)
  const [open, setOpen] = useState('')
  const ways = [
    { key: 'look', title: say.look, lede: say.lookLede, Way: LookForDivergences },
    { key: 'raise', title: say.raise, lede: say.raiseLede, Way: RaiseDivergence },
  ]
  return ways.map(({ key, title, lede, Way }) => (
    <Fold
      key={key}
      title={title}
      lede={lede}
      open={open === key}
      onFold={(isOpen) => setOpen((now) => (isOpen ? key : now === key ? '' : now))}
    >
      {open === key && <Way />}
    </Fold>
  ))
}
