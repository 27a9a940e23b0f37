/** Rounds among professionals: what is open, what was counted, and for the analyst the way to a new one. */
import {
  Answer,
  Fold,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useLanguage,
  useMe,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { elicitation as en } from '../messages/elicitation.en.ts'
import { elicitation as nl } from '../messages/elicitation.nl.ts'
import { call } from './call.ts'
import { OpenRound } from './OpenRound.tsx'
import { breakable } from './search-title.ts'

export const roundTones = { open: 'active', closed: 'neutral', counted: 'done' } as const

export default function RoundsPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const { appointment } = useMe()
  const answers = appointment.roles.includes('partner-professional')
  const rounds = useAnswer(call, 'GET /v1/elicitation-rounds')
  return (
    <>
      <PageHeader title={say.title} lede={say.lede} />
      <Answer of={rounds}>
        {({ items }) => (
          <Section title={say.list}>
            <Table
              caption={say.list}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.noRounds, text: say.noRoundsText }}
              columns={[
                {
                  label: say.subject,
                  cell: ({ id, theme, themeName, area, round }) => (
                    <>
                      <Link to={`/rondes/${id}`}>
                        {say.subjectOf(breakable(`${theme} ${themeName[language]}`), area.name)}
                      </Link>
                      {round === 2 && <small className="figures-was">{say.second}</small>}
                    </>
                  ),
                },
                {
                  label: say.state,
                  cell: ({ state }) => <StatusTag tone={roundTones[state]}>{say.states[state]}</StatusTag>,
                },
                { label: say.until, wideOnly: true, cell: ({ openUntil }) => format.shortDay(openUntil) },
                ...(answers
                  ? [
                      {
                        label: say.yours,
                        cell: ({ state, answered }: (typeof items)[number]) =>
                          answered ? say.answered : state === 'open' ? say.toAnswer : '–',
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        )}
      </Answer>
      {appointment.roles.includes('analyst') && (
        <Fold title={say.open} lede={say.openLede}>
          <OpenRound />
        </Fold>
      )}
    </>
  )
}
