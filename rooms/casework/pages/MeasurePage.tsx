/** One file of a measure: what is missing on top, then who lives there, how it was weighed, advice, decision, and after. */
import {
  ButtonLink,
  FactsRail,
  Link,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  StoryAndRail,
  useAnswer,
  usePathValues,
} from '../../../kit/workbench/index.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import { AccountButton } from './AccountButton.tsx'
import { AnswerPage } from './AnswerPage.tsx'
import { ConsequencesSection } from './ConsequencesSection.tsx'
import { AdviceSection } from './MeasureAdvice.tsx'
import { AnswersSection } from './MeasureAnswers.tsx'
import { DecisionSection, RemedySection, UrgentSection } from './MeasureDecision.tsx'
import { HouseholdSection } from './MeasureHousehold.tsx'
import { SourcesSection } from './MeasureSources.tsx'
import { StruckSection } from './MeasureStrike.tsx'
import { PowerOutcomes } from './PowerOutcomes.tsx'
import { call, useCasework } from './use-casework.ts'
import { nameOf, useMeasure } from './use-measure.ts'

export default function MeasurePage() {
  const { say } = useMeasure()
  const { measure } = usePathValues('measure')
  const file = useAnswer(call, 'GET /v1/measures/:measure', { params: { measure } })
  return (
    <AnswerPage of={file} title={say.file}>
      {(found) => <File file={found} />}
    </AnswerPage>
  )
}

function File({ file }: { file: ShownMeasure }) {
  const { say, language } = useMeasure()
  return (
    <>
      <PageHeader
        title={`${file.name}: ${file.power.name[language]}`}
        lede={file.place}
        crumbs={[{ label: say.title, to: '/maatregelen' }]}
      />
      <StoryAndRail
        story={
          <>
            {file.state !== 'decided' && <Gaps file={file} />}
            <Section title={say.facts}>
              <p className="prose">{file.facts}</p>
              <p className="hint">{file.source}</p>
            </Section>
            <HouseholdSection file={file} />
            <StruckSection file={file} />
            <AnswersSection file={file} />
            <AdviceSection file={file} />
            <SourcesSection file={file} />
            <UrgentSection file={file} />
            <DecisionSection file={file} />
            {file.decision && <RemedySection file={file} />}
            {file.decision && <ConsequencesSection measure={file.id} />}
          </>
        }
        rail={<Rail file={file} />}
      />
    </>
  )
}

function Gaps({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  if (file.gaps.length === 0)
    return (
      <Notice kind="information" title={say.complete}>
        {say.completeText}
      </Notice>
    )
  const questions = file.gaps.filter(({ kind }) => kind === 'question')
  const others = file.gaps.filter(({ kind }) => kind !== 'question')
  const inWords = ({ kind, member, what }: ShownMeasure['gaps'][number]) =>
    [
      say.gaps[kind],
      member && nameOf(file, member),
      (kind === 'advice' || kind === 'set-aside') && what && say.adviceKinds[what as 'care' | 'youth'],
    ]
      .filter(Boolean)
      .join(': ')
  return (
    <Section
      title={say.gapsTitle}
      count={file.gaps.length}
      lede={say.gapsLede}
      actions={file.may.prepare && <ButtonLink to={`/maatregelen/${file.id}/afwegen`}>{say.startTest}</ButtonLink>}
    >
      <ul>
        {others.map((gap) => (
          <li key={`${gap.kind} ${gap.member} ${gap.what}`}>
            {gap.kind === 'vulnerability' && file.may.prepare ? (
              <Link to={`/maatregelen/${file.id}/kwetsbaarheid/${gap.member}`}>{inWords(gap)}</Link>
            ) : (
              inWords(gap)
            )}
          </li>
        ))}
        {questions.length > 0 && <li>{say.questionsOpen(questions.length)}</li>}
      </ul>
    </Section>
  )
}

function Rail({ file }: { file: ShownMeasure }) {
  const { say, format, language } = useMeasure()
  const { organ } = useCasework()
  const ground = file.power.grounds.find(({ code }) => code === file.ground)
  return (
    <FactsRail
      facts={[
        {
          term: say.state,
          value: (
            <StatusTag tone={file.state === 'decided' ? 'done' : file.state === 'unfinished' ? 'stop' : 'active'}>
              {say.states[file.state]}
            </StatusTag>
          ),
        },
        { term: say.power, value: <Link to={`/bevoegdheden/${file.power.code}`}>{file.power.name[language]}</Link> },
        { term: say.phenomenon, value: file.phenomenon?.name[language] ?? say.noPhenomenon },
        { term: say.ground, value: `${file.ground}. ${ground?.says[language] ?? ''}` },
        { term: say.organ, value: organ(file.organ) },
        { term: say.openedOn, value: format.day(file.openedOn) },
        { term: say.openedBy, value: file.openedBy },
        { term: say.destroyBy, value: format.day(file.destroyBy) },
      ]}
    >
      {file.power.standing === 'unverified' && <p className="hint">{say.unverified}</p>}
      <AccountButton of="measure" id={file.id} name={file.name} />
      <PowerOutcomes power={file.power} />
    </FactsRail>
  )
}
