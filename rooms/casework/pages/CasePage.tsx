/** One case: a column of story, a rail of facts. What this person may not see is not here, and leaves no place behind. */
import { useState } from 'react'
import {
  Answer,
  ButtonLink,
  EmptyState,
  FactsRail,
  Link,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  StoryAndRail,
  Term,
  Timeline,
  useAnswer,
  usePathValues,
  WhyPanel,
  WhyText,
} from '../../../kit/workbench/index.ts'
import { AgreedLetterLink } from '../agreed/pages/LettersThatFollow.tsx'
import type { CaseFile } from '../contract.ts'
import { useFamily } from '../family/pages/use-family.ts'
import { usePlan } from '../plan/pages/use-plan.ts'
import { Inquiries } from '../screening/pages/Inquiries.tsx'
import { AccountButton } from './AccountButton.tsx'
import { AnswerPage } from './AnswerPage.tsx'
import { CloseCase, InvolveOrgan, PeopleForms } from './CaseForms.tsx'
import { KeepOpenCase } from './RenewalForms.tsx'
import { AskRequest } from './RequestForms.tsx'
import { call, useCasework, whyShown } from './use-casework.ts'
import { useStory } from './use-story.tsx'

type Closed = { readonly name: string; readonly closedOn: string; readonly destroyBy: string }

export default function CasePage() {
  const { say, format } = useCasework()
  const { case: id } = usePathValues('case')
  const [closed, setClosed] = useState<Closed>()
  const file = useAnswer(call, 'GET /v1/cases/:case', { params: { case: id } })
  if (closed)
    return (
      <>
        <PageHeader title={closed.name} name={say.case} tags={<StatusTag>{say.closedShort}</StatusTag>} />
        <Notice kind="done" title={say.closedTitle}>
          <p>{say.closedText(format.day(closed.destroyBy))}</p>
          <p>
            <Link to="/beslissen">{say.toDecide}</Link>
          </p>
        </Notice>
      </>
    )
  return (
    <AnswerPage of={file} title={say.case}>
      {(shown) => <Shown file={shown} onClosed={(facts) => setClosed({ name: shown.name, ...facts })} />}
    </AnswerPage>
  )
}

function Shown({ file, onClosed }: { file: CaseFile; onClosed: (facts: Omit<Closed, 'name'>) => void }) {
  const { say, release } = useCasework()
  const { say: plan } = usePlan()
  const entries = useStory(file)
  const open = file.state === 'open'
  const crumb = file.may.decide ? { label: say.toDecide, to: '/beslissen' } : undefined
  return (
    <>
      <PageHeader
        title={file.name}
        name={say.case}
        crumbs={crumb ? [crumb] : []}
        tags={
          open ? (
            <StatusTag tone="active">{say.stateOpen}</StatusTag>
          ) : (
            <StatusTag tone="attention">{say.stateReported}</StatusTag>
          )
        }
        lede={file.goal ?? undefined}
        actions={
          <>
            {file.may.contribute && (
              <ButtonLink kind="primary" to={`/zaken/${file.id}/bijdrage`}>
                {say.contribute}
              </ButtonLink>
            )}
            {file.may.decide && (
              <ButtonLink kind="primary" to="/beslissen">
                {say.decide}
              </ButtonLink>
            )}
            {open && <ButtonLink to={`/zaken/${file.id}/plan`}>{plan.plan}</ButtonLink>}
            {file.may.release && <ButtonLink to={`/zaken/${file.id}/vrijgeven`}>{release.share}</ButtonLink>}
            {file.may.ask && <AskRequest file={file} />}
          </>
        }
      />
      <StoryAndRail
        story={
          <>
            {file.goal === null && <Notice>{say.frameOnly}</Notice>}
            {file.extract && (
              <Notice title={say.extractQuote}>
                <p>{file.extract}</p>
              </Notice>
            )}
            {file.criteria.length > 0 && (
              <Section title={say.criteria}>
                <dl className="why">
                  {file.criteria.map(({ code, text, explanation }) => (
                    <div key={code}>
                      <dt>
                        {say.criterion(code)} · {file.criteriaGround?.label}
                      </dt>
                      <dd>
                        <p className="hint">{text}</p>
                        <p>{explanation}</p>
                      </dd>
                    </div>
                  ))}
                </dl>
              </Section>
            )}
            <Inquiries file={file} />
            {open && (
              <Section title={say.story}>
                {entries.length > 0 ? (
                  <Timeline entries={entries} />
                ) : (
                  <EmptyState title={say.emptyStory} text={file.may.contribute ? say.emptyStoryText : undefined} />
                )}
              </Section>
            )}
          </>
        }
        rail={<Rail file={file} onClosed={onClosed} />}
      />
    </>
  )
}

function Rail({ file, onClosed }: { file: CaseFile; onClosed: (facts: Omit<Closed, 'name'>) => void }) {
  const { say: family } = useFamily()
  const { say, codes, format, organ, organs } = useCasework()
  const { telling } = file
  return (
    <FactsRail
      title={say.case}
      facts={[
        { term: <Term id="regime">{say.compartment}</Term>, value: file.regime.name },
        {
          term: <Term id="doelbinding">{say.purpose}</Term>,
          value: (
            <>
              {file.purpose.name}
              <br />
              <span className="hint">{file.purpose.ground.label}</span>
            </>
          ),
        },
        { term: say.reporter, value: `${organ(file.reporter)}, ${format.shortDay(file.reportedOn)}` },
        ...(file.admission
          ? [{ term: say.admission, value: `${organ(file.admission.by)}, ${format.shortDay(file.admission.on)}` }]
          : []),
        ...(file.persons.length > 0
          ? [
              {
                term: say.persons,
                value: (
                  <ul>
                    {file.persons.map((person) => (
                      <li key={person.id}>
                        {person.name}
                        {person.relation && `, ${codes.relations[person.relation]}`}
                        {person.birthDate && `, ${format.shortDay(person.birthDate)}`}
                        {person.minor && ` (${say.minor})`}
                      </li>
                    ))}
                    {file.childrenNotNamed > 0 && (
                      <li className="hint">{family.childrenNotNamed(file.childrenNotNamed)}</li>
                    )}
                  </ul>
                ),
              },
            ]
          : []),
        ...(telling
          ? [
              {
                term: say.told,
                value: telling.told ? say.toldState : say.untoldState(format.shortDay(telling.reviewOn ?? telling.on)),
              },
            ]
          : []),
        {
          term: <Term id="betrekken">{say.involved}</Term>,
          value:
            file.involvements.length > 0 ? (
              <ul>
                {file.involvements.map((one) => (
                  <li key={one.organ}>
                    {organ(one.organ)} <span className="hint">{format.shortDay(one.since)}</span>
                  </li>
                ))}
              </ul>
            ) : (
              organs(file.involved)
            ),
        },
        ...(file.state === 'reported' ? [{ term: say.wanted, value: organs(file.wanted) }] : []),
        { term: say.firstProcessed, value: format.day(file.firstProcessedOn) },
        {
          term: <Term id="vernietigen">{say.destroyBy}</Term>,
          value: (
            <>
              {format.day(file.destroyBy)}
              <br />
              <span className="hint">{file.destroyGround.label}</span>
            </>
          ),
        },
        ...(file.conferences.length > 0
          ? [
              {
                term: say.conferences,
                value: (
                  <ul>
                    {file.conferences.map(({ id, heldOn }) => (
                      <li key={id}>
                        <Link to={`/overleggen/${id}`}>{format.shortDay(heldOn)}</Link>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    >
      <div className="button-row">
        <WhyCase id={file.id} />
        <AccountButton of="case" id={file.id} name={file.name} />
        {file.state === 'open' && file.persons.length > 0 && (
          <ButtonLink to={`/zaken/${file.id}/elders-bekend`}>{say.knownElsewhere}</ButtonLink>
        )}
        {file.persons.length > 0 && <ButtonLink to={`/zaken/${file.id}/kring`}>{family.title}</ButtonLink>}
        {file.actions.length > 0 && <AgreedLetterLink inCase={file} />}
        {file.may.involve && <InvolveOrgan file={file} />}
        <PeopleForms file={file} />
        {file.may.renew && <KeepOpenCase file={file} />}
        {file.may.close && <CloseCase file={file} onClosed={onClosed} />}
      </div>
    </FactsRail>
  )
}

function WhyCase({ id }: { id: string }) {
  return (
    <WhyPanel>
      <WhyCaseAnswer id={id} />
    </WhyPanel>
  )
}
function WhyCaseAnswer({ id }: { id: string }) {
  const { organ } = useCasework()
  const why = useAnswer(call, 'GET /v1/cases/:case/why', { params: { case: id } })
  return <Answer of={why}>{(said) => <WhyText why={whyShown(said, organ)} />}</Answer>
}
