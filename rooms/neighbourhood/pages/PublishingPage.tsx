/** What was proposed for publication, and how it stands. */
import { useState } from 'react'
import {
  Answer,
  Link,
  PageHeader,
  Section,
  Table,
  useAnswer,
  useFormats,
  useLanguage,
  useMe,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { publishing as en } from '../messages/publishing.en.ts'
import { publishing as nl } from '../messages/publishing.nl.ts'
import { call } from './call.ts'
import { ProposeSignals, ProposeSurvey } from './ProposeOwnFigures.tsx'
import { ProposeHeldTable, ProposeOpenData } from './ProposePublication.tsx'

export default function PublishingPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const { appointment } = useMe()
  const answer = useAnswer(call, 'GET /v1/publication-proposals')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Section title={say.proposals}>
        <Answer of={answer}>
          {({ items }) => (
            <Table
              caption={say.proposals}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.none, text: say.noneText }}
              columns={[
                {
                  label: say.proposal,
                  cell: ({ id, title }) => <Link to={`/publiceren/${id}`}>{title[language]}</Link>,
                },
                { label: say.state, cell: ({ state }) => say.states[state] },
                { label: say.basis, cell: ({ basis, origin }) => `${basis} (${say.origins[origin]})`, wideOnly: true },
                { label: say.day, cell: ({ proposedOn }) => format.shortDay(proposedOn), wideOnly: true },
              ]}
            />
          )}
        </Answer>
      </Section>
      {appointment.roles.includes('analyst') && <WaysToPropose />}
    </>
  )
}

/** One form at a time: two would ask for one title in two places. */
function WaysToPropose() {
  const say = useMessages(nl, en)
  const [open, setOpen] = useState('')
  const ways = [
    { key: 'survey', label: say.proposeSurvey, Way: ProposeSurvey },
    { key: 'signals', label: say.proposeSignals, Way: ProposeSignals },
    { key: 'held', label: say.proposeHeld, Way: ProposeHeldTable },
    { key: 'open', label: say.proposeOpen, Way: ProposeOpenData },
  ]
  return (
    <>
      {ways.map(({ key, label, Way }) => (
        <details
          key={key}
          open={open === key}
          onToggle={({ currentTarget }) => setOpen((now) => (currentTarget.open ? key : now === key ? '' : now))}
        >
          <summary>{label}</summary>
          {open === key && <Way />}
        </details>
      ))}
    </>
  )
}
