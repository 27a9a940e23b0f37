/** Which surveys there are, and the way to a new one. */
import {
  Answer,
  ButtonLink,
  Link,
  PageHeader,
  Section,
  StatusTag,
  Table,
  useAnswer,
  useFormats,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import { call } from './call.ts'

export const surveyTones = {
  designed: 'neutral',
  importing: 'active',
  refused: 'attention',
  estimated: 'attention',
  final: 'done',
} as const

export default function SurveysPage() {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  const surveys = useAnswer(call, 'GET /v1/surveys')
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={
          <ButtonLink kind="primary" to="/enquetes/ontwerp">
            {say.design}
          </ButtonLink>
        }
      />
      <Answer of={surveys}>
        {({ items }) => (
          <Section title={say.list}>
            <Table
              caption={say.list}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              empty={{ title: say.noSurveys, text: say.noSurveysText }}
              columns={[
                { label: say.survey, cell: ({ id, title }) => <Link to={`/enquetes/${id}`}>{title}</Link> },
                {
                  label: say.state,
                  cell: ({ state }) => <StatusTag tone={surveyTones[state]}>{say.states[state]}</StatusTag>,
                },
                {
                  label: say.fieldwork,
                  cell: ({ fieldworkFrom, fieldworkUntil }) =>
                    say.fromUntil(format.shortDay(fieldworkFrom), format.shortDay(fieldworkUntil)),
                },
                { label: say.areas, numeric: true, wideOnly: true, cell: ({ areas }) => format.number(areas) },
                { label: say.planned, numeric: true, wideOnly: true, cell: ({ planned }) => format.number(planned) },
              ]}
            />
          </Section>
        )}
      </Answer>
    </>
  )
}
