/** One goal of a plan with its actions, and saying what became of it. */
import { Card, DialogForm, StatusTag, useSend } from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { call } from '../../pages/use-casework.ts'
import type { GoalShown } from '../contract.ts'
import { PlannedActions } from './PlannedActions.tsx'
import { afterAPlanMoved, usePlan } from './use-plan.ts'

export function Goal({ goal, mayEnd }: { goal: GoalShown; mayEnd: boolean }) {
  const { say, format, organ } = usePlan()
  const tone = goal.standing === 'reached' ? 'done' : 'neutral'
  return (
    <Card
      title={goal.goal}
      tags={
        <>
          <StatusTag>{say.domains[goal.domain]}</StatusTag>{' '}
          {goal.standing !== 'pursued' && (
            <StatusTag tone={tone}>{goal.standing === 'reached' ? say.reached : say.letGo}</StatusTag>
          )}
        </>
      }
      actions={
        <>
          <AccountButton of="goal" id={goal.id} name={say.accountOfGoal} />
          {mayEnd && (
            <>
              <EndGoal id={goal.id} standing="reached" label={say.sayReached} />
              <EndGoal id={goal.id} standing="let-go" label={say.sayLetGo} />
            </>
          )}
        </>
      }
    >
      {goal.strengths && (
        <p>
          <strong>{say.strengths}</strong> {goal.strengths}
        </p>
      )}
      {goal.sideEffects && (
        <p>
          <strong>{say.sideEffects}</strong> {goal.sideEffects}
        </p>
      )}
      <PlannedActions actions={goal.actions} />
      <p className="hint">
        {say.setBy} {organ(goal.organ)}, {format.shortDay(goal.setOn)}
      </p>
    </Card>
  )
}

function EndGoal({ id, standing, label }: { id: string; standing: 'reached' | 'let-go'; label: string }) {
  const { say } = usePlan()
  const end = useSend(call, 'POST /v1/goals/:goal/end', { refreshes: afterAPlanMoved })
  return (
    <DialogForm
      kind="quiet"
      label={label}
      sending={end}
      save={say.save}
      onSend={() => end.send({ params: { goal: id }, body: { standing } })}
    >
      <p>{label}?</p>
    </DialogForm>
  )
}
