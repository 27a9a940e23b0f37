/**
 * A plan beside one that is aligned with it; on a telephone one under the other. Each half is asked for by itself, as on its own
 * page: what may not be read there is not here, and nothing of one goes into the other.
 */
import { useState } from 'react'
import {
  CardList,
  EmptyState,
  ErrorState,
  Link,
  LoadingState,
  PageHeader,
  Section,
  SelectField,
  useAnswer,
  usePathValues,
} from '../../../../kit/workbench/index.ts'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call } from '../../pages/use-casework.ts'
import type { PlanShown } from '../contract.ts'
import { Goal } from './Goal.tsx'
import { PlannedActions } from './PlannedActions.tsx'
import { usePlan } from './use-plan.ts'

export default function AlignedPlansPage() {
  const { say } = usePlan()
  const { case: id } = usePathValues('case')
  const plan = useAnswer(call, 'GET /v1/cases/:case/plan', { params: { case: id } })
  return (
    <AnswerPage of={plan} title={say.sideBySide}>
      {(shown) => <SideBySide plan={shown} />}
    </AnswerPage>
  )
}

function SideBySide({ plan }: { plan: PlanShown }) {
  const { say } = usePlan()
  const [chosen, choose] = useState('')
  const other = plan.aligned.find((one) => one.case === chosen) ?? plan.aligned[0]
  return (
    <>
      <PageHeader
        title={say.sideBySide}
        lede={say.sideBySideLede}
        crumbs={[
          { label: plan.name, to: `/zaken/${plan.case}` },
          { label: say.plan, to: `/zaken/${plan.case}/plan` },
        ]}
      />
      {plan.aligned.length > 1 && (
        <SelectField
          name="other"
          label={say.besideWhich}
          search
          value={other?.case ?? ''}
          onChange={choose}
          options={plan.aligned
            .map((one) => ({ value: one.case, label: one.name }))
            .sort((one, two) => one.label.localeCompare(two.label))}
        />
      )}
      <div className="side-by-side">
        <Half plan={plan} />
        {other ? <Other key={other.case} id={other.case} /> : <NothingBeside />}
      </div>
    </>
  )
}

/** No longer to be read is the same as no plan beside it. */
function Other({ id }: { id: string }) {
  const plan = useAnswer(call, 'GET /v1/cases/:case/plan', { params: { case: id } })
  if (plan.state === 'loading') return <LoadingState />
  if (plan.state === 'ready') return <Half plan={plan.value} />
  return plan.problem.status === 404 ? <NothingBeside /> : <ErrorState problem={plan.problem} onAgain={plan.again} />
}

function Half({ plan }: { plan: PlanShown }) {
  const { say } = usePlan()
  return (
    <Section
      title={say.planOf(plan.name)}
      actions={<Link to={`/zaken/${plan.case}/plan`}>{say.openPlan(plan.name)}</Link>}
    >
      {plan.goals.length === 0 && <EmptyState title={say.noGoals} />}
      <CardList>
        {plan.goals.map((goal) => (
          <Goal key={goal.id} goal={goal} mayEnd={false} />
        ))}
      </CardList>
      {plan.loose.length > 0 && (
        <>
          <h3>{say.loose}</h3>
          <PlannedActions actions={plan.loose} />
        </>
      )}
    </Section>
  )
}

function NothingBeside() {
  const { say } = usePlan()
  return <EmptyState title={say.noneBeside} text={say.noneBesideText} />
}
