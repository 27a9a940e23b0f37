/** The plan of one case: goals with their actions, reviews, hand-overs. What this person may not see is not here. */
import {
  ButtonLink,
  CardList,
  DialogForm,
  EmptyState,
  PageHeader,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  useAnswer,
  usePathValues,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { Handovers } from '../../handover/pages/Handovers.tsx'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { Quotes } from '../../pages/ConferenceForms.tsx'
import { call } from '../../pages/use-casework.ts'
import { Reviews } from '../../review/pages/Reviews.tsx'
import type { PlanShown } from '../contract.ts'
import { type LifeDomain, lifeDomains } from '../words.ts'
import { Goal } from './Goal.tsx'
import { LeaveLesson } from './LeaveLesson.tsx'
import { PlannedActions } from './PlannedActions.tsx'
import { afterAPlanMoved, optionsOf, usePlan } from './use-plan.ts'

export default function PlanPage() {
  const { say } = usePlan()
  const { case: id } = usePathValues('case')
  const plan = useAnswer(call, 'GET /v1/cases/:case/plan', { params: { case: id } })
  return (
    <AnswerPage of={plan} title={say.plan}>
      {(shown) => <Shown plan={shown} />}
    </AnswerPage>
  )
}

function Shown({ plan }: { plan: PlanShown }) {
  const { say, format } = usePlan()
  return (
    <>
      <PageHeader
        title={`${say.plan} ${plan.name}`}
        name={say.plan}
        crumbs={[{ label: plan.name, to: `/zaken/${plan.case}` }]}
        lede={say.planLede}
        actions={
          <>
            {plan.aligned.length > 0 && <ButtonLink to={`/zaken/${plan.case}/plannen`}>{say.sideBySide}</ButtonLink>}
            {plan.may.plan && (
              <>
                <SetGoal plan={plan} />
                <LeaveLesson id={plan.case} />
              </>
            )}
          </>
        }
      />
      {plan.personApproachSince && (
        <p>
          <StatusTag tone="attention">{say.personApproachSince(format.day(plan.personApproachSince))}</StatusTag>
        </p>
      )}
      <Section title={say.goals} count={plan.goals.length}>
        {plan.goals.length === 0 && <EmptyState title={say.noGoals} text={say.noGoalsText} />}
        <CardList>
          {plan.goals.map((goal) => (
            <Goal key={goal.id} goal={goal} mayEnd={plan.may.plan && goal.standing === 'pursued'} />
          ))}
        </CardList>
      </Section>
      <Section title={say.loose} count={plan.loose.length}>
        <PlannedActions actions={plan.loose} />
      </Section>
      <Reviews plan={plan} />
      <Handovers plan={plan} />
    </>
  )
}

function SetGoal({ plan }: { plan: PlanShown }) {
  const { say } = usePlan()
  const set = useSend(call, 'POST /v1/cases/:case/goals', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      kind="primary"
      label={say.setGoal}
      sending={set}
      save={say.save}
      onSend={({ text, maybe, list }) => {
        const quotes = [...list('quotes')]
        const [strengths, sideEffects] = [maybe('strengths'), maybe('sideEffects')]
        const body = {
          domain: text('domain') as LifeDomain,
          goal: text('goal'),
          ...(quotes.length > 0 ? { quotes } : {}),
          ...(strengths ? { strengths } : {}),
          ...(sideEffects ? { sideEffects } : {}),
        }
        return set.send({ params: { case: plan.case }, body })
      }}
    >
      <SelectField name="domain" label={say.domain} options={optionsOf(lifeDomains, say.domains)} />
      <TextArea name="goal" label={say.goal} hint={say.goalHint} maximum={1000} rows={3} />
      <TextArea name="strengths" label={say.strengths} maximum={2000} rows={2} optional />
      <TextArea
        name="sideEffects"
        label={say.sideEffects}
        hint={say.sideEffectsHint}
        maximum={2000}
        rows={2}
        optional
      />
      <QuotesOfCase inCase={plan.case} />
    </DialogForm>
  )
}

/** Opened with the form only: to read what others brought counts as opening it. */
function QuotesOfCase({ inCase }: { inCase: string }) {
  const file = useAnswer(call, 'GET /v1/cases/:case', { params: { case: inCase } })
  return file.state === 'ready' ? <Quotes item={file.value} /> : null
}
