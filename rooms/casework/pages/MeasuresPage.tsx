/** The files of one's organ, and what each still needs. */
import { Answer, ButtonLink, PageHeader, Section, useAnswer, useMe } from '../../../kit/workbench/index.ts'
import { AskedAboutRights } from './ConsultationsPage.tsx'
import { DeadlineTable, FileTable } from './MeasureTables.tsx'
import { call } from './use-casework.ts'
import { useMeasure } from './use-measure.ts'

export default function MeasuresPage() {
  const { say } = useMeasure()
  const { appointment } = useMe()
  const prepares = appointment.roles.includes('legal-adviser') && appointment.ground === 'processing'
  const measures = useAnswer(call, 'GET /v1/measures')
  const powers = measures.state === 'ready' ? measures.value.powers : []
  return (
    <>
      <PageHeader
        title={say.title}
        lede={say.lede}
        actions={
          <>
            {powers.length > 0 && <ButtonLink to="/maatregelen/nieuw">{say.open}</ButtonLink>}
            <ButtonLink kind="quiet" to="/taken/herinneringen">
              {say.reminders}
            </ButtonLink>
          </>
        }
      />
      <Answer of={measures}>
        {({ items, deadlines, today }) => (
          <>
            <FileTable title={say.title} files={items} empty={{ title: say.none, text: say.noneText }} />
            <Section title={say.deadlines} count={deadlines.length} lede={say.deadlinesLede}>
              <DeadlineTable
                title={say.deadlines}
                deadlines={deadlines}
                today={today}
                empty={{ title: say.noDeadlines, text: say.noDeadlinesText }}
              />
            </Section>
          </>
        )}
      </Answer>
      {prepares && <AskedAboutRights />}
    </>
  )
}
