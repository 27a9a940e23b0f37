/** One worry: what was reported, how it was weighed, the plan, whether it is still necessary, and its end. */
import { useState } from 'react'
import {
  FactsRail,
  Link,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  StoryAndRail,
  useAnswer,
  usePathValues,
} from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call } from '../../pages/use-casework.ts'
import type { ShownWorry } from '../contract.ts'
import { type Gone, useWorries } from './use-worries.ts'
import { CircleSection, ConferenceSection } from './WorryCircle.tsx'
import { EndSection, NecessitySection } from './WorryEnd.tsx'
import { PlanSection } from './WorryPlan.tsx'
import { WeighingSection } from './WorryWeighing.tsx'

export default function WorryPage() {
  const { worry } = usePathValues('worry')
  const [gone, setGone] = useState<Gone>()
  return gone ? <WorryGone {...gone} /> : <WorryOf worry={worry} onGone={setGone} />
}

function WorryOf({ worry, onGone }: { worry: string; onGone: (gone: Gone) => void }) {
  const { say } = useWorries()
  const file = useAnswer(call, 'GET /v1/worries/:worry', { params: { worry } })
  return (
    <AnswerPage of={file} title={say.file}>
      {(found) => <Worry file={found} onGone={onGone} />}
    </AnswerPage>
  )
}

function WorryGone({ title, text }: Gone) {
  const { say } = useWorries()
  return (
    <>
      <PageHeader title={say.title} />
      <Notice kind="done" title={title}>
        <p>{text}</p>
        <p>
          <Link to="/zorgen">{say.back}</Link>
        </p>
      </Notice>
    </>
  )
}

function Worry({ file, onGone }: { file: ShownWorry; onGone: (gone: Gone) => void }) {
  const { say, format } = useWorries()
  return (
    <>
      <PageHeader
        title={`${file.name}: ${file.person.name}`}
        lede={file.goal}
        crumbs={[{ label: say.title, to: '/zorgen' }]}
      />
      <StoryAndRail
        story={
          <>
            {!file.necessityStands && (
              <Notice kind="attention" title={say.necessityOver}>
                {say.necessityOverText}
              </Notice>
            )}
            <Section title={say.reported}>
              <p className="prose">{file.observed}</p>
              <p className="hint">{format.day(file.observedOn)}</p>
            </Section>
            {file.person.minor && <Notice>{say.minorRules}</Notice>}
            {(file.stage === 'reported' || file.weighings.length > 0) && (
              <WeighingSection file={file} onGone={onGone} />
            )}
            {file.stage !== 'reported' && (
              <>
                <CircleSection file={file} />
                <ConferenceSection file={file} />
                <PlanSection file={file} />
                <NecessitySection file={file} />
                {file.may.close && <EndSection file={file} onGone={onGone} />}
              </>
            )}
          </>
        }
        rail={<Rail file={file} />}
      />
    </>
  )
}

function Rail({ file }: { file: ShownWorry }) {
  const { say, codes, format, organ, organs } = useWorries()
  const known = file.person.birthDate ? [{ term: say.birthDate, value: format.day(file.person.birthDate) }] : []
  const minor = file.person.minor ? [{ term: say.minor, value: say.yes }] : []
  return (
    <FactsRail
      facts={[
        { term: say.stage, value: <StatusTag tone="active">{say.stages[file.stage]}</StatusTag> },
        ...(file.strand ? [{ term: say.strand, value: say.strands[file.strand] }] : []),
        ...known,
        ...minor,
        { term: say.source, value: codes.sources[file.source] },
        { term: say.reporter, value: organ(file.reporter) },
        file.stage === 'reported'
          ? { term: say.weighs, value: organs(file.core) }
          : { term: say.involved, value: organs(file.involved) },
        { term: say.knows, value: file.told ? say.yes : say.notYet },
        ...(file.tellingReason ? [{ term: say.toldReason, value: file.tellingReason }] : []),
        ...(file.tellingReviewOn ? [{ term: say.toldReview, value: format.day(file.tellingReviewOn) }] : []),
        ...(file.reviewDueOn ? [{ term: say.reviewDueOn, value: format.day(file.reviewDueOn) }] : []),
        { term: say.destroyBy, value: format.day(file.destroyBy) },
      ]}
    >
      <AccountButton of="worry" id={file.id} name={file.name} />
    </FactsRail>
  )
}
